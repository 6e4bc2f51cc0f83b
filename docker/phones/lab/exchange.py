"""A room full of phones: one baresip, a journal, and a control socket for those who want something of them."""
import asyncio
import contextlib
import json
import os
import sys

from .baresip import Baresip, BaresipError
from .phone import Manners, Phone

MAXIMUM_REQUEST = 4096
# Longer than any prompt, ring or talk of the lab: what lasts longer is given up.
LONGEST_CALL = 600


class BadSetting(Exception):
    """Something in the environment that is not understood."""


def run(role, journal, main):
    """Runs the coroutine function. What it does not understand is in the story, where people look, and in the log."""
    try:
        asyncio.run(main(journal))
    except BadSetting as problem:
        journal.note(role, "", "unable", problem=str(problem))
        sys.exit(f"{role}: {problem}")


def is_steady():
    """Whether nobody calls by themselves and everybody answers, as the checks want it."""
    life = os.environ.get("LIFE", "random")
    if life not in ("random", "steady"):
        raise BadSetting(f"LIFE is random or steady, not {life!r}")
    return life == "steady"


class Exchange:
    """`role` is what the journal calls the people here; `default_manners` makes theirs for each ring."""

    def __init__(self, role, accounts, voice, journal, default_manners, server="asterisk"):
        self.role = role
        self.journal = journal
        self.server = server
        self.default_manners = default_manners
        self.phones = {number: Phone(number, f"sip:{number}@{server}", self) for number in accounts}
        self._replaced = asyncio.Event()
        self._replaced.set()
        self._by_address = {phone.address: phone for phone in self.phones.values()}
        self.baresip = Baresip(list(accounts.values()), voice, self._take)

    async def run(self, socket_path, extra=None):
        """Serves until it is cancelled or baresip ends. `extra` answers requests that are not about any exchange."""
        await self.baresip.start()
        if os.path.exists(socket_path):
            os.unlink(socket_path)
        server = await asyncio.start_unix_server(
            lambda reader, writer: self._serve(reader, writer, extra), socket_path, limit=MAXIMUM_REQUEST)
        os.chmod(socket_path, 0o660)
        self.journal.note(self.role, "", "ready", phones=len(self.phones))
        try:
            async with server:
                while self.baresip.process.returncode is None:
                    await self.baresip.process.wait()
                    await self._replaced.wait()
        finally:
            await self.baresip.stop()
        raise BaresipError("baresip has ended\n" + self.baresip.log())

    async def replace_baresip(self, after):
        """Ends baresip without a word to anybody, and starts it anew after that many seconds."""
        self._replaced.clear()
        for phone in self.phones.values():
            phone.drop()
        await self.baresip.stop(at_once=True)
        await asyncio.sleep(after)
        await self.baresip.start()
        self._replaced.set()

    def _take(self, event):
        if phone := self._by_address.get(event.get("accountaor")):
            phone.take(event)

    async def trouble(self, phone, problem):
        self.journal.note(self.role, phone.number, "trouble", problem=str(problem))
        if phone.call:
            # Nobody listens to what may be left of the call.
            with contextlib.suppress(BaresipError, OSError):
                await self.baresip.hang_up(phone.address, phone.call)

    async def refuse(self, phone, call):
        self.journal.note(self.role, phone.number, "engaged")
        await self.baresip.hang_up(phone.address, call)

    async def ring(self, phone):
        """Somebody calls this phone."""
        manners = phone.manners or self.default_manners()
        phone.manners = None
        self.journal.note(self.role, phone.number, "rings")
        if manners.reaction == "busy":
            await self.baresip.hang_up(phone.address, phone.call)
            self.journal.note(self.role, phone.number, "busy")
            await phone.until_closed(5)
            return
        wait = manners.patience if manners.reaction == "answer" else LONGEST_CALL
        if await phone.until_closed(wait) is not None:
            self.journal.note(self.role, phone.number, "missed")
            return
        await self.baresip.answer(phone.address, phone.call)
        self.journal.note(self.role, phone.number, "answers")
        await self.talk(phone, manners.talk)

    async def talk(self, phone, seconds):
        """Until the other side hangs up, or this one does after that many seconds."""
        end = await phone.until_closed(seconds)
        by = "other"
        if end is None:
            by = "self"
            await self.baresip.hang_up(phone.address, phone.call)
            await phone.until_closed(5)
        self.journal.note(self.role, phone.number, "ended", by=by, heard=phone.heard)

    async def _serve(self, reader, writer, extra):
        followed = self.journal.follow()
        try:
            request = json.loads(await asyncio.wait_for(reader.readline(), 10))
            answer = await self.handle(request) if extra is None else await extra(request)
            writer.write(json.dumps({"ok": True, **(answer or {})}).encode() + b"\n")
            while request.get("follow"):
                writer.write(json.dumps(await followed.get()).encode() + b"\n")
                await writer.drain()
        except (ValueError, BaresipError) as problem:
            writer.write(json.dumps({"ok": False, "problem": str(problem)}).encode() + b"\n")
        except (KeyError, TypeError, RecursionError) as problem:
            problem = f"no such request ({type(problem).__name__}: {problem})"
            writer.write(json.dumps({"ok": False, "problem": problem}).encode() + b"\n")
        except (asyncio.TimeoutError, ConnectionError):
            pass
        finally:
            self.journal.leave(followed)
            writer.close()

    async def handle(self, request):
        """follow: nothing but the journal; manners: what somebody does at the next ring."""
        if request["do"] == "manners":
            manners = Manners(
                request["reaction"], float(request.get("patience", 2)), float(request.get("talk", 8)))
            if manners.reaction not in Manners.REACTIONS:
                raise ValueError(f"a reaction is one of {', '.join(Manners.REACTIONS)}")
            self.phone(request["number"]).manners = manners
        elif request["do"] != "follow":
            raise ValueError("do is one of follow, manners")
        return {"steady": is_steady()}

    def phone(self, number):
        if number not in self.phones:
            raise ValueError(f"no phone {number} here; there are {min(self.phones)} to {max(self.phones)}")
        return self.phones[number]


def account(number, password, server, user=None, register=False):
    """A line of baresip's accounts file."""
    parts = {
        "auth_user": user or number, "auth_pass": password, "outbound": f'"sip:{server}:5060"',
        "regint": "60" if register else "0", "audio_codecs": "PCMU", "dtmfmode": "rtpevent", "mwi": "no",
    }
    return f"<sip:{number}@{server}>;" + ";".join(f"{key}={value}" for key, value in parts.items())

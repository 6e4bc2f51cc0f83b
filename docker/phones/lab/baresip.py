"""One baresip process with any number of phones (user agents) in it, told what to do over its control port."""
import asyncio
import collections
import itertools
import json
import os
import pathlib
import shutil
import tempfile

MODULES = "/usr/lib/baresip/modules"
# How long baresip may take to answer a command. It does so within milliseconds, on a busy machine within a second.
COMMAND_SECONDS = 10
# The longest message that is taken from the control port.
MAXIMUM_MESSAGE = 1 << 20
# It takes about six, from the event to the phone's task that is done.
PUT_DOWN_TURNS = 20


class BaresipError(Exception):
    pass


class Baresip:
    """`accounts` are lines of baresip's accounts file; they go into a directory that nobody else can read.
    `on_event` gets every event of a call as a dictionary (type, id, accountaor, peeruri, param)."""

    def __init__(self, accounts, voice, on_event, port=5060, control_port=4444, rtp_ports=(10000, 10199), bind="0.0.0.0"):
        self._accounts = accounts
        self._voice = voice
        self._on_event = on_event
        self._port = port
        self._control_port = control_port
        self._rtp_ports = rtp_ports
        self._bind = bind
        self._turn = asyncio.Lock()
        self._answers = asyncio.Queue()
        self._tokens = itertools.count()
        self._log = collections.deque(maxlen=16)

    async def start(self):
        self._directory = pathlib.Path(tempfile.mkdtemp(prefix="baresip-"))
        for name, text in (("config", self._config()), ("accounts", "\n".join(self._accounts) + "\n"), ("contacts", "")):
            with open(os.open(self._directory / name, os.O_CREAT | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
                file.write(text)
        self.process = await asyncio.create_subprocess_exec(
            "baresip", "-f", str(self._directory),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        self._log_reader = asyncio.create_task(self._keep_log())
        for _ in range(100):
            try:
                self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._control_port)
                break
            except OSError:
                if self.process.returncode is not None:
                    break
                await asyncio.sleep(0.1)
        else:
            raise BaresipError("baresip does not open its control port\n" + self.log())
        if self.process.returncode is not None:
            raise BaresipError("baresip has ended\n" + self.log())
        self._listener = asyncio.create_task(self._listen())

    async def stop(self, at_once=False):
        self._listener.cancel()
        if self.process.returncode is None:
            self.process.kill() if at_once else self.process.terminate()
            try:
                await asyncio.wait_for(self.process.wait(), 5)
            except asyncio.TimeoutError:
                self.process.kill()
                await self.process.wait()
        self._log_reader.cancel()
        shutil.rmtree(self._directory, ignore_errors=True)

    def log(self):
        """The last of what baresip printed."""
        return b"".join(self._log).decode(errors="replace")

    async def _keep_log(self):
        while line := await self.process.stdout.read(4096):
            self._log.append(line)

    async def call(self, phone, number, server):
        """Lets `phone` (its address) dial `number`; the event CALL_OUTGOING or CALL_CLOSED follows."""
        async with self._turn:
            await self._command("uafind", phone)
            await self._command("dial", f"sip:{number}@{server}")

    async def answer(self, phone, call):
        await self._of_call("accept", phone, call)

    async def hang_up(self, phone, call):
        """Ends a call; one that still rings is refused as busy (486)."""
        await self._of_call("hangup", phone, call)

    async def press(self, phone, call, keys):
        """Sends digits as RFC 4733 events."""
        for key in keys:
            await self._of_call("sndcode", phone, call, key)
            await asyncio.sleep(0.2)
            # Ends the digit that is being sent.
            await self._of_call("sndcode", phone, call, "\x04")
            await asyncio.sleep(0.15)

    async def _of_call(self, command, phone, call, parameters=""):
        async with self._turn:
            await self._command("uafind", phone)
            await self._command("callfind", call)
            await self._command(command, parameters)

    async def _command(self, command, parameters=""):
        token = str(next(self._tokens))
        message = json.dumps({"command": command, "params": parameters, "token": token}).encode()
        self._writer.write(b"%d:%s," % (len(message), message))
        await self._writer.drain()
        try:
            answer = await asyncio.wait_for(self._answer_to(token), COMMAND_SECONDS)
        except asyncio.TimeoutError:
            raise BaresipError(f"baresip does not answer {command}") from None
        if not answer.get("ok"):
            raise BaresipError(f"baresip refuses {command} {parameters}: {answer.get('data', '').strip()}")

    async def _answer_to(self, token):
        while (answer := await self._answers.get()).get("token") != token:
            pass  # of a command that was given up
        return answer

    async def _listen(self):
        while True:
            length = int((await self._reader.readuntil(b":"))[:-1])
            if length > MAXIMUM_MESSAGE:
                raise BaresipError(f"a message of {length} bytes from baresip")
            message = json.loads(await self._reader.readexactly(length))
            await self._reader.readexactly(1)
            if message.get("response"):
                self._answers.put_nowait(message)
            elif message.get("event") and message.get("class") == "call":
                self._on_event(message)
                if message.get("type") == "CALL_CLOSED":
                    # The next call may be in the same packet. It finds the phone free: whoever hears that a call is over
                    # has a few turns of the loop to put the receiver down.
                    for _ in range(PUT_DOWN_TURNS):
                        await asyncio.sleep(0)

    def _config(self):
        modules = ["account", "ctrl_tcp", "menu", "g711", "aufile", "uuid"]
        lines = [
            "poll_method epoll",
            f"sip_listen {self._bind}:{self._port}",
            "call_local_timeout 300",
            "call_max_calls 40",
            f"audio_source aufile,{self._voice}",
            "audio_srate 8000-8000",
            "audio_channels 1-1",
            "ausrc_srate 8000",
            "rtp_tos 184",
            f"rtp_ports {self._rtp_ports[0]}-{self._rtp_ports[1]}",
            "rtp_timeout 0",
            "jitter_buffer_delay 5-10",
            f"ctrl_tcp_listen 127.0.0.1:{self._control_port}",
            f"module_path {MODULES}",
        ]
        lines += [f"{'module_app' if name in ('account', 'ctrl_tcp', 'menu') else 'module'} {name}.so" for name in modules]
        return "\n".join(lines) + "\n"

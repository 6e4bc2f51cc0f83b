"""The provider and the town behind it: people who call the queue, and whom callbackd calls back."""
import asyncio
import dataclasses
import os
import pathlib
import random

from .baresip import BaresipError
from .exchange import BadSetting, Exchange, LONGEST_CALL, account, is_steady, run
from .journal import Journal
from .phone import Manners

QUEUE = "5000"
FIRST, LAST = 5550100, 5550149
# So that Asterisk's 40 ports for sound are enough.
MAXIMUM_CALLERS = 6
MAXIMUM_CALLERS_PER_MINUTE = 60


@dataclasses.dataclass
class Plan:
    """What a caller does: waits `wait` seconds, presses `keys` one after the other, and stays for `stay` seconds more;
    without keys, waits `wait` seconds and gives up."""
    wait: float
    keys: tuple = ()
    stay: float = 60

    @staticmethod
    def at_random(other_number):
        dice = random.random()
        if dice < 0.45:
            return Plan(random.uniform(40, 120))
        wait = random.uniform(3, 12) if dice < 0.75 else random.uniform(27, 32)  # before or after the offer
        return Plan(wait, ("3", "#") if random.random() < 0.65 else ("3", other_number + "#"))


class Town(Exchange):
    async def dial(self, phone, plan):
        self.journal.note("caller", phone.number, "dials", number=QUEUE)
        await self.baresip.call(phone.address, QUEUE, self.server)
        while True:
            event = await phone.next(30)
            if event is None or event["type"] == "CALL_CLOSED":
                if event is None:
                    await self.baresip.hang_up(phone.address, phone.call)
                self.journal.note("caller", phone.number, "refused", reason=(event or {}).get("param", "no answer"))
                return
            if event["type"] == "CALL_ESTABLISHED":
                break
        self.journal.note("caller", phone.number, "answered")
        await self._on_the_line(phone, plan)

    async def _on_the_line(self, phone, plan):
        wait = plan.wait
        for keys in plan.keys:
            if await phone.until_closed(wait) is not None:
                self.journal.note("caller", phone.number, "ended", by="other", heard=phone.heard)
                return
            self.journal.note("caller", phone.number, "presses", keys=keys)
            try:
                await self.baresip.press(phone.address, phone.call, keys)
            except BaresipError:
                # The call may be ended in the middle of the keys.
                if await phone.until_closed(1) is None:
                    raise
                self.journal.note("caller", phone.number, "ended", by="other", heard=phone.heard)
                return
            wait = 3
        # After the keys callbackd ends the call; without any, it is the caller who gives up.
        end = await phone.until_closed(plan.stay if plan.keys else plan.wait)
        if end is None:
            await self.baresip.hang_up(phone.address, phone.call)
            await phone.until_closed(5)
        self.journal.note(
            "caller", phone.number, "ended", by="self" if end is None else "other", heard=phone.heard)

    def idle(self):
        return [phone for phone in self.phones.values() if phone.is_idle]

    def begin_call(self, number=None, plan=None):
        idle = self.idle()
        if not idle:
            raise ValueError("every phone in town is in use")
        phone = self.phone(number) if number else random.choice(idle)
        if not phone.is_idle:
            raise ValueError(f"phone {number} is in use")
        plan = plan or Plan.at_random(random.choice([other.number for other in self.phones.values() if other != phone]))
        phone.call = None
        phone.begin(lambda: self.dial(phone, plan))
        return phone.number

    async def live(self, callers_per_minute):
        """Callers come at random, as they do."""
        while callers_per_minute > 0:
            await asyncio.sleep(random.expovariate(callers_per_minute / 60))
            if len(self.phones) - len(self.idle()) < MAXIMUM_CALLERS:
                self.begin_call()

    async def handle(self, request):
        """call: somebody calls the queue; silence: nobody is there for that many seconds."""
        if request["do"] == "call":
            plan = None
            if "wait" in request:
                keys = tuple(str(keys) for keys in request.get("keys", []))
                plan = Plan(float(request["wait"]), keys, float(request.get("stay", 60)))
                if not set("".join(keys)) <= set("0123456789*#"):
                    raise ValueError("keys are 0 to 9, * and #")
                if not all(0 <= seconds <= LONGEST_CALL for seconds in (plan.wait, plan.stay)):
                    raise ValueError(f"wait and stay are 0 to {LONGEST_CALL} seconds")
            return {"number": self.begin_call(request.get("number"), plan)}
        if request["do"] == "silence":
            asyncio.create_task(self._silence(min(float(request["seconds"]), LONGEST_CALL)))
            return None
        return await super().handle(request)

    async def _silence(self, seconds):
        """No telephone answers, and who was on the line hears nothing more: the provider is gone."""
        self.journal.note("trunk", "", "down", seconds=seconds)
        await self.replace_baresip(after=seconds)
        self.journal.note("trunk", "", "up")


def callers_per_minute():
    """0 where nobody calls by themselves."""
    if is_steady():
        return 0
    text = os.environ.get("CALLERS_PER_MINUTE", "5")
    try:
        # NaN is in no range.
        if 0 <= (number := float(text)) <= MAXIMUM_CALLERS_PER_MINUTE:
            return number
    except ValueError:
        pass
    raise BadSetting(f"CALLERS_PER_MINUTE is a number from 0 to {MAXIMUM_CALLERS_PER_MINUTE}, not {text!r}")


async def main(journal):
    rate = callers_per_minute()
    password = pathlib.Path("/secrets/town/trunk-password").read_text().strip()
    town = Town(
        "customer",
        {str(number): account(number, password, "asterisk", user="trunk") for number in range(FIRST, LAST + 1)},
        "/usr/share/lab/caller.wav",
        journal,
        lambda: Manners("answer", 1, 10) if is_steady() else Manners.at_random(answers=0.7, refuses=0.15, talk=20),
    )
    await asyncio.gather(town.run("/town/town.sock"), town.live(rate))


if __name__ == "__main__":
    run("town", Journal("/town/town.jsonl"), main)

"""A phone and whoever sits at it."""
import asyncio
import dataclasses
import random


@dataclasses.dataclass
class Manners:
    """What somebody does when the phone rings. `reaction` is answer, busy or ignore; `patience` and `talk` in seconds."""
    reaction: str = "answer"
    patience: float = 2
    talk: float = 8

    REACTIONS = ("answer", "busy", "ignore")

    @staticmethod
    def at_random(answers, refuses, talk):
        """Answers and refuses with these probabilities, else lets it ring; talks for up to `talk` seconds."""
        dice = random.random()
        reaction = "answer" if dice < answers else "busy" if dice < answers + refuses else "ignore"
        return Manners(reaction, random.uniform(1.5, 4), random.uniform(0.4 * talk, talk))


class Phone:
    """One call at a time; a second one finds it busy."""

    def __init__(self, number, address, exchange):
        self.number = number
        self.address = address
        self.manners = None
        self.call = None
        self._exchange = exchange
        self._task = None
        self._events = None

    @property
    def is_idle(self):
        return self._task is None or self._task.done()

    def begin(self, activity):
        """Runs a coroutine function with this phone while nothing else is done with it."""
        self._events = asyncio.Queue()
        self._task = asyncio.create_task(self._perform(activity))
        return self._task

    def drop(self):
        """Whatever goes on at this phone is over."""
        if not self.is_idle:
            self._task.cancel()

    def take(self, event):
        """An event of baresip about this phone."""
        if event["type"] == "CALL_INCOMING":
            if self.is_idle:
                self.call = event["id"]
                self.begin(lambda: self._exchange.ring(self))
            else:
                asyncio.create_task(self._exchange.refuse(self, event["id"]))
        elif not self.is_idle and (self.call is None or event["id"] == self.call):
            self.call = event["id"]
            self._events.put_nowait(event)

    async def next(self, seconds=None):
        """The next event of the call, or None after that many seconds."""
        try:
            return await asyncio.wait_for(self._events.get(), seconds)
        except asyncio.TimeoutError:
            return None

    async def until_closed(self, seconds):
        """Why the call was ended, or None when it is still there after that many seconds; and the packets heard."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while True:
            event = await self.next(max(deadline - loop.time(), 0))
            if event is None:
                return None
            if event["type"] == "CALL_RTCP":
                self.heard = max(self.heard, event.get("rtcp_stats", {}).get("rx", {}).get("sent", 0))
            elif event["type"] == "CALL_CLOSED":
                return event.get("param") or "ended"

    async def _perform(self, activity):
        self.heard = 0
        try:
            await activity()
        except Exception as problem:  # one phone's trouble is not the others'
            await self._exchange.trouble(self, problem)
        finally:
            self.call = None

"""What the checks play on: the phones' journals as they are written, callbackd's API, and a list of what held."""
import pathlib
import threading
import time

from . import api, control

QUEUE = "/tenants/acme/queues/support"
AGENTS = {"alice": "1001", "bob": "1002"}
FAULT = pathlib.Path("/faults/now")


class Broken(Exception):
    """What should have held did not."""


class Stage:
    def __init__(self):
        self._events = []
        self._new = threading.Condition()
        self._held = []
        for path in (control.TOWN, control.OFFICE):
            events = control.follow(path, {"do": "follow"}, seconds=3600)
            if not next(events)["steady"]:
                raise Broken("people come and answer as they like here; LIFE=steady docker compose up --detach, then check")
            threading.Thread(target=self._listen, args=(events,), daemon=True).start()

    def _listen(self, events):
        for event in events:
            with self._new:
                self._events.append(event)
                self._new.notify_all()

    # What must hold

    def holds(self, claim, condition=True, found=""):
        if not condition:
            raise Broken(f"{claim}{f' ({found})' if found else ''}")
        self._held.append(claim)
        print(f"  holds    {claim}", flush=True)

    def says(self, text):
        print(f"           {text}", flush=True)

    @property
    def held(self):
        return len(self._held)

    # The phones

    def seen(self, what, who, role=None, **details):
        """The events of this kind so far."""
        wanted = {"what": what, "who": who, **({"role": role} if role else {}), **details}
        with self._new:
            return [event for event in self._events if wanted.items() <= event.items()]

    def wait(self, what, who, seconds, count=1, **details):
        """The event, or Broken when it has not come within that time."""
        deadline = time.monotonic() + seconds
        while True:
            found = self.seen(what, who, **details)
            if len(found) >= count:
                return found[-1]
            left = deadline - time.monotonic()
            if left <= 0:
                raise Broken(f"{who}: no '{what}' within {seconds} s")
            with self._new:
                self._new.wait(min(left, 1))

    def wait_until(self, claim, seconds, condition):
        """Looks until `condition` gives something true, and gives that. callbackd may be away meanwhile."""
        deadline = time.monotonic() + seconds
        found = None
        while time.monotonic() < deadline:
            try:
                if found := condition():
                    return found
            except api.ApiError as problem:
                found = problem
            time.sleep(0.3)
        raise Broken(f"{claim}: not within {seconds} s ({found})")

    def call(self, number, wait, *keys, stay=60):
        """`number` calls, presses the keys after `wait` seconds, and gives up after `stay` more; without keys after
        `wait`."""
        control.ask(control.TOWN, {"do": "call", "number": number, "wait": wait, "keys": keys, "stay": stay})
        self.wait("answered", number, 20, role="caller")

    def manners(self, number, reaction="answer", patience=1, talk=12):
        path = control.OFFICE if number in AGENTS.values() else control.TOWN
        control.ask(
            path, {"do": "manners", "number": number, "reaction": reaction, "patience": patience, "talk": talk})

    # callbackd

    def places(self):
        return api.request("GET", f"{QUEUE}/places")["items"]

    def place(self, number):
        return next((place for place in self.places() if place.get("phoneNumber") == number), None)

    def callback(self, number):
        """The latest one of that number."""
        found = api.request("GET", "/tenants/acme/callbacks?state=all&limit=1000")["items"]
        return max((each for each in found if each["phoneNumber"] == number), key=lambda each: each["number"], default=None)

    def pause(self, *agents):
        for agent in agents or AGENTS:
            api.request("POST", f"/tenants/acme/agents/{agent}/pause")

    def unpause(self, *agents):
        for agent in agents or AGENTS:
            api.request("POST", f"/tenants/acme/agents/{agent}/unpause")

    def rule(self, **settings):
        api.request("PATCH", f"{QUEUE}/rule", settings)

    def clear(self):
        """Nobody waits, no callback is pending, both agents are paused; what an interrupted check has left is undone."""
        FAULT.unlink(missing_ok=True)
        self.rule(modes=["on-request", "on-timeout"], offerAfterSeconds=25)
        self.pause()
        for each in api.request("GET", "/tenants/acme/callbacks?state=pending&limit=1000")["items"]:
            api.request("POST", f"/tenants/acme/callbacks/{each['number']}/cancel")
        self.wait_until("the queue is empty", 120, lambda: not self.places())

    def promise(self, number, keys=("3", "#"), called_back=None):
        """`number` calls and asks for a callback, which callbackd confirms and stores."""
        self.call(number, 3, *keys)
        self.wait("ended", number, 60, role="caller", by="other")
        callback = self.wait_until("the callback is stored", 10, lambda: self.callback(called_back or number))
        if callback["state"] != "pending":
            raise Broken(f"the callback of {number} is {callback['state']}")
        return callback

    def completed(self, number, seconds, attempts=range(1, 2)):
        """The callback reaches its customer, from the phones' side and in callbackd's books."""
        self.wait("answers", number, seconds, role="customer")
        talked = self.wait("ended", number, 60, role="customer")
        self.holds(f"{number} is called back, and hears an agent", talked["heard"] > 100, f"{talked['heard']} packets")
        done = self.wait_until(
            "the callback is completed", 20,
            lambda: (each := self.callback(number)) and each["state"] == "completed" and each)
        self.holds(
            f"callbackd's books say completed, at attempt {done['attempts']}", done["attempts"] in attempts,
            f"not {' or '.join(map(str, attempts))}")

    def served(self, number, seconds):
        """A live caller talks with an agent: the call ends, and callbackd says that it was served."""
        self.wait_until(f"{number} talks", seconds, lambda: (self.place(number) or {}).get("state") == "in-call")
        self.wait("ended", number, 60, role="caller")

    def rang_once(self, number):
        # A call that finds the phone engaged, by the first one for instance, is a call as well.
        rings = sum(len(self.seen(what, number, role="customer")) for what in ("rings", "engaged"))
        self.holds(f"{number} is called exactly once", rings == 1, f"{rings} times")

    def fail(self):
        FAULT.touch(mode=0o666)

    def failed(self):
        try:
            self.wait_until(
                "the failure happens (is the lab up with the override of that name?)", 15, lambda: not FAULT.exists())
        finally:
            # Not later, to whoever comes up with the override next.
            FAULT.unlink(missing_ok=True)

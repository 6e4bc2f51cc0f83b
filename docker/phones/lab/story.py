"""What happens in the lab, one line an event: what callbackd stores (its log) and what the phones see (their journals).
Numbers are as callbackd logs them: the last three digits."""
import json
import os
import pathlib
import re
import time

SOURCES = ("/facts/callbackd.jsonl", "/town/town.jsonl", "/office/office.jsonl")
# A source that has grown beyond this is emptied once it has been told.
MAXIMUM_BYTES = 8 << 20
LONGEST_LINE = 64 << 10
LOOK_EVERY = 0.3

# The facts of callbackd, as sentences.
FACTS = {
    "joined": "place {place}: {number} joins the queue {queue}",
    "abandoned": "place {place}: the caller has given up",
    "callback-requested": "place {place}: promised to call {number} back; the place is kept",
    "callback-already-pending": "place {place}: that number has a callback already, place {held_by}",
    "request-call-given-up": "place {place}: the caller could not be hung up in time, the callback waits",
    "request-call-ended": "place {place}: the caller's call is over, the callback waits",
    "agent-rung": "{agent} is rung for place {place}",
    "agent-answered": "the agent has answered for place {place}",
    "agent-released": "{agent} is released: {reason}",
    "attempt-started": "place {place}: attempt {attempt}, the customer is dialled",
    "attempt-failed": "place {place}: attempt {attempt} failed: {outcome}",
    "connected": "place {place}: agent and customer are joined",
    "service-ended": "place {place}: served; ended by {ended_by}",
    "departed": "a call goes back to the dialplan",
    "callback-ended": "place {place}: the callback is over: {end}",
    "agent-rested": "{agent} has rested",
    "tenant-ready": "tenant {tenant} is ready",
    "callbackd starts": "callbackd starts",
    "callbackd has stopped": "callbackd has stopped",
}
# Steps between two that are told.
UNTOLD = {"joining", "agent-left", "tenant-changed", "queue-changed", "agent-changed", "callback-moved"}

# What the phones see.
SIGHTS = {
    "ready": "{phones} phones are there",
    "dials": "{who} dials {number}",
    "answered": "{who} is on the line",
    "refused": "{who} does not get through: {reason}",
    "presses": "{who} presses {keys}",
    "rings": "the phone of {who} rings",
    "answers": "{who} answers",
    "busy": "{who} is busy",
    "missed": "{who} has not answered",
    "engaged": "{who} is called, and on the phone already",
    "down": "the line to the provider is dead for {seconds} s",
    "up": "the line to the provider is back",
    "trouble": "{who}: {problem}",
    "unable": "nobody is there: {problem}",
}
NAMES = {"1001": "alice", "1002": "bob"}


class Fields(dict):
    def __missing__(self, key):
        return "?"


def masked(number):
    return "…" + number[-3:] if len(number) > 4 else number


def of_callbackd(event):
    message = event.get("message", "")
    if message in UNTOLD:
        return None
    fields = Fields({key: value for key, value in event.items() if isinstance(value, str)})
    if "number" in fields:
        fields["number"] = "…" + fields["number"][-3:]
    for name in ("outcome", "reason", "end"):
        # agentHungUp as "agent hung up".
        if name in fields:
            fields[name] = re.sub(r"([a-z])([A-Z])", lambda found: f"{found[1]} {found[2].lower()}", fields[name])
    if message in FACTS:
        return FACTS[message].format_map(fields)
    if event.get("level") in ("warning", "error", "critical", "notice"):
        return f"{message}: {fields['error']}" if "error" in fields else message
    return None


def of_phones(event):
    who = event.get("who", "")
    fields = Fields(event)
    fields["who"] = NAMES.get(who, masked(who))
    keys = str(event.get("keys", ""))
    digits = keys.rstrip("#")
    fields["keys"] = masked(digits) + keys[len(digits):]
    if event["what"] == "ended":
        by = f"{fields['who']} hangs up" if event.get("by") == "self" else f"the call of {fields['who']} is ended"
        # By the last report of the other side (RTCP), if there was one.
        heard = int(event.get("heard", 0)) // 50
        return f"{by} ({heard} s of sound heard, at least)" if heard else by
    return SIGHTS[event["what"]].format_map(fields) if event["what"] in SIGHTS else None


def told(line):
    """The time and the sentence of a line, or None."""
    try:
        event = json.loads(line)
        if "logger" in event:
            role, sentence = "callbackd", of_callbackd(event)
        else:
            role, sentence = event["role"], of_phones(event)
        return (event["time"], role, sentence) if sentence else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


class Source:
    """A file that grows; told from where it ends at the start."""

    def __init__(self, path):
        self._path = pathlib.Path(path)
        self._place = self._path.stat().st_size if self._path.exists() else 0

    def new_lines(self):
        try:
            with open(self._path, "rb") as file:
                size = os.fstat(file.fileno()).st_size
                if size < self._place:
                    self._place = 0
                file.seek(self._place)
                lines = []
                while (line := file.readline(LONGEST_LINE)).endswith(b"\n"):
                    lines.append(line)
                    self._place = file.tell()
                if len(line) == LONGEST_LINE:
                    self._place = file.tell()
        except FileNotFoundError:
            return []
        if self._place > MAXIMUM_BYTES:
            os.truncate(self._path, 0)
            self._place = 0
        return lines


def main():
    sources = [Source(path) for path in SOURCES]
    while True:
        events = [event for source in sources for line in source.new_lines() if (event := told(line))]
        for when, role, sentence in sorted(events, key=lambda event: event[0]):
            print(f"{when[11:19]}  {role:<9}  {sentence}", flush=True)
        time.sleep(LOOK_EVERY)


if __name__ == "__main__":
    main()

"""What happens to the phones, one JSON object a line, for the story and for whoever follows by the control socket."""
import asyncio
import datetime
import json
import os

# What a follower may lag behind before it is dropped.
MAXIMUM_LAG = 1000


class Journal:
    def __init__(self, path):
        self._file = open(path, "a", encoding="utf-8", buffering=1, opener=lambda p, flags: os.open(p, flags, 0o660))
        self._followers = set()

    def note(self, role, who, what, **details):
        time = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        event = {"time": time, "role": role, "who": who, "what": what, **details}
        self._file.write(json.dumps(event) + "\n")
        for queue in list(self._followers):
            try:
                queue.put_nowait(event)
            except asyncio.QueueFull:
                self._followers.discard(queue)

    def follow(self):
        queue = asyncio.Queue(MAXIMUM_LAG)
        self._followers.add(queue)
        return queue

    def leave(self, queue):
        self._followers.discard(queue)

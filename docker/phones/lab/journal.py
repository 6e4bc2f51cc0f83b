"""What happens to the phones, one JSON object a line, for the story and for whoever follows by the control socket."""
import asyncio
import datetime
import json
import os

# What a follower may lag behind before it is dropped.
MAXIMUM_LAG = 1000
# The story empties what it has told; where nobody tells it, the file is emptied here.
MAXIMUM_BYTES = 16 << 20


class Journal:
    def __init__(self, path):
        self._file = open(path, "a", encoding="utf-8", buffering=1)
        # The story's user is in the directory's group.
        os.chmod(path, 0o660)
        self._followers = set()

    def note(self, role, who, what, **details):
        time = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        event = {"time": time, "role": role, "who": who, "what": what, **details}
        try:
            if os.fstat(self._file.fileno()).st_size > MAXIMUM_BYTES:
                self._file.truncate(0)
            self._file.write(json.dumps(event) + "\n")
        except OSError as problem:
            # A full disk takes the story's line, not the call.
            print(f"journal: {problem}", flush=True)
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

"""A softphone on the host, which reaches the lab by its published ports: baresip with a person's account."""
import asyncio
import json
import os
import pathlib
import threading
import time

from .baresip import Baresip

VOICE = "/usr/share/lab/caller.wav"
# Beside the lab's own ports on the host, and on its loopback alone.
PORT, CONTROL_PORT, RTP_PORTS = 35060, 34444, (36000, 36099)


class Softphone:
    def __init__(self, account):
        password = json.loads(pathlib.Path("/secrets/people/accounts.json").read_text())[account]
        self._server = f"127.0.0.1:{os.environ['SIP_PORT']}"
        self._address = f"sip:{account}@{self._server}"
        line = {
            "auth_user": account, "auth_pass": password, "outbound": f'"sip:{self._server}"', "regint": "60",
            "audio_codecs": "PCMU", "dtmfmode": "rtpevent", "mwi": "no",
        }
        self._baresip = Baresip(
            [f"<{self._address}>;" + ";".join(f"{key}={value}" for key, value in line.items())], VOICE, self._take,
            PORT, CONTROL_PORT, RTP_PORTS, bind="127.0.0.1")
        self._loop = asyncio.new_event_loop()
        self._events = []
        self._new = threading.Condition()

    def __enter__(self):
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        self._do(self._baresip.start())
        return self

    def __exit__(self, *_):
        self._do(self._baresip.stop())
        self._loop.call_soon_threadsafe(self._loop.stop)

    def call(self, number):
        self._do(self._baresip.call(self._address, number, self._server))

    def press(self, key, call):
        self._do(self._baresip.press(self._address, call["id"], key))

    def answer(self, call):
        self._do(self._baresip.answer(self._address, call["id"]))

    def seen(self, kind):
        with self._new:
            return [event for event in self._events if event["type"] == kind]

    def wait_for(self, kind, seconds, count=1):
        """The event, or None when it has not come within that time."""
        deadline = time.monotonic() + seconds
        with self._new:
            while True:
                found = [event for event in self._events if event["type"] == kind]
                if len(found) >= count:
                    return found[-1]
                if (left := deadline - time.monotonic()) <= 0:
                    return None
                self._new.wait(left)

    def heard(self, call):
        """Packets of sound, by the last report of the other side."""
        return max(
            (event.get("rtcp_stats", {}).get("rx", {}).get("sent", 0)
             for event in self.seen("CALL_RTCP") if event["id"] == call["id"]), default=0)

    def _take(self, event):
        with self._new:
            self._events.append(event)
            self._new.notify_all()

    def _do(self, action):
        return asyncio.run_coroutine_threadsafe(action, self._loop).result(30)

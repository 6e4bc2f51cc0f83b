#!/usr/bin/env python3
"""The comparison's other side: what an ARI application in Python does with websockets and aiohttp, and no more."""

import argparse
import asyncio
import base64
import json
import time

import aiohttp
import websockets


class Consumer:
    """Dispatches by type and looks at the fields that Consumer in Events.swift looks at."""

    def __init__(self, keeps):
        self.keeps = keeps
        self.count = 0
        self.checksum = 0
        self.channels = {}
        self.handlers = {
            "StasisStart": self.stasis_start,
            "ChannelDestroyed": self.channel_destroyed,
            "ChannelDtmfReceived": self.channel_dtmf_received,
            "ChannelVarset": self.channel_varset,
            "Dial": self.dial,
            "PlaybackStarted": self.playback,
            "PlaybackFinished": self.playback,
            "ChannelEnteredBridge": self.bridge,
            "ChannelLeftBridge": self.bridge,
        }

    def take(self, event):
        self.count += 1
        self.handlers.get(event["type"], self.other)(event)

    def look(self, channel):
        self.checksum += len(channel["id"]) + len(channel["state"]) + len(channel["caller"]["number"])
        dialplan = channel.get("dialplan")
        if dialplan:
            self.checksum += len(dialplan["context"]) + len(dialplan["exten"])
        if self.keeps:
            self.channels[channel["id"]] = channel

    def stasis_start(self, event):
        self.look(event["channel"])
        self.checksum += len(event["args"])

    def channel_destroyed(self, event):
        self.look(event["channel"])
        self.checksum += event["cause"]

    def channel_dtmf_received(self, event):
        self.look(event["channel"])
        self.checksum += len(event["digit"])

    def channel_varset(self, event):
        self.checksum += len(event["variable"])
        if "channel" in event:
            self.look(event["channel"])

    def dial(self, event):
        self.look(event["peer"])
        self.checksum += len(event["dialstatus"])

    def playback(self, event):
        self.checksum += len(event["playback"]["id"])

    def bridge(self, event):
        self.checksum += len(event["bridge"]["channels"])

    def other(self, event):
        if "channel" in event:
            self.look(event["channel"])


def resident_kilobytes():
    with open("/proc/self/status", encoding="utf-8") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))


def tell(count, started, processor, **more):
    measured = {
        "count": count,
        "checksum": 0,
        "processorSeconds": time.process_time() - processor,
        "seconds": time.perf_counter() - started,
        "kilobytes": 0,
    }
    print(json.dumps(measured | more))


def tell_times(times, started, processor):
    times.sort()
    share = lambda part: times[round(part * (len(times) - 1))]
    tell(len(times), started, processor, median=share(0.5), p99=share(0.99))


async def events(options):
    root = f"127.0.0.1:{options.port}/ari"
    consumer = Consumer(options.keep)
    count, window = options.count, options.window
    uri = f"ws://{root}/events?app=callbackd"
    credentials = base64.b64encode(b"callbackd:secret").decode()
    header = {"Authorization": "Basic " + credentials}
    async with (
        aiohttp.ClientSession() as session,
        websockets.connect(uri, additional_headers=header, subprotocols=["ari"], compression=None) as socket,
    ):
        started, processor, memory = time.perf_counter(), time.process_time(), resident_kilobytes()
        go = f"http://{root}/events/user/go?application=callbackd"
        async with session.post(go):
            pass
        async for message in socket:
            consumer.take(json.loads(message))
            if consumer.count == count:
                break
            if consumer.count % window == 0:
                async with session.post(go):
                    pass
        kilobytes = resident_kilobytes() - memory
        tell(consumer.count, started, processor, checksum=consumer.checksum, kilobytes=kilobytes)


async def requests(options):
    with open(options.password_file, encoding="utf-8") as file:
        credentials = aiohttp.encode_basic_auth(options.username, file.read().strip())
    url = options.url + "/asterisk/ping"
    times = []

    async def ping(session, count):
        for _ in range(count):
            start = time.perf_counter()
            async with session.get(url) as answer:
                await answer.json()
            times.append((time.perf_counter() - start) * 1000)

    connector = aiohttp.TCPConnector(limit=options.parallel)
    async with aiohttp.ClientSession(headers={"Authorization": credentials}, connector=connector) as session:
        await ping(session, 20)
        times.clear()
        started, processor = time.perf_counter(), time.process_time()
        each = options.count // options.parallel
        await asyncio.gather(*(ping(session, each) for _ in range(options.parallel)))
        tell_times(times, started, processor)


async def socket_requests(options):
    with open(options.password_file, encoding="utf-8") as file:
        credentials = aiohttp.encode_basic_auth(options.username, file.read().strip())
    uri = options.url.replace("http", "ws", 1) + "/events?app=python-socket-requests"
    times, waiting = [], {}

    async def read(socket):
        async for message in socket:
            answer = json.loads(message)
            if answer["type"] == "RESTResponse":
                waiting.pop(answer["request_id"]).set_result(json.loads(answer["message_body"]))

    async def ping(socket, name, count):
        request = {"type": "RESTRequest", "method": "GET", "uri": "asterisk/ping"}
        for number in range(count):
            start = time.perf_counter()
            request["request_id"] = f"{name}-{number}"
            waiting[request["request_id"]] = asyncio.get_running_loop().create_future()
            answer = waiting[request["request_id"]]
            await socket.send(json.dumps(request))
            await answer
            times.append((time.perf_counter() - start) * 1000)

    header = {"Authorization": credentials}
    async with websockets.connect(
        uri, additional_headers=header, subprotocols=["ari"], compression=None
    ) as socket:
        reader = asyncio.create_task(read(socket))
        await ping(socket, "warm", 20)
        times.clear()
        started, processor = time.perf_counter(), time.process_time()
        each = options.count // options.parallel
        await asyncio.gather(*(ping(socket, name, each) for name in range(options.parallel)))
        tell_times(times, started, processor)
        reader.cancel()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("events")
    command.add_argument("--port", type=int, required=True)
    command.add_argument("--count", type=int, required=True)
    command.add_argument("--window", type=int, required=True)
    command.add_argument("--keep", action="store_true")
    command.set_defaults(run=events)
    for name, run in [("requests", requests), ("socket-requests", socket_requests)]:
        command = commands.add_parser(name)
        command.add_argument("--url", required=True)
        command.add_argument("--username", default="callbackd")
        command.add_argument("--password-file", required=True)
        command.add_argument("--count", type=int, default=10000)
        command.add_argument("--parallel", type=int, default=1)
        command.set_defaults(run=run)
    options = parser.parse_args()
    asyncio.run(options.run(options))


if __name__ == "__main__":
    main()

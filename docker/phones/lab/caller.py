"""One more caller: dials the queue from one of the town's phones, and tells what happens to that phone until the call
is over and, if a callback was asked for, the callback too."""
import argparse
import sys

from . import control
from .story import masked, of_phones


def main():
    parser = argparse.ArgumentParser(prog="caller", description=__doc__)
    parser.add_argument("--number", help="who calls: 5550100 to 5550149 (default: somebody who is free)")
    parser.add_argument("--wait", type=float, help="seconds on the line before the keys (default: as it comes)")
    parser.add_argument(
        "--keys", action="append", help="keys to press, again for more: --keys 3 --keys 5550123# (with --wait)")
    parser.add_argument("--minutes", type=float, default=5, help="how long to stay when nothing happens (default: 5)")
    options = parser.parse_args()
    request = {"do": "call"}
    if options.number:
        request["number"] = options.number
    if options.keys and options.wait is None:
        options.wait = 4
    if options.wait is not None:
        request |= {"wait": options.wait, "keys": options.keys or []}
    events = control.follow(control.TOWN, request, options.minutes * 60)
    caller = next(events)["number"]
    print(f"caller {caller}", flush=True)
    # Whoever is to be called back: the caller, or whom the caller named.
    expected, has_called = {caller}, False
    for event in events:
        if event["who"] not in expected:
            continue
        print(f"{event['time'][11:19]}  {event['role']:<8}  {of_phones(event)}", flush=True)
        if event["what"] == "presses" and len(event["keys"]) > 4:
            expected.add(event["keys"][:-1])
            print(f"          waiting for {masked(event['keys'][:-1])} to be called back", flush=True)
        asked = event["what"] == "presses" or has_called
        if event["what"] == "presses":
            has_called = True
        if event["what"] == "refused" or (event["what"] == "ended" and (event["role"] == "customer" or not asked)):
            return


if __name__ == "__main__":
    try:
        main()
    except control.Refused as problem:
        sys.exit(f"caller: {problem}")
    except KeyboardInterrupt:
        pass

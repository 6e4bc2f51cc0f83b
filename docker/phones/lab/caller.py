"""One more caller: dials the queue from one of the town's phones, and tells what happens to that phone until the call
is over and, if a callback was promised, the callback too."""
import argparse
import contextlib
import datetime
import re
import sys
import time

from . import api, control
from .story import masked, of_phones


def between(low, high):
    def number(text):
        # NaN is in no range.
        if not low <= (value := float(text)) <= high:
            raise argparse.ArgumentTypeError(f"{text} is not between {low} and {high}")
        return value
    return number


def keys(text):
    if not re.fullmatch(r"[0-9*#]{1,40}", text):
        raise argparse.ArgumentTypeError("keys are 0 to 9, * and #, at most 40 at a time")
    return text


def latest_callback(numbers, since):
    """callbackd's promise to call one of these numbers: a pending one, or one that has ended since."""
    # Pending ones come first, then ended ones, the latest first.
    for each in api.request("GET", "/tenants/acme/callbacks?state=all&limit=1000")["items"]:
        if each["phoneNumber"] in numbers and (each["state"] == "pending" or each["endedAt"] >= since):
            return each
    return None


def outcome(callback):
    """How it ended, or None while it is pending. An attempt that has failed at the phone is over a moment later in the
    books."""
    deadline = time.monotonic() + 3
    while time.monotonic() < deadline:
        with contextlib.suppress(api.ApiError):
            found = latest_callback({callback["phoneNumber"]}, callback["requestedAt"])
            if found and found["number"] == callback["number"] and found["state"] != "pending":
                return found["state"]
        time.sleep(0.3)
    return None


def main():
    parser = argparse.ArgumentParser(prog="caller", description=__doc__)
    parser.add_argument("--number", help="who calls: 5550100 to 5550149 (default: somebody who is free)")
    parser.add_argument(
        "--wait", type=between(0, 600), help="seconds on the line before the keys (default: as it comes)")
    parser.add_argument(
        "--keys", action="append", type=keys,
        help="keys to press, again for more: --keys 3 --keys 5550123# (with --wait)")
    parser.add_argument(
        "--minutes", type=between(0.1, 60), default=5, help="how long to stay when nothing happens (default: 5)")
    options = parser.parse_args()
    request = {"do": "call"}
    if options.number:
        request["number"] = options.number
    if options.keys and options.wait is None:
        options.wait = 4
    if options.wait is not None:
        request |= {"wait": options.wait, "keys": options.keys or []}
    patience = options.minutes * 60
    start = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    events = control.follow(control.TOWN, request, patience)
    caller = next(events)["number"]
    print(f"caller {caller}", flush=True)
    callback, numbers = None, {caller}
    latest = time.monotonic()
    for event in events:
        is_mine = event["who"] == (callback["phoneNumber"] if callback else caller)
        if not is_mine or event["role"] != ("customer" if callback else "caller"):
            # The others in town go on calling: that is no reason to stay.
            if time.monotonic() > latest + patience:
                break
            continue
        latest = time.monotonic()
        print(f"{event['time'][11:19]}  {event['role']:<8}  {of_phones(event)}", flush=True)
        if event["what"] == "presses":
            numbers.add(event["keys"].rstrip("#"))
        elif event["what"] in ("refused", "trouble") or (event["what"] == "ended" and callback):
            return
        elif event["what"] == "ended":
            if not (callback := latest_callback(numbers, start)):
                print("no callback was promised (an idle agent answers before the keys)", flush=True)
                return
            print(f"          waiting for {masked(callback['phoneNumber'])} to be called back", flush=True)
        elif event["what"] in ("busy", "missed", "engaged") and (state := outcome(callback)):
            print(f"          the callback to {masked(callback['phoneNumber'])}: {state}", flush=True)
            return
    print(f"nothing more has happened to {caller} for {options.minutes:g} minutes", flush=True)


if __name__ == "__main__":
    try:
        main()
    except (control.Refused, api.ApiError) as problem:
        sys.exit(f"caller: {problem}")
    except KeyboardInterrupt:
        pass

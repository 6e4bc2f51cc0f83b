"""Plays one scene of the lab and says what holds: check modes | softphone | web-phone | callbackd-killed |
asterisk-restart | trunk-down | network-cut. Exit status 0 when everything does. The failures want the override of the same name."""
import contextlib
import sys
import time

from . import api, control
from .line import CUT
from .softphone import Softphone
from .stage import AGENTS, Broken, Stage


def modes(stage):
    """One callback of each mode, as SIP sees it."""
    stage.promise("5550101")
    stage.holds("on-request: 3 and # promise 5550101 a callback, and callbackd ends the call")
    stage.rule(modes=["on-timeout"], offerAfterSeconds=5)
    try:
        stage.call("5550102", 2, "3", stay=5)
        stage.wait("presses", "5550102", 10)
        time.sleep(1)
        held = (stage.place("5550102") or {}).get("held")
        stage.holds("on-timeout: 3 does nothing before the offer", held == "live", held)
        stage.wait("ended", "5550102", 90, role="caller")
        stage.call("5550103", 9, "3", "5550104#")
        stage.wait("ended", "5550103", 60, role="caller", by="other")
        stage.wait_until("the callback is stored", 10, lambda: stage.callback("5550104"))
        stage.holds("on-timeout: 3 after the offer, and another number, promise 5550104 a callback")
    finally:
        stage.rule(modes=["on-request", "on-timeout"], offerAfterSeconds=25)
    stage.unpause("alice")
    stage.completed("5550101", 60)
    stage.completed("5550104", 60)
    first, second = (stage.seen("rings", number, role="customer")[0]["time"] for number in ("5550101", "5550104"))
    stage.holds("they are called in the order in which they asked", first < second)
    stage.rang_once("5550101")
    stage.rang_once("5550104")


def callbackd_killed(stage):
    """callbackd is killed while a customer's phone rings."""
    stage.promise("5550111")
    stage.call("5550112", 400)
    before = stage.wait_until("the caller waits", 10, lambda: stage.place("5550112"))
    started = api.request("GET", "/status")["startedAt"]
    stage.manners("5550111", patience=8)
    stage.manners(AGENTS["alice"], talk=60)
    stage.unpause("alice")
    stage.wait("rings", "5550111", 40, role="customer")
    stage.fail()
    stage.failed()
    stage.says("callbackd is killed while the phone of 5550111 rings")
    stage.wait_until("callbackd is back", 60, lambda: api.request("GET", "/status")["startedAt"] != started)
    stage.holds("callbackd comes back, and its callback with it", stage.callback("5550111") is not None)
    stage.holds("the live caller is still on the line", not stage.seen("ended", "5550112"))
    after = stage.wait_until("the place is there", 30, lambda: stage.place("5550112"))
    stage.holds("in the same place", after["number"] == before["number"])
    stage.completed("5550111", 60)
    stage.rang_once("5550111")
    stage.served("5550112", 60)
    stage.holds("the live caller is served after that")


def asterisk_restart(stage):
    """Asterisk is restarted with a caller on the line and a callback promised."""
    promised = stage.promise("5550121")
    stage.call("5550122", 400)
    stage.wait_until("the caller waits", 10, lambda: stage.place("5550122"))
    stage.fail()
    stage.failed()
    stage.says("Asterisk is stopped, and comes back")
    stage.wait("ended", "5550122", 30, role="caller", by="other")
    stage.holds("the live caller's phone is told that the call is over")
    stage.wait_until("callbackd is connected again", 90, connected)
    stage.wait_until("the dead call's place is gone", 30, lambda: stage.place("5550122") is None)
    stage.holds("no place is kept for a call that is gone")
    callback = stage.callback("5550121")
    stage.holds(
        "the callback is as it was", callback["state"] == "pending" and callback["number"] == promised["number"])
    stage.unpause("alice")
    stage.completed("5550121", 90)
    stage.rang_once("5550121")


def trunk_down(stage):
    """The provider is gone when the callback is due, and comes back."""
    stage.promise("5550131")
    stage.manners(AGENTS["alice"], talk=60)
    # Longer than Asterisk repeats an unanswered INVITE (32 s): what is left of the first attempt cannot ring late.
    control.ask(control.TOWN, {"do": "silence", "seconds": 42})
    stage.wait("down", "", 10)
    stage.unpause("alice")
    failed = stage.wait_until(
        "an attempt fails", 60, lambda: (each := stage.place("5550131")) and each["state"] == "waiting-for-retry" and each)
    stage.holds("the attempt fails, the callback stays", failed["attempts"] == 1, failed["attempts"])
    stage.wait_until("alice is free", 30, lambda: agent("alice")["state"] in ("idle", "resting"))
    stage.holds("the agent is not kept")
    stage.wait("up", "", 60)
    stage.completed("5550131", 120, attempts=range(2, 4))
    stage.rang_once("5550131")


def network_cut(stage):
    """The network between callbackd and Asterisk loses everything for 20 s."""
    stage.promise("5550141")
    stage.call("5550142", 400)
    stage.wait_until("the caller waits", 10, lambda: stage.place("5550142"))
    stage.fail()
    stage.failed()
    stage.wait_until("the line is cut", 10, CUT.exists)
    stage.says("the line between callbackd and Asterisk is cut")
    time.sleep(5)
    stage.call("5550143", 400)
    stage.unpause("alice", "bob")
    stage.wait_until("the line is whole again", 60, lambda: not CUT.exists())
    stage.wait_until("callbackd is connected again", 60, connected)
    stage.holds("callbackd and Asterisk find each other again")
    stage.holds("the caller from before is still on the line", not stage.seen("ended", "5550142"))
    callers, served = {"5550142", "5550143"}, set()

    def all_served():
        served.update(place.get("phoneNumber") for place in stage.places() if place["state"] == "in-call")
        return callers <= served

    stage.wait_until("both live callers talk with an agent", 180, all_served)
    for number in callers:
        stage.wait("ended", number, 60, role="caller", by="other")
    stage.holds("both live callers, the one from during the cut too, are served")
    stage.completed("5550141", 120)
    stage.rang_once("5550141")


def softphone(stage):
    """A softphone on the host, by the published ports: the queue, 3, #, and the callback."""
    account = "5550901"
    with Softphone(account) as phone:
        phone.call("5000")
        call = phone.wait_for("CALL_ESTABLISHED", 20)
        stage.holds("the call of a softphone on the host is answered", call)
        time.sleep(2)
        phone.press("3", call)
        time.sleep(2)
        phone.press("#", call)
        stage.holds("3 and # end in a promise, and callbackd hangs up", phone.wait_for("CALL_CLOSED", 30))
        stage.wait_until("the callback is stored", 10, lambda: stage.callback(account))
        stage.holds("the queue was heard in it", phone.heard(call) > 100, f"{phone.heard(call)} packets")
        stage.manners(AGENTS["alice"], talk=15)
        stage.unpause("alice")
        call = phone.wait_for("CALL_INCOMING", 60)
        stage.holds("it has registered, and is called back", call)
        phone.answer(call)
        agent_heard = stage.wait("ended", AGENTS["alice"], 60, role="agent")["heard"]
        stage.holds("the agent heard it", agent_heard > 100, f"{agent_heard} packets")
        stage.holds("the agent's voice is heard in it", phone.heard(call) > 100, f"{phone.heard(call)} packets")
        stage.wait_until(
            "the callback is completed", 20,
            lambda: (each := stage.callback(account)) and each["state"] == "completed")
        stage.holds("callbackd's books say completed")
        rings = len(phone.seen("CALL_INCOMING"))
        stage.holds("it is called exactly once", rings == 1, f"{rings} times")


def web_phone(stage):
    """The web phone in a browser, with a recorded voice as its microphone: the queue, 3, #, and the callback."""
    from .browser import WebPhone  # only its image has a browser

    account = "5550902"
    with WebPhone("https://webphone:8443/", account) as phone:
        phone.call("5000")
        stage.holds("the browser's call is answered", phone.wait_for_state("In a call with 5000", 20))
        stage.holds("music is heard in it", phone.hears(20))
        phone.press("3")
        stage.wait_until("callbackd asks for the number", 10, lambda: stage.place(account))
        time.sleep(2)
        phone.press("#")
        stage.holds("3 and # end in a promise, and callbackd hangs up", phone.wait_for_state("The other side hung up", 30))
        stage.wait_until("the callback is stored", 10, lambda: stage.callback(account))
        stage.manners(AGENTS["alice"], talk=25)
        stage.unpause("alice")
        stage.holds("the browser is called back", phone.wait_for_button("answer", 60))
        phone.click("answer")
        stage.holds("the callback is answered in it", phone.wait_for_state("In a call with", 20))
        stage.holds("the agent's voice is heard in it", phone.hears(20))
        phone.screenshot("/faults/web-phone.png")
        agent_heard = stage.wait("ended", AGENTS["alice"], 60, role="agent")["heard"]
        stage.holds("the agent heard the browser's voice", agent_heard > 100, f"{agent_heard} packets")
        stage.wait_until(
            "the callback is completed", 20,
            lambda: (each := stage.callback(account)) and each["state"] == "completed")
        stage.holds("callbackd's books say completed")


def connected():
    return all(asterisk["connected"] for asterisk in api.request("GET", "/status")["asterisk"])


def agent(name):
    return api.request("GET", f"/tenants/acme/agents/{name}")


SCENES = {
    "modes": modes, "callbackd-killed": callbackd_killed, "asterisk-restart": asterisk_restart,
    "trunk-down": trunk_down, "network-cut": network_cut, "web-phone": web_phone, "softphone": softphone,
}


def main():
    if len(sys.argv) != 2 or sys.argv[1] not in SCENES:
        sys.exit(__doc__)
    name = sys.argv[1]
    scene = SCENES[name]
    print(f"{name}: {scene.__doc__}", flush=True)
    try:
        stage = Stage()
        stage.wait_until("callbackd is connected", 60, connected)
        try:
            stage.clear()
            scene(stage)
        finally:
            # Whatever happened, the agents go back to work.
            with contextlib.suppress(api.ApiError):
                stage.unpause()
    except (Broken, api.ApiError, control.Refused) as problem:
        print(f"  BROKEN   {problem}", flush=True)
        sys.exit(1)
    print(f"{name}: {stage.held} claims, all hold", flush=True)


if __name__ == "__main__":
    main()

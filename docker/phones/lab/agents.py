"""The office: alice (1001) and bob (1002). They answer most calls, talk, miss one now and then; callbackd's wrap-up is
their rest."""
import json
import pathlib

from .exchange import Exchange, account, is_steady, run
from .journal import Journal
from .phone import Manners


async def main(journal):
    steady = is_steady()
    passwords = json.loads(pathlib.Path("/secrets/office/passwords.json").read_text())
    exchange = Exchange(
        "agent",
        {number: account(number, password, "asterisk", register=True) for number, password in passwords.items()},
        "/usr/share/lab/agent.wav",
        journal,
        lambda: Manners("answer", 1, 10) if steady else Manners.at_random(answers=0.88, refuses=0.05, talk=45),
    )
    await exchange.run("/office/office.sock")


if __name__ == "__main__":
    run("agent", Journal("/office/office.jsonl"), main)

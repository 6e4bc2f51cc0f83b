"""Prints the SIP accounts that people can use from this host."""
import json
import os
import pathlib
import sys

USES = {
    "5550901": ("softphone", "a caller: dial 5000; callbacks come to this phone"),
    "5550902": ("browser", "a caller, the same"),
    "1011": ("softphone", "the agent acme/you: docker compose exec callbackd callbackctl agent unpause acme/you"),
    "1012": ("browser", "the agent acme/you-web: docker compose exec callbackd callbackctl agent unpause acme/you-web"),
}


def main():
    try:
        passwords = json.loads(pathlib.Path("/secrets/people/accounts.json").read_text())
    except FileNotFoundError:
        sys.exit("accounts: there are none yet; they are made at the first start of the lab (docker compose up --detach)")
    sip, web = os.environ["SIP_PORT"], os.environ["WEB_PORT"]
    for account, (kind, use) in USES.items():
        print(f"{account}  {use}")
        print(f"    password  {passwords[account]}")
        if kind == "softphone":
            print(f"    server    127.0.0.1:{sip}, UDP, sound as PCMU or PCMA, digits as RFC 4733 events")
        else:
            print(f"    page      https://127.0.0.1:{web}/#{account}:{passwords[account]}")
    print("The page's certificate is the lab's own: the browser asks once whether to trust it.")


if __name__ == "__main__":
    main()

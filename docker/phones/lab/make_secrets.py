"""Makes all of the lab's passwords and the web phone's certificate, once. Every consumer has a volume of its own, whose
directory belongs to the consumer's group (phones/Dockerfile), and sees no other."""
import json
import os
import pathlib
import secrets
import subprocess

ROOT = pathlib.Path("/secrets")
AGENTS = ["1001", "1002"]
PEOPLE = ["1011", "1012", "5550901", "5550902"]
# Browsers have SHA-256 and no MD5; the softphones of today have MD5.
IN_BROWSERS = {"1012", "5550902"}
CERTIFICATE_DAYS = 365
PASSWORDS = [
    "asterisk/callbackd-secrets.conf", "asterisk/phones-auth.conf", "callbackd/ari-password", "town/trunk-password",
    "office/passwords.json", "people/accounts.json",
]


def write(name, text):
    """The directory's set-group-id bit gives the file to its consumer."""
    path = ROOT / name
    aside = path.with_name(path.name + ".new")
    aside.unlink(missing_ok=True)
    with open(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o640), "w", encoding="utf-8") as file:
        file.write(text)
    aside.replace(path)


def auth(account, user, password):
    algorithm = "supported_algorithms_uas = SHA-256\n" if account in IN_BROWSERS else ""
    return f"[{account}-auth](callbackd-auth)\nusername = {user}\npassword = {password}\n{algorithm}"


def make_passwords():
    ari = secrets.token_hex(24)
    trunk = secrets.token_hex(24)
    phones = {number: secrets.token_hex(24) for number in AGENTS}
    people = {number: secrets.token_hex(8) for number in PEOPLE}
    write("asterisk/callbackd-secrets.conf", f"password = {ari}\n")
    write(
        "asterisk/phones-auth.conf",
        auth("trunk", "trunk", trunk)
        + "".join(auth(number, number, password) for number, password in {**phones, **people}.items()))
    write("callbackd/ari-password", ari + "\n")
    write("town/trunk-password", trunk + "\n")
    write("office/passwords.json", json.dumps(phones))
    write("people/accounts.json", json.dumps(people))


def make_certificate():
    """No authority: whoever has a computer trust it trusts this page and nothing else."""
    key, certificate = "/tmp/key.pem", "/tmp/certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
         "-days", str(CERTIFICATE_DAYS), "-subj", "/CN=callbackd lab", "-addext",
         "subjectAltName=IP:127.0.0.1,DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE",
         "-addext", "extendedKeyUsage=serverAuth", "-keyout", key, "-out", certificate],
        check=True, capture_output=True)
    write("webphone/key.pem", pathlib.Path(key).read_text())
    write("webphone/certificate.pem", pathlib.Path(certificate).read_text())


def certificate_lasts():
    if not (ROOT / "webphone/key.pem").exists():
        return False
    check = ["openssl", "x509", "-checkend", str(30 * 86400), "-noout", "-in", str(ROOT / "webphone/certificate.pem")]
    return subprocess.run(check, capture_output=True, check=False).returncode == 0


def main():
    os.umask(0o027)
    # One that is missing would not agree with the others: all are made anew then.
    if not all((ROOT / name).exists() for name in PASSWORDS):
        make_passwords()
        print("secrets: passwords made")
    if not certificate_lasts():
        make_certificate()
        print("secrets: a certificate made for the web phone")


if __name__ == "__main__":
    main()

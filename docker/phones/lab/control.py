"""The control sockets of the town and the office, as a client."""
import json
import socket

TOWN = "/town/town.sock"
OFFICE = "/office/office.sock"


class Refused(Exception):
    pass


def ask(path, request):
    """One request, its answer."""
    with connected(path, 15) as connection:
        return answer(connection, request)[0]


def follow(path, request, seconds):
    """The answer first, then the journal's events as they happen, until none has come for that many seconds."""
    with connected(path, seconds) as connection:
        first, lines = answer(connection, {**request, "follow": True})
        yield first
        try:
            for line in lines:
                yield json.loads(line)
        except TimeoutError:
            return


def connected(path, seconds):
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(seconds)
    try:
        connection.connect(path)
    except OSError as problem:
        connection.close()
        raise Refused(f"{path}: {problem.strerror}; is the lab up?") from None
    return connection


def answer(connection, request):
    connection.sendall(json.dumps(request).encode() + b"\n")
    lines = connection.makefile("rb")
    first = json.loads(lines.readline() or b'{"ok": false, "problem": "no answer"}')
    if not first["ok"]:
        raise Refused(first["problem"])
    return first, lines

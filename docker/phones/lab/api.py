"""The administration API on callbackd's control socket."""
import http.client
import json
import socket

SOCKET = "/run/callbackd/control.sock"
SECONDS = 10


class ApiError(Exception):
    pass


class Connection(http.client.HTTPConnection):
    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(SECONDS)
        self.sock.connect(SOCKET)


def request(method, path, body=None):
    """The answer; ApiError when callbackd is not there or refuses."""
    connection = Connection("callbackd", timeout=SECONDS)
    try:
        headers = {"Content-Type": "application/json"} if body is not None else {}
        connection.request(method, "/v1" + path, json.dumps(body) if body is not None else None, headers)
        response = connection.getresponse()
        text = response.read()
    except OSError as problem:
        raise ApiError(f"callbackd is not there: {problem}") from None
    finally:
        connection.close()
    if response.status >= 300:
        raise ApiError(f"{method} {path}: {response.status} {text.decode(errors='replace')[:500]}")
    return json.loads(text) if text else None

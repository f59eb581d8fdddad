"""How schemathesis sends and reads a JSON value a line; as a program, has one case decided and prints its id."""

import json
import sys
import urllib.request

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def lines(context, value):
    """One value is one line."""
    return json.dumps(value).encode() + b"\n"


@schemathesis.deserializer("application/x-ndjson")
def line(context, response):
    """One line went out, and one comes back."""
    (answer,) = response.content.splitlines()
    return json.loads(answer)


if __name__ == "__main__":
    address, token, case = sys.argv[1:]
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    with open(case, "rb") as file:
        request = urllib.request.Request(address, data=file.read(), headers=headers)
    with urllib.request.urlopen(request) as answer:
        print(json.load(answer)["id"])

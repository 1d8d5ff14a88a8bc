"""A locker that Pigeonhole can verify and load-test. It reads requests from stdin and writes their answers to
stdout, one JSON text a line; docs/protocol.md of Pigeonhole describes them.

    npx pigeonhole verify --locker command:'python3 my_locker.py'
"""

import json
import secrets
import sys

DAY_MS = 86_400_000
VALIDITY_MS = 7 * DAY_MS
REMEMBERED_MS = 30 * DAY_MS


class Rejected(Exception):
    """Why a command was refused."""


class Parcel:
    def __init__(self, compartment, expires_at_ms):
        self.compartment = compartment
        self.expires_at_ms = expires_at_ms
        self.ending = None
        self.ended_at_ms = None


# TODO: Call your own locker here. This small one keeps parcels in memory, and does what it declares below.
class Locker:
    def __init__(self, sizes):
        self.sizes = [size["name"] for size in sizes]
        # What is in each compartment, by its id.
        self.inside = {f"{s['name']}{i + 1}": None for s in sizes for i in range(s["count"])}
        self.size_of = {f"{s['name']}{i + 1}": s["name"] for s in sizes for i in range(s["count"])}
        self.parcels = {}  # by code, in the order of their deposits

    def deposit(self, now_ms, size):
        if size not in self.sizes:
            raise Rejected("unknownSize")
        free = (c for c, parcel in self.inside.items() if not parcel and self.size_of[c] == size)
        compartment = next(free, None)
        if compartment is None:
            raise Rejected("noCompartment")
        code = self.new_code()
        parcel = Parcel(compartment, now_ms + VALIDITY_MS)
        self.inside[compartment] = self.parcels[code] = parcel
        return {"compartment": compartment, "code": code, "expiresAtMs": parcel.expires_at_ms}

    def pickup(self, now_ms, code):
        parcel = self.parcels.get(code)
        if parcel is None or (parcel.ending and now_ms > parcel.ended_at_ms + REMEMBERED_MS):
            raise Rejected("invalidCode")
        if parcel.ending:
            raise Rejected(parcel.ending)
        if now_ms > parcel.expires_at_ms:
            raise Rejected("expired")
        return self.take_out(parcel, "alreadyUsed", now_ms)

    def open_expired(self, now_ms):
        inside = [parcel for parcel in self.parcels.values() if not parcel.ending]
        expired = [parcel.compartment for parcel in inside if now_ms > parcel.expires_at_ms]
        return {"opened": expired, "blocked": []}

    def confirm_removal(self, now_ms, compartment):
        if compartment not in self.inside:
            raise Rejected("unknownCompartment")
        parcel = self.inside[compartment]
        if parcel is None:
            raise Rejected("notOccupied")
        if now_ms <= parcel.expires_at_ms:
            raise Rejected("notExpired")
        return self.take_out(parcel, "returned", now_ms)

    def take_out(self, parcel, ending, now_ms):
        parcel.ending, parcel.ended_at_ms = ending, now_ms
        self.inside[parcel.compartment] = None
        return {"compartment": parcel.compartment}

    def new_code(self):
        code = str(10_000_000 + secrets.randbelow(90_000_000))
        return code if code not in self.parcels else self.new_code()


# TODO: Declare what your locker does, and how; what is left out has the default that docs/protocol.md gives.
CAPABILITIES = {
    "commands": ["deposit", "pickup", "openExpired", "confirmRemoval"],
    "strategy": "exact",
    "tells": ["doors", "deadlines"],
}

METHODS = {
    "deposit": Locker.deposit,
    "pickup": Locker.pickup,
    "openExpired": Locker.open_expired,
    "confirmRemoval": Locker.confirm_removal,
}


class Session:
    locker = None
    now_ms = 0

    def answer(self, request):
        if "hello" in request:
            sizes = request["hello"]["sizes"]
            self.locker, self.now_ms = Locker(sizes), request["atMs"]
            about = {"name": "my locker", "version": "0.1.0", "capabilities": CAPABILITIES}
            return {"hello": {"protocol": 1, "sizes": sizes, **about}}
        self.now_ms = max(self.now_ms, request["atMs"])  # time never runs backwards
        arguments = dict(request["command"])
        kind = arguments.pop("type")
        try:
            done = METHODS[kind](self.locker, self.now_ms, **arguments)
        except Rejected as rejected:
            return {"reply": {"ok": False, "reason": str(rejected)}, "doors": []}
        opened = done.get("opened", [done.get("compartment")])
        return {"reply": {"ok": True, **done}, "doors": [] if kind == "confirmRemoval" else opened}


def main():
    session = Session()
    for line in sys.stdin:
        request = json.loads(line)
        try:
            said = session.answer(request)
        except Exception as error:  # a fault in the locker is told, and found
            said = {"error": repr(error)}
        print(json.dumps({"id": request["id"], **said}), flush=True)


if __name__ == "__main__":
    main()

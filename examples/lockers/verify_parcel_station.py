import json, sys
from datetime import datetime, timedelta
from parcel_station import Box, ParcelStation, StationError

ABILITIES = {"commands": ["deposit", "pickup"], "strategy": "exact", "rejections": "untyped"}
ABOUT = {"protocol": 1, "name": "station", "version": "1", "capabilities": ABILITIES}
for line in sys.stdin:
    request = json.loads(line)
    now = datetime(1970, 1, 1) + timedelta(milliseconds=request["atMs"])
    if "hello" in request:
        sizes = request["hello"]["sizes"]
        boxes = [Box(f"{s['name']}{i + 1}", s["name"]) for s in sizes for i in range(s["count"])]
        station = ParcelStation(boxes)
        answer = {"hello": {**ABOUT, "sizes": sizes}}
    else:
        try:
            if request["command"]["type"] == "deposit":
                box = station.store(request["command"]["size"], now)
                reply = {"compartment": box.label, "code": box.pin}
            else:
                reply = {"compartment": station.collect(request["command"]["code"], now).label}
            answer = {"reply": {"ok": True, **reply}}
        except StationError:
            answer = {"reply": {"ok": False}}
    print(json.dumps({"id": request["id"], **answer}), flush=True)

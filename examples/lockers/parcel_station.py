"""A parcel station as somebody may have written it, who never heard of Pigeonhole: it stores and hands out."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

KEPT_FOR = timedelta(days=7)


class StationError(Exception):
    pass


@dataclass
class Box:
    label: str
    size: str
    pin: str | None = None
    until: datetime | None = None


class ParcelStation:
    def __init__(self, boxes: list[Box]):
        self.boxes = boxes

    def store(self, size: str, now: datetime) -> Box:
        """Opens a free box of this size, and sets its PIN."""
        for box in self.boxes:
            if box.size == size and box.pin is None:
                box.pin = self._new_pin()
                box.until = now + KEPT_FOR
                return box
        raise StationError(f"no free box of size {size}")

    def collect(self, pin: str, now: datetime) -> Box:
        """Opens the box that has this PIN. A parcel that was not collected in time stays where it is."""
        for box in self.boxes:
            if box.pin == pin and now <= box.until:
                box.pin = box.until = None
                return box
        raise StationError("wrong PIN")

    def _new_pin(self) -> str:
        taken = {box.pin for box in self.boxes}
        while (pin := f"{secrets.randbelow(10**8):08}") in taken:
            pass
        return pin

"""What msgspec has to know of a class before it reads one, learned by one thread at a time."""

from threading import Lock
from typing import TypeVar

import msgspec

Kind = TypeVar("Kind")
_LEARNED: set[object] = set()
_ONE_AT_A_TIME = Lock()


def learned(kind: Kind) -> Kind:
    """The class itself, or the union of some, which msgspec may read from now on.

    What msgspec knows of a class it learns when it first reads one, by running Python; two threads that learn the same
    class at a time end the process in a segmentation fault (seen with 0.22.0). Later reads need no lock.
    """
    if kind not in _LEARNED:
        with _ONE_AT_A_TIME:
            msgspec.json.Decoder(kind)
            _LEARNED.add(kind)
    return kind

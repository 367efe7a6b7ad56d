"""The base of every record: frozen, strict, integers and text only."""

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that has been written down; checked once, never changed.

    Values are text, integers, booleans, null, and tuples or records of these. No floats:
    two writers could spell one number in two ways, and the bytes are hashed.
    """

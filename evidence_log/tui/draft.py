"""The words of a form while they are being written; kept in memory only."""

from pathlib import Path
from typing import NamedTuple

from evidence_log.records.incident import Kind


class Draft(NamedTuple):
    """What stands in the form, as typed."""

    kind: Kind = Kind.OTHER
    account: str = ""
    when: str = ""
    who: str = ""
    numbers: str = ""
    said: str = ""
    place: str = ""
    typed_path: str = ""
    files: tuple[Path, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing would be lost."""
        written = (self.account, self.when, self.who, self.numbers, self.said, self.place, self.typed_path)
        return not self.files and not any(each.strip() for each in written)

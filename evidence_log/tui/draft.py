"""The words of a form while they are being written; kept in memory only."""

from pathlib import Path
from typing import NamedTuple

from evidence_log.i18n.visible import storable
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords

_NUMBER_MARKS = str.maketrans("，；、;\n", ",,,,,")


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


def words_of(draft: Draft) -> IncidentWords:
    """Turn what stands in the form into the words of an incident; what is empty was not said."""
    numbers = [each.strip() for each in draft.numbers.translate(_NUMBER_MARKS).split(",")]
    return IncidentWords(
        kind=draft.kind,
        account=storable(draft.account),
        at=_said(draft.when),
        who=_said(draft.who),
        numbers=tuple(storable(each) for each in numbers if each),
        said=_said(draft.said),
        place=_said(draft.place),
    )


def _said(words: str) -> str | None:
    return storable(words) if words.strip() else None

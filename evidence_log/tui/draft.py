"""The words of a form while they are being written."""

from pathlib import Path
from typing import NamedTuple

from evidence_log.i18n.visible import storable
from evidence_log.records.incident import Contacted, Effect, Kind
from evidence_log.records.incident_words import IncidentWords

_MARKS = str.maketrans("，；、;\n", ",,,,,")


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
    how_many: str = ""
    answered: str = ""
    contacted: str = ""
    witnesses: str = ""
    impact: str = ""
    effects: tuple[str, ...] = ()
    tags: str = ""
    note: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing would be lost."""
        written = (self.account, self.when, self.who, self.numbers, self.said, self.place, self.typed_path)
        return self.more_empty and not self.files and not any(each.strip() for each in written)

    @property
    def more_empty(self) -> bool:
        """Whether nothing stands in the part of the form that is folded away."""
        words = (
            self.how_many,
            self.answered,
            self.contacted,
            self.witnesses,
            self.impact,
            self.tags,
            self.note,
        )
        return not self.effects and not any(each.strip() for each in words)


def words_of(draft: Draft) -> IncidentWords:
    """Turn what stands in the form into the words of an incident; what is empty was not said."""
    count = draft.how_many.strip()
    return IncidentWords(
        kind=draft.kind,
        account=storable(draft.account),
        at=_said(draft.when),
        who=_said(draft.who),
        numbers=_several(draft.numbers),
        said=_said(draft.said),
        place=_said(draft.place),
        count=int(count) if count.isdecimal() else None,
        answered={"yes": True, "no": False}.get(draft.answered),
        contacted=Contacted(draft.contacted) if draft.contacted else None,
        witnesses=_several(draft.witnesses),
        impact=_said(draft.impact),
        effects=tuple(Effect(each) for each in draft.effects),
        tags=_several(draft.tags),
        note=_said(draft.note),
    )


def _several(words: str) -> tuple[str, ...]:
    parts = (each.strip() for each in words.translate(_MARKS).split(","))
    return tuple(storable(each) for each in parts if each)


def _said(words: str) -> str | None:
    return storable(words) if words.strip() else None

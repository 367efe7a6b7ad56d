"""The words of a form while they are being written."""

from pathlib import Path
from typing import NamedTuple

from evidence_log.i18n.visible import storable
from evidence_log.records.incident import Contacted, Effect, Incident, Kind
from evidence_log.records.incident_words import IncidentWords

_APART = ("files", "typed_path", "tags", "ticked_tags")
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
    ticked_tags: tuple[str, ...] = ()

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
        ticked = self.effects or self.ticked_tags
        return not ticked and not any(each.strip() for each in words)

    @property
    def all_tags(self) -> tuple[str, ...]:
        """Those written, and the ids of those ticked."""
        return tuple(dict.fromkeys((*_several(self.tags), *self.ticked_tags)))


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
        tags=draft.all_tags,
        note=_said(draft.note),
    )


def draft_of(incident: Incident) -> Draft:
    """What would stand in the form for an incident; the time is left empty: it stays unless one is given."""
    answered = {None: "", True: "yes", False: "no"}[incident.answered]
    return Draft(
        kind=incident.kind,
        account=incident.account,
        who=incident.who or "",
        numbers=", ".join(incident.numbers),
        said=incident.said or "",
        place=incident.place or "",
        how_many="" if incident.count is None else str(incident.count),
        answered=answered,
        contacted="" if incident.contacted is None else incident.contacted.value,
        witnesses=", ".join(incident.witnesses),
        impact=incident.impact or "",
        effects=tuple(each.value for each in incident.effects),
        tags=", ".join(incident.tags),
        note=incident.note or "",
    )


def corrected_fields(before: Draft, now: Draft) -> frozenset[str]:
    """Which fields of an incident differ between two states of the form, as the words of an incident call them.

    A tag is the same whether it was written or ticked.
    """
    named = {"when": "at", "how_many": "count"}
    different = frozenset(
        named.get(name, name)
        for name in Draft._fields
        if name not in _APART and getattr(before, name) != getattr(now, name)
    )
    return different if set(before.all_tags) == set(now.all_tags) else different | {"tags"}


def tags_apart(written: str, known: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """What is left of a line of tags, and those of them that are known; a line without any stays as it is."""
    tags = _several(written)
    found = tuple(each for each in tags if each in known)
    return (", ".join(each for each in tags if each not in known), found) if found else (written, ())


def _several(words: str) -> tuple[str, ...]:
    parts = (each.strip() for each in words.translate(_MARKS).split(","))
    return tuple(storable(each) for each in parts if each)


def _said(words: str) -> str | None:
    return storable(words) if words.strip() else None

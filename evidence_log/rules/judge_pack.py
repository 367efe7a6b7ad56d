"""What a rule pack's parts say of each other: names that must be there, once, and texts behind every rule."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from difflib import get_close_matches

from msgspec.structs import fields

from evidence_log.errors import (
    PackEndsBeforeItBegins,
    PackNamedTwice,
    PackQuotesUnread,
    PackTooSevere,
    PackUnknownName,
    PackWithoutSource,
    PackWrongValue,
)
from evidence_log.records.any_check import AnyCheck, parts_of
from evidence_log.records.check_steps import AfterDate, Stated, Supported
from evidence_log.records.pack_help import Checklist
from evidence_log.records.pack_routes import Clock, Order
from evidence_log.records.rule_pack import Gate, Requirement, RulePack, Severity, Source
from evidence_log.rules.lines import Path, nearest_line

_WEIGHT = {each: weight for weight, each in enumerate(Severity)}


def judge_pack(pack: RulePack, file: str, lines: dict[Path, int]) -> None:
    """Refuse a pack whose parts do not fit each other."""
    judge = _Judge(pack, file, lines)
    judge.names()
    judge.days()
    for number, source in enumerate(pack.sources):
        judge.quote(source, ("source", number))
    for number, requirement in enumerate(pack.requirements):
        judge.requirement(requirement, ("requirement", number))
    judge.references()


class _Judge:
    def __init__(self, pack: RulePack, file: str, lines: dict[Path, int]) -> None:
        self._pack, self._file, self._lines = pack, file, lines
        self._known = {kind: [each for each, _ in named] for kind, named in _names(pack).items()}

    def _line(self, *path: str | int) -> int:
        return nearest_line(self._lines, path)

    def names(self) -> None:
        """Nothing is called like another of its kind."""
        for kind, named in _names(self._pack).items():
            first: dict[str, int] = {}
            for name, number in named:
                line = self._line(kind, number, "kind" if kind == "letter" else "id")
                if name in first:
                    raise PackNamedTwice(file=self._file, line=line, kind=kind, name=name, first=first[name])
                first[name] = line

    def days(self) -> None:
        """Nothing ends before it begins."""
        spans: tuple[tuple[str, Sequence[Source | Requirement | Order]], ...] = (
            ("source", self._pack.sources),
            ("requirement", self._pack.requirements),
            ("order", self._pack.orders),
        )
        for kind, held in spans:
            for number, each in enumerate(held):
                self._span(each.from_, each.until, (kind, number, "until"))

    def _span(self, begins: date | None, ends: date | None, path: Path) -> None:
        if begins is not None and ends is not None and ends < begins:
            line = self._line(*path)
            raise PackEndsBeforeItBegins(file=self._file, line=line, begins=str(begins), ends=str(ends))

    def quote(self, source: Source, path: Path) -> None:
        """Only what was read is quoted, and a source says either its words or ours."""
        mark = source.quote_mark.value
        if source.quote is not None and not source.quote_mark.was_read:
            raise PackQuotesUnread(file=self._file, line=self._line(*path, "quote"), mark=mark)
        if source.rendering is not None and source.quote is None:
            raise PackQuotesUnread(file=self._file, line=self._line(*path, "rendering"), mark=mark)
        if (source.quote is None) == (source.paraphrase is None) or source.quote == "":
            line = self._line(*path, "quote" if source.quote is not None else "id")
            raise PackWrongValue(file=self._file, line=line, key="quote", wanted="quote | paraphrase")

    def requirement(self, each: Requirement, path: Path) -> None:
        """A requirement rests on texts, and a recommendation does not weigh like a law."""
        sources = [source for source in self._pack.sources if source.id in each.sources]
        law_was_read = any(not source.soft and source.quote_mark.was_read for source in sources)
        only_soft = bool(sources) and all(source.soft for source in sources)
        if only_soft and not each.soft_law:
            line = self._line(*path, "soft_law")
            raise PackWrongValue(file=self._file, line=line, key="soft_law", wanted="true")
        if each.soft_law and not law_was_read and _WEIGHT[each.severity] > _WEIGHT[Severity.MEDIUM]:
            raise PackTooSevere(
                file=self._file,
                line=self._line(*path, "severity"),
                name=each.id,
                severity=each.severity.value,
            )
        values = [key.encode_name for _, part, _ in parts_of(each.values) for key in fields(part)]
        for number, setting in enumerate(each.settings):
            if setting not in values:
                line = self._line(*path, "settings", number)
                raise PackWrongValue(file=self._file, line=line, key="settings", wanted=" | ".join(values))

    def references(self) -> None:
        """Everything that is named is there, and what has to rest on a text does."""
        for owner, name, names in _rests_on(self._pack):
            if not names:
                raise PackWithoutSource(file=self._file, line=self._line(*owner), name=name)
        for path, kind, names in _references(self._pack):
            for number, name in enumerate(names):
                if name not in self._known[kind]:
                    self._refuse_name((*path, number), kind, name)
        for number, requirement in enumerate(self._pack.requirements):
            for gate_number, gate in enumerate(requirement.gates):
                at: Path = ("requirement", number, "gates", gate_number)
                if gate.circumstance not in self._known["circumstance"]:
                    self._refuse_name((*at, "circumstance"), "circumstance", gate.circumstance)
                self._answers(gate, at)
            for path, values, _ in parts_of(requirement.values, "requirement", number, "values"):
                self._check(values, path)

    def _check(self, values: AnyCheck, path: Path) -> None:
        if isinstance(values, Stated):
            self._answers(values, path)
        if isinstance(values, AfterDate):
            self._day(values, (*path, "circumstance"))
        if isinstance(values, Supported):
            alone = [each.id for each in self._pack.requirements if not _looks_at_others(each)]
            for place, name in enumerate(values.requirements):
                if name not in alone:
                    line = self._line(*path, "requirements", place)
                    wanted = " | ".join(alone)
                    raise PackWrongValue(file=self._file, line=line, key="requirements", wanted=wanted)

    def _answers(self, each: Gate | Stated, path: Path) -> None:
        """What a circumstance is to be is among what it may be."""
        asked = next(asked for asked in self._pack.circumstances if asked.id == each.circumstance)
        choices = [choice.id for choice in asked.choices]
        if not each.is_ or any(answer not in choices for answer in each.is_):
            line = self._line(*path, "is")
            raise PackWrongValue(file=self._file, line=line, key="is", wanted=" | ".join(choices))

    def _day(self, each: AfterDate, path: Path) -> None:
        """What is compared with a day is asked as one."""
        asked = next(asked for asked in self._pack.circumstances if asked.id == each.circumstance)
        if asked.choices:
            days = [other.id for other in self._pack.circumstances if not other.choices]
            line = self._line(*path)
            raise PackWrongValue(file=self._file, line=line, key="circumstance", wanted=" | ".join(days))

    def _refuse_name(self, path: Path, kind: str, name: str) -> None:
        near = get_close_matches(name, self._known[kind], n=1)
        line = self._line(*path)
        raise PackUnknownName(
            file=self._file, line=line, kind=kind, name=name, nearest=near[0] if near else ""
        )


def _looks_at_others(requirement: Requirement) -> bool:
    return any(isinstance(values, Supported) for _, values, _ in parts_of(requirement.values))


def _numbered(names: Iterable[str]) -> list[tuple[str, int]]:
    return [(name, number) for number, name in enumerate(names)]


def _names(pack: RulePack) -> dict[str, list[tuple[str, int]]]:
    """The names of every kind of part, by the name of its table."""
    return {
        "source": _numbered(each.id for each in pack.sources),
        "requirement": _numbered(each.id for each in pack.requirements),
        "tag": _numbered(each.id for each in pack.tags),
        "circumstance": _numbered(each.id for each in pack.circumstances),
        "lender": _numbered(each.id for each in pack.lenders),
        "territory": _numbered(each.id for each in pack.territories),
        "authority": _numbered(each.id for each in pack.authorities),
        "route": _numbered(each.id for each in pack.routes),
        "clock": _numbered(each.id for each in pack.clocks),
        "order": _numbered(each.id for each in pack.orders),
        "caveat": _numbered(each.id for each in pack.caveats),
        "stronger": _numbered(each.id for each in pack.strengtheners),
        "checklist": _numbered(each.id for each in pack.checklists),
        "letter": _numbered(each.kind.value for each in pack.letters),
        "help_line": _numbered(each.id for each in pack.help_lines),
    }


def _rests_on(pack: RulePack) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    tables: tuple[tuple[str, Sequence[Requirement | Clock | Order | Checklist]], ...] = (
        ("requirement", pack.requirements),
        ("clock", pack.clocks),
        ("order", pack.orders),
        ("checklist", pack.checklists),
    )
    for kind, held in tables:
        for number, each in enumerate(held):
            yield (kind, number, "sources"), each.id, each.sources


# Which kind of part each list of names speaks of; a key that speaks of one is called the same everywhere.
_SPEAKS_OF = {
    "sources": "source",
    "authorities": "authority",
    "to": "authority",
    "first": "authority",
    "caveats": "caveat",
    "notes": "caveat",
    "stronger": "stronger",
    "clocks": "clock",
    "lenders": "lender",
    "territories": "territory",
    "tags": "tag",
    "without_tags": "tag",
    "requirements": "requirement",
}


def _references(pack: RulePack) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Every list of names in the pack: where it stands, what it speaks of, the names."""
    yield ("notes",), "caveat", pack.notes
    tables = (
        ("source", pack.sources),
        ("requirement", pack.requirements),
        ("authority", pack.authorities),
        ("route", pack.routes),
        ("clock", pack.clocks),
        ("order", pack.orders),
        ("checklist", pack.checklists),
        ("letter", pack.letters),
        ("help_line", pack.help_lines),
    )
    for kind, held in tables:
        for number, each in enumerate(held):
            for key, of in _SPEAKS_OF.items():
                names = getattr(each, key, ())
                if isinstance(names, tuple):
                    yield (kind, number, key), of, names
    for number, requirement in enumerate(pack.requirements):
        yield ("requirement", number, "where", "tags"), "tag", requirement.where.tags
        yield ("requirement", number, "where", "without_tags"), "tag", requirement.where.without_tags
        for path, values, where in parts_of(requirement.values, "requirement", number, "values"):
            for of, names in values.names:
                yield path, of, names
            if where is not None:
                yield (*path[:-1], "where", "tags"), "tag", where.tags
                yield (*path[:-1], "where", "without_tags"), "tag", where.without_tags
        for gate_number, gate in enumerate(requirement.gates):
            at: Path = ("requirement", number, "gates", gate_number, "caveat")
            yield at, "caveat", () if gate.caveat is None else (gate.caveat,)

"""What a letter can be filled in with: facts of the record the other side may read. Nothing that is not known, nothing protected."""

import re
from datetime import date, datetime
from typing import NamedTuple

from msgspec.structs import replace

from evidence_log.i18n.debt_words import with_names
from evidence_log.i18n.moment_words import date_words
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible, visible_line
from evidence_log.records.case_file import CaseFile, FiledIncident, in_order, put_forward
from evidence_log.records.clock import Language
from evidence_log.records.incident import Contacted, Direction, Kind
from evidence_log.records.instant import zone_named
from evidence_log.records.letter_wishes import LetterWishes
from evidence_log.records.pack_help import LetterKind
from evidence_log.records.party import Role, bare_number
from evidence_log.reports.counts import reached_others

_OTHER_SIDE = (Role.LENDER, Role.COLLECTION_AGENCY, Role.RESPONDENT)
# Between the groups of a number: on a page no line ends there.
NO_BREAK = "\u00a0"
_MOST_NUMBERS = 60
_WHITE = re.compile(rf"[^\S{NO_BREAK}]+")
_SHORTEST = 7  # digits by which two spellings of one number are told to be one


class LetterFacts(NamedTuple):
    """What is known, by the name of its placeholder, and the incidents `facts` was counted from."""

    values: dict[str, str]
    rows: tuple[str, ...]


def facts_of(
    case_file: CaseFile, wishes: LetterWishes, *, today: date, reply_by: date | None, texts: Texts
) -> LetterFacts:
    """Gather them; what nobody said, or what could be two, is left out."""
    forward = put_forward(case_file)
    counted = [each for each in in_order(forward.incidents) if _by_the_other_side(each, forward)]
    days = [day for each in counted for day in _days(each, forward.case.zone)]
    case, said = forward.case, Said(forward)
    told = {
        "complainant": case.complainant or said.party(Role.COMPLAINANT),
        "lender": case.lender or said.claimed("lender", Role.LENDER),
        "agency": case.agency or said.claimed("agency", Role.COLLECTION_AGENCY),
        "contract": case.contract or said.claimed("contract"),
        "numbers": _numbers(counted, forward, texts),
        "third_persons": _third_persons(counted, texts),
        "today": date_words(today, texts),
        "first_day": date_words(min(days), texts) if days else None,
        "last_day": date_words(max(days), texts) if days else None,
        "reply_by": None if reply_by is None else date_words(reply_by, texts),
        "address": case.complainant_address if wishes.with_address else None,
        "phone": case.complainant_phone if wishes.with_phone else None,
    }
    values = {
        name: visible_line(_WHITE.sub(" ", value.strip()))
        for name, value in told.items()
        if value and value.strip()
    }
    own = (wishes.facts or "").strip()
    if own:
        return LetterFacts(values | {"facts": visible(own)}, ())
    # What was counted says how often somebody called, never why a debt is disputed.
    if counted and wishes.kind is not LetterKind.DISPUTE:
        values["facts"] = _counted_words(counted, texts)
        return LetterFacts(values, tuple(each.reference for each in counted))
    return LetterFacts(values, ())


class Said:
    """Finds what the case does not say: what the debts that are claimed say, else the only party of that role."""

    def __init__(self, case_file: CaseFile) -> None:
        self._parties = case_file.parties
        named = (with_names(each, case_file.parties, numbered=False) for each in case_file.debts)
        self._debts = [each.debt for each in named]

    def claimed(self, name: str, role: Role | None = None) -> str | None:
        """What all debts say that say it, and where none does the party; None where two debts say two things."""
        said = {value for each in self._debts if (value := getattr(each, name))}
        if said or role is None:
            return said.pop() if len(said) == 1 else None
        return self.party(role)

    def party(self, role: Role) -> str | None:
        """The name of the only party of that role."""
        named = [each.party.name for each in self._parties if each.party.role is role]
        return named[0] if len(named) == 1 else None


class Protected:
    """Knows the numbers at which the complainant and others are reached who need care."""

    def __init__(self, case_file: CaseFile) -> None:
        phones = [each.party.phone for each in case_file.parties if each.party.role not in _OTHER_SIDE]
        phones.append(case_file.case.complainant_phone)
        self._numbers = [_significant(each) for each in phones if each]

    def reached_at(self, number: str) -> bool:
        """Whether it is one of them, in whatever spelling."""
        bare = _significant(number)
        return any(_alike(bare, other) for other in self._numbers)


def without_protected(case_file: CaseFile, known: CaseFile) -> CaseFile:
    """The snapshot without the numbers at which people are reached who need care: a message a witness passed on came from one.

    `known` is the snapshot that knows them all.
    """
    protected = Protected(known)

    def kept(filed: FiledIncident) -> FiledIncident:
        shown = tuple(each for each in filed.incident.numbers if not protected.reached_at(each))
        if len(shown) == len(filed.incident.numbers):
            return filed
        return replace(filed, incident=replace(filed.incident, numbers=shown))

    return replace(case_file, incidents=tuple(kept(each) for each in case_file.incidents))


def _by_the_other_side(each: FiledIncident, case_file: CaseFile) -> bool:
    """Whether it was begun by the other side, as far as is known: what is a witness's or one's own call is not."""
    if each.incident.direction is Direction.OUT:
        return False
    roles = {role for number in each.incident.numbers for role in _roles(number, case_file)}
    return not roles or not roles.isdisjoint(_OTHER_SIDE)


def _roles(number: str, case_file: CaseFile) -> set[Role]:
    bare = bare_number(number)
    return {
        filed.party.role
        for filed in case_file.parties
        for claim in filed.attributions
        if claim.attribution.handle.bare == bare
    }


def _days(each: FiledIncident, zone: str) -> list[date]:
    """The first and the last day it may have been on, in the zone of the case."""
    ends = (each.incident.occurred.begins, each.incident.occurred.ends)
    return [_local(end, zone).date() for end in ends if end is not None]


def _local(at: datetime, zone: str) -> datetime:
    return at if at.tzinfo is None else at.astimezone(zone_named(zone))


def _numbers(counted: list[FiledIncident], case_file: CaseFile, texts: Texts) -> str | None:
    """The numbers somebody showed up by, each once, in order; never one at which somebody is reached who needs care."""
    protected = Protected(case_file)
    found: dict[str, str] = {}
    for each in counted:
        for number in each.incident.numbers:
            if not protected.reached_at(number):
                found.setdefault(bare_number(number), NO_BREAK.join(number.split()))
    shown = list(found.values())[:_MOST_NUMBERS]
    said = _listed(shown, texts)
    return (
        texts("letter.and-more", listed=said, n=len(found) - len(shown)) if len(found) > len(shown) else said
    )


def _significant(number: str) -> str:
    """Its digits without what a country or an operator puts before them."""
    return bare_number(number).lstrip("+0")


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _SHORTEST and long.endswith(short))


def _third_persons(counted: list[FiledIncident], texts: Texts) -> str | None:
    """Who was reached besides, by how they stand to the complainant: a name would tell the other side whom to ask."""
    reached = {each.incident.contacted for each in counted if reached_others(each)}
    return _listed([texts(f"letter.reached.{each.value}") for each in Contacted if each in reached], texts)


def _counted_words(counted: list[FiledIncident], texts: Texts) -> str:
    """How often, by kind, and how often somebody else was reached."""
    times = {kind: sum(_times(each) for each in counted if each.incident.kind is kind) for kind in Kind}
    said = [texts(f"letter.fact.{kind.value}", n=n) for kind, n in times.items() if n]
    words = _listed(said, texts)
    if others := sum(_times(each) for each in counted if reached_others(each)):
        return texts("letter.fact.others", listed=words, n=others, whom=_third_persons(counted, texts))
    return words


def _times(each: FiledIncident) -> int:
    return 1 if each.incident.count is None else each.incident.count


def _listed(words: list[str], texts: Texts) -> str:
    return ("、" if texts.language is Language.ZH else ", ").join(words)

"""The record told in the first person, in numbered paragraphs: for statements and declarations."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from evidence_log.i18n.matter_words import done_words
from evidence_log.i18n.moment_words import day_words
from evidence_log.records.case_file import FiledIncident, FiledStep
from evidence_log.records.instant import instant
from evidence_log.records.moment import Precision
from evidence_log.records.party import Role
from evidence_log.records.step import StepKind
from evidence_log.reports.blocks.incidents import delay_words
from evidence_log.reports.counts import worst_first
from evidence_log.reports.edition_parts import Telling
from evidence_log.reports.paper.lines import excerpt
from evidence_log.reports.paper.operations import SMALL
from evidence_log.reports.paper.plan import Style
from evidence_log.reports.writing import Writing, family

_OWN = Style(indent=18.0)
_BESIDES = Style(size=SMALL, leading=12.5, indent=18.0)
_OTHER_SIDE = (Role.RESPONDENT, Role.LENDER, Role.COLLECTION_AGENCY)
_MOST_NUMBERS = 24
TOLD_TO_STOP = (StepKind.STOP_REQUEST, StepKind.CONTACT_PREFERENCE)
ORDERED = (
    StepKind.PROTECTION_ORDER,
    StepKind.ORDER_BREACH,
    StepKind.WARNING,
    StepKind.POLICE_REPORT,
    StepKind.RECEIPT,
)


class Told(NamedTuple):
    """One numbered paragraph; what belongs to it stands below, each in its style."""

    sentence: str
    below: tuple[tuple[str, Style], ...] = ()


def lay_told(writing: Writing, paragraphs: Iterable[Told], *, first: int = 1) -> int:
    """Lay them out, numbered on; returns the next number."""
    number = first
    for each in paragraphs:
        writing.flow.paragraph(f"{number}.  {each.sentence}", after=1.0, linked=True)
        for text, style in each.below:
            writing.flow.paragraph(text, style, after=1.0, linked=style is _BESIDES)
        writing.flow.space(3.0)
        number += 1
    return number


def who_told(writing: Writing) -> list[Told]:
    """Who tells it, whom it is about, and by what they showed up."""
    case, t = writing.case, writing.t
    sides = [
        t("told.side", label=label, name=name)
        for label, name in (
            (t("respondent"), case.respondent),
            (writing.word("case.agency"), case.agency),
            (writing.word("case.lender"), case.lender),
        )
        if name
    ]
    told = [Told(t("told.name", name=case.complainant) if case.complainant else t("told.nameless"))]
    told.append(Told(t("told.about", whom=_joined(writing, sides)) if sides else t("told.about-unknown")))
    numbers = list(dict.fromkeys(number for each in writing.incidents for number in each.incident.numbers))
    attributed = tuple((each, _OWN) for each in _attributed(writing))
    if numbers:
        shown = writing.listed(numbers[:_MOST_NUMBERS])
        more = len(numbers) - _MOST_NUMBERS
        named = t("told.numbers-more", numbers=shown, n=more) if more > 0 else shown
        told.append(Told(t("told.numbers", numbers=named), attributed))
    return [*told, Told(_log(writing))]


def _joined(writing: Writing, parts: Iterable[str]) -> str:
    return writing.t("told.between").join(parts)


def _attributed(writing: Writing) -> Iterator[str]:
    """Whose a number is believed to be, how one knows, and how sure one is."""
    t = writing.t
    for filed in writing.case_file.parties:
        if filed.withdrawal is not None or filed.party.role not in _OTHER_SIDE:
            continue
        for each in filed.attributions:
            told = each.attribution
            sure = writing.texts(f"matter.confidence.{told.confidence.value}")
            key = "told.attributed" if told.basis else "told.attributed-unsaid"
            said = t(key, handle=told.handle.value, party=filed.party.name, basis=told.basis or "", sure=sure)
            yield said


def _log(writing: Writing) -> str:
    known = [each.incident.occurred for each in writing.incidents if each.incident.occurred.comparable]
    if not known:
        return writing.t("told.log-undated", n=len(writing.incidents))
    first, last = writing.day(known[0]), writing.day(known[-1])
    return writing.t("told.log", n=len(writing.incidents), first=first, last=last)


def steps_told(writing: Writing, kinds: tuple[StepKind, ...], key: str) -> Told:
    """Steps of these kinds, a line each; a line to write on where none was recorded."""
    taken = [each for each in writing.steps if each.step.kind in kinds]
    if not taken:
        return Told(writing.t(f"{key}-none"))
    return Told(writing.t(key), tuple((step_line(writing, each), _OWN) for each in taken))


def step_line(writing: Writing, filed: FiledStep) -> str:
    """What was done, when, with whom, under which number, and until when it holds."""
    step, t = filed.step, writing.t
    kind, *whom = done_words(step, writing.texts)
    told = [
        *whom,
        step.officer and t("officer", name=step.officer),
        step.number and t("their-number", number=step.number),
        _holds(writing, filed) if step.kind is StepKind.PROTECTION_ORDER else None,
    ]
    besides = _joined(writing, [each for each in told if each])
    when = writing.when(step.occurred)
    return t("told.step" if besides else "told.step-bare", when=when, step=kind, besides=besides)


def _holds(writing: Writing, filed: FiledStep) -> str:
    """Whether an order was still in force on the day this was made, as far as was recorded."""
    step, t = filed.step, writing.t
    if step.endless:
        return t("told.endless")
    ends = None if step.ends is None else step.ends.ends
    if ends is None:
        return t("told.ends-unknown")
    day = day_words(ends.date(), writing.texts)
    over = ends.tzinfo is not None and ends < instant(writing.made_at)
    return t("told.ended" if over else "told.ends", day=day)


def incidents_told(writing: Writing, telling: Telling) -> tuple[list[Told], int]:
    """In the order of time: the heaviest in full, others on a line each; and how many are not told at all."""
    ranked = [each.reference for each in latest_worst_first(writing)]
    full = set(ranked[: telling.full])
    lines = set(ranked[telling.full : telling.full + telling.lines])
    told = [
        _in_full(writing, each)
        if each.reference in full
        else Told(incident_line(writing, each, telling.line_letters))
        for each in writing.incidents
        if each.reference in full or each.reference in lines
    ]
    return told, len(writing.incidents) - len(told)


def latest_worst_first(writing: Writing) -> list[FiledIncident]:
    """In the order every document ranks them; of equal weight the latest first."""
    return worst_first(tuple(reversed(writing.incidents)))


def incident_line(writing: Writing, filed: FiledIncident, letters: int) -> str:
    """An incident on a line: number, time, kind, and the beginning of what was told."""
    return writing.t(
        "told.line",
        reference=filed.reference,
        when=writing.when(filed.incident.occurred),
        kind=writing.t(f"told.kind.{filed.incident.kind.value}"),
        words=excerpt(filed.incident.account, letters),
    )


def _in_full(writing: Writing, filed: FiledIncident) -> Told:
    incident, t = filed.incident, writing.t
    when = writing.when(incident.occurred)
    if incident.occurred.precision is Precision.UNKNOWN and incident.occurred.text:
        when = t("told.as-typed", when=when, typed=incident.occurred.text)
    kind = t(f"told.kind.{incident.kind.value}")
    below = [(incident.account, _OWN)]
    if incident.said:
        below.append((t("told.said", words=incident.said), _OWN))
    effects = writing.listed([writing.word(f"effect.{effect.value}") for effect in incident.effects])
    impact = _joined(writing, [each for each in (effects, incident.impact) if each])
    if impact:
        below.append((t("told.impact", impact=impact), _OWN))
    besides = _besides(writing, filed)
    if besides:
        below.append((besides, _BESIDES))
    recorded = writing.recorded(filed.recorded_at)
    delay = delay_words(writing, filed)
    key = "told.written-late" if delay else "told.written"
    below.append((t(key, recorded=recorded, delay=delay), _BESIDES))
    if filed.exhibits:
        below.append((t("told.exhibits", exhibits=exhibits_named(writing, filed.exhibits)), _BESIDES))
    return Told(t("told.incident", reference=filed.reference, when=when, kind=kind), tuple(below))


def _besides(writing: Writing, filed: FiledIncident) -> str:
    """Who, by which number, where, whom they reached and who was there."""
    incident, word = filed.incident, writing.word
    told = (
        ("who", incident.who),
        ("numbers", writing.listed(incident.numbers)),
        ("place", incident.place),
        ("contacted", incident.contacted and word(f"contacted.{incident.contacted.value}")),
        ("visitors", None if incident.visitors is None else str(incident.visitors)),
        ("count", None if incident.count is None else writing.t("times", n=incident.count)),
        ("witnesses", writing.listed(incident.witnesses)),
    )
    named = [writing.t("told.side", label=word(f"field.{name}"), name=value) for name, value in told if value]
    return _joined(writing, named)


def exhibits_named(writing: Writing, references: Iterable[str]) -> str:
    """Exhibits with their marks and what they are."""
    named = (
        writing.t(
            "told.exhibit",
            exhibit=writing.marked(each),
            family=writing.t(family(writing.exhibits[each])).lower(),
        )
        for each in references
    )
    return _joined(writing, named)

"""What happened, for the field of a form: in the first person, within so many letters, without names where it may be published."""

import sys
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from evidence_log.i18n.visible import visible_line
from evidence_log.records.case_file import FiledIncident
from evidence_log.records.incident import Kind
from evidence_log.records.step import StepKind
from evidence_log.reports.counts import count_night, count_times, count_where, reached_others
from evidence_log.reports.edition import Block
from evidence_log.reports.edition_parts import Telling
from evidence_log.reports.first_person import latest_worst_first
from evidence_log.reports.identifiers import Identifier, Identifiers, identifiers_of
from evidence_log.reports.paper.lines import excerpt
from evidence_log.reports.writing import Writing

_MOST_MISSED = 12
# Longer than any number or address that begins where an excerpt ends.
_BEYOND = 200
# To say that so few characters are left takes as many.
_NOT_LEFT = 12


def narrative(writing: Writing) -> str | None:
    """Counts first, then incidents on a line each: the heaviest that fit, in the order of time."""
    telling = writing.edition.telling
    if telling is None:
        return None
    most = telling.narrative_letters or sys.maxsize
    clean = _cleaner(writing, telling)
    opening = [clean(each) for each in _opening(writing)]
    every = len(writing.incidents)
    whole = writing.t(
        f"narrative.whole.{'attached' if Block.INCIDENTS in writing.edition.blocks else 'kept'}"
    )
    room = most - sum(len(each) + 1 for each in (*opening, whole))
    lines = _that_fit(writing, telling, clean, room - len(writing.t("narrative.more", n=every)))
    left_out = every - len(lines)
    closing = [whole] if any(each.left for each in lines.values()) else []
    closing += [writing.t("narrative.more", n=left_out)] if left_out else []
    said = "\n".join(
        [
            *opening,
            *(lines[each.reference].text for each in writing.incidents if each.reference in lines),
            *closing,
        ]
    )
    return _cut(said, most)


def _cleaner(writing: Writing, telling: Telling) -> Callable[[str], str]:
    if not telling.nameless:
        return visible_line
    known = Identifiers(identifiers_of(writing.whole), any_number=True)

    def said(each: Identifier) -> str:
        return writing.t(f"left-out.{each.kind.value}")

    return lambda text: visible_line(known.without(text, said))


def _opening(writing: Writing) -> list[str]:
    """When, what and how often, as facts."""
    t, filed = writing.t, writing.incidents
    kinds = Counter(each.incident.kind for each in filed)
    amounts = [
        t("narrative.amount", n=kinds[kind], what=t(f"count.{kind.value}", n=kinds[kind]))
        for kind in Kind
        if kinds[kind]
    ]
    said = [_when(writing, writing.listed(amounts))]
    times, others = count_times(filed), count_where(filed, reached_others)
    night = count_night(filed, writing.case.zone)
    said += [t("narrative.times", n=times.number)] if times.number else []
    said += [t("narrative.night", n=night.number, of=night.out_of)] if night.number else []
    said += [t("narrative.others", n=others.number)] if others.number else []
    stops = [each for each in writing.steps if each.step.kind is StepKind.STOP_REQUEST]
    if stops:
        said.append(t("narrative.stop", when=writing.day(stops[0].step.occurred)))
    return said


def _when(writing: Writing, amounts: str) -> str:
    known = [each.incident.occurred for each in writing.incidents if each.incident.occurred.comparable]
    n = len(writing.incidents)
    if not known:
        return writing.t("narrative.undated", n=n, amounts=amounts)
    first, last = writing.day(known[0]), writing.day(known[-1])
    return writing.t("narrative.period", n=n, amounts=amounts, first=first, last=last)


class _Told(NamedTuple):
    """Words, and how many characters of the record were left out of them."""

    text: str
    left: int


def _that_fit(writing: Writing, telling: Telling, clean: Callable[[str], str], room: int) -> dict[str, _Told]:
    """Lines by the incident's number; the search ends once nothing has fitted for a while."""
    lines: dict[str, _Told] = {}
    missed = 0
    ranked = latest_worst_first(writing)
    for each in ranked if telling.narrative_letters else ranked[: telling.lines]:
        line = _line(writing, each, telling.line_letters, clean)
        if len(line.text) + 1 > room:
            missed += 1
            if missed == _MOST_MISSED:
                break
            continue
        lines[each.reference] = line
        room -= len(line.text) + 1
    return lines


def _line(writing: Writing, filed: FiledIncident, letters: int, clean: Callable[[str], str]) -> _Told:
    """Where something was cut, how much of it stands under its number."""
    incident, t = filed.incident, writing.t
    account, said = (_short(words or "", letters, clean) for words in (incident.account, incident.said))
    left, reference = account.left + said.left, filed.reference
    line = t(
        "narrative.line",
        when=writing.when(incident.occurred),
        kind=t(f"told.kind.{incident.kind.value}"),
        words=account.text,
        said=t("narrative.said", words=said.text) if said.text else "",
        reference=t("narrative.left", reference=reference, n=left) if left else reference,
    )
    return _Told(line, left)


def _short(words: str, letters: int, clean: Callable[[str], str]) -> _Told:
    """The beginning of it. A number is taken out before it is cut: half of one says much."""
    line = " ".join(words.split())
    begins = line[: letters * 8 + _BEYOND]
    cleaned = clean(begins)
    shown = excerpt(cleaned, letters)
    left = len(cleaned[len(shown) - 1 :].strip()) + len(line) - len(begins)
    if shown == cleaned or left <= _NOT_LEFT:
        return _Told(cleaned, 0)
    return _Told(shown, left)


def _cut(said: str, most: int) -> str:
    return said if len(said) <= most else f"{said[: most - 1].rstrip()}…"

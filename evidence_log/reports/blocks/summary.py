"""The summary: counts, what they rest on, words said, and what is asked."""

from collections import Counter

from evidence_log.records.case_file import FiledIncident
from evidence_log.records.incident import Contacted, Kind
from evidence_log.reports.blocks.requests import lay_requests
from evidence_log.reports.counts import Counted, count_night, count_times, count_where, reached_others
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.lines import excerpt
from evidence_log.reports.paper.operations import (
    NAVY,
    RED,
)
from evidence_log.reports.paper.plan import POINT
from evidence_log.reports.writing import Writing, family


def summary(writing: Writing) -> None:
    """Counts, what they rest on, words said, and what is asked."""
    flow, t = writing.flow, writing.t
    writing.section(Block.SUMMARY)
    flow.paragraph(_period(writing), after=5.0)
    flow.tiles(_counted(writing))
    flow.points(_sentences(writing))
    flow.callout(t("conduct"))
    _words_said(writing)
    if writing.edition.requests and Block.REQUESTS not in writing.edition.blocks:
        flow.subtitle(t("section.requests"))
        lay_requests(writing)


def _period(writing: Writing) -> str:
    known = [each.incident.occurred for each in writing.incidents if each.incident.occurred.comparable]
    if not known:
        return writing.t("no-period", n=len(writing.incidents))
    # They stand in order of their beginnings.
    first, last = writing.day(known[0]), writing.day(known[-1])
    return writing.t("period", first=first, last=last, n=len(writing.incidents))


def _counted(writing: Writing) -> list[tuple[int, str, str]]:
    """The numbers of the tiles."""
    filed = writing.incidents
    kinds = Counter(each.incident.kind for each in filed)
    night = count_night(filed, writing.case.zone).number
    others = count_where(filed, reached_others).number
    tiles = [(len(filed), "all", NAVY)]
    tiles += [(kinds[kind], kind.value, RED if kind is Kind.THREAT else NAVY) for kind in Kind if kinds[kind]]
    tiles += [(night, "night", RED if night else NAVY), (others, "third", NAVY)]
    return [(number, writing.t(f"count.{name}", n=number), colour) for number, name, colour in tiles]


def _sentences(writing: Writing) -> list[str]:
    """The facts behind the numbers, each with the incidents it rests on."""
    t, filed = writing.t, writing.incidents
    threats = count_where(filed, lambda each: each.incident.kind is Kind.THREAT)
    night = count_night(filed, writing.case.zone)
    times = count_times(filed)
    others = count_where(filed, reached_others)
    said: list[str] = []
    if threats.number:
        said.append(t("fact.threats", n=threats.number, rows=writing.rows(threats.rows)))
    if night.number:
        said.append(t("fact.night", n=night.number, of=night.out_of, rows=writing.rows(night.rows)))
    if times.number:
        said.append(t("fact.count", n=times.number, rows=writing.rows(times.rows)))
    said += _visits(writing)
    if others.number:
        said.append(_others(writing, others))
    if writing.case_file.exhibits:
        said.append(_exhibits_kept(writing))
    return said


def _visits(writing: Writing) -> list[str]:
    visits = count_where(writing.incidents, lambda each: each.incident.kind is Kind.VISIT)
    if not visits.number:
        return []
    counted = [each for each in writing.incidents if each.incident.visitors]
    sentence = writing.t("fact.visits", n=visits.number, rows=writing.rows(visits.rows))
    if counted:
        rows = writing.rows([f"{each.incident.visitors} ({each.reference})" for each in counted])
        sentence += writing.t("fact.visitors", rows=rows)
    return [sentence]


def _others(writing: Writing, others: Counted) -> str:
    reached = Counter(
        each.incident.contacted
        for each in writing.incidents
        if each.incident.contacted and reached_others(each)
    )
    whom = writing.listed(
        [f"{writing.word(f'contacted.{each.value}')} {reached[each]}" for each in Contacted if reached[each]]
    )
    return writing.t("fact.third", n=others.number, whom=whom, rows=writing.rows(others.rows))


def _exhibits_kept(writing: Writing) -> str:
    exhibits = writing.case_file.exhibits
    families = Counter(family(each) for each in exhibits)
    words = {"photo": "photos", "recording": "recordings", "video": "videos", "file": "files"}
    amounts = [writing.word(word, n=families[kind]) for kind, word in words.items() if families[kind]]
    return writing.t("fact.exhibits", n=len(exhibits), amounts=writing.listed(amounts))


def _words_said(writing: Writing) -> None:
    """The most serious words, threats before others, in the order they were said."""
    said = [each for each in writing.incidents if each.incident.said]
    if not said:
        return
    flow, caps = writing.flow, writing.edition.caps
    flow.subtitle(writing.t("said-heading"))
    for each in sorted(said, key=_less_serious)[: caps.worst_words]:
        words = excerpt(each.incident.said or "", caps.quoted_letters)
        quoted = writing.t("said", words=words)
        flow.paragraph(
            f"{quoted}  {each.reference}, {writing.day(each.incident.occurred)}",
            POINT,
            after=0.0,
            linked=True,
        )
    flow.space(5.0)


def _less_serious(filed: FiledIncident) -> bool:
    return filed.incident.kind is not Kind.THREAT

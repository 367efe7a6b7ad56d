"""Counts of a record in words: tiles, and sentences with the incidents they rest on."""

from collections import Counter

from evidence_log.records.incident import Contacted, Kind
from evidence_log.reports.counts import Counted, count_times, count_where, reached_others
from evidence_log.reports.paper.operations import NAVY, RED
from evidence_log.reports.writing import Writing, family


def tiles_counted(writing: Writing) -> list[tuple[int, str, str]]:
    """The numbers of the tiles."""
    filed = writing.incidents
    kinds = Counter(each.incident.kind for each in filed)
    night, others = writing.night.number, writing.others.number
    tiles = [(len(filed), "all", NAVY)]
    tiles += [(kinds[kind], kind.value, RED if kind is Kind.THREAT else NAVY) for kind in Kind if kinds[kind]]
    tiles += [(night, "night", RED if night else NAVY), (others, "third", NAVY)]
    return [(number, writing.t(f"count.{name}", n=number), colour) for number, name, colour in tiles]


def count_sentences(writing: Writing, most: int) -> list[str]:
    """The facts behind the numbers, each with the incidents it rests on, of which so many are named."""
    t, filed = writing.t, writing.incidents
    threats = count_where(filed, lambda each: each.incident.kind is Kind.THREAT)
    night, others = writing.night, writing.others
    times = count_times(filed)
    said: list[str] = []
    if threats.number:
        said.append(t("fact.threats", n=threats.number, rows=writing.rows(threats.rows, most)))
    if night.number:
        rows = writing.rows(night.rows, most)
        said.append(t("fact.night", n=night.number, of=night.out_of, rows=rows))
    if times.number:
        said.append(t("fact.count", n=times.number, rows=writing.rows(times.rows, most)))
    said += _visits(writing, most)
    if others.number:
        said.append(_others(writing, others, most))
    if writing.case_file.exhibits:
        said.append(_exhibits_kept(writing))
    return said


def _visits(writing: Writing, most: int) -> list[str]:
    visits = count_where(writing.incidents, lambda each: each.incident.kind is Kind.VISIT)
    if not visits.number:
        return []
    counted = [each for each in writing.incidents if each.incident.visitors]
    said = [writing.t("fact.visits", n=visits.number, rows=writing.rows(visits.rows, most))]
    if counted:
        rows = writing.rows([f"{each.incident.visitors} ({each.reference})" for each in counted], most)
        said.append(writing.t("fact.visitors", rows=rows))
    return [writing.sentences(said)]


def _others(writing: Writing, others: Counted, most: int) -> str:
    reached = Counter(
        each.incident.contacted
        for each in writing.incidents
        if each.incident.contacted and reached_others(each)
    )
    whom = writing.listed(
        [
            writing.t("amount-of", what=writing.word(f"contacted.{each.value}"), n=reached[each])
            for each in Contacted
            if reached[each]
        ]
    )
    return writing.t("fact.third", n=others.number, whom=whom, rows=writing.rows(others.rows, most))


def _exhibits_kept(writing: Writing) -> str:
    exhibits = writing.case_file.exhibits
    families = Counter(family(each) for each in exhibits)
    words = {"photo": "photos", "recording": "recordings", "video": "videos", "file": "files"}
    amounts = [writing.word(word, n=families[kind]) for kind, word in words.items() if families[kind]]
    return writing.t("fact.exhibits", n=len(exhibits), amounts=writing.listed(amounts))

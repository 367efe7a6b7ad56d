"""The first page: head, parties, summary and contents."""

from collections import Counter

from evidence_log.i18n.debt_words import claim_words, claimed_fields, with_names
from evidence_log.records.case_file import FiledIncident
from evidence_log.records.incident import Contacted, Kind
from evidence_log.reports.counts import Counted, count_night, count_times, count_where, reached_others
from evidence_log.reports.edition import Block
from evidence_log.reports.lines import drawable, excerpt
from evidence_log.reports.operations import (
    BAND,
    BOLD,
    FINE,
    LEFT,
    MUTE,
    NAVY,
    RED,
    REGULAR,
    RIGHT,
    ROOM,
    Box,
    Link,
    PageOf,
    Rule,
    Text,
)
from evidence_log.reports.plan import POINT, REMARK, Fact, Style
from evidence_log.reports.writing import Writing, family

_BOX_WIDTH = 214.0
_TO, _TO_BESIDE = Style(weight=BOLD, size=10.5, leading=15.0), 2
_BOX_LABEL = 62.0
_ROW = 15.0


def head(writing: Writing) -> None:
    """Title, addressee, and the box with the numbers."""
    flow, t = writing.flow, writing.t
    top = flow.y + 4.0
    below = _numbers_box(writing, top)
    flow.put(Text(LEFT, top - 24.0, t("title"), BOLD, 23.0, NAVY))
    flow.put(Text(LEFT, top - 43.0, t("subtitle"), size=10.5, colour=MUTE))
    whom = writing.case.police_station or t("to-police")
    lines = flow.lines(t("to", whom=whom), BOLD, _TO.size, ROOM - _BOX_WIDTH - 16.0)
    y = top - 66.0
    for line in lines[:_TO_BESIDE]:
        flow.put(Text(LEFT, y, line, BOLD, _TO.size))
        y -= _TO.leading
    flow.y = min(below, y + 6.0)
    if len(lines) > _TO_BESIDE:
        flow.paragraph("".join(lines[_TO_BESIDE:]), _TO)


def _numbers_box(writing: Writing, top: float) -> float:
    """Draw the box; returns where it ends."""
    flow, t = writing.flow, writing.t
    facts = (
        (t("case-number"), writing.case_file.case_number),
        (t("document-number"), writing.reference),
        (t("made"), writing.recorded(writing.made_at)),
        (t("zone"), writing.case.zone),
        (t("fingerprint"), writing.short_fingerprint()),
    )
    height = _ROW * len(facts) + 9.0
    left = RIGHT - _BOX_WIDTH
    flow.put(Box(left, top - height, _BOX_WIDTH, height, BAND))
    for number, (label, value) in enumerate(facts, start=1):
        base = top - _ROW * number
        flow.put(Text(left + 9.0, base, label, size=FINE, colour=MUTE))
        flow.put(Text(left + 9.0 + _BOX_LABEL, base, drawable(value), size=8.0))
    return top - height


def parties(writing: Writing) -> None:
    """Who is who, the debt as claimed, the numbers that appear, and what is withheld."""
    case, t = writing.case, writing.t
    writing.section(Block.PARTIES)
    told = (
        (writing.word("case.title"), case.title),
        (t("complainant"), case.complainant),
        (t("respondent"), case.respondent),
        (writing.word("case.agency"), case.agency),
        (writing.word("case.lender"), case.lender),
    )
    facts = [Fact(label, value) for label, value in told if value]
    claimant = case.agency or case.lender or t("other-side")
    # What a debt says, too, is told once, with the debt.
    debts = [each.debt for each in writing.case_file.debts]
    told_there = {each.contract for each in debts} | {each.amount.told for each in debts if each.amount}
    facts += [
        Fact(writing.word(f"case.{name}"), t("as-claimed", whom=claimant, value=value))
        for name in ("contract", "amount_claimed")
        if (value := getattr(case, name)) and value not in told_there
    ]
    facts += _debts(writing)
    numbers = list(dict.fromkeys(number for each in writing.incidents for number in each.incident.numbers))
    if numbers:
        facts.append(Fact(t("numbers-seen"), f"{writing.listed(numbers)}\n{t('numbers-basis')}"))
    writing.flow.facts(facts, after=3.0)
    if case.contract or case.amount_claimed:
        writing.flow.paragraph(t("not-acknowledged"), REMARK, after=0.0)
    writing.flow.paragraph(t("withheld"), REMARK)


# What is printed of a debt. Kind of lender and purpose are for rules, and the note is private.
_CLAIMED = ("lender", "agency", "contract", "amount", "claimed_by", "since", "hours")


def _debts(writing: Writing) -> list[Fact]:
    """Each debt under its number, who claims it first: nothing of it is acknowledged."""
    facts = []
    for each in writing.case_file.debts:
        filed = with_names(each, writing.case_file.parties, numbered=False)
        claimed = claimed_fields(filed.debt, writing.texts, writing.case.zone)
        shown = [
            writing.texts("debt.labelled", label=writing.texts(label), value=value)
            for label, value in claimed
            if label.rpartition(".")[2] in _CLAIMED
        ]
        facts.append(Fact(filed.reference, "\n".join([claim_words(filed.debt, writing.texts), *shown])))
    return facts


def summary(writing: Writing) -> None:
    """Counts, what they rest on, words said, and what is asked."""
    flow, t = writing.flow, writing.t
    writing.section(Block.SUMMARY)
    flow.paragraph(_period(writing), after=5.0)
    flow.tiles(_counted(writing))
    flow.points(_sentences(writing))
    flow.callout(t("conduct"))
    _words_said(writing)
    flow.subtitle(t("ask-heading"))
    flow.paragraph(t("ask"), POINT._replace(indent=0.0))


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


def contents(writing: Writing) -> None:
    """Sections with links, in two columns; the page numbers are known when the pages are painted."""
    flow, drawn = writing.flow, writing.drawn_blocks()
    rows = -(-len(drawn) // 2)
    half, gap = (ROOM - 18.0) / 2, 18.0
    flow.need(_ROW * rows + 22.0)
    flow.subtitle(writing.t("section.contents"))
    for place, block in enumerate(drawn):
        column, row = divmod(place, rows)
        x, y = LEFT + column * (half + gap), flow.y - _ROW * (row + 1)
        title = f"{place + 1}  {writing.t(f'section.{block.value}')}"
        room = half - 30.0
        size = 9.0 if flow.width_of(title, REGULAR, 9.0) <= room else 8.0
        flow.put(Text(x, y + 4.0, title, size=size), PageOf(x + half, y + 4.0, block.value, 9.0))
        flow.put(Link(x, y, half, _ROW, block.value), Rule(x, y, half))
    flow.y -= _ROW * rows
    flow.space(8.0)

"""What can be checked and what not, in plain words."""

from evidence_log.i18n.moment_words import instant_words
from evidence_log.i18n.visible import visible_line
from evidence_log.records.exhibit import HowAcquired
from evidence_log.records.outside_witness import outside_witness
from evidence_log.records.vault_facts import ClockStep
from evidence_log.reports.blocks.exhibit_list import hash_table
from evidence_log.reports.counts import written_late
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.lines import hash_groups
from evidence_log.reports.paper.operations import BOLD
from evidence_log.reports.paper.plan import Fact, Style
from evidence_log.reports.writing import Writing

_NUMBERED = ("INC-", "EX-")

_ROOT = Style(weight=BOLD, size=9.0, indent=10.0)

# Commands every system has; nothing of them is translated.
_HASH_COMMANDS = (
    Fact("Windows", "certutil -hashfile FILE SHA256"),
    Fact("PowerShell", "Get-FileHash FILE"),
    Fact("macOS", "shasum -a 256 FILE"),
    Fact("Linux", "sha256sum FILE"),
)


def integrity(writing: Writing) -> None:
    """In plain words: how things were kept, what that shows, and what it does not."""
    flow, t, case_file = writing.flow, writing.t, writing.case_file
    writing.section(Block.INTEGRITY)
    flow.paragraph(t("kept-how"))
    flow.paragraph(t("original-medium"))
    flow.paragraph(t("chain-how", n=case_file.head.size), after=1.0)
    flow.paragraph(hash_groups(case_file.head.root), _ROOT)
    shown, open_ = _time(writing)
    for heading, points in (
        ("shows", [t("shows-what"), *shown]),
        ("shows-not", [*open_, t("shows-not-truth"), t("shows-not-who")]),
    ):
        flow.subtitle(t(heading))
        flow.points(points)
    flow.subtitle(t("noted"))
    flow.points([*_oddities(writing), *_sent(writing)])
    if case_file.exhibits:
        flow.subtitle(t("hashes"))
        hash_table(writing)
    flow.need(110.0)
    flow.subtitle(t("check-heading"))
    flow.paragraph(t("check-how"), after=2.0)
    flow.grid(_HASH_COMMANDS, label=66.0)


def _time(writing: Writing) -> tuple[list[str], list[str]]:
    """Since when others can confirm the time, and what nobody can."""
    t, case_file = writing.t, writing.case_file
    witness = outside_witness(case_file.seals)
    if witness is None:
        return [], [t("shows-not-time")]
    first, newest = witness.first, witness.newest
    when = instant_words(first.stamped_at, writing.texts, zone=writing.case.zone)
    shown = t("shows-time", when=when, signer=visible_line(first.signer), n=first.entries)
    return [shown], [t("shows-time-until", n=newest.entries, all=case_file.head.size)]


def _sent(writing: Writing) -> list[str]:
    """That a fingerprint was sent out, by the person's own account; never to whom."""
    sent = [each for each in writing.case_file.steps if each.step.entries is not None and each.step.to]
    if not sent:
        return []
    when = instant_words(sent[0].recorded_at, writing.texts, zone=writing.case.zone)
    return [writing.t("fingerprint-sent", when=when, n=sent[0].step.entries)]


def _oddities(writing: Writing) -> list[str]:
    """Steps of the clock, late entries, found files: told rather than left to be discovered."""
    t = writing.t
    steps = writing.case_file.clock_steps
    said = [
        t("clock-step", seq=each.seq, when=writing.recorded(each.recorded_at), step=_step(writing, each.step))
        for each in steps
    ] or [t("clock-none")]
    late = [each.reference for each in writing.incidents if written_late(each)]
    if late:
        said.append(t("late", rows=writing.rows(late)))
    found = [each.reference for each in writing.case_file.exhibits if each.exhibit.how is HowAcquired.FOUND]
    if found:
        said.append(t("found", rows=writing.rows(found)))
    return said + _left_out(writing)


def _left_out(writing: Writing) -> list[str]:
    """What was withdrawn or erased, by number: a gap in the numbers is explained here."""
    whole = writing.whole
    shown = {each.reference for each in writing.incidents} | writing.exhibits.keys()
    every = [each.reference for each in whole.incidents] + [each.reference for each in whole.exhibits]
    withdrawn = [each for each in every if each not in shown]
    erased = [each for filed in whole.erasures for each in filed.references if each.startswith(_NUMBERED)]
    said = []
    if withdrawn:
        said.append(writing.t("withdrawn", n=len(withdrawn), rows=writing.listed(withdrawn)))
    if erased:
        said.append(writing.t("erased", n=len(erased), rows=writing.listed(erased)))
    return said


def _step(writing: Writing, step: ClockStep) -> str:
    """By how much, and which way; after a restart only that it went back."""
    moved = step.wall_delta_ms - (step.uptime_delta_ms or 0)
    key = "clock-forward" if moved > 0 else "clock-back"
    return writing.t(key, by=writing.duration(abs(moved)))

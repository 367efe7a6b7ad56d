"""What can be checked and what not, in plain words, and every hash."""

from evidence_log.i18n.visible import visible_line
from evidence_log.records.outside_witness import outside_witness
from evidence_log.reports.blocks.exhibit_list import hash_table
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.lines import hash_groups
from evidence_log.reports.paper.operations import MONO
from evidence_log.reports.paper.plan import Style
from evidence_log.reports.writing import Writing

_WITH_FIRST_ROWS = 90.0
_ROOT = Style(weight=MONO, size=10.0, indent=10.0)


def integrity(writing: Writing) -> None:
    """The fingerprint of the record, what that shows, what it does not, and the hashes of the exhibits."""
    flow, t, case_file = writing.flow, writing.t, writing.case_file
    writing.section(Block.INTEGRITY)
    flow.paragraph(t("chain-how", n=case_file.head.size), after=1.0)
    flow.paragraph(hash_groups(case_file.head.root), _ROOT)
    shown, open_ = _time(writing)
    for heading, points in (
        ("shows", [t("shows-what"), *shown]),
        ("shows-not", [*open_, t("shows-not-truth"), t("shows-not-who")]),
    ):
        flow.subtitle(t(heading))
        flow.points(points)
    if case_file.exhibits and Block.ELECTRONIC_DATA not in writing.edition.blocks:
        flow.need(_WITH_FIRST_ROWS)
        flow.subtitle(t("hashes"))
        hash_table(writing)


def _time(writing: Writing) -> tuple[list[str], list[str]]:
    """Since when others can confirm the time, and what nobody can."""
    t, case_file = writing.t, writing.case_file
    witness = outside_witness(case_file.seals)
    if witness is None:
        return [], [t("shows-not-time")]
    first, newest = witness.first, witness.newest
    when = writing.recorded(first.stamped_at)
    shown = t("shows-time", when=when, signer=visible_line(first.signer), n=first.entries)
    return [shown], [t("shows-time-until", n=newest.entries, all=case_file.head.size)]

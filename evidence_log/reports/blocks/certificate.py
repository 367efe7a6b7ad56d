"""What a party fills into its part of a certificate for electronic records: the hashes; devices are filled in by hand.

The part of an expert is never drafted.
"""

from evidence_log.i18n.moment_words import instant_words
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.lines import hash_lines
from evidence_log.reports.paper.operations import FINE, ROOM
from evidence_log.reports.paper.plan import REMARK, Fact
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.writing import Writing

_BLANK = "_" * 44
# The certificate asks for times in Indian Standard Time.
_ZONE = "Asia/Kolkata"
_BY_HAND = ("make", "color", "serial", "identity")
_TICKED = ("control", "working", "role")
_SIGNED = ("signature", "date", "time", "place")


def certificate(writing: Writing) -> None:
    """Nothing where there is no exhibit."""
    if not writing.case_file.exhibits:
        return
    flow, t = writing.flow, writing.t
    writing.section(Block.CERTIFICATE)
    flow.callout(t("certificate-is-draft"))
    name = writing.case.complainant or _BLANK
    facts = [
        Fact(t("certificate.name"), name),
        Fact(t("certificate.devices"), t("certificate.device-list")),
        *(Fact(t(f"certificate.{each}"), _BLANK) for each in _BY_HAND),
        *(Fact(t(f"certificate.{each}"), t(f"certificate.{each}-ticks")) for each in _TICKED),
        Fact(t("certificate.hash"), t("certificate.hash-said")),
    ]
    facts += [Fact(t(f"certificate.{each}"), _BLANK) for each in _SIGNED]
    flow.facts(facts, label=180.0)
    flow.need(110.0)
    flow.subtitle(t("certificate.hash-report"))
    flow.paragraph(t("certificate.hash-report-means"), REMARK)
    _hashes(writing)


def _hashes(writing: Writing) -> None:
    t = writing.t
    columns = (
        Column(t("column.number"), 50.0),
        Column(t("column.name"), ROOM - 316.0),
        Column(t("column.sha256"), 160.0),
        Column(t("certificate.taken-in"), 106.0),
    )
    rows = [
        (
            Cell(writing.numbered(each.reference), each.reference),
            Cell(each.exhibit.source_name or writing.word("unknown")),
            Cell(hash_lines(each.exhibit.original.sha256)),
            Cell(instant_words(each.recorded_at, writing.texts, zone=_ZONE)),
        )
        for each in writing.case_file.exhibits
    ]
    lay_table(writing.flow, columns, rows, size=FINE)

"""Who is who, whose a number is said to be and how one knows, and what is withheld."""

from collections.abc import Iterator
from typing import NamedTuple

from evidence_log.records.case_file import FiledParty
from evidence_log.records.party import Attribution, HandleKind, Role, bare_number
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.operations import ROOM, SMALL
from evidence_log.reports.paper.plan import REMARK
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.writing import Writing

_WITH_FIRST_ROWS = 130.0
# Whose numbers are evidence; those of anybody else are how somebody is reached who needs care.
_SHOWED_UP = (Role.RESPONDENT, Role.LENDER, Role.COLLECTION_AGENCY, Role.RECIPIENT)
_OF_THE_CASE = (
    ("complainant", Role.COMPLAINANT),
    ("respondent", Role.RESPONDENT),
    ("agency", Role.COLLECTION_AGENCY),
    ("lender", Role.LENDER),
)
# What an edition calls by a word of its own.
_ITS_OWN = (Role.COMPLAINANT, Role.RESPONDENT)
_REACHED_AT = ("phone", "address", "workplace")


class _Person(NamedTuple):
    name: str
    role: str
    reference: str = ""
    reached: str = ""


def parties(writing: Writing) -> None:
    """Everybody with their role, then every number and whose it is said to be."""
    flow, t = writing.flow, writing.t
    flow.need(_WITH_FIRST_ROWS)
    writing.section(Block.PARTIES)
    if writing.case.title:
        flow.paragraph(writing.labelled(writing.word("case.title"), writing.case.title))
    _people(writing)
    _handles(writing)
    if not writing.whole_told:
        flow.paragraph(t("withheld"), REMARK)


def _people(writing: Writing) -> None:
    people = list(_named(writing))
    if not people:
        return
    t = writing.t
    columns = [Column(t("column.name-of"), 190.0), Column(t("column.role"), ROOM - 248.0)]
    if writing.whole_told:
        columns = [
            Column(t("column.name-of"), 150.0),
            Column(t("column.role"), 90.0),
            Column(t("column.reached"), ROOM - 298.0),
        ]
    columns.append(Column(t("column.number"), 58.0))
    rows = []
    for each in people:
        cells = [Cell(each.name, bold=True), Cell(each.role), Cell(each.reference)]
        if writing.whole_told:
            cells.insert(2, Cell(each.reached))
        rows.append(cells)
    lay_table(writing.flow, columns, rows, size=SMALL)
    writing.flow.space(5.0)


def _named(writing: Writing) -> Iterator[_Person]:
    """Those the case names, with what is known of them as a party, then all other parties."""
    case, found = (
        writing.case,
        {(each.party.role, each.party.name): each for each in writing.case_file.parties},
    )
    for name, role in _OF_THE_CASE:
        told = getattr(case, name)
        if told:
            known = found.pop((role, told), None)
            reached = [case.complainant_phone, case.complainant_address] if role is Role.COMPLAINANT else []
            yield _person(writing, told, role, known, [each for each in reached if each])
    for (role, told), known in found.items():
        yield _person(writing, told, role, known, [])


def _person(writing: Writing, name: str, role: Role, known: FiledParty | None, reached: list[str]) -> _Person:
    if known is not None:
        said = [value for way in _REACHED_AT if (value := getattr(known.party, way))]
        reached = list(dict.fromkeys([*reached, *said]))
    return _Person(
        name=name,
        role=writing.t(role.value) if role in _ITS_OWN else writing.t(f"role.{role.value}"),
        reference="" if known is None else known.reference,
        reached="\n".join(reached),
    )


def _handles(writing: Writing) -> None:
    """The claims, then the numbers of which nobody said whose they are."""
    claims = [
        (party, filed.attribution)
        for party in writing.case_file.parties
        if party.party.role in _SHOWED_UP or writing.whole_told
        for filed in party.attributions
    ]
    claimed = {
        filed.attribution.handle.bare for each in writing.case_file.parties for filed in each.attributions
    }
    seen = {bare_number(number): number for each in writing.incidents for number in each.incident.numbers}
    unclaimed = [number for bare, number in seen.items() if bare not in claimed]
    if not claims and not unclaimed:
        return
    flow, t = writing.flow, writing.t
    flow.subtitle(t("handles-heading"))
    if claims:
        columns = (
            Column(t("column.handle-seen"), 118.0),
            Column(t("column.said-to-be"), 118.0),
            Column(t("column.basis"), ROOM - 354.0),
            Column(t("column.sure"), 64.0),
            Column(t("column.shown-by"), 54.0),
        )
        lay_table(flow, columns, [_claim(writing, *each) for each in claims], size=SMALL)
        flow.space(3.0)
    if unclaimed:
        shown = unclaimed[: writing.edition.caps.named_numbers]
        more = len(unclaimed) - len(shown)
        said = t("handles-unclaimed", numbers=writing.listed(shown))
        flow.paragraph(writing.sentences([said, t("handles-more", n=more)] if more else [said]), after=2.0)
    flow.paragraph(t("handles-basis"), REMARK)


def _claim(writing: Writing, party: FiledParty, claim: Attribution) -> tuple[Cell, ...]:
    kind = claim.handle.kind
    named = "" if kind is HandleKind.NUMBER else f"{writing.texts(f'matter.handle.{kind.value}')} "
    return (
        Cell(f"{named}{claim.handle.value}"),
        Cell(party.party.name),
        Cell(claim.basis or writing.t("basis-not-said")),
        Cell(writing.texts(f"matter.confidence.{claim.confidence.value}")),
        Cell(writing.numbered(claim.exhibit) if claim.exhibit else "", linked=True),
    )

"""Who is one side: a creditor with all who collect for it; whoever nobody placed may be of any."""

from evidence_log.records.case_file import FiledParty
from evidence_log.records.incident import Kind
from evidence_log.records.party import Party, Role
from evidence_log.rules.debt_facts import DebtFacts
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.sides import SOMEBODY, Sides
from tests.people import AGENCY_EN, COLLECTOR_EN, LENDER_EN


def party(reference: str, name: str, role: Role) -> FiledParty:
    """A party of that role."""
    told = Party(name=name, role=role)
    return FiledParty(
        reference=reference, seq=1, recorded_at="2026-11-24T00:00:00+00:00", party=told, written=told
    )


PARTIES = (
    party("PTY-0001", LENDER_EN, Role.LENDER),
    party("PTY-0002", AGENCY_EN, Role.COLLECTION_AGENCY),
    party("PTY-0003", COLLECTOR_EN, Role.RESPONDENT),
)


def sides(
    *parties: str, debts: tuple[DebtFacts, ...] = (), debt: str | None = None
) -> tuple[frozenset[str], bool]:
    """The sides of a call by these, where all three parties are known."""
    facts = Facts(zone="UTC", occurrences=(), parties=PARTIES, debts=debts)
    return Sides(facts)(Occurrence(row="INC-0001", kind=Kind.CALL, when=None, parties=parties, debt=debt))


def test_an_agency_is_of_the_one_lender_there_is() -> None:
    assert sides("PTY-0002") == sides("PTY-0001") == (frozenset({"PTY-0001"}), True)


def test_a_debt_says_whose_agency_it_is() -> None:
    debts = (
        DebtFacts(reference="DEBT-0001", lender=LENDER_EN),
        DebtFacts(reference="DEBT-0002", lender="another (invented)", agency=AGENCY_EN),
    )

    assert sides("PTY-0002", debts=debts) == (frozenset({"another (invented)"}), True)
    assert sides(debts=debts, debt="DEBT-0001") == (frozenset({LENDER_EN}), True)


def test_an_agency_of_two_lenders_may_be_of_either() -> None:
    debts = tuple(DebtFacts(reference=f"DEBT-000{n}", lender=name) for n, name in ((1, "a"), (2, "b")))

    assert sides("PTY-0002", debts=debts) == (frozenset({"a", "b"}), False)


def test_a_respondent_is_a_side_of_their_own() -> None:
    assert sides("PTY-0003") == (frozenset({"PTY-0003"}), True)


def test_whoever_nobody_placed_may_be_of_any_side() -> None:
    assert sides() == (frozenset({"PTY-0001", "PTY-0003"}), False)
    empty = Sides(Facts(zone="UTC", occurrences=()))
    assert empty(Occurrence(row="INC-0001", kind=Kind.CALL, when=None)) == (frozenset({SOMEBODY}), False)

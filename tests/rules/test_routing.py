"""Who takes it: what leads to a route, in which order they stand, and what is not known yet."""

from datetime import date

from msgspec.structs import replace

from evidence_log.records.assessed import Way
from evidence_log.records.incident import Contacted, Direction, Kind
from evidence_log.records.pack_routes import Route, RouteKind
from evidence_log.records.rule_pack import RulePack
from evidence_log.records.words import same_in_both
from evidence_log.rules.assess import assess_pack
from evidence_log.rules.clocks import running_clocks
from evidence_log.rules.read_pack import read_pack
from evidence_log.rules.routing import who_takes_it
from tests.rules.worked_cases import SAMPLES, GivenDebt, GivenIncident, WorkedCase, facts_in

PACK = read_pack((SAMPLES / "exampleland.toml").read_bytes(), "exampleland.toml")
TODAY = date(2026, 11, 24)
AT_NIGHT = GivenIncident(row="INC-0001", kind=Kind.CALL, at="2026-11-20T23:00:00")
THREAT = GivenIncident(
    row="INC-0002", kind=Kind.MESSAGE, at="2026-11-21T12:00:00", tags=("threat of violence",)
)
BANK = GivenDebt(reference="DEBT-0001", lender_kind="bank")


def ways(
    *incidents: GivenIncident,
    debts: tuple[GivenDebt, ...] = (),
    pack: RulePack = PACK,
    territory: str | None = None,
) -> tuple[Way, ...]:
    """Who takes what happened."""
    facts = facts_in(
        WorkedCase(
            name="", requirement="", outcome="shown", incidents=incidents, debts=debts, territory=territory
        ),
        "Europe/London",
    )
    clocks = running_clocks(pack, facts, today=TODAY)
    return who_takes_it(pack, facts, assess_pack(pack, facts, today=TODAY), clocks)


def told(found: tuple[Way, ...]) -> list[tuple[str, str | None, bool]]:
    """Whom, with what, and whether it is certain."""
    return [(each.authority.id, each.kind, each.certain) for each in found]


def test_an_emergency_stands_first_whatever_the_order_of_the_pack() -> None:
    found = ways(AT_NIGHT, THREAT, debts=(BANK,), pack=replace(PACK, routes=PACK.routes[::-1]))

    assert told(found) == [("police", RouteKind.EMERGENCY, True), ("supervisor", RouteKind.COMPLAINT, True)]
    assert (found[0].rows, found[0].clocks) == (("INC-0002",), ("police-6m",))


def test_nothing_recorded_leads_nowhere() -> None:
    assert ways() == ()
    assert ways(GivenIncident(row="INC-0001", kind=Kind.CALL, at="2026-11-20T12:00:00"), debts=(BANK,)) == ()


def test_a_route_that_names_nothing_is_led_to_by_what_its_authorities_take() -> None:
    found = ways(AT_NIGHT, debts=(BANK,))

    assert told(found) == [("supervisor", RouteKind.COMPLAINT, True)]
    assert (found[0].requirements, found[0].rows) == (("ex.time.night",), ("INC-0001",))


def test_while_the_lender_is_not_known_it_says_so_and_another_lender_closes_it() -> None:
    found = ways(AT_NIGHT)

    assert told(found) == [("supervisor", RouteKind.COMPLAINT, False)]
    assert [need.kind.value for need in found[0].needs] == ["lender"]
    assert ways(AT_NIGHT, debts=(GivenDebt(reference="DEBT-0001", lender_kind="unlicensed"),)) == ()


def test_what_only_may_be_leads_to_a_route_that_may_apply() -> None:
    about_ten = GivenIncident(
        row="INC-0001", kind=Kind.CALL, at="2026-11-20T21:50:00", to="2026-11-20T22:10:00"
    )

    found = ways(about_ten, debts=(BANK,))

    assert told(found) == [("supervisor", RouteKind.COMPLAINT, False)]
    assert (found[0].rows, found[0].possible_rows) == ((), ("INC-0001",))
    assert [need.kind.value for need in found[0].needs] == ["time"]


def test_what_one_began_oneself_is_no_threat_by_the_other_side() -> None:
    mine = GivenIncident(
        row="INC-0001",
        kind=Kind.MESSAGE,
        at="2026-11-20T12:00:00",
        tags=("threat-violence",),
        direction=Direction.OUT,
    )

    assert ways(mine, debts=(BANK,)) == ()


def test_two_routes_to_one_authority_with_one_kind_of_thing_are_one_way() -> None:
    further = Route(
        id="third",
        kind=RouteKind.COMPLAINT,
        to=("supervisor",),
        reason=same_in_both("another reason"),
        requirements=("ex.third.reached",),
    )
    colleague = GivenIncident(
        row="INC-0003", kind=Kind.CALL, at="2026-11-20T12:00:00", contacted=Contacted.COLLEAGUE
    )

    found = ways(AT_NIGHT, colleague, debts=(BANK,), pack=replace(PACK, routes=(*PACK.routes, further)))

    assert told(found) == [("supervisor", RouteKind.COMPLAINT, True)]
    assert found[0].routes == ("banks", "third")
    assert found[0].rows == ("INC-0001", "INC-0003")


def test_whom_another_wants_turned_to_before_stands_before_it() -> None:
    authorities = tuple(
        replace(each, first=("lender",)) if each.id == "supervisor" else each for each in PACK.authorities
    )
    lender = replace(PACK.authorities[1], id="lender")
    to_both = replace(PACK.routes[1], to=("supervisor", "lender"))

    found = ways(
        AT_NIGHT, debts=(BANK,), pack=replace(PACK, authorities=(*authorities, lender), routes=(to_both,))
    )

    assert [each.authority.id for each in found] == ["lender", "supervisor"]


def test_authorities_that_want_each_other_first_both_stand() -> None:
    authorities = tuple(
        replace(each, first=("police" if each.id == "supervisor" else "supervisor",))
        for each in PACK.authorities
    )

    found = ways(AT_NIGHT, THREAT, debts=(BANK,), pack=replace(PACK, authorities=authorities))

    assert {each.authority.id for each in found} == {"police", "supervisor"}


def test_an_authority_no_route_leads_to_is_still_named() -> None:
    found = ways(AT_NIGHT, pack=replace(PACK, routes=()))

    assert told(found) == [("supervisor", None, True)]
    assert found[0].rows == ("INC-0001",)


def test_a_route_of_another_territory_is_left_out() -> None:
    there = replace(PACK.routes[0], territories=("mainland",))
    pack = replace(PACK, routes=(there,))

    assert [need.kind.value for need in ways(THREAT, pack=pack)[0].needs] == ["territory"]
    assert told(ways(THREAT, pack=pack, territory="mainland")) == [("police", RouteKind.EMERGENCY, True)]
    assert ways(THREAT, pack=pack, territory="islands") == ()

"""Which tags of a pack are asked for: only what something that may apply looks at, the heaviest first."""

import pytest
from msgspec.structs import replace

from evidence_log.records.rule_pack import RulePack
from evidence_log.rules.facts import Facts
from evidence_log.rules.read_pack import read_pack, shipped_pack, shipped_packs
from evidence_log.rules.tag_questions import tags_to_ask
from tests.rules.worked_cases import SAMPLES

NOTHING_KNOWN = Facts(zone="Asia/Shanghai", occurrences=())


@pytest.fixture
def pack() -> RulePack:
    return read_pack((SAMPLES / "exampleland.toml").read_bytes(), "exampleland.toml")


@pytest.mark.parametrize("name", shipped_packs())
def test_a_shipped_pack_asks_first_for_what_is_looked_for_and_weighs_most(name: str) -> None:
    asked = tags_to_ask(shipped_pack(name), NOTHING_KNOWN)

    assert set(asked) <= {each.id for each in shipped_pack(name).tags}
    assert len(asked) == len(set(asked)) > 5
    assert "threat" in asked[0] or "violence" in asked[0] or asked[0] in {"refused-to-leave", "weapon"}


def test_a_tag_nothing_enabled_looks_at_is_not_asked_for(pack: RulePack) -> None:
    disabled = tuple(replace(each, enabled=False) for each in pack.requirements)

    assert tags_to_ask(pack, NOTHING_KNOWN)
    assert tags_to_ask(replace(pack, requirements=disabled, routes=(), clocks=()), NOTHING_KNOWN) == ()


def test_a_shut_gate_keeps_its_tags_from_being_asked_for_and_an_open_question_does_not() -> None:
    us = shipped_pack("us")
    gated = [each for each in us.requirements if each.enabled and each.gates]
    shut = tuple((gate.circumstance, "something else") for each in gated for gate in each.gates)

    answered = tags_to_ask(us, replace(NOTHING_KNOWN, circumstances=shut))

    assert set(answered) < set(tags_to_ask(us, NOTHING_KNOWN))


def test_another_territory_keeps_its_tags_from_being_asked_for(pack: RulePack) -> None:
    elsewhere = tuple(replace(each, territories=("north",)) for each in pack.requirements)
    there = replace(pack, requirements=elsewhere, routes=(), clocks=())

    assert tags_to_ask(there, NOTHING_KNOWN)
    assert tags_to_ask(there, replace(NOTHING_KNOWN, territory="north"))
    assert tags_to_ask(there, replace(NOTHING_KNOWN, territory="south")) == ()

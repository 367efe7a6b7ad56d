"""What says who somebody is, left out in any spelling."""

import pytest
from hypothesis import given, strategies as st
from msgspec.structs import replace

from evidence_log.records.case_file import FiledParty
from evidence_log.records.clock import Language
from evidence_log.records.party import Party, Role
from evidence_log.reports.identifiers import Identifier, IdentifierKind, Identifiers, identifiers_of
from tests import people
from tests.reports.sample_case import SampleCase

NAME, NUMBER, ACCOUNT, ADDRESS, WORKPLACE = (
    IdentifierKind.NAME,
    IdentifierKind.NUMBER,
    IdentifierKind.ACCOUNT,
    IdentifierKind.ADDRESS,
    IdentifierKind.WORKPLACE,
)
KNOWN = (
    Identifier(NAME, people.COMPLAINANT_EN),
    Identifier(NAME, people.COMPLAINANT_ZH),
    Identifier(NAME, people.NEIGHBOUR_EN),
    Identifier(NUMBER, "01632 960 999"),
    Identifier(NUMBER, "+86 199 0000 0909"),
    Identifier(ACCOUNT, "QF-INV-20260114"),
    Identifier(ADDRESS, "12 Example Row, Testham TS1 2AB"),
    Identifier(ADDRESS, people.ADDRESS_ZH),
    Identifier(WORKPLACE, "Example & Sons, Ltd"),
)


def told(text: str, *, any_number: bool = False) -> str:
    return Identifiers(KNOWN, any_number=any_number).without(text, lambda each: f"[{each.kind}]")


@pytest.mark.parametrize(
    "spelled",
    [
        "01632 960 999",
        "01632960999",
        "01632-960-999",
        "(01632) 960 999",
        "+44 1632 960999",
        "+44(0)1632 960 999",
        "0044 1632 960 999",
        "441632960999",
        "1632 960 999",
        "０１６３２ ９６０ ９９９",
        "01632\n960\u200b999",
        "+8619900000909",
        "199-0000-0909",
        "0086 199 0000 0909",
    ],
)
def test_a_number_is_left_out_however_it_is_spelled(spelled: str) -> None:
    assert told(f"ring {spelled}, he said") == "ring [number], he said"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alex Marlow, pay", "[name], pay"),
        ("MARLOW, ALEX: pay", "[name], [name]: pay"),
        ("alex-marlow's car", "[name]'s car"),
        ("林 晓禾和晓禾姐", "[name]和[name]姐"),
        ("I saw Okafor there", "I saw [name] there"),
        ("acct qf inv 2026 0114", "acct [account]"),
        ("at 12, example row", "at [address]"),
        ("code TS1 2AB.", "code [address]."),
        ("住在青禾路12号3栋302室", "住在[address]室"),
        ("in front of example & sons ltd", "in front of [workplace]"),
    ],
)
def test_names_accounts_and_addresses_are_left_out_whole_and_in_part(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "23 calls between 08:05 and 21:51 on 14 Sep 2026, at 22:40, GBP 2,150",
        "INC-0001 and EX-00012345 on 2026-09-14 22:40",
        "on 2026/9/14 and 2026.09.14",
        "他在9月14日22:40打来23次",
    ],
)
def test_days_times_and_references_stay(text: str) -> None:
    assert told(text, any_number=True) == text


def test_a_number_nobody_wrote_down_and_an_address_of_mail_are_left_out_where_any_is() -> None:
    text = "me@test.invalid, 078-05-1120, 4111 1111 1111 1111, +1 (202) 555-0147"

    assert told(text, any_number=True) == "[email], [number], [number], [number]"
    assert told(text) == text


def test_a_name_that_is_a_word_is_left_alone_where_it_is_written_small() -> None:
    one = Identifiers([Identifier(NAME, "Will Grant")])

    assert one.without("I will grant Will that; WILL GRANT knows", lambda _: "*") == "I * * that; * knows"


@pytest.mark.parametrize(
    ("described", "text"),
    [
        ("my neighbour downstairs", "the neighbour upstairs and my mother came downstairs"),
        ("a man in a grey van", "a man came; the van was grey"),
        ("school office", "he rang the school and the office"),
        ("老邻居", "我的邻居来了"),
        ("对门穿红衣的大姐", "一个穿红衣的男子在对门"),
    ],
    ids=["neighbour", "van", "school", "chinese", "chinese, long"],
)
def test_words_that_describe_somebody_are_no_name(described: str, text: str) -> None:
    one = Identifiers([Identifier(NAME, described)])

    assert one.without(text, lambda _: "*") == text
    assert one.without(f"saw {described} there", lambda _: "*") == "saw * there"


@pytest.mark.parametrize(
    ("known", "text", "expected"),
    [
        ("楼下周姨", "周姨说她听见了，楼下周姨也在", "[name]说她听见了，[name]也在"),
        ("前台小吴", "小吴接的电话", "[name]接的电话"),
        ("六楼的邻居陈阿姨", "陈阿姨开了门", "[name]开了门"),
        ("隔壁老王", "老王看见了，王某没有", "[name]看见了，王某没有"),
        ("母亲", "母亲和老师都在", "[name]和老师都在"),
        ("周姨", "周姨在", "[name]在"),
    ],
)
def test_who_is_known_by_where_one_meets_them_is_found_by_what_they_are_called(
    known: str, text: str, expected: str
) -> None:
    found = Identifiers([Identifier(NAME, known)])
    assert found.without(text, lambda each: f"[{each.kind}]") == expected


def test_ones_own_name_is_found_though_it_was_entered_small() -> None:
    sample = SampleCase(Language.EN)
    case = replace(sample.case_file.case, complainant="alex marlow")
    known = identifiers_of(replace(sample.case_file, case=case))

    assert Identifiers(known).without("marlow, Alex", lambda _: "*") == "*, *"


def test_a_name_in_a_script_without_capitals_is_left_out_in_part_too() -> None:
    one = Identifiers([Identifier(NAME, "राम कुमार")])

    assert one.without("कुमार और राम कुमार", lambda _: "*") == "* और *"


def test_what_is_known_comes_from_everybody_but_the_other_side() -> None:
    sample = SampleCase(Language.EN)

    def filed(number: int, party: Party) -> FiledParty:
        return FiledParty(f"PTY-{number:04}", number, "2026-11-23T22:46:00+08:00", party, party)

    witness = Party(
        name="Robin Testwell",
        role=Role.WITNESS,
        phone="01632 960 777",
        address="3 Mock Lane",
        workplace="Mock Mill",
    )
    other = Party(name="Grey", role=Role.RESPONDENT, phone="01632 960 555")
    case_file = replace(sample.case_file, parties=(filed(1, witness), filed(2, other)))
    known = identifiers_of(case_file)

    assert {each.text for each in known} == {
        people.COMPLAINANT_EN,
        people.ADDRESS_EN,
        people.NEIGHBOUR_EN,
        "01632 960 999",
        "QF-INV-20260114",
        "Robin Testwell",
        "01632 960 777",
        "3 Mock Lane",
        "Mock Mill",
    }


@given(st.text(max_size=60), st.sampled_from(KNOWN), st.text(max_size=60))
def test_whatever_stands_around_it_nothing_known_is_left(before: str, each: Identifier, after: str) -> None:
    said = told(f"{before} {each.text} {after}")

    assert each.text not in said


@given(
    st.lists(st.builds(Identifier, st.sampled_from(list(IdentifierKind)), st.text(max_size=30)), max_size=8)
)
def test_anything_may_be_known(known: list[Identifier]) -> None:
    Identifiers(known, any_number=True).without("Alex rang 01632 960 999", lambda _: "")

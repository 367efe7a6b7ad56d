"""Search: whatever part of a text is asked for is found, nothing else is, and nothing typed is syntax."""

import random
from pathlib import Path

import pytest
import sqlcipher3
from hypothesis import given, strategies as st

from evidence_log.errors import NothingToFind
from evidence_log.records.changes import Withdrawal
from evidence_log.records.incident import Incident, Kind, amended
from evidence_log.vault.open import open_vault
from evidence_log.vault.search import excerpt, met, question, terms, tokens
from evidence_log.vault.tables import SEARCH
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.people import COLLECTOR_ZH
from tests.vaults import PASSPHRASE, log, minute_now, new_vault

ALPHABET = "他她说要上门来电话催收还钱的了，。 \n!1234567890 abAB éÉ-—()+😀𠮷㛃ｶﾞがＡ９"


def index(texts: list[str]) -> sqlcipher3.Connection:
    connection = sqlcipher3.connect(":memory:")
    connection.execute(SEARCH)
    for place, words in enumerate(texts):
        connection.execute("INSERT INTO search_index(rowid, tokens) VALUES (?, ?)", (place, tokens(words)))
    return connection


def test_two_thousand_questions_against_a_reading_of_every_text() -> None:
    """The oracle looks at the texts alone: the index may propose too much, which is looked at, and never too little."""
    chance = random.Random(5)  # noqa: S311 -- the same texts each time
    texts = ["".join(chance.choices(ALPHABET, k=chance.randint(1, 80))) for _ in range(300)]
    connection = index(texts)
    for _ in range(2000):
        source = chance.choice(texts)
        begin = chance.randrange(len(source))
        query = source[begin : begin + chance.randint(1, 5)]
        wanted = terms(query)
        if not wanted:
            continue
        asked = connection.execute("SELECT rowid FROM search_index WHERE tokens MATCH ?", (question(wanted),))
        proposed = {row[0] for row in asked}
        assert {place for place, words in enumerate(texts) if met(words, wanted) is not None} <= proposed


def test_chinese_of_any_length_is_found_exactly_as_a_substring_is() -> None:
    """Without letters and blanks the index alone is exact: nothing has to be looked at again."""
    chance = random.Random(7)  # noqa: S311 -- the same texts each time
    texts = ["".join(chance.choices("他她说要上门来电话催收，。\n", k=60)) for _ in range(300)]
    connection = index(texts)
    for _ in range(2000):
        query = "".join(chance.choices("他她说要上门来电话催收", k=chance.randint(1, 4)))
        asked = connection.execute(
            "SELECT rowid FROM search_index WHERE tokens MATCH ?", (question(terms(query)),)
        )
        assert {row[0] for row in asked} == {place for place, words in enumerate(texts) if query in words}


@given(st.text(max_size=300), st.text(max_size=20))
def test_nothing_typed_is_syntax_and_every_place_is_in_the_text(words: str, query: str) -> None:
    wanted = terms(query)
    connection = index([words])
    if not wanted:
        return
    asked = connection.execute("SELECT rowid FROM search_index WHERE tokens MATCH ?", (question(wanted),))
    proposed = [row[0] for row in asked]
    spans = met(words, wanted)
    if spans is not None:
        assert proposed == [0]
        assert all(0 <= first < last <= len(words) for first, last in spans)
        piece, places = excerpt(words, spans)
        assert all(0 <= first < last <= len(piece) for first, last in places)
        assert places


@pytest.mark.parametrize(
    ("words", "query", "found"),
    [
        ("来我单位找领导", "单位", True),
        ("来我单位找领导", "导", True),
        ("他说，要来", "说要", False),
        ("He came to my WORK", "work", True),
        ("He came to my work", "ork", False),
        ("a mailbox", "mail", True),
        ("an email", "mail", False),
        ("naïve Éric", "eric naive", True),
        ("打了３２个电话", "32", True),
        ("199 0000-0001", "19900000001", True),
        ("19900000001", "199 0000 0001", True),
        ("(199) 0000.0001", "0000 0001", True),
        ("19900000001", "+86 199 0000 0001", True),
        ("19900000001", "0086-199-0000-0001", True),
        ("+44 7700 900123", "07700 900123", True),
        ("+44 7700 900123", "900124", False),
        ("𠮷野家", "𠮷", True),
        ("so scared 😱😱", "😱", True),
        ("AND OR NOT NEAR", "NOT NEAR", True),
        ('he said "pay" (now)*', '"pay" (now)**', False),
        ('he said "pay" (now)*', "(now)*", True),
        ("x" * 5000 + " end", "end", True),
    ],
)
def test_what_is_found_and_what_is_not(words: str, query: str, found: bool) -> None:  # noqa: FBT001 -- an example
    wanted = terms(query)

    assert (met(words, wanted) is not None) is found
    asked = index([words]).execute("SELECT 1 FROM search_index WHERE tokens MATCH ?", (question(wanted),))
    assert not found or asked.fetchone() is not None


@pytest.mark.parametrize("query", ["", "  ", "!?", "，。", "()", '"', "*"])
def test_a_question_without_a_word_is_none(query: str) -> None:
    assert terms(query) == []


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    return new_vault(tmp_path / "vault", clock).vault


def found(vault: Vault, query: str, *, withdrawn: bool = False) -> list[str]:
    return [each.incident.reference for each in vault.find(query, withdrawn=withdrawn).found]


def test_the_newest_come_first_and_more_than_fifty_are_told(vault: Vault, clock: FixedClock) -> None:
    for number in range(53):
        log(vault, clock, f"又打来了 {number}")
    findings = vault.find("打来")

    assert (len(findings.found), findings.more) == (50, True)
    assert findings.found[0].incident.reference == "INC-0053"
    assert findings.found[0].excerpt[slice(*findings.found[0].spans[0])] == "打来"


def test_what_was_corrected_is_found_as_it_now_stands(vault: Vault, clock: FixedClock) -> None:
    log(vault, clock, f"{COLLECTOR_ZH}来电")
    corrected = Incident(kind=Kind.CALL, account="别人来电", occurred=minute_now(clock))
    with vault.writer(clock.read()) as writer:
        writer.append(amended(corrected, amends="INC-0001", reason="认错人"))

    assert (found(vault, "别人"), found(vault, COLLECTOR_ZH)) == (["INC-0001"], [])


def test_what_was_withdrawn_is_found_only_when_it_is_wanted(vault: Vault, clock: FixedClock) -> None:
    log(vault, clock, "写错了")
    with vault.writer(clock.read()) as writer:
        writer.append(Withdrawal(withdraws="INC-0001", reason="写错"))

    assert (found(vault, "写错了"), found(vault, "写错了", withdrawn=True)) == ([], ["INC-0001"])


def test_what_was_erased_is_found_no_more(vault: Vault, clock: FixedClock) -> None:
    log(vault, clock, "不该留下")
    log(vault, clock, "留下")
    with vault.writer(clock.read()) as writer:
        writer.erase("INC-0001", reason="安全", handed_over=False)

    assert (found(vault, "不该"), found(vault, "留下", withdrawn=True)) == ([], ["INC-0002"])


def test_a_question_with_nothing_in_it_is_refused(vault: Vault) -> None:
    with pytest.raises(NothingToFind):
        vault.find("……")


def test_a_search_index_that_was_emptied_is_named_and_mended(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    log(vault, clock, "又打来了")
    with vault._engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("INSERT INTO search_index(search_index) VALUES ('delete-all')")
    assert found(vault, "打来") == []
    vault.close()
    with open_vault(tmp_path / "vault", passphrase=PASSPHRASE) as again:
        log(again, clock, "再一次")

        assert found(again, "打来") == ["INC-0001"]

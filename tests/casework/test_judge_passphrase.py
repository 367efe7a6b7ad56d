"""How long a passphrase would hold: strict, and never above what its pieces are worth."""

import string

import pytest
from hypothesis import given, strategies

from evidence_log.casework.generate_passphrase import generate_passphrase
from evidence_log.casework.judge_passphrase import Strength, bits_of, judge_passphrase
from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language


@pytest.mark.parametrize(
    "passphrase",
    [
        *("123456", "password", "P@ssw0rd1!", "qwertyuiop", "1qaz2wsx", "aaaaaaaaaaaa", "abcabcabcabc"),
        *("woaini1314", "5201314", "我爱你", "xiaoming1990", "13800138000", "19900101", "2008年8月8日"),
        *("correcthorsebatterystaple", "Summer2024", "baobao520", "iloveyou!", "  a", "987654321"),
    ],
)
def test_what_everybody_uses_is_guessed_at_once(passphrase: str) -> None:
    assert judge_passphrase(passphrase) is Strength.AT_ONCE


@pytest.mark.parametrize(
    "passphrase",
    ["correct horse battery staple", "Tr0ub4dor&3", "purple monkey dishwasher", "woxihuanpingguo"],
)
def test_what_looks_clever_is_weak(passphrase: str) -> None:
    assert judge_passphrase(passphrase).weak


@pytest.mark.parametrize(
    "passphrase", ["the quiet heron eats my second breakfast", "窗外的麻雀 在电线杆上多嘴", "x9!Lq2#vB7zR"]
)
def test_long_odd_sentences_and_real_chance_are_strong(passphrase: str) -> None:
    assert judge_passphrase(passphrase) is Strength.LIFETIME


@pytest.mark.parametrize("language", Language)
def test_a_generated_phrase_is_worth_its_eight_words_and_no_more(language: Language) -> None:
    assert bits_of(generate_passphrase(language).typed) <= 64
    assert judge_passphrase(generate_passphrase(language).typed) is Strength.LIFETIME


@given(strategies.text(max_size=200), strategies.sampled_from(string.ascii_lowercase))
def test_any_text_is_judged_and_the_same_again_adds_next_to_nothing(text: str, letter: str) -> None:
    assert bits_of(text) >= 0
    assert isinstance(judge_passphrase(text), Strength)
    assert bits_of(letter * 40) < 12


def test_every_judgement_has_words_in_both_languages() -> None:
    for language in Language:
        said = {Texts(language)(f"keys.strength.{each.value}") for each in Strength}
        assert len(said) == len(Strength)

"""What acts on a screen is made visible; what is not text becomes visible words."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from evidence_log.i18n.visible import storable, visible, visible_line


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("\x1b[31mred", "⟨U+001B⟩[31mred"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("zero\u200bwidth", "zero⟨U+200B⟩width"),
        ("\x00", "⟨U+0000⟩"),
        ("a\tb", "a    b"),
        ("two\nlines", "two\nlines"),
        ("\u2028", "⟨U+2028⟩"),
        ("⚠️ 👨‍👩‍👧", "⚠️ 👨‍👩‍👧"),
        ("𠮷㛃䶮", "𠮷㛃䶮"),
        ("\r", "⟨U+000D⟩"),
        ("two\r\nlines", "two\nlines"),
    ],
)
def test_controls_are_spelled_out_and_words_are_not(written: str, shown: str) -> None:
    assert visible(written) == shown


def test_one_line_stays_one_line() -> None:
    assert visible_line("a\nb\x85c\u2029d") == "a⏎b⟨U+0085⟩c⟨U+2029⟩d"


@given(st.text())
def test_nothing_that_acts_is_left(text: str) -> None:
    shown = visible_line(text)

    assert all(unicodedata.category(each) not in {"Cc", "Zl", "Zp", "Cs"} for each in shown)
    assert not any("\u202a" <= each <= "\u202e" or "\u2066" <= each <= "\u2069" for each in shown)


def test_bytes_that_are_no_text_become_visible_words() -> None:
    assert storable(b"caf\xe9 \xff".decode("utf-8", "surrogateescape")) == "caf⟨0xE9⟩ ⟨0xFF⟩"
    assert storable("\ud800 alone") == "⟨U+D800⟩ alone"


@given(st.text(st.characters(codec="utf-8")))
def test_text_is_stored_as_it_is(text: str) -> None:
    assert storable(text) == text

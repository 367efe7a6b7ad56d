"""A phrase made by chance: eight words of 256, which is 64 bits, easy to write down and to type.

The Chinese one is typed as pinyin: no input method works where nothing is shown; its characters help to remember it.
"""

from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from secrets import SystemRandom
from typing import NamedTuple

from evidence_log.records.clock import Language

WORDS = 8
Choose = Callable[[Sequence[tuple[str, str]]], tuple[str, str]]


class Phrase(NamedTuple):
    """What is typed, and the same in characters (empty in English)."""

    typed: str
    characters: str


def generate_passphrase(language: Language, *, choose: Choose | None = None) -> Phrase:
    """Return a new phrase; the system's randomness chooses, unless a test does."""
    choose = SystemRandom().choice if choose is None else choose
    chosen = [choose(words(language)) for _ in range(WORDS)]
    return Phrase(
        typed=" ".join(typed for typed, _ in chosen),
        characters=" ".join(shown for _, shown in chosen).strip(),
    )


@cache
def words(language: Language) -> tuple[tuple[str, str], ...]:
    """The list of a language: what is typed, and its characters."""
    file = files("evidence_log.casework").joinpath("phrases", f"{language.value}.txt")
    pairs = (line.partition(" ") for line in file.read_text("utf-8").splitlines())
    return tuple((typed, shown) for typed, _, shown in pairs)

"""How long a passphrase would hold against somebody who has copied the folder.

Our own, small and strict: the cheapest way of putting the passphrase together from what people use. It knows nothing
about the person: names and birthdays that others know are worth less than it says.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from importlib.resources import files
from math import log2

# age's scrypt at 2^18 takes 256 MiB and most of a second; this many a second is a room full of rented machines.
_GUESSES_PER_S = 1000
_MINUTE, _DAY, _MONTH, _YEAR = 60, 86_400, 30 * 86_400, 365 * 86_400
_WORD_BITS, _COMMON_BITS = 8.0, 8.0
_READABLE_BITS, _RANDOM_BITS, _DIGIT_BITS, _MARK_BITS, _IDEOGRAPH_BITS = 2.3, 4.0, 3.0, 4.0, 5.5
_CAPITALS_BITS, _SEQUENCE_BITS, _YEAR_BITS, _DATE_BITS, _NUMBER_BITS = 1.0, 5.0, 6.0, 13.0, 20.0
_LONGEST = 128
# A run of letters this short is most likely one word out of some thousands.
_ONE_WORD, _ONE_WORD_BITS = 11, 13.0
_SEQUENCES = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "一二三四五六七八九十",
)
_YEARS = re.compile(r"(?:19|20)[0-9]{2}")
_DATES = re.compile(r"(?:(?:19|20)?[0-9]{2})[-./年]?(?:0?[1-9]|1[0-2])[-./月]?(?:[0-2]?[0-9]|3[01])日?")
_NUMBERS = re.compile(r"\+?[0-9]{10,13}|0[0-9]{2,3}-?[0-9]{7,8}")
_LETTERS = re.compile(r"[a-z]+")
_CONSONANTS = re.compile(r"[^aeiouy]{4,}|q[^uaeio]|[jvx]{2}")


class Strength(StrEnum):
    """How long guessing would take."""

    AT_ONCE = "at-once"
    HOURS = "hours"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    LIFETIME = "lifetime"

    @property
    def weak(self) -> bool:
        """Whether the person should think again."""
        return self not in (Strength.YEARS, Strength.LIFETIME)


def judge_passphrase(passphrase: str) -> Strength:
    """Say how long it would take to guess on average, in the worst case that is at all likely."""
    seconds = 2.0 ** (min(bits_of(passphrase), 200.0) - 1) / _GUESSES_PER_S
    for limit, strength in (
        (30 * _MINUTE, Strength.AT_ONCE),
        (2 * _DAY, Strength.HOURS),
        (2 * _MONTH, Strength.DAYS),
        (_YEAR, Strength.MONTHS),
        (100 * _YEAR, Strength.YEARS),
    ):
        if seconds < limit:
            return strength
    return Strength.LIFETIME


def bits_of(passphrase: str) -> float:
    """The cheapest sum of pieces, in bits; what is longer than anybody types is not looked at."""
    text = passphrase[:_LONGEST]
    folded = text.casefold() if len(text.casefold()) == len(text) else text.lower()[: len(text)]
    pieces: dict[int, list[tuple[int, float]]] = {}
    for begin, end, bits in _pieces(folded):
        pieces.setdefault(begin, []).append((end, bits))
    best = [0.0] + [float("inf")] * len(folded)
    for begin in range(len(folded)):
        for end, bits in pieces.get(begin, []):
            best[end] = min(best[end], best[begin] + bits)
    capitals = len(re.findall(r"[A-Z]+", text))
    return min(best[-1], _repeated(folded)) + min(capitals, 6) * _CAPITALS_BITS


def _repeated(text: str) -> float:
    """The same again and again is worth one and the count."""
    for length in range(1, len(text) // 2 + 1):
        if text == (text[:length] * len(text))[: len(text)]:
            return bits_of(text[:length]) + log2(len(text) / length)
    return float("inf")


def _pieces(text: str) -> Iterator[tuple[int, int, float]]:
    """Every piece we recognize, from where to where, and what it is worth."""
    for place, letter in enumerate(text):
        yield place, place + 1, _letter_bits(letter)
        if letter == " ":
            yield place, place + 1, 0.0 if place and text[place - 1] != " " else 1.0
    for run in _LETTERS.finditer(text):
        readable = not _CONSONANTS.search(run[0]) and bool(re.search(r"[aeiouy]", run[0]))
        each = _READABLE_BITS if readable else _RANDOM_BITS
        if readable and len(run[0]) <= _ONE_WORD:
            yield run.start(), run.end(), min(each * len(run[0]), _ONE_WORD_BITS)
        for begin in range(run.start(), run.end()):
            yield begin, begin + 1, each
    for pattern, bits in ((_YEARS, _YEAR_BITS), (_DATES, _DATE_BITS), (_NUMBERS, _NUMBER_BITS)):
        for begin in range(len(text)):
            if found := pattern.match(text, begin):
                yield begin, found.end(), bits
    yield from _known(text)
    yield from _rows(text)


def _letter_bits(letter: str) -> float:
    if letter.isdigit():
        return _DIGIT_BITS
    if letter.isascii():
        return _RANDOM_BITS if letter.isalpha() else _MARK_BITS
    return _IDEOGRAPH_BITS


def _known(text: str) -> Iterator[tuple[int, int, float]]:
    plain = text.translate(str.maketrans("@013$5", "aoiess"))
    words = _words()
    longest = max(map(len, words))
    for begin in range(len(text)):
        for end in range(begin + 2, min(len(text), begin + longest) + 1):
            if (bits := words.get(text[begin:end])) is not None:
                yield begin, end, bits
            elif (bits := words.get(plain[begin:end])) is not None:
                yield begin, end, bits + 1


def _rows(text: str) -> Iterator[tuple[int, int, float]]:
    """Neighbours in the alphabet, on the keyboard, in counting; and one letter many times."""
    for begin in range(len(text)):
        end = begin + 1
        while end < len(text) and text[end] == text[begin]:
            end += 1
        if end - begin > 2:  # noqa: PLR2004 -- twice the same is nothing special
            yield begin, end, _letter_bits(text[begin]) + log2(end - begin)
        for row in (*_SEQUENCES, *(each[::-1] for each in _SEQUENCES)):
            place = row.find(text[begin])
            end = begin + 1
            while (
                place >= 0
                and end < len(text)
                and row[place : place + end - begin + 1] == text[begin : end + 1]
            ):
                end += 1
            if end - begin > 2:  # noqa: PLR2004 -- two neighbours are nothing special
                yield begin, end, _SEQUENCE_BITS


@cache
def _words() -> dict[str, float]:
    words: dict[str, float] = {}
    for name in ("en", "zh"):
        for line in _lines(name):
            words.update(dict.fromkeys(line.split(), _WORD_BITS))
    return words | dict.fromkeys(_lines("common"), _COMMON_BITS)


def _lines(name: str) -> list[str]:
    return (
        files("evidence_log.casework").joinpath("phrases", f"{name}.txt").read_text("utf-8").split("\n")[:-1]
    )

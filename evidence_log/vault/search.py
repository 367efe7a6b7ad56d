"""How words become findable: tokens for the index, the question put to it, and where in a text it is met. Pure.

Scripts that are written without blanks, and digits, are cut into overlapping pairs plus the last character of each run, so
that any part of a run is found, one character included. Words of letters stay words and are found by their beginning.
Matching is blind to case, to width, and to accents on letters.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_LETTERS_END = 0x0590  # Latin, Greek, Cyrillic, Armenian: written with blanks between words
_LATIN_MORE = range(0x1E00, 0x2000)
_RAW = (
    range(0x30, 0x3A),
    range(0x3041, 0x3097),
    range(0x30A1, 0x30FB),
    range(0x3400, 0x4DB6),
    range(0x4E00, 0x9FCD),
    range(0xAC00, 0xD7A4),
)
_NUMBER = re.compile(r"\+?\d(?:[ \-.()/\u00a0]{0,2}\d){4,}")
_ONLY_NUMBER = re.compile(r"[\d\s\-.()+/]+")
_FEWEST_DIGITS = 3
_COUNTRY_CODE = 3
_FEWEST_WITHOUT_CODE = 7
_LONGEST_QUERY = 200
_BEFORE, _EXCERPT = 24, 90


class Plain(NamedTuple):
    """A text as it is compared, and for each of its characters the place in the text it came from."""

    text: str
    places: list[int]


class Term(NamedTuple):
    """One thing to be met: other spellings are as good. A number is met across its separators."""

    spellings: tuple[str, ...]
    is_number: bool


def plain(text: str) -> Plain:
    """Bring a text to the form in which it is compared."""
    made: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for each in _folded(character):
            made.append(each)
            places.append(place)
    return Plain("".join(made), places)


def tokens(text: str) -> str:
    """Return what the index holds of a text, tokens with blanks between them."""
    folded = plain(text).text
    made = list(_tokens(folded))
    for number in _NUMBER.finditer(folded):
        digits = re.sub(r"\D", "", number.group())
        if digits != number.group():
            made += _tokens(digits)
    return " ".join(made)


def terms(query: str) -> list[Term]:
    """What a query asks for, every term of it to be met; empty when there is nothing in it that can be found."""
    folded = plain(query[:_LONGEST_QUERY]).text
    digits = re.sub(r"\D", "", folded)
    if _ONLY_NUMBER.fullmatch(folded) and len(digits) >= _FEWEST_DIGITS:
        return [Term(tuple(_numbers(folded.strip(), digits)), is_number=True)]
    return [Term((part,), is_number=False) for part in folded.split() if any(map(_findable, part))]


def question(wanted: list[Term]) -> str:
    """Spell terms for FTS5; every token is quoted, so that nothing a person types is syntax."""
    return " AND ".join(
        "(" + " OR ".join(f"({_phrases(spelling)})" for spelling in term.spellings) + ")" for term in wanted
    )


def met(text: str, wanted: list[Term]) -> list[tuple[int, int]] | None:
    """Where a text meets the terms, as places in it; None unless it meets all of them."""
    folded = plain(text)
    found: list[tuple[int, int]] = []
    for term in wanted:
        places = _number_places(folded, term) if term.is_number else _places(folded, term.spellings[0])
        if not places:
            return None
        found += places
    return _joined(found)


def excerpt(text: str, spans: list[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Cut a piece out of a text around the first place it was met at; returns it with the places within it."""
    begin, last = (spans[0][0], spans[0][1]) if spans else (0, 0)
    start = max(0, begin - _BEFORE)
    end = min(len(text), max(start + _EXCERPT, last))
    head, tail = "…" if start else "", "…" if end < len(text) else ""
    moved = tuple(
        (max(first, start) - start + len(head), min(stop, end) - start + len(head))
        for first, stop in spans
        if first < end and stop > start
    )
    return f"{head}{text[start:end]}{tail}", moved


@lru_cache(maxsize=20_000)
def _folded(character: str) -> str:
    if "a" <= character <= "z" or "0" <= character <= "9" or "\u4e00" <= character <= "\u9fcc":
        return character
    if ord(character) < _LETTERS_END or ord(character) in _LATIN_MORE:
        apart = unicodedata.normalize("NFKD", character).casefold()
        return "".join(each for each in apart if unicodedata.category(each) != "Mn")
    return unicodedata.normalize("NFKC", character).casefold()


@lru_cache(maxsize=20_000)
def _is_letter(character: str) -> bool:
    return character.isalpha() and ord(character) < _LETTERS_END


@lru_cache(maxsize=20_000)
def _findable(character: str) -> bool:
    """Letters, digits, and signs with a meaning of their own, such as emoji; not punctuation and blanks."""
    return character.isalnum() or unicodedata.category(character) in (
        "So",
        "Sk",
        "Sc",
        "Mn",
        "Mc",
        "Co",
        "Cn",
    )


def _runs(text: str) -> Iterator[tuple[str, bool]]:
    """Yield runs of letters (True) and runs of everything else that can be found (False)."""
    run, letters = "", False
    for character in text:
        if not _findable(character):
            if run:
                yield run, letters
            run = ""
            continue
        is_letter = _is_letter(character)
        if run and is_letter is not letters:
            yield run, letters
            run = ""
        run, letters = run + character, is_letter
    if run:
        yield run, letters


def _tokens(text: str) -> Iterator[str]:
    for run, letters in _runs(text):
        if letters:
            yield run
        else:
            yield from _pairs(run)
            yield _spelled(run[-1])


def _pairs(run: str) -> Iterator[str]:
    for first, second in pairwise(run):
        yield _spelled(first) + _spelled(second)


@lru_cache(maxsize=20_000)
def _spelled(character: str) -> str:
    """A character as the index's own tokenizer is sure to keep it."""
    code = ord(character)
    return character if any(code in each for each in _RAW) else f"u{code:06x}"


def _phrases(spelling: str) -> str:
    runs = list(_runs(spelling))
    phrases = []
    for place, (run, letters) in enumerate(runs):
        if letters:
            phrases.append(f'"{run}"' + ("*" if place == len(runs) - 1 else ""))
        elif len(run) == 1:
            phrases.append(f'"{_spelled(run)}"*')
        else:
            phrases.append('"' + " ".join(_pairs(run)) + '"')
    return " AND ".join(phrases)


def _numbers(typed: str, digits: str) -> Iterator[str]:
    """A number as it may stand in the record: with or without country code and trunk zero."""
    yield digits
    bare = digits.removeprefix("00") if digits.startswith("00") else digits
    if typed.startswith("+") or bare != digits:
        yield from (
            bare[cut:]
            for cut in range(0 if bare != digits else 1, _COUNTRY_CODE + 1)
            if len(bare) - cut >= _FEWEST_WITHOUT_CODE
        )
    elif digits.startswith("0") and len(digits) > _FEWEST_DIGITS:
        yield digits[1:]


def _places(folded: Plain, wanted: str) -> list[tuple[int, int]]:
    found = []
    at = folded.text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        begins_word = at == 0 or not (_is_letter(wanted[0]) and _is_letter(folded.text[at - 1]))
        if begins_word:
            found.append((folded.places[at], folded.places[end - 1] + 1))
        at = folded.text.find(wanted, at + 1)
    return found


def _number_places(folded: Plain, term: Term) -> list[tuple[int, int]]:
    found = []
    for number in _ANY_DIGITS.finditer(folded.text):
        kept = [place for place in range(*number.span()) if folded.text[place].isdigit()]
        digits = "".join(folded.text[place] for place in kept)
        for spelling in term.spellings:
            at = digits.find(spelling)
            while at >= 0:
                first, last = kept[at], kept[at + len(spelling) - 1]
                found.append((folded.places[first], folded.places[last] + 1))
                at = digits.find(spelling, at + 1)
    return found


_ANY_DIGITS = re.compile(rf"{_NUMBER.pattern}|\d+")


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined

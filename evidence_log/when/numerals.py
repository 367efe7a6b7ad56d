"""Small numbers in digits, Chinese and English words."""

import re

from evidence_log.when.facts import Unread

_ZH_DIGITS = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}

ZH_NUMBER = r"(?:\d{1,2}|[零〇一二两三四五六七八九十]{1,4})"

_EN_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_EN_WORDS = {word: value for value, word in enumerate(_EN_SMALL)} | _EN_TENS
EN_NUMBER = rf"(?:\d{{1,3}}|(?:{'|'.join(_EN_TENS)})[ -](?:{'|'.join(_EN_SMALL[1:10])})|{'|'.join(sorted(_EN_WORDS, key=len, reverse=True))})"


def zh_number(text: str) -> int | None:
    """Read 0 to 99 in digits or Chinese numerals; None for anything else."""
    if text.isascii():
        return int(text) if text.isdigit() else None
    if re.fullmatch("[零〇][零〇一二三四五六七八九]?", text):
        return _ZH_DIGITS[text[-1]]
    found = re.fullmatch("([一二两三四五六七八九])?(十)?([一二两三四五六七八九])?", text)
    if found is None or not text:
        return None
    tens, ten, ones = found.groups()
    if ten is None:
        return _ZH_DIGITS[tens] if tens and not ones else None
    return (_ZH_DIGITS[tens] if tens else 1) * 10 + (_ZH_DIGITS[ones] if ones else 0)


def en_number(text: str) -> int | None:
    """Read 0 to 999 in digits, or 0 to 59 in words; None for anything else."""
    if text.isdigit():
        return int(text)
    tens, _, ones = text.replace("-", " ").partition(" ")
    if ones:
        return _EN_TENS[tens] + _EN_WORDS[ones] if tens in _EN_TENS and ones in _EN_WORDS else None
    return _EN_WORDS.get(text)


def en_count(text: str, words: str) -> int:
    """Read a number, or "a" as one; what is neither leaves the words unread."""
    if text in ("a", "an"):
        return 1
    value = en_number(text)
    if value is None:
        raise Unread(words)
    return value


def zh_count(text: str, words: str) -> int:
    """Read a number in Chinese or digits; what is none leaves the words unread."""
    value = zh_number(text)
    if value is None:
        raise Unread(words)
    return value

"""Which words of a line are in which language, where a document is in two or quotes Chinese in English.

What both are made of tells them apart: Chinese has its own letters. Numbers, references and names of files are of neither
and go with what stands before them.
"""

import re
from itertools import groupby
from operator import itemgetter

from evidence_log.records.clock import Language

_CHINESE = re.compile("[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_ENGLISH = re.compile("[A-Za-z][a-z]")
_DIGIT = re.compile(r"\d")
_WORDS = re.compile(r"\s+|\S+\s*")


def chinese(line: str) -> bool:
    """Whether there is any Chinese in it."""
    return _CHINESE.search(line) is not None


def spoken(line: str) -> list[tuple[Language | None, str]]:
    """The line in parts, each with its language; None for a line of neither."""
    words = _WORDS.findall(line)
    known = [_language_of(each) for each in words]
    language = next((each for each in known if each is not None), None)
    told: list[Language | None] = []
    for each in known:
        language = each or language
        told.append(language)
    pairs = groupby(zip(told, words, strict=True), key=itemgetter(0))
    return [(each, "".join(word for _, word in group)) for each, group in pairs]


def _language_of(word: str) -> Language | None:
    if chinese(word):
        return Language.ZH
    return Language.EN if _ENGLISH.search(word) and not _DIGIT.search(word) else None

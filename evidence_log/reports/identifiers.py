"""What says who somebody is: names, numbers, accounts and addresses that are known, found in any spelling.

Pure, and shared by every document that must do without them. Over-reaching is the safer mistake.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from evidence_log.records.case_file import CaseFile
from evidence_log.records.party import Role

# What may stand inside a number or an account that is written down: no comma or colon, so that "21:51" stays apart.
_BETWEEN = r"[\s().\-\u2010-\u2015\u2212/·_*\u200b-\u200f\ufeff]{0,3}"
_IN_WORDS = r"[\W_]{0,4}"
_BETWEEN_NAMES = r"[\W_]{1,3}"
_WORD = re.compile(r"\w+")
# Words beside each other that hold digits: a postcode.
_CODES = re.compile(r"(?<!\S)(?:[A-Za-z]*\d\w*[ ]?)+")
_FEWEST_DIGITS, _FEWEST_LETTERS = 6, 4
_ANY_NUMBER = 7
# Where digits begin in the scripts the languages of our packs are written in.
_DIGITS = (0x30, 0xFF10, 0x0660, 0x06F0, 0x0966)
_CJK = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_PUNCTUATION = r"\-_.,;:()\[\]\"“”‘‚/&"
_GIVEN_NAME, _LONGEST_CHINESE_NAME = 2, 4
# A name somebody gave, inside words that describe them.
_QUOTED = re.compile("[“「『]([^”」』]{2,})[”」』]")
_TITLES = frozenset(_WORD.findall("mr mrs ms miss mx dr prof sir madam the of"))
# Names that are words as well: left alone where they are written small.
_ALSO_WORDS = frozenset(
    _WORD.findall(
        "will mark may bill rob grace hope rose frank art jack pat sue dawn joy june april august guy gene dean chase "
        "grant drew rich young long little brown white black green gray grey king price bond cash case law wood banks "
        "day page field hall man way hill rice cook baker carter mason best good love"
    )
)
# What people write in place of a name they do not know.
_DESCRIBING = frozenset(
    _WORD.findall(
        "a an my our his her their who in from at on with one two some man men woman women boy girl person people "
        "neighbour neighbor neighbours neighbors colleague colleagues friend friends boss manager landlord mother father "
        "mum mom dad parents brother sister son daughter wife husband partner uncle aunt cousin family police officer "
        "flat door floor upstairs downstairs next called himself herself themselves somebody someone"
    )
)
_FAMILY_NAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆"
    "汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
# What somebody is called, behind words that say where one meets them: the aunt downstairs, the young one at the desk.
_CALLED = re.compile(
    f"(?:[小老阿][{_CJK}]|[{_FAMILY_NAMES}]"
    "(?:[姨叔哥姐婶爷奶妈伯舅嫂总工]|阿姨|叔叔|大爷|大妈|大哥|大姐|师傅|老师|经理|主任|医生|律师|先生|女士|太太|小姐))$"
)
# Calling codes of two digits; 1 and 7 have one, all others three.
_TWO_DIGIT_CODES = frozenset(
    _WORD.findall(
        "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 "
        "90 91 92 93 94 95 98"
    )
)
_PLACE_ENDS = "省市区县镇乡村街道路巷弄号栋幢楼室"
_OTHER_SIDE = (Role.RESPONDENT, Role.LENDER, Role.COLLECTION_AGENCY, Role.RECIPIENT)


class IdentifierKind(StrEnum):
    """What kind of thing gives somebody away, the longest first: an address may hold a name."""

    WHOLE = "whole"
    ADDRESS = "address"
    WORKPLACE = "workplace"
    EMAIL = "email"
    ACCOUNT = "account"
    NUMBER = "number"
    NAME = "name"


class Identifier(NamedTuple):
    """One of them, as it was written down."""

    kind: IdentifierKind
    text: str


def identifiers_of(case_file: CaseFile) -> tuple[Identifier, ...]:
    """Those of the complainant and of everybody who is not of the other side."""
    case, kind = case_file.case, IdentifierKind
    people = [each.party for each in case_file.parties if each.party.role not in _OTHER_SIDE]
    debts = [each.debt for each in case_file.debts]
    told = [
        (kind.NAME, _capital(case.complainant)),
        (kind.NUMBER, case.complainant_phone),
        (kind.ADDRESS, case.complainant_address),
        (kind.ACCOUNT, case.contract),
        *((kind.ACCOUNT, each.contract) for each in debts),
        *((kind.NAME, each.name) for each in people),
        *((kind.NUMBER, each.phone) for each in people),
        *((kind.ADDRESS, each.address) for each in people),
        *((kind.WORKPLACE, each.workplace) for each in people),
        *((kind.NAME, name) for each in case_file.incidents for name in each.incident.witnesses),
    ]
    found = (Identifier(kind, text.strip()) for kind, text in told if text and text.strip())
    return tuple(dict.fromkeys(found))


def _capital(name: str | None) -> str | None:
    """One's own name, whether or not one takes the trouble to write it large."""
    return name.title() if name and name.islower() else name


class Identifiers:
    """Finds them. `any_number`: every e-mail address and every number of seven digits or more as well."""

    def __init__(self, known: Iterable[Identifier], *, any_number: bool = False) -> None:
        spelled = {(pattern, each) for each in known for pattern in _spellings(each)}
        order = list(IdentifierKind)
        ranked = sorted(spelled, key=lambda one: (order.index(one[1].kind), -len(one[0]), one))
        self._known = [each for _, each in ranked]
        patterns = [pattern for pattern, _ in ranked]
        if any_number:
            for kind, pattern in _ANY:
                self._known.append(Identifier(kind, ""))
                patterns.append(pattern)
        # Groups of one character in the patterns are none that capture: the number of the group is the identifier's.
        self._pattern = re.compile("|".join(f"({each})" for each in patterns)) if patterns else None

    def without(self, text: str, said: Callable[[Identifier], str]) -> str:
        """The text with something else in place of each."""
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda match: said(self._known[(match.lastindex or 1) - 1]), text)

    def found(self, text: str) -> Iterator[tuple[int, int, Identifier]]:
        """Where each stands in the text."""
        for match in () if self._pattern is None else self._pattern.finditer(text):
            yield match.start(), match.end(), self._known[(match.lastindex or 1) - 1]


_ANY = (
    (IdentifierKind.EMAIL, r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"),
    # A day written 2026-09-14 or 2026/9/14 stays; so does the number of an incident or exhibit.
    (
        IdentifierKind.NUMBER,
        rf"(?<![\w-])(?<!\d:)(?!(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d))\+?\(?\d(?:{_BETWEEN}\d){{{_ANY_NUMBER - 1},}}(?:[xX](?!\w))?",
    ),
)


def _spellings(each: Identifier) -> list[str]:
    made = {
        IdentifierKind.WHOLE: _whole,
        IdentifierKind.NAME: _name,
        IdentifierKind.NUMBER: _number,
        IdentifierKind.ACCOUNT: _account,
        IdentifierKind.ADDRESS: _address,
        IdentifierKind.WORKPLACE: _in_any_case,
        IdentifierKind.EMAIL: _in_any_case,
    }
    return made[each.kind](each.text)


def _whole(words: str) -> list[str]:
    """As it was written, with blanks anywhere between its letters and no letter of a word at either side."""
    letters = "".join(words.split())
    before = r"(?<![A-Za-z0-9])" if letters[:1].isascii() and letters[:1].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if letters[-1:].isascii() and letters[-1:].isalnum() else ""
    inside = r"\s*".join(map(re.escape, letters))
    return [rf"{before}(?i:{inside}){after}"] if letters else []


def _name(name: str) -> list[str]:
    """The whole of it, and each part that stands for somebody."""
    if len(re.findall(f"[{_CJK}]", name)) > _LONGEST_CHINESE_NAME:
        return [*_in_any_case(name), *(re.escape(each) for each in _QUOTED.findall(name)), *_called(name)]
    words = re.findall(rf"[{_CJK}]+|[^\s{_CJK}{_PUNCTUATION}]+", name)
    kept = [each for each in words if each.casefold() not in _TITLES and not each.isdecimal()]
    spelled = []
    if len(kept) > 1:
        spelled.append(rf"(?i:(?<!\w){_BETWEEN_NAMES.join(map(re.escape, kept))}(?!\w))")
    # Words that are written small say who somebody is rather than what they are called: "a man in a grey van".
    for each in kept:
        if re.fullmatch(f"[{_CJK}]+", each):
            spelled += _chinese_name(each)
        elif len(each) > 1 and each.casefold() not in _DESCRIBING and not each.islower():
            spelled.append(_part(each))
    return spelled


def _part(word: str) -> str:
    if len(word) > 2 and word.casefold() not in _ALSO_WORDS:  # noqa: PLR2004 two letters are an initial and a half
        return rf"(?<!\w)(?i:{_any_apostrophe(word)})(?!\w)"
    return rf"(?<!\w)(?:{re.escape(word.capitalize())}|{re.escape(word.upper())})(?!\w)"


def _any_apostrophe(word: str) -> str:
    return re.sub("['’]", "['’]", re.escape(word))


def _chinese_name(name: str) -> list[str]:
    """With the blanks people put between, and without a family name where two letters are left."""
    whole, given = r"\s?".join(map(re.escape, name)), name[1:]
    if name[0] in _FAMILY_NAMES and len(given) == _GIVEN_NAME:
        return [whole, given]
    return [whole, *_called(name)] if given else []


def _called(name: str) -> list[str]:
    """What they are called when one does not say where they are from."""
    found = _CALLED.search(name)
    return [] if found is None or found.start() == 0 else [re.escape(found.group())]


def _number(number: str) -> list[str]:
    """With or without a calling code, with or without the nought, however it is grouped."""
    digits = "".join(str(int(each)) for each in number if each.isdecimal())
    abroad = number.strip().startswith("+") or digits.startswith("00")
    if abroad:
        digits = digits.removeprefix("00")
        length = 1 if digits[:1] in ("1", "7") else 2 if digits[:2] in _TWO_DIGIT_CODES else 3
        digits = digits[length:]
    core = digits.removeprefix("0")
    if len(core) < _FEWEST_DIGITS:
        return [re.escape(number)]
    code = rf"(?:(?:\+|00){_BETWEEN}\d{{1,3}}{_BETWEEN}|\d{{1,3}})?"
    return [rf"(?<!\d){code}(?:\(?[0\uff10]\)?{_BETWEEN})?{_BETWEEN.join(map(_digit, core))}"]


def _digit(digit: str) -> str:
    return "[" + "".join(chr(zero + int(digit)) for zero in _DIGITS) + "]"


def _account(account: str) -> list[str]:
    letters = [each for each in account if each.isalnum()]
    if len(letters) < _FEWEST_LETTERS:
        return [rf"\b{re.escape(account)}\b"]
    return [
        rf"(?i:{_BETWEEN.join(_digit(each) if each.isdecimal() else re.escape(each) for each in letters)})"
    ]


def _in_any_case(words: str) -> list[str]:
    kept = _WORD.findall(words)
    return [rf"(?i:{_IN_WORDS.join(map(re.escape, kept))})"] if kept else []


def _address(address: str) -> list[str]:
    """The whole of it, and every part that leads to a door."""
    spelled = [_in_order(each) for each in address_parts(address)]
    return [*(each for each in spelled if each), *_in_any_case(address)]


def address_parts(address: str) -> list[str]:
    """The address, and every part of it that leads to a door by itself: a street with its number, a postcode."""
    parts = [address, *re.split(r"[,;，；\n]", address), *_CODES.findall(address)]
    parts += _places(re.sub(r"\s", "", address))
    return [each for each in dict.fromkeys(map(str.strip, parts)) if _leads_to_a_door(each)]


def _in_order(words: str) -> str:
    """Letter by letter in Chinese, where blanks stand anywhere; otherwise word by word."""
    if re.search(f"[{_CJK}]", words):
        return rf"(?i:{_BETWEEN.join(re.escape(each) for each in words if each.isalnum())})"
    spelled = _IN_WORDS.join(map(re.escape, _WORD.findall(words)))
    return rf"(?i:\b{spelled}\b)"


def _leads_to_a_door(part: str) -> bool:
    letters = sum(each.isalpha() for each in part)
    return (
        any(each.isdecimal() for each in part)
        and letters + sum(map(str.isdecimal, part)) >= _FEWEST_LETTERS
        and letters > 0
    )


def _places(address: str) -> list[str]:
    """Every run of neighbouring parts of an address that is written without commas."""
    if not re.search(f"[{_CJK}]", address):
        return []
    parts = re.findall(f"[^{_PLACE_ENDS}]*[{_PLACE_ENDS}]+|[^{_PLACE_ENDS}]+$", address)[:12]
    return [
        "".join(parts[first:last]) for first in range(len(parts)) for last in range(first + 1, len(parts) + 1)
    ]

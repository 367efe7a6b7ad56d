"""Words that run from right to left: letters joined as Arabic joins them, and a line set in the order it is seen in.

What is drawn is told apart from what it means by characters of a private plane, which no text of a person can hold on paper:
there they are spelled out. Of the algorithm of Unicode (UAX 9) as much as a line of words needs; lines begin at the left.
"""

import re
import unicodedata
from functools import cache

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
# Forms of letters, as Unicode has them, and the planes their pictures are drawn by.
_FORMS_BEGIN, _FORMS_END = 0xFB50, 0xFF00
_FORM, _MIRROR = 0xF0000, 0xF1000
_MIRRORED = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
_FORMS = range(_FORMS_END - _FORMS_BEGIN)
_JOINER, _LAM, _ALEFS = "\u0640", "\u0644", tuple("\u0622\u0623\u0625\u0627")
_FormsOf = dict[str, dict[str, str]]


def runs_both_ways(characters: set[str]) -> bool:
    """Whether any of these is written from right to left."""
    return any(map(_RIGHT_TO_LEFT.match, characters))


def pictured(code: int) -> int:
    """The character whose picture is drawn."""
    if code - _FORM in _FORMS:
        return code - _FORM + _FORMS_BEGIN
    mirrored = _mirrored(code)
    return code if mirrored is None else ord(_MIRRORED[mirrored])


def meant(character: str) -> str:
    """What a picture stands for when it is read again."""
    code = ord(character)
    if code - _FORM in _FORMS:
        return _letters(pictured(code))[1]
    return _mirrored(code) or character


def _mirrored(code: int) -> str | None:
    """The bracket that looks the other way here."""
    bracket = chr(code - _MIRROR) if code >= _MIRROR else ""
    return bracket if bracket in _MIRRORED else None


def as_seen(line: str) -> str:
    """The line with its words from right to left in the order they are seen in."""
    return line if _RIGHT_TO_LEFT.search(line) is None else _turned(line)


def _turned(line: str) -> str:
    seen: list[str] = []
    at = 0
    while at < len(line):
        end = _span(line, at)
        seen.append(_reversed(_joined(line[at:end])) if end > at else line[at])
        at = max(end, at + 1)
    return "".join(seen)


def _span(line: str, begin: int) -> int:
    """Where words from right to left that begin here end; what is neither belongs to them between two of them."""
    if unicodedata.bidirectional(line[begin]) not in ("R", "AL"):
        return begin
    end = begin + 1
    for place in range(end, len(line)):
        match unicodedata.bidirectional(line[place]):
            case "R" | "AL" | "NSM" | "EN" | "AN":
                end = place + 1
            case "L":
                break
    while end < len(line) and _closes(line[begin:end], line[end]):
        end += 1
    return end


def _closes(span: str, bracket: str) -> bool:
    """Whether a bracket belongs to one that was opened in the span."""
    opening = _MIRRORED.get(bracket, bracket)
    return opening < bracket and span.count(opening) > span.count(bracket)


def _reversed(span: str) -> str:
    """Back to front; numbers stay as they are, and brackets look the other way."""
    kept = "".join(chr(_MIRROR + ord(each)) if each in _MIRRORED else each for each in span)
    return _NUMBER.sub(lambda match: match.group()[::-1], kept)[::-1]


def _joined(span: str) -> str:
    """Each letter in the form its neighbours ask for; marks between them change nothing."""
    forms = _forms()
    joined: list[str] = []
    before, at = False, 0
    while at < len(span):
        letter = span[at]
        known = forms.get(letter, {})
        pair = span[at : at + 2]
        if letter == _LAM and pair in forms:
            joined.append(forms[pair]["final" if before else "isolated"])
            before, at = False, at + 2
            continue
        after = "initial" in known and "final" in forms.get(_next_letter(span, at), {})
        form = {(True, True): "medial", (True, False): "final", (False, True): "initial"}.get((before, after))
        joined.append(letter if form is None else known.get(form, letter))
        if not unicodedata.combining(letter):
            before, at = after, at + 1
        else:
            at += 1
    return "".join(joined)


def _next_letter(span: str, at: int) -> str:
    return next((each for each in span[at + 1 :] if not unicodedata.combining(each)), "")


@cache
def _forms() -> _FormsOf:
    """The forms of each letter, and of lam with an alef, by the characters Unicode keeps for them."""
    forms: _FormsOf = {_JOINER: dict.fromkeys(("initial", "medial", "final"), _JOINER)}
    for code in range(_FORMS_BEGIN, _FORMS_END):
        form, letters = _letters(code)
        if form and (len(letters) == 1 or (letters[0] == _LAM and letters[1:] in _ALEFS)):
            forms.setdefault(letters, {}).setdefault(form, chr(_FORM + code - _FORMS_BEGIN))
    return forms


def _letters(code: int) -> tuple[str, str]:
    """'<final> 0627' as the name of a form and its letters; nothing for a character that is no form."""
    form, _, letters = unicodedata.decomposition(chr(code)).partition("> ")
    return (form[1:], "".join(chr(int(each, 16)) for each in letters.split())) if letters else ("", "")

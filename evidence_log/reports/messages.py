"""The words of a message that was kept as a file, a mail or a chat that was exported: as a program took them out of it."""

import re
from typing import NamedTuple

from evidence_log.records.case_file import CaseFile, FiledExhibit
from evidence_log.records.extracted_text import MOST_CHARACTERS
from evidence_log.reports.identifiers import IdentifierKind, Identifiers, identifiers_of
from evidence_log.reports.paper.lines import excerpt, letters_in

_MAIL, _MESSAGES = "message/rfc822", ("message/rfc822", "text/plain")
# A message of very short lines is cut by their number.
_LINE_LETTERS = 30
# Where somebody is reached; who it is may be told.
_REACHED = (IdentifierKind.NUMBER, IdentifierKind.ADDRESS, IdentifierKind.WORKPLACE)
_SENT_TO, _SENT_BY = ("To:", "Cc:"), ("From:",)
_MAIL_ADDRESS = re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")


class Shown(NamedTuple):
    """As many lines as there is room for, and how many characters are left out; `whole`: that is known."""

    lines: tuple[str, ...]
    left: int
    whole: bool


def message_words(filed: FiledExhibit) -> str | None:
    """What stands in it; None for what is no message, has no words, or is never to be shown."""
    found, text = filed.examination, filed.text
    if found is None or text is None or text.extracted.recognised or filed.intimate:
        return None
    return text.extracted.words if found.media_type in _MESSAGES else None


def shortened(words: str, most: int) -> Shown:
    """Whole lines of at most so many letters, letters as Chinese ones; a single line that is longer is cut."""
    lines = words.split("\n")
    shown: list[str] = []
    room = float(most)
    for line in lines[: max(1, most // _LINE_LETTERS)]:
        room -= letters_in(line)
        if room < 0:
            break
        shown.append(line)
    left = sum(map(len, lines[len(shown) :]))
    if not shown:
        shown = [excerpt(lines[0], most)]
        left -= len(shown[0]) - 1
    return Shown(tuple(shown), left, whole=len(words) < MOST_CHARACTERS)


class Reached:
    """Knows where the complainant and others are reached who need care, to take it out of a message."""

    def __init__(self, case_file: CaseFile) -> None:
        known = identifiers_of(case_file)
        self._known = Identifiers(each for each in known if each.kind in _REACHED)

    def without(self, words: str, filed: FiledExhibit, *, instead: str) -> str:
        """The words without it, and a mail without where it went; one that is not the other side's without its sender, too."""
        words = self._known.without(words, lambda _: instead)
        if filed.examination is None or filed.examination.media_type != _MAIL:
            return words
        theirs = filed.annotation is None or filed.annotation.from_other_side is not False
        fields = _SENT_TO if theirs else (*_SENT_TO, *_SENT_BY)
        head, blank, body = words.partition("\n\n")
        lines = [
            _MAIL_ADDRESS.sub(lambda _: instead, line) if line.startswith(fields) else line
            for line in head.split("\n")
        ]
        return "\n".join(lines) + blank + body

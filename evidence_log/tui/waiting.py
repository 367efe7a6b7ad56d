"""What waits for an answer, as lines: the one under the cursor in full, the others cut short. Pure."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from evidence_log.i18n.amounts import size_words
from evidence_log.i18n.moment_words import instant_words
from evidence_log.records.capture import Capture
from evidence_log.records.decision import Because
from evidence_log.tui.look import Look
from evidence_log.tui.wrap import truncate, wrap

if TYPE_CHECKING:
    from evidence_log.casework.review_inbox import Waits

Row = Sequence[Segment]
_SHORT = 2
_WIDEST = 100
_PROSE_WIDTH = 76


def waiting_lines(waits: "Waits", look: Look, width: int, *, chosen: bool) -> list[Row]:
    """Every line of one of them, at most `width` cells each, and a gap."""
    return [*_Item(waits, look, width, chosen=chosen).rows(), []]


class _Item:
    """One of them."""

    def __init__(self, waits: "Waits", look: Look, width: int, *, chosen: bool) -> None:
        self.waits = waits
        self.look = look
        self.width = max(8, min(width, _WIDEST) - 2)
        self.chosen = chosen
        self.mark = Segment(f"{look.signs.cursor} " if chosen else "  ", Style(color=look.palette.primary))
        self.mute = Style(color=look.palette.mute)
        self.plain = Style(color=look.palette.text)
        self.bold = Style(color=look.palette.text, bold=chosen)
        self.caution = Style(color=look.palette.visit)

    def rows(self) -> Iterator[Row]:
        look, capture = self.look, self.waits.capture
        for warning in self._warnings():
            yield from self._lines(f"{look.signs.caution} {warning}", self.caution)
        if capture is None:
            yield from self._lines(self.waits.capture_id, self.bold)
            yield from self._lines(look.say("review.damaged"), self.caution)
            return
        yield from self._lines(self._head(capture), self.bold)
        if capture.words is not None:
            lines = wrap(look.prose(capture.words.account.strip()), min(self.width, _PROSE_WIDTH))
            yield from self._cut(lines, self.plain)
            yield from self._said(capture)
        for file in capture.files:
            said = f"{look.signs.file} {look.line(file.source_name)}  {size_words(file.size)}"
            yield [self.mark, Segment(truncate(said, self.width, look.signs.ellipsis), self.mute)]

    def _warnings(self) -> Iterator[str]:
        texts, drawn = self.look.texts, self.look.signs.drawn
        if self.waits.missing:
            yield drawn(texts("inbox.missing", count=self.waits.missing).strip(" !"))
        if self.waits.unlinked:
            yield drawn(texts("inbox.unlinked").strip(" !"))

    def _head(self, capture: Capture) -> str:
        look = self.look
        when = look.signs.drawn(instant_words(capture.wall, look.texts))
        if capture.words is None:
            what = look.say("review.files_for", to=look.line(capture.to or ""))
        else:
            what = look.word(f"kind.{capture.words.kind.value}")
        said = [when, what, self.waits.capture_id]
        if capture.because is Because.BUSY:
            said.append(look.say("review.beside"))
        if self.waits.later:
            said.append(look.signs.drawn(look.texts("inbox.later")))
        return "  ".join(said)

    def _said(self, capture: Capture) -> Iterator[Row]:
        """The other fields, for the one that is looked at."""
        look, words = self.look, capture.words
        if words is None or not self.chosen:
            return
        fields = {
            "occurred": words.at,
            "who": words.who,
            "numbers": look.say("list_comma").join(words.numbers),
            "said": words.said,
            "place": words.place,
        }
        for name, value in fields.items():
            if value:
                yield from self._lines(f"{look.word(f'field.{name}')}  {look.line(value)}", self.mute)

    def _cut(self, lines: list[str], style: Style) -> Iterator[Row]:
        shown = lines if self.chosen else lines[:_SHORT]
        for line in shown:
            yield [self.mark, Segment(line, style)]
        if len(shown) < len(lines):
            yield [self.mark, Segment(self.look.signs.ellipsis, self.mute)]

    def _lines(self, words: str, style: Style) -> Iterator[Row]:
        for line in wrap(words, self.width):
            yield [self.mark, Segment(line, style)]

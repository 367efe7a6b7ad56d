"""What else can be said of a document: a PDF or text for a form, which incidents go in, what a copy hides, the contact page."""

import re
import unicodedata
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input

from evidence_log.records.wanted_document import Redaction, WantedDocument
from evidence_log.reports.edition import edition_named
from evidence_log.tui.edition_lines import copy_lines
from evidence_log.tui.look import Look
from evidence_log.tui.said import Ordered
from evidence_log.tui.widgets.chips import Chip, Chips
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.picks import Picks
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Push, Tick

if TYPE_CHECKING:
    from evidence_log.records.seen_by_them import SeenByThem

_CONTACT = "contact"
_PDF, _TEXT = "pdf", "text"
_CHOOSING = ("since", "until", "only")
_APART = re.compile(r"[\s,;、，；]+")


class BesideFields(Vertical):
    """A line to press, and below it the fields: whoever wants the document alone never sees them."""

    class Changed(Message):
        """Something else is wanted; `typing`: more letters may follow."""

        def __init__(self, *, typing: bool) -> None:
            super().__init__()
            self.typing = typing

    def __init__(self, look: Look) -> None:
        super().__init__(id="beside")
        self._look = look
        self._copy: SeenByThem | None = None

    def compose(self) -> ComposeResult:
        """The line and the fields."""
        look = self._look
        yield Push(look, self._label, id="unfold_beside")
        with Vertical(id="beside_fields"):
            with Horizontal(classes="field", id="made_as"):
                yield self._named("made_as")
                yield Chips(look, [self._as(each) for each in (_PDF, _TEXT)], value=_PDF, id="as")
            for name in _CHOOSING:
                with Horizontal(classes="field"):
                    yield self._named(name)
                    yield LineInput(look, hint=f"report.{name}.hint", id=name)
            with Horizontal(classes="field"):
                yield self._named("hide")
                yield Picks(look, [self._hidden(each) for each in Redaction], picked=(), id="hide")
            yield Prose(self._copy_words, colour=look.tone("text"), id="seen_copy")
            yield Tick(look, lambda: look.say("report.contact"), id="contact_page")
            with Vertical(id="how_large"):
                with Horizontal(classes="field"):
                    yield self._named("size")
                    yield LineInput(look, hint="report.size.hint", id="size")
                yield Tick(look, lambda: look.say("report.volumes"), id="volumes")

    def on_mount(self) -> None:
        """Begin folded."""
        self.query_one("#beside_fields").display = False

    def _named(self, name: str) -> Prose:
        return Prose(
            lambda: self._look.say(f"report.{name}"), colour=self._look.tone("mute"), classes="label"
        )

    def _as(self, kind: str) -> Chip:
        return Chip(kind, lambda: self._look.say(f"report.made_as.{kind}"), self._look.tone("primary"))

    def _hidden(self, what: Redaction) -> Chip:
        def said() -> str:
            return self._look.say(f"report.hide.{what.value}")

        return Chip(what.value, said, self._look.tone("primary"))

    def _label(self) -> str:
        shown = self.is_mounted and self.query_one("#beside_fields").display
        return self._look.say("report.less" if shown else "report.more")

    @on(Push.Pressed)
    def unfold(self, event: Push.Pressed) -> None:
        """Show the fields, or fold them away; what is in them stays and holds."""
        event.stop()
        fields = self.query_one("#beside_fields")
        fields.display = not fields.display
        event.push.refresh()
        if fields.display:
            self.query_one("#as" if self.query_one("#made_as").display else "#since").focus()
            self.call_after_refresh(self.scroll_visible, top=True, animate=False)

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Other incidents."""
        event.stop()
        self.post_message(self.Changed(typing=True))

    @on(Chips.Changed, "#as")
    def made_otherwise(self, event: Chips.Changed) -> None:
        """A text has no size to stay within."""
        event.stop()
        self.query_one("#how_large").display = event.value == _PDF
        self.post_message(self.Changed(typing=False))

    @on(Picks.Picked)
    @on(Tick.Changed)
    def ticked(self, event: Message) -> None:
        """Something is to be hidden, or made with it."""
        event.stop()
        self.post_message(self.Changed(typing=False))

    def take(self, edition: str) -> None:
        """Of this document: nobody asks for some of them field by field, and the contact page has none beside it."""
        self.query_one("#made_as").display = bool(edition_named(edition).asked)
        self.query_one("#contact_page").display = edition != _CONTACT

    def plain(self, edition: str) -> bool:
        """Whether this document is to be made as text."""
        return bool(edition_named(edition).asked) and self.query_one("#as", Chips).value == _TEXT

    def ordered(self, wanted: WantedDocument) -> Ordered:
        """The document with what stands here."""
        since, until, only = (self.query_one(f"#{each}", LineInput).value.strip() for each in _CHOOSING)
        hide, plain = self.query_one("#hide", Picks).values, self.plain(wanted.edition)
        size = "" if plain else self.query_one("#size", LineInput).value.strip()
        return Ordered(
            wanted=replace(
                wanted,
                redact=tuple(Redaction(each) for each in hide),
                plain=plain,
                declared=wanted.declared and not plain,
                volumes=self.query_one("#volumes", Tick).ticked and not plain,
            ),
            since=since or None,
            until=until or None,
            only=references_in(only),
            size=size or None,
            contact=self.query_one("#contact_page", Tick).ticked and wanted.edition != _CONTACT,
        )

    def say_seen(self, copy: "SeenByThem | None") -> None:
        """What the other side may read in the copy; it comes into sight, to be read."""
        self._copy = copy
        words = self.query_one("#seen_copy", Prose)
        words.refresh(layout=True)
        if copy is not None and self.query_one("#hide").has_focus:
            self.call_after_refresh(words.scroll_visible, animate=False)

    def _copy_words(self) -> str:
        return "" if self._copy is None else copy_lines(self._copy, self._look)


def references_in(typed: str) -> tuple[str, ...]:
    """The incidents somebody typed, each once: as INC-0003, or its number alone."""
    words = _APART.split(unicodedata.normalize("NFKC", typed).upper())
    return tuple(
        dict.fromkeys(f"INC-{int(each):04d}" if each.isdecimal() else each for each in words if each)
    )

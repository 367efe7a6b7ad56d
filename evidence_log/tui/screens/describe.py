"""What an exhibit shows, where its original is, how it was recorded. Every field may stay empty."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input

from evidence_log.casework.read_passage import read_passage, spell_passage
from evidence_log.errors import Refusal
from evidence_log.i18n.visible import storable
from evidence_log.records.annotation import Annotation, Carrier, ConsentBasis
from evidence_log.records.case_file import FiledExhibit
from evidence_log.tui.actions import DESCRIBE_ACTIONS, Action
from evidence_log.tui.drop import typed_paths
from evidence_log.tui.look import Look
from evidence_log.tui.messages import DescriptionWanted
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.said import Said
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.chips import Chip, Chips
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.top_bar import TopBar

_BETWEEN_PASSAGES = "|"
_LINES = ("caption", "proves", "group", "carrier", "checked", "places", "transcript", "passages")
_YES_NO = ("not_said", "yes", "no")
_CHOICES = {
    "there": ("unknown", "yes", "no"),
    "consent": ("not_said", *(each.value for each in ConsentBasis)),
    "intimate": _YES_NO,
    "theirs": _YES_NO,
    "compared": ("no", "yes"),
}
_ORDER = (
    "caption",
    "proves",
    "group",
    "carrier",
    "there",
    "checked",
    "consent",
    "places",
    "passages",
    "transcript",
    "theirs",
    "intimate",
    "compared",
)
_TRUTH = {"yes": True, "no": False}


class DescribeScreen(Room):
    """One exhibit. Words that are not saved wait in the session until they are, or until another is described."""

    ACTIONS: ClassVar[tuple[Action, ...]] = DESCRIBE_ACTIONS

    def __init__(self, look: Look, session: Session, filed: FiledExhibit) -> None:
        super().__init__(look, session)
        self.filed = filed
        self.saving = False
        self._standing = _standing(filed)
        reference, kept = session.describing or ("", {})
        self._first = self._standing | (kept if reference == filed.reference else {})
        recognised = filed.text is not None and bool(filed.text.extracted.lines)
        self._fields = [each for each in _ORDER if each != "compared" or recognised]
        self._message: Callable[[], str] | None = None

    def compose(self) -> ComposeResult:
        """Field by field."""
        look = self.look
        yield TopBar(look, self.session, lambda: look.say("describe.title", reference=self.filed.reference))
        with Vertical(id="writing"):
            with VerticalScroll(id="form", can_focus=False):
                yield Prose(self._titled, colour=look.tone("text"), bold=True, classes="gap")
                for name in self._fields:
                    with Horizontal(classes="field"):
                        yield Prose(self._labelled(name), colour=look.tone("mute"), classes="label")
                        yield self._field(name)
            yield Prose(self._hint, colour=look.tone("mute"), id="hint")
        yield Keys(look, self.ACTIONS)

    def _titled(self) -> str:
        return f"{self.filed.reference}  {self.look.line(self.filed.exhibit.source_name or '')}"

    def _labelled(self, name: str) -> Callable[[], str]:
        return lambda: self.look.say(f"describe.{name}")

    def _field(self, name: str) -> LineInput | Chips:
        if name in _LINES:
            field = LineInput(self.look, hint=f"describe.{name}.hint", id=name)
            field.value = self._first[name]
            return field
        chips = [Chip(each, self._chip(name, each), self.look.tone("primary")) for each in _CHOICES[name]]
        return Chips(self.look, chips, value=self._first[name], id=name)

    def _chip(self, name: str, value: str) -> Callable[[], str]:
        own = (
            f"describe.consent.{value}"
            if name == "consent" and value not in ("not_said", "unknown")
            else None
        )
        return lambda: self.look.say(own or f"describe.{value}")

    def on_mount(self) -> None:
        """What it is comes first."""
        self.query_one("#caption", LineInput).focus()

    def on_descendant_focus(self) -> None:
        """Another field, another hint."""
        self.query_one("#hint").refresh(layout=True)

    def _hint(self) -> str:
        if self._message is not None:
            return self._message()
        focused = "" if self.focused is None else self.focused.id or ""
        own = f"describe.about.{focused}"
        return self.look.say(own if self.look.texts.has(f"tui.{own}") else "describe.about")

    def _say(self, message: Callable[[], str] | None) -> None:
        self._message = message
        for prose in self.query("#hint"):
            prose.refresh(layout=True)

    # --- what stands in it

    def values(self) -> dict[str, str]:
        """What stands in the fields now."""
        return {
            name: self.query_one(f"#{name}", LineInput).value
            if name in _LINES
            else self.query_one(f"#{name}", Chips).value
            for name in self._fields
        }

    @on(Input.Changed)
    @on(Chips.Changed)
    def keep(self) -> None:
        """Remember what is not saved while the app runs."""
        if not self.is_mounted or self.saving:
            return
        self._say(None)
        changed = {name: each for name, each in self.values().items() if each != self._standing[name]}
        self.session.describing = (self.filed.reference, changed) if changed else None
        self.query_one(TopBar).refresh()

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Enter goes on."""
        event.stop()
        self.focus_next()

    def take(self, files: tuple[Path, ...]) -> None:
        """A file was dropped: it is the transcript."""
        self.query_one("#transcript", LineInput).value = str(files[0])

    # --- saving

    def save(self) -> None:
        """Say what changed, once."""
        if self.saving:
            return
        values = self.values()
        changed = {name for name, each in values.items() if each != self._standing[name]}
        if not changed:
            self._say(lambda: self.look.say("describe.nothing"))
            return
        try:
            said = _said(values, changed, unnamed=self.look.texts("annotate.carrier-unnamed"))
        except Refusal as refusal:
            self.say_refused(refusal)
            return
        self.saving = True
        self._say(lambda: self.look.say("top.saving"))
        self.post_message(DescriptionWanted(self.filed.reference, said))

    def say_refused(self, refusal: Refusal) -> None:
        """It was not entered; the words are where they were."""
        self.saving = False
        self._say(lambda: refusal_words(refusal, self.look))


def _standing(filed: FiledExhibit) -> dict[str, str]:
    """The fields as the record has them."""
    told = filed.annotation or Annotation(exhibit=filed.reference)
    carrier = told.carrier or Carrier(what="")
    yes_no = {None: "not_said", True: "yes", False: "no"}
    return {
        "caption": told.caption or "",
        "proves": told.proves or "",
        "group": told.group or "",
        "carrier": carrier.what,
        "there": {None: "unknown", True: "yes", False: "no"}[carrier.still_there],
        "checked": carrier.checked or "",
        "consent": "not_said" if told.consent is None else told.consent.value,
        "places": told.consent_places or "",
        "passages": f" {_BETWEEN_PASSAGES} ".join(spell_passage(each) for each in told.key_passages),
        "transcript": "",
        "theirs": yes_no[told.from_other_side],
        "intimate": yes_no[told.intimate],
        "compared": "no" if filed.quoted_text is None else "yes",
    }


def _said(values: dict[str, str], changed: set[str], *, unnamed: str) -> Said:
    """What changed, as fields of an annotation; raises NotAPassage."""
    words = {name: storable(value.strip()) or None for name, value in values.items()}
    changes: dict[str, Any] = {
        name: words[name] for name in ("caption", "proves", "group") if name in changed
    }
    if "places" in changed:
        changes["consent_places"] = words["places"]
    if "consent" in changed:
        changes["consent"] = None if values["consent"] == "not_said" else ConsentBasis(values["consent"])
    for name, field in (("theirs", "from_other_side"), ("intimate", "intimate")):
        if name in changed:
            changes[field] = _TRUTH.get(values[name])
    if changed & {"carrier", "there", "checked"}:
        there = _TRUTH.get(values["there"])
        told = words["carrier"] or words["checked"] or there is not None
        changes["carrier"] = (
            Carrier(what=words["carrier"] or unnamed, still_there=there, checked=words["checked"])
            if told
            else None
        )
    if "passages" in changed:
        parts = (each for each in values["passages"].split(_BETWEEN_PASSAGES) if each.strip())
        changes["key_passages"] = tuple(read_passage(each.strip()) for each in parts)
    paths = typed_paths(values["transcript"]) if "transcript" in changed else ()
    return Said(
        changes=changes,
        transcript=paths[0] if paths else None,
        compared=values.get("compared") == "yes" if "compared" in changed else None,
    )

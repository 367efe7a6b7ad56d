"""A document as text: its fields one by one, each copied for a web form by a key, and what to say on the phone."""

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events, on

from evidence_log.tui.actions import FORM_TEXT_ACTIONS, FORM_TEXT_PAIR_ACTIONS, Action, action_for
from evidence_log.tui.look import Look
from evidence_log.tui.messages import ClipboardWanted
from evidence_log.tui.said import Laid
from evidence_log.tui.screens.listing import ListingScreen
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.picker import Picker
from evidence_log.tui.widgets.sheet import Row
from evidence_log.tui.wrap import truncate

if TYPE_CHECKING:
    from evidence_log.reports.fields import TextField

_BEFORE_LABEL = 7  # the cursor and the box


class FormTextScreen(ListingScreen):
    """Enter copies the chosen field and goes on to the next there is something in. Of a pair the redacted copy stands there first."""

    NAME: ClassVar[str] = "form_text"
    ACTIONS: ClassVar[tuple[Action, ...]] = FORM_TEXT_ACTIONS

    def __init__(self, look: Look, session: Session, texts: tuple[Laid, ...]) -> None:
        super().__init__(look, session)
        self.texts = texts
        self._shown = len(texts) - 1
        self._copied: set[tuple[int, int]] = set()
        if len(texts) > 1:
            self.actions = FORM_TEXT_PAIR_ACTIONS

    def on_mount(self) -> None:
        """Show them, with the key for the other text where there is one."""
        super().on_mount()
        self.query_one(Keys).offer(self.actions)

    def fetch(self) -> None:
        """They were made with the document: nothing has to be read."""
        self.offer(len(self._fields) + 1 if self.texts else 0, self._lines)

    @property
    def _text(self) -> Laid:
        return self.texts[self._shown]

    @property
    def _fields(self) -> "tuple[TextField, ...]":
        return self._text.fields if self.texts else ()

    def forget(self) -> None:
        """The vault is locked: keep none of the words."""
        self.texts = ()
        self.say(lambda: "")
        self.fetch()

    def _about(self) -> str:
        if not self.texts:
            return ""
        look = self.look
        kind = "one" if len(self.texts) == 1 else self._text.what
        about = look.say(f"form_text.about.{kind}", reference=self._text.reference)
        return f"{about}\n{look.say('form_text.about')}"

    def on_key(self, event: events.Key) -> None:
        """Keys for the next field, for the phone, and for the other text of a pair."""
        action = action_for(self.actions, event.key, event.character)
        acts = {"next-field": self._next, "call-script": self._to_script, "other-text": self._turn}
        if action is None or action.name not in acts:
            super().on_key(event)
            return
        event.stop()
        event.prevent_default()
        if self.texts:
            acts[action.name]()

    def _next(self) -> None:
        self._go(self.query_one(Picker).at + 1)

    def _to_script(self) -> None:
        self._go(len(self._fields))

    def _go(self, place: int) -> None:
        self.query_one(Picker).offer(len(self._fields) + 1, self._lines, at=place)

    def _turn(self) -> None:
        """The same field of the other text."""
        self._shown = (self._shown + 1) % len(self.texts)
        self.say(self._about)
        self.fetch()

    @on(Picker.Chosen)
    def copy_field(self, event: Picker.Chosen) -> None:
        """Hand over the chosen one, mark it, and go on; what one fills in oneself is passed over."""
        event.stop()
        look, at = self.look, self.query_one(Picker).at
        label, words = self._named(at), self._words_of(at)
        if words:
            self.post_message(ClipboardWanted(words))
            self._copied.add((self._shown, at))
            letters, name = len(words), look.line(self._text.path.name)
            self.say(lambda: look.say("form_text.copied", label=label, letters=letters, name=name))
        else:
            self.say(lambda: look.say("form_text.nothing", label=label))
        self._go(next(each for each in range(at + 1, len(self._fields) + 2) if self._words_of(each)))

    def _named(self, place: int) -> str:
        look = self.look
        if place == len(self._fields):
            return look.say("form_text.script")
        return f"{place + 1}. {look.line(self._fields[place].label)}"

    def _words_of(self, place: int) -> str:
        """Those of a field; behind the last one, of the call."""
        return self._fields[place].text if place < len(self._fields) else "\n".join(self._text.script)

    # --- lines

    def _lines(self, place: int, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        look, words = self.look, self._words_of(place)
        field = self._fields[place] if place < len(self._fields) else None
        rows = [*self._step(place), self._head(place, field, here=here, width=width)]
        if here:
            rows += self.below(field.remark, width) if field is not None and field.remark else []
            rows += self.below(words or look.say("form_text.by_hand"), width, look.palette.text)
        return rows

    def _step(self, place: int) -> list[Row]:
        """The line over the first field of a part of the form, and over what is for the phone."""
        fields = self._fields
        if place == len(fields):
            return [[], *self.heading("form_text.phone")]
        step = fields[place].step
        if not step or (place and fields[place - 1].step == step):
            return []
        return [[Segment(self.look.line(step), Style(color=self.look.palette.mute, bold=True))]]

    def _head(self, place: int, field: "TextField | None", *, here: bool, width: int) -> Row:
        """Its number and name, and how long it is: where it is narrow the name is cut, never the count."""
        look, words = self.look, self._words_of(place)
        counted = f"  {self._counted(field, len(words))}" if field is not None else ""
        room = max(4, width - _BEFORE_LABEL - cell_len(counted))
        box = f"[{'x' if (self._shown, place) in self._copied else ' '}]" if words else "   "
        label = truncate(self._named(place), room, look.signs.ellipsis)
        return self.head(f"{box} {label}{counted}", width, here=here)

    def _counted(self, field: "TextField", letters: int) -> str:
        if not letters:
            return self.look.say("form_text.yours")
        key = "form_text.counted" if field.most is None else "form_text.within"
        return self.look.say(key, letters=letters, most=field.most or 0)

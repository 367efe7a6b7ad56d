"""The record beside the rules: what it shows, what would have to be known, who takes it, and by when. Never a verdict."""

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events, on, work
from textual.app import ComposeResult
from textual.message import Message

from evidence_log.errors import NoPack, Refusal
from evidence_log.i18n.assessed_words import AssessedWords, Paragraph
from evidence_log.i18n.assessment_words import clock_line, help_line_words
from evidence_log.i18n.moment_words import date_words
from evidence_log.i18n.order_words import checklist_told, order_told
from evidence_log.i18n.way_words import clock_told, others_of_clock, way_named, way_needs, way_told
from evidence_log.records.assessed import Assessed, NextClock, Way
from evidence_log.records.assessment import Assessment, Outcome
from evidence_log.records.emergency import NUMBERS
from evidence_log.records.pack_help import Checklist, HelpLine
from evidence_log.records.pack_routes import Order
from evidence_log.records.words import Words
from evidence_log.rules.questions import asks_for_place, deciding_questions
from evidence_log.tui.actions import ASSESS_ACTIONS, Action, action_for
from evidence_log.tui.emergency import emergency_number
from evidence_log.tui.look import Look
from evidence_log.tui.messages import MatterWanted, ReadFailed
from evidence_log.tui.screens.listing import ListingScreen
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.sheet import Row
from evidence_log.tui.wrap import wrap

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk
    from evidence_log.tui.rulebook import Held

Thing = Assessment | Way | NextClock | Order | Checklist | HelpLine | Words | None
_WIDEST = 100
_UNDER = "    "
# These stand one to a line; between all others there is a blank one.
_CLOSE = frozenset({"not-shown", "notes", "not-covered", "help-lines", "orders", "checklists"})
_ASKS = {"ask-matter": False, "ask-more": True}


class Placed(NamedTuple):
    """A thing, the part of the page it stands in, and whether it is the first there. None: the part is empty."""

    part: str
    thing: Thing
    first: bool


class AssessScreen(ListingScreen):
    """Help stands before the law; the thing under the cursor is told in full."""

    NAME: ClassVar[str] = "assess"
    ACTIONS: ClassVar[tuple[Action, ...]] = ASSESS_ACTIONS

    class Fetched(Message):
        """The record was held against the pack."""

        def __init__(self, held: "Held") -> None:
            super().__init__()
            self.held = held

    class NoneThere(Message):
        """No pack comes with the program for where it is."""

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self.held: Held | None = None
        self._things: list[Placed] = []

    def above(self) -> ComposeResult:
        """The number to call."""
        yield Prose(self._danger, colour=self.look.tone("threat"), bold=True)

    def _danger(self) -> str:
        return self.look.say("form.danger", number=emergency_number(self.session))

    def fetch(self) -> None:
        """Hold the record against the pack anew."""
        self.say(self._about)
        self._fetch(self.session.open)

    @work(thread=True, exclusive=True, group="assess")
    def _fetch(self, desk: "Desk") -> None:
        try:
            held = desk.rules().held()
        except NoPack:
            self.post_message(self.NoneThere())
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))
        else:
            self.post_message(self.Fetched(held))

    @on(NoneThere)
    def none_there(self, event: NoneThere) -> None:
        """Say what can be done without."""
        event.stop()
        self.say(lambda: self.look.say("assess.no_pack"))

    @on(Fetched)
    def fetched(self, event: Fetched) -> None:
        """Show it."""
        event.stop()
        self.held = event.held
        self._things = list(_placed(event.held.assessed))
        self.offer(len(self._things), self._lines)

    def _about(self) -> str:
        look, held = self.look, self.held
        if held is None:
            return look.say("assess.reading")
        asks = len(deciding_questions(held.assessed)) + asks_for_place(held.assessed)
        said = [look.texts("assess.stale")] if held.assessed.stale else []
        said += [look.say("assess.asks", n=asks)] if asks else []
        return look.signs.drawn("\n".join((*said, look.say("assess.about"))))

    def on_key(self, event: events.Key) -> None:
        """Two keys ask."""
        action = action_for(self.actions, event.key, event.character)
        if action is None or action.name not in _ASKS:
            super().on_key(event)
            return
        event.stop()
        event.prevent_default()
        if self.held is not None:
            self.post_message(MatterWanted(self.held, more=_ASKS[action.name]))

    # --- lines

    def _lines(self, place: int, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        part, thing, first = self._things[place]
        rows: list[Row] = [] if place else self._intro(width)
        if first:
            mute = Style(color=self.look.palette.mute, bold=True)
            heading = self.look.signs.drawn(self.look.texts(f"assess.part.{part}"))
            rows += [[], [Segment(heading, mute)]]
        elif part not in _CLOSE:
            rows += [[]]
        return rows + self._thing(thing, here, width)

    def _intro(self, width: int) -> list[Row]:
        """Which rules, and what this is."""
        if self.held is None:
            return []
        texts, pack = self.look.texts, self.held.assessed.pack
        day = date_words(pack.checked, texts)
        head = texts("assess.head", title=pack.title(texts.language), day=day)
        lines = wrap(self.look.prose(f"{head}\n{texts('assess.what-it-is')}"), min(width, _WIDEST))
        return [[Segment(line, Style(color=self.look.palette.mute))] for line in lines]

    def _thing(self, thing: Thing, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        if self.held is None:
            return []
        texts, assessed = self.look.texts, self.held.assessed
        if isinstance(thing, Assessment):
            return self._assessment(thing, assessed, here, width)
        if isinstance(thing, Way):
            said = way_told(thing, assessed, texts)
            said = said if here else said[:1]
            needs = [] if thing.certain else [way_needs(thing, assessed, texts)]
            return self._titled(way_named(thing, texts), width, here) + self._told([*said, *needs], width)
        if isinstance(thing, NextClock):
            said = clock_told(thing.clock, assessed, texts) + others_of_clock(thing, texts)
            said = [*said, texts("assess.counted")] if here else said[:1]
            colour = self.look.palette.visit if thing.clock.warns else None
            return self._titled(clock_line(thing.clock, texts), width, here, colour) + self._told(said, width)
        return self._help(thing, assessed, here, width)

    def _help(
        self,
        thing: Order | Checklist | HelpLine | Words | None,
        assessed: Assessed,
        here: bool,  # noqa: FBT001 -- as the picker asks
        width: int,
    ) -> list[Row]:
        """What the rules know besides: what can be asked for, whom to call, what else is to be known."""
        texts = self.look.texts
        if isinstance(thing, Order | Checklist):
            title, pack = thing.title(texts.language), assessed.pack
            told = (
                order_told(thing, pack, texts)
                if isinstance(thing, Order)
                else checklist_told(thing, pack, texts)
            )
            return self._titled(title, width, here) + self._told(told if here else [], width)
        if isinstance(thing, HelpLine):
            called, known = help_line_words(thing, texts)
            undialled = [texts("assess.help-lines-not-dialled")] if here and thing.checked_on is None else []
            return self._titled(called, width, here) + self._told([known, *undialled], width)
        said_of_all = texts("assess.nothing") if thing is None else thing(texts.language)
        return self._titled(said_of_all, width, here)

    def _assessment(self, each: Assessment, assessed: Assessed, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        texts = self.look.texts
        rows = self._titled(each.title(texts.language), width, here)
        words = AssessedWords(assessed, texts)
        if here:
            return rows + [row for said in words.told(each) for row in self._paragraph(said, width)]
        if each.outcome is Outcome.NOT_SHOWN:
            return rows
        needs = [words.needs(each)] if each.needs else []
        return rows + self._told([each.fact(texts.language), *needs], width)

    def _titled(self, said: str, width: int, here: bool, colour: str | None = None) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        """Its first words, never cut."""
        look, palette = self.look, self.look.palette
        tone = Style(color=colour or palette.text, bold=here)
        lines = wrap(look.line(said), max(8, min(width, _WIDEST) - 3))
        cursor = Segment(f"{look.signs.cursor if here else ' '} ", Style(color=palette.primary))
        return [[Segment("  ") if place else cursor, Segment(line, tone)] for place, line in enumerate(lines)]

    def _told(self, said: list[str], width: int) -> list[Row]:
        return [row for each in said for row in self._paragraph(Paragraph("", each), width)]

    def _paragraph(self, said: Paragraph, width: int) -> list[Row]:
        room = max(8, min(width, _WIDEST) - len(_UNDER) - len(said.before) - 1)
        lines = wrap(self.look.prose(said.words), room)
        tone = Style(color=self.look.palette.mute)
        blank = " " * len(said.before)
        return [
            [Segment(f"{_UNDER}{blank if place else said.before}{line}", tone)]
            for place, line in enumerate(lines)
        ]


def _placed(assessed: Assessed) -> list[Placed]:
    """Everything in its order; that nothing is shown is said too."""
    pack = assessed.pack
    number = NUMBERS[pack.jurisdiction]
    help_lines = [each for each in pack.help_lines if each.number != number] if assessed.help_first else []
    parts: dict[str, list[Thing]] = {
        "help-lines": [*help_lines],
        "shown": [*assessed.of(Outcome.SHOWN)] or [None],
        "possibly": [*assessed.of(Outcome.POSSIBLY)],
        "cannot-tell": [*assessed.of(Outcome.CANNOT_TELL)],
        "not-shown": [*assessed.of(Outcome.NOT_SHOWN)],
        "routes": [each for each in assessed.routes if each.certain],
        "maybe-routes": [each for each in assessed.routes if not each.certain],
        "orders": [*assessed.orders],
        "checklists": [*pack.checklists],
        "clocks": [*assessed.next_clocks],
        "notes": [*assessed.notes],
        "not-covered": [*pack.not_covered],
    }
    return [
        Placed(part, thing, not place) for part, things in parts.items() for place, thing in enumerate(things)
    ]

"""People and numbers: who is who, every number that was told of, and whose it is said to be."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.i18n.matter_words import handle_words, party_line
from evidence_log.i18n.moment_words import day_words
from evidence_log.records.case_file import FiledParty
from evidence_log.records.timeline import Tally
from evidence_log.tui.actions import PEOPLE_ACTIONS, Action, action_for
from evidence_log.tui.look import Look
from evidence_log.tui.messages import PartyActWanted, ReadFailed
from evidence_log.tui.pages import day_of
from evidence_log.tui.said import People
from evidence_log.tui.screens.listing import ListingScreen
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.picker import Picker
from evidence_log.tui.widgets.sheet import Row

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk

_ACTS = frozenset({"add-party", "change-party", "link"})


class PeopleScreen(ListingScreen):
    """The parties first, then the numbers; Enter shows what came from the one that is chosen."""

    NAME: ClassVar[str] = "people"
    ACTIONS: ClassVar[tuple[Action, ...]] = PEOPLE_ACTIONS

    class Fetched(Message):
        """They have been read from the vault."""

        def __init__(self, people: People) -> None:
            super().__init__()
            self.people = people

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self.people = People((), ())

    def fetch(self) -> None:
        """Read them anew."""
        self._fetch(self.session.open)

    @work(thread=True, exclusive=True, group="people")
    def _fetch(self, desk: "Desk") -> None:
        try:
            people = desk.people()
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))
        else:
            self.post_message(self.Fetched(people))

    @on(Fetched)
    def fetched(self, event: Fetched) -> None:
        """Show them."""
        event.stop()
        self.people = event.people
        count = len(event.people.parties) + len(event.people.numbers)
        if not count:
            self.say(lambda: self.look.say("people.none"))
        self.query_one(Picker).offer(count, self._lines)

    @property
    def chosen(self) -> tuple[FiledParty | None, Tally | None]:
        """The party or the number under the cursor."""
        at, parties = self.query_one(Picker).at, self.people.parties
        if at < len(parties):
            return parties[at], None
        numbers = self.people.numbers
        return None, numbers[at - len(parties)] if at - len(parties) < len(numbers) else None

    def on_key(self, event: events.Key) -> None:
        """The acts are for the chosen one."""
        action = action_for(self.actions, event.key, event.character)
        if action is not None and action.name in _ACTS:
            event.stop()
            event.prevent_default()
            self.post_message(PartyActWanted(action.name, *self.chosen))
        else:
            super().on_key(event)

    @on(Picker.Chosen)
    def history_wanted(self, event: Picker.Chosen) -> None:
        """Show what came from them."""
        event.stop()
        self.post_message(PartyActWanted("history", *self.chosen))

    # --- lines

    def _lines(self, place: int, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        parties = self.people.parties
        heading: list[Row] = []
        if place == 0 and parties:
            heading = self.heading("people.parties")
        elif place == len(parties):
            heading = self.heading("people.numbers")
        if place < len(parties):
            return heading + self._party(parties[place], here, width)
        return heading + self._number(self.people.numbers[place - len(parties)], here, width)

    def _party(self, filed: FiledParty, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        look, palette, party = self.look, self.look.palette, filed.party
        rows = [self.head(party_line(filed, look.texts), width, here=here)]
        for each in filed.attributions:
            rows += self.below(handle_words(each.attribution, look.texts), width, palette.text)
        told = ("workplace", "address", "phone", "note") if here else ()
        for name in told:
            value = getattr(party, name)
            if value is not None:
                label = look.texts(f"matter.field.{name}")
                rows += self.below(look.say("people.field", label=label, value=value), width)
        return [*rows, []]

    def _number(self, tally: Tally, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        look, palette = self.look, self.look.palette
        first, newest = (
            day_words(day_of(at, self.session.zone), look.texts) for at in (tally.first_us, tally.newest_us)
        )
        rows = [self.head(tally.shown, width, here=here)]
        said = look.say("people.told", n=tally.incidents, first=first, newest=newest)
        rows += self.below(said, width)
        for filed in self.people.of(tally.shown):
            claims = [each.attribution for each in filed.attributions]
            for claim in claims:
                if claim.handle.bare == tally.value:
                    sure = look.texts(f"matter.confidence.{claim.confidence.value}")
                    said = look.say("people.said_of", name=filed.party.name, sure=sure)
                    rows += self.below(said, width, palette.text)
        return [*rows, []]

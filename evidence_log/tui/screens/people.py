"""People and numbers: who is who, every number that was told of, whose it is said to be, and who was withdrawn."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.i18n.matter_words import handle_words, party_line
from evidence_log.i18n.moment_words import day_words
from evidence_log.i18n.withdrawal_words import withdrawn_words
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
    """The parties first, then the numbers, then who was withdrawn; Enter shows what came from the one that is chosen."""

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
        self.offer(sum(map(len, event.people)), self._lines)

    @property
    def chosen(self) -> tuple[FiledParty | None, Tally | None]:
        """The party or the number under the cursor; neither where there is none, or a party that was withdrawn."""
        found = self._at(self.query_one(Picker).at)
        if isinstance(found, Tally):
            return None, found
        return (found if found is not None and found.withdrawal is None else None), None

    @property
    def reference(self) -> str | None:
        """The party under the cursor, withdrawn or not; a number is no record of its own, and that is said."""
        found = self._at(self.query_one(Picker).at)
        if isinstance(found, Tally):
            self.say(lambda: self.look.say("people.only_number"))
        return found.reference if isinstance(found, FiledParty) else None

    def _at(self, place: int) -> FiledParty | Tally | None:
        every: tuple[FiledParty | Tally, ...]
        every = (*self.people.parties, *self.people.numbers, *self.people.withdrawn)
        return every[place] if place < len(every) else None

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
        people, found = self.people, self._at(place)
        sections = {
            "people.parties": len(people.parties),
            "people.numbers": len(people.numbers),
            "people.withdrawn": len(people.withdrawn),
        }
        heading = self.heading_at(place, sections)
        if isinstance(found, FiledParty):
            return heading + self._party(found, here, width)
        return heading if found is None else heading + self._number(found, here, width)

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
        if filed.withdrawal is not None:
            rows += self.below(withdrawn_words(filed.withdrawal, look.texts, self.session.zone), width)
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

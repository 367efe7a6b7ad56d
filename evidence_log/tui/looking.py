"""Looking at the whole: patterns, people and numbers, steps, and the list narrowed down."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from evidence_log.errors import NotAnAnswer, Refusal, TimeRefusal
from evidence_log.tui import rooms
from evidence_log.tui.messages import (
    DebtWanted,
    HandingOverWanted,
    MatterWanted,
    PartyActWanted,
    ReadFailed,
    StepWanted,
)
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.reporting import Reporting

if TYPE_CHECKING:
    from evidence_log.records.case_file import FiledParty
    from evidence_log.records.timeline import Narrowing, Tally
    from evidence_log.tui.desk import Desk
    from evidence_log.tui.rulebook import Held
    from evidence_log.tui.said import Asked, Facets


class Looking(Reporting):
    """Documents, and the looks at the whole."""

    class Carried(Message):
        """A short form was saved, or refused."""

        def __init__(self, refusal: Refusal | None) -> None:
            super().__init__()
            self.refusal = refusal

    class Offered(Message):
        """What the list may be narrowed down by."""

        def __init__(self, facets: "Facets") -> None:
            super().__init__()
            self.facets = facets

    def show_patterns(self) -> None:
        """How often, when and by what number."""
        self._show(rooms.PatternsScreen)

    def show_people(self) -> None:
        """Who is who."""
        self._show(rooms.PeopleScreen)

    def show_steps(self) -> None:
        """What was done, and what is due."""
        self._show(rooms.StepsScreen)

    def show_debts(self) -> None:
        """What is claimed, and by whom."""
        self._show(rooms.DebtsScreen)

    def show_documents(self) -> None:
        """What was made of it all, and who has it."""
        self._show(rooms.DocumentsScreen)

    def show_assess(self) -> None:
        """What the record shows beside the rules, who takes it, and by when."""
        self._show(rooms.AssessScreen)

    def _show(self, screen: "type[rooms.ListingScreen | rooms.PatternsScreen]") -> None:
        if isinstance(self.screen, rooms.TimelineScreen) and self.session.desk is not None:
            self.push_screen(screen(self.look, self.session))

    # --- people

    @on(PartyActWanted)
    def people_act_wanted(self, event: PartyActWanted) -> None:
        """Open the short form, or the list of what came from them."""
        event.stop()
        from evidence_log.tui import short_forms  # noqa: PLC0415 -- after the first paint

        party, number, screen = event.party, event.number, self.screen
        if event.act == "history":
            self._show_history(party, number)
        elif event.act == "add-party":
            self._ask("party_add", short_forms.asked_of_party(number), self._add_party)
        elif event.act == "change-party" and party is not None:
            asked = short_forms.asked_of_change(party.party)
            self._ask("party_change", asked, partial(self._change_party, party.reference))
        elif event.act == "link":
            people = screen.people if isinstance(screen, rooms.PeopleScreen) else None
            self._ask("party_link", short_forms.asked_of_link(people, party, number), self._link)

    def _show_history(self, party: "FiledParty | None", number: "Tally | None") -> None:
        from evidence_log.tui import short_forms  # noqa: PLC0415 -- after the first paint

        found = short_forms.history_of(party, number)
        if found is not None:
            narrowing, shown = found
            self._narrow(narrowing, lambda: self.look.line(shown))

    def _add_party(self, said: dict[str, str]) -> None:
        from evidence_log.tui.short_forms import party_told  # noqa: PLC0415 -- after the first paint

        told = party_told(said)
        if told is None:
            self._refuse_short(lambda: self.look.say("fields.no_name"))
        else:
            self._carry_out(lambda desk: desk.add_party(*told))

    def _change_party(self, reference: str, said: dict[str, str]) -> None:
        from evidence_log.tui.short_forms import change_told  # noqa: PLC0415 -- after the first paint

        told = change_told(said)
        if told is None:
            self._refuse_short(lambda: self.look.say("fields.no_name"))
        else:
            self._carry_out(lambda desk: desk.change_party(reference, told))

    def _link(self, said: dict[str, str]) -> None:
        from evidence_log.tui.short_forms import link_told  # noqa: PLC0415 -- after the first paint

        told = link_told(said)
        if told is None:
            self._refuse_short(lambda: self.look.say("fields.no_number"))
        else:
            self._carry_out(lambda desk: desk.link(*told))

    # --- steps

    @on(StepWanted)
    def step_wanted(self, event: StepWanted) -> None:
        """Open the short form of a step."""
        event.stop()
        from evidence_log.tui.step_form import asked_of_step  # noqa: PLC0415 -- after the first paint

        self._ask("step_add", asked_of_step(event.answers, event.claimed), self._add_step)

    def _add_step(self, said: dict[str, str]) -> None:
        from evidence_log.tui.step_form import step_conflict, step_told  # noqa: PLC0415 -- after the first paint

        conflict = step_conflict(said)
        if conflict is not None:
            self._refuse_short(lambda: self.look.say(conflict))
        else:
            self._carry_out(lambda desk: desk.add_step(step_told(said)))

    # --- debts

    @on(DebtWanted)
    def debt_wanted(self, event: DebtWanted) -> None:
        """Open the short form of a debt that is claimed."""
        event.stop()
        from evidence_log.tui.debt_form import asked_of_debt  # noqa: PLC0415 -- after the first paint

        purpose = "debt_add" if event.debt is None else "debt_change"
        asked = asked_of_debt(event.debt, event.claimed, self.look.texts, self.session.zone)
        reference = None if event.debt is None else event.debt.reference
        self._ask(purpose, asked, partial(self._keep_debt, reference, asked))

    def _keep_debt(self, reference: str | None, asked: "tuple[Asked, ...]", said: dict[str, str]) -> None:
        from evidence_log.tui.debt_form import debt_told  # noqa: PLC0415 -- after the first paint

        words, given, reason = debt_told(said, asked)
        if reference is None:
            self._carry_out(lambda desk: desk.claims().add(words))
        else:
            self._carry_out(lambda desk: desk.claims().change(reference, words, given, reason))

    # --- documents

    @on(HandingOverWanted)
    def handing_over_wanted(self, event: HandingOverWanted) -> None:
        """Open the short form of a handing over."""
        event.stop()
        from evidence_log.tui.short_forms import asked_of_handing_over  # noqa: PLC0415 -- after the first paint

        filed = event.document.filed
        asked = asked_of_handing_over(filed)
        self._ask("disclose", asked, partial(self._hand_over_document, filed.reference))

    def _hand_over_document(self, reference: str, said: dict[str, str]) -> None:
        from evidence_log.tui.short_forms import handing_over_told  # noqa: PLC0415 -- after the first paint

        told = handing_over_told(said)
        if told is None:
            self._refuse_short(lambda: self.look.say("fields.no_recipient"))
        else:
            self._carry_out(lambda desk: desk.papers().hand_over(reference, told))

    # --- the matter

    @on(MatterWanted)
    def matter_wanted(self, event: MatterWanted) -> None:
        """Open the short form of what a pack asks; where there is nothing to ask, say so."""
        event.stop()
        from evidence_log.tui.matter_form import asked_of_matter  # noqa: PLC0415 -- after the first paint

        purpose = "matter_more" if event.more else "matter"
        asked = asked_of_matter(event.held, more=event.more)
        if asked:
            self._ask(purpose, asked, partial(self._answer_matter, event.held))
        elif isinstance(self.screen, rooms.AssessScreen):
            self.screen.say(lambda: self.look.say(f"{purpose}.nothing"))

    def _answer_matter(self, held: "Held", said: dict[str, str]) -> None:
        from evidence_log.tui.matter_form import matter_told  # noqa: PLC0415 -- after the first paint

        now, zone = self.session.clock.read().wall, self.session.zone
        try:
            answers = matter_told(said, held, now=now, zone=zone)
        except (TimeRefusal, NotAnAnswer) as error:
            refusal = error
            self._refuse_short(lambda: refusal_words(refusal, self.look))
        else:
            self._carry_out(lambda desk: desk.rules().answer(answers))

    # --- short forms

    def _ask(self, purpose: str, asked: "tuple[Asked, ...]", save: Callable[[dict[str, str]], None]) -> None:
        self.push_screen(rooms.FieldsScreen(self.look, self.session, purpose, asked, save))

    def save_fields(self) -> None:
        """Save the short form in front."""
        if isinstance(self.screen, rooms.FieldsScreen):
            self.screen.save()

    def _refuse_short(self, said: Callable[[], str]) -> None:
        screen = self.screen
        if isinstance(screen, rooms.FieldsScreen):
            screen.saving = False
            screen.say(said)

    def _carry_out(self, act: "Callable[[Desk], object]") -> None:
        if self.session.desk is not None:
            self.session.saving += 1
            self.retop()
            self._carry(self.session.desk, act)

    @work(thread=True, group="save")
    def _carry(self, desk: "Desk", act: "Callable[[Desk], object]") -> None:
        try:
            act(desk)
        except Refusal as refusal:
            self.post_message(self.Carried(refusal))
        else:
            self.post_message(self.Carried(None))

    @on(Carried)
    def carried(self, event: Carried) -> None:
        """Back to where it was opened, or say why not."""
        event.stop()
        session = self.session
        session.saving -= 1
        form = next((each for each in self.screen_stack if isinstance(each, rooms.FieldsScreen)), None)
        if event.refusal is not None and form is not None:
            form.say_refused(event.refusal)
        elif event.refusal is None:
            session.half_filled, session.saved_at = None, session.wall_clock()
            if form is not None:
                form.finish()
            for screen in self.screen_stack:
                if isinstance(screen, rooms.ListingScreen):
                    screen.fetch()
        self.saved()

    # --- the list narrowed down

    def show_only(self) -> None:
        """Ask by what the list is to be narrowed down."""
        if isinstance(self.screen, rooms.TimelineScreen) and self.session.desk is not None:
            self._offer(self.session.desk)

    @work(thread=True, exclusive=True, group="facets")
    def _offer(self, desk: "Desk") -> None:
        try:
            facets = desk.facets()
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))
        else:
            self.post_message(self.Offered(facets))

    @on(Offered)
    def offered(self, event: Offered) -> None:
        """Open the short form."""
        event.stop()
        if not isinstance(self.screen, rooms.TimelineScreen):
            return
        from evidence_log.tui.short_forms import asked_of_list  # noqa: PLC0415 -- after the first paint

        self._ask("only", asked_of_list(event.facets), partial(self._only, event.facets))

    def _only(self, facets: "Facets", said: dict[str, str]) -> None:
        from evidence_log.tui.short_forms import list_told  # noqa: PLC0415 -- after the first paint

        now, zone = self.session.clock.read().wall, self.session.zone
        try:
            narrowing, words = list_told(said, facets, self.look, now=now, zone=zone)
        except TimeRefusal as error:
            refusal = error
            self._refuse_short(lambda: refusal_words(refusal, self.look))
        else:
            self._narrow(narrowing, words)

    def _narrow(self, narrowing: "Narrowing", words: Callable[[], str]) -> None:
        """Show the list with only these."""
        self.session.half_filled = None
        while isinstance(self.screen, rooms.FieldsScreen | rooms.PeopleScreen):
            self.pop_screen()
        if self.timeline is not None:
            self.timeline.narrow(narrowing, words)

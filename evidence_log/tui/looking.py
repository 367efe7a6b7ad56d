"""Looking at the whole: patterns, people and numbers, steps, and the list narrowed down."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.message import Message

from evidence_log.casework.read_when import read_when
from evidence_log.errors import Refusal, TimeRefusal
from evidence_log.i18n.moment_words import day_words
from evidence_log.i18n.visible import storable, visible_line
from evidence_log.records.case_file import FiledParty, FiledStep
from evidence_log.records.incident import Kind
from evidence_log.records.instant import utc_microseconds
from evidence_log.records.party import Confidence, Handle, Party, Role
from evidence_log.records.step import TOLD_STEPS, StepKind
from evidence_log.records.step_words import StepWords
from evidence_log.records.timeline import Narrowing, Tally
from evidence_log.tui.messages import ReadFailed
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.reporting import Reporting
from evidence_log.tui.said import Facets
from evidence_log.tui.screens.fields import Asked, FieldsScreen
from evidence_log.tui.screens.patterns import PatternsScreen
from evidence_log.tui.screens.people import PeopleScreen
from evidence_log.tui.screens.steps import StepsScreen
from evidence_log.tui.screens.timeline import TimelineScreen

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk

_ANY = "any"
_MOST_MET = 30_000  # as many as a question to the database may name
_SECOND_US = 1_000_000
_ROLES = tuple(each.value for each in Role)
_SURE = tuple(each.value for each in Confidence)
_STEPS = tuple(each.value for each in TOLD_STEPS)
_REACHED = ("phone", "address", "workplace", "note")
_TOLD = ("at", "to", "number", "officer", "deadline", "note", "exhibit", "answers")
_REFERENCES = ("exhibit", "answers")


class Looking(Reporting):
    """Documents, and the looks at the whole."""

    class Carried(Message):
        """A short form was saved, or refused."""

        def __init__(self, refusal: Refusal | None) -> None:
            super().__init__()
            self.refusal = refusal

    class Offered(Message):
        """What the list may be narrowed down by."""

        def __init__(self, facets: Facets) -> None:
            super().__init__()
            self.facets = facets

    def show_patterns(self) -> None:
        """How often, when and by what number."""
        self._show(PatternsScreen)

    def show_people(self) -> None:
        """Who is who."""
        self._show(PeopleScreen)

    def show_steps(self) -> None:
        """What was done, and what is due."""
        self._show(StepsScreen)

    def _show(self, screen: type[PatternsScreen | PeopleScreen | StepsScreen]) -> None:
        if isinstance(self.screen, TimelineScreen) and self.session.desk is not None:
            self.push_screen(screen(self.look, self.session))

    # --- people

    @on(PeopleScreen.ActWanted)
    def people_act_wanted(self, event: PeopleScreen.ActWanted) -> None:
        """Open the short form, or the list of what came from them."""
        event.stop()
        party, number = event.party, event.number
        asked: tuple[Asked, ...]
        if event.act == "history":
            self._show_history(party, number)
        elif event.act == "add-party":
            shown = "" if number is None else visible_line(number.shown)
            role = Asked("role", "respondent", _ROLES, "matter.role")
            reached = (Asked(name) for name in _REACHED)
            asked = (Asked("name"), role, Asked("number", shown), *reached)
            self._ask("party_add", asked, self._add_party)
        elif event.act == "change-party" and party is not None:
            known = party.party
            role = Asked("role", known.role.value, _ROLES, "matter.role")
            reached = (Asked(name, getattr(known, name) or "") for name in _REACHED)
            asked = (Asked("name", known.name), role, *reached)
            self._ask("party_change", asked, partial(self._change_party, party.reference))
        elif event.act == "link":
            self._ask("party_link", self._linking(party, number), self._link)

    def _linking(self, party: FiledParty | None, number: Tally | None) -> tuple[Asked, ...]:
        screen = self.screen
        people = screen.people if isinstance(screen, PeopleScreen) else None
        names = tuple(each.party.name for each in people.parties) if people is not None else ()
        return (
            Asked("number", "" if number is None else visible_line(number.shown)),
            Asked("whose", "" if party is None else party.party.name, offered=names),
            Asked("basis"),
            Asked("confidence", "low", _SURE, "matter.confidence"),
        )

    def _show_history(self, party: FiledParty | None, number: Tally | None) -> None:
        if number is not None:
            shown = self.look.line(number.shown)
            self._narrow(Narrowing(numbers=(number.value,)), lambda: shown)
        elif party is not None:
            values = tuple(each.attribution.handle.bare for each in party.attributions)
            name = party.party.name.strip().casefold()
            shown = self.look.line(party.party.name)
            if values:
                self._narrow(Narrowing(numbers=values), lambda: shown)
            else:
                self._narrow(Narrowing(people=(name,)), lambda: shown)

    def _add_party(self, said: dict[str, str]) -> None:
        told = {name: _told(said[name]) for name in _REACHED}
        handles = tuple(Handle(value=storable(each)) for each in (said["number"],) if each.strip())
        name, role = storable(said["name"]).strip(), Role(said["role"])
        if not name:
            self._refuse_short(lambda: self.look.say("fields.no_name"))
            return
        self._carry_out(lambda desk: desk.add_party(Party(name=name, role=role, **told), handles))

    def _change_party(self, reference: str, said: dict[str, str]) -> None:
        known: dict[str, Any] = {name: _told(said[name]) for name in _REACHED}
        name = storable(said["name"]).strip()
        if not name:
            self._refuse_short(lambda: self.look.say("fields.no_name"))
            return
        known |= {"name": name, "role": Role(said["role"])}
        self._carry_out(lambda desk: desk.change_party(reference, known))

    def _link(self, said: dict[str, str]) -> None:
        number, whose = storable(said["number"]).strip(), storable(said["whose"]).strip()
        if not number or not whose:
            self._refuse_short(lambda: self.look.say("fields.no_number"))
            return
        basis, sure = _told(said["basis"]), Confidence(said["confidence"])
        self._carry_out(lambda desk: desk.link(Handle(value=number), whose, basis, sure))

    # --- steps

    @on(StepsScreen.AddWanted)
    def step_wanted(self, event: StepsScreen.AddWanted) -> None:
        """Open the short form of a step."""
        event.stop()
        answers: FiledStep | None = event.answers
        kind = StepKind.REPLY.value if answers is not None else StepKind.POLICE_REPORT.value
        asked = (
            Asked("kind", kind, _STEPS, "matter.step"),
            *(
                Asked(name, answers.reference if answers is not None and name == "answers" else "")
                for name in _TOLD
            ),
        )
        self._ask("step_add", asked, self._add_step)

    def _add_step(self, said: dict[str, str]) -> None:
        told = {name: _told(said[name]) for name in _TOLD}
        told |= {name: (told[name] or "").strip().upper() or None for name in _REFERENCES}
        words = StepWords(kind=StepKind(said["kind"]), **told)
        self._carry_out(lambda desk: desk.add_step(words))

    # --- short forms

    def _ask(self, purpose: str, asked: tuple[Asked, ...], save: Callable[[dict[str, str]], None]) -> None:
        self.push_screen(FieldsScreen(self.look, self.session, purpose, asked, save))

    def save_fields(self) -> None:
        """Save the short form in front."""
        if isinstance(self.screen, FieldsScreen):
            self.screen.save()

    def _refuse_short(self, said: Callable[[], str]) -> None:
        screen = self.screen
        if isinstance(screen, FieldsScreen):
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
        form = next((each for each in self.screen_stack if isinstance(each, FieldsScreen)), None)
        if event.refusal is not None and form is not None:
            form.say_refused(event.refusal)
        elif event.refusal is None:
            session.half_filled, session.saved_at = None, session.wall_clock()
            if form is not None:
                form.finish()
            for screen in self.screen_stack:
                if isinstance(screen, PeopleScreen | StepsScreen):
                    screen.fetch()
        self.saved()

    # --- the list narrowed down

    def show_only(self) -> None:
        """Ask by what the list is to be narrowed down."""
        if isinstance(self.screen, TimelineScreen) and self.session.desk is not None:
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
        if not isinstance(self.screen, TimelineScreen):
            return
        facets = event.facets
        asked = (
            Asked("kind", _ANY, (_ANY, *(each.value for each in Kind)), "tui.only.kind"),
            Asked("until"),
            Asked("number", offered=_shown(facets.numbers)),
            Asked("who", offered=_shown(facets.people)),
            Asked("tag", offered=_shown(facets.tags)),
            Asked("with", _ANY, (_ANY, "recorded", "others"), "tui.only.with"),
        )
        self._ask("only", asked, partial(self._only, facets))

    def _only(self, facets: Facets, said: dict[str, str]) -> None:
        """Part of a number, name or tag stands for every one it is part of."""
        until: datetime | None = None
        if said["until"].strip():
            now = self.session.clock.read().wall
            try:
                until = read_when(said["until"], now=now, zone=self.session.zone).ends
            except TimeRefusal as error:
                refusal = error
                self._refuse_short(lambda: refusal_words(refusal, self.look))
                return
        kind = None if said["kind"] == _ANY else Kind(said["kind"])
        narrowing = Narrowing(
            kind=kind,
            numbers=_meeting(said["number"], facets.numbers),
            people=_meeting(said["who"], facets.people),
            tags=_meeting(said["tag"], facets.tags),
            recorded=said["with"] == "recorded",
            others=said["with"] == "others",
            until_us=None if until is None else utc_microseconds(until) + _SECOND_US - 1,
        )
        typed = [
            self.look.line(said[name].strip()) for name in ("number", "who", "tag") if said[name].strip()
        ]

        def words() -> str:
            look = self.look
            parts = [] if kind is None else [look.word(f"kind.{kind.value}")]
            if until is not None:
                day = look.signs.drawn(day_words(until.date(), look.texts))
                parts.append(look.say("only.until_day", day=day))
            parts += typed
            if said["with"] != _ANY:
                parts.append(look.say(f"only.with.{said['with']}"))
            return look.say("list_comma").join(parts)

        self._narrow(narrowing, words)

    def _narrow(self, narrowing: Narrowing, words: Callable[[], str]) -> None:
        """Show the list with only these."""
        self.session.half_filled = None
        while isinstance(self.screen, FieldsScreen | PeopleScreen):
            self.pop_screen()
        if self.timeline is not None:
            self.timeline.narrow(narrowing, words)


def _told(words: str) -> str | None:
    return storable(words).strip() or None


def _shown(tallies: tuple[Tally, ...]) -> tuple[str, ...]:
    """What may be offered while one types: nothing that draws otherwise than it is."""
    return tuple(each.shown.strip() for each in tallies if visible_line(each.shown) == each.shown)


def _meeting(typed: str, tallies: tuple[Tally, ...]) -> tuple[str, ...]:
    """The values something typed is part of, as written or as compared; itself where it is part of none."""
    wanted = typed.strip().casefold()
    if not wanted:
        return ()
    bare = "".join(wanted.split()).replace("-", "")
    met = tuple(
        each.value for each in tallies if wanted in each.shown.casefold() or (bare and bare in each.value)
    )
    return met[:_MOST_MET] or (wanted,)

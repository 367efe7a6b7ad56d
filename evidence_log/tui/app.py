"""The terminal app: what the wanted acts do, and how it is run."""

from collections.abc import Callable
from pathlib import Path

from textual import on

from evidence_log.records.clock import Clock, Preferences
from evidence_log.records.decision import Decision
from evidence_log.records.incident import Kind
from evidence_log.tui import rooms
from evidence_log.tui.actions import NEW_BY_KIND
from evidence_log.tui.draft import Draft
from evidence_log.tui.drafting import Drafting
from evidence_log.tui.frame import HIDE_AFTER_S, Frame
from evidence_log.tui.messages import FilesDropped, FoundWanted, Wanted
from evidence_log.tui.screens.room import Room
from evidence_log.tui.terminal import measure_the_terminal_itself, require_terminal, signs_for_terminal

# What opens over the list; wanted from an incident, that is left first.
_OVER_THE_LIST = frozenset(
    {
        "find",
        "report",
        "assess",
        "patterns",
        "people",
        "steps",
        "debts",
        "documents",
        "only",
        "backup",
        "passphrase",
        "recovery",
    }
)


class EvidenceLogApp(Drafting, Frame):
    """Everything together."""

    @on(Wanted)
    def wanted(self, event: Wanted) -> None:
        """Do what a key, the menu or the mouse asked for."""
        event.stop()
        name = event.action
        if name != "quit":
            self.quit_asked = False
        if isinstance(self.screen, rooms.MenuScreen) and name not in ("cover", "back"):
            self.pop_screen()
        if name in _OVER_THE_LIST and isinstance(self.screen, rooms.IncidentScreen):
            self.pop_screen()
        if name == "new" or name in NEW_BY_KIND:
            self.show_form(NEW_BY_KIND.get(name))
            return
        acts: dict[str, Callable[[], None]] = {
            "open": self.show_incident,
            "menu": self.show_menu,
            "help": self.show_help,
            "language": self.switch_language,
            "cover": self.cover,
            "back": self.go_back,
            "uncover": self.uncover,
            "cover-after": self.cover_otherwise,
            "ground": self.ground_otherwise,
            "save": self.save_form,
            "quit": self.leave,
            "reveal": self.reveal,
            "exhibits": self.show_exhibits,
            "correct": self.show_correct,
            "find": self.show_find,
            "assess": self.show_assess,
            "patterns": self.show_patterns,
            "people": self.show_people,
            "steps": self.show_steps,
            "debts": self.show_debts,
            "documents": self.show_documents,
            "only": self.show_only,
            "pick-files": self.pick_files,
            "other-reading": self.read_otherwise,
            "save-fields": self.save_fields,
            "report": self.show_report,
            "backup": self.show_backup,
            "passphrase": self.show_passphrase,
            "recovery": self.show_recovery,
            "withdraw": self.show_withdraw,
            "erase": self.show_erase,
            "save-original": self.show_save_original,
            "do-act": self.do_act,
            "make": self.make_report,
            "show-made": self.show_made,
            "form-text": self.show_form_text,
            "show-folder": lambda: self.show_made(folder=True),
            "save-said": self.save_said,
            "capture": self.show_locked_form,
            "go-in": self.go_in,
            "review": self.show_review,
            "recordings": self.show_recordings,
            "mine": lambda: self.answer(Decision.ACCEPTED),
            "all-mine": lambda: self.answer(Decision.ACCEPTED, everything=True),
            "not-mine": lambda: self.answer(Decision.DECLINED),
            "later": lambda: self.answer(Decision.LATER),
        }
        if name in acts:
            acts[name]()

    def show_form(self, kind: Kind | None = None, files: tuple[Path, ...] = ()) -> None:
        """Open the form, with the words it had when it was left."""
        if isinstance(self.screen, rooms.IncidentScreen):
            self.pop_screen()
        session = self.session
        draft = session.draft if kind is None else session.draft._replace(kind=kind)
        if kind is None and draft.empty:
            draft = Draft()
        session.draft = draft._replace(files=tuple(dict.fromkeys((*draft.files, *files))))
        session.notice = None
        self.renotice()
        self.push_screen(rooms.FormScreen(self.look, session))

    def read_otherwise(self) -> None:
        """The other reading of the time in the form."""
        if isinstance(self.screen, rooms.FormScreen):
            self.screen.read_otherwise()

    def pick_files(self) -> None:
        """Choose files for the form in front."""
        screen = self.screen
        if isinstance(screen, rooms.FormScreen):
            self.push_screen(rooms.PickFilesScreen(self.look, self.session, screen.take))

    def show_locked_form(self) -> None:
        """Open the form without asking for anything."""
        if isinstance(self.screen, rooms.LockScreen):
            self.push_screen(rooms.LockedFormScreen(self.look, self.session))

    @on(FilesDropped)
    def files_dropped(self, event: FilesDropped) -> None:
        """Files dropped on the list begin a new incident."""
        event.stop()
        self.show_form(files=event.files)

    def show_incident(self) -> None:
        """Open the incident under the cursor; where there is none, the menu."""
        if not isinstance(self.screen, rooms.TimelineScreen):
            return
        row = self.screen.row
        if row is None:
            self.show_menu()
        elif not self.screen.unfold():
            self.push_screen(rooms.IncidentScreen(self.look, self.session, row.reference))

    def show_find(self) -> None:
        """Find incidents."""
        if isinstance(self.screen, rooms.TimelineScreen):
            self.push_screen(rooms.FindScreen(self.look, self.session))

    @on(FoundWanted)
    def found_wanted(self, event: FoundWanted) -> None:
        """Open what was found, over the list of it."""
        event.stop()
        self.push_screen(rooms.IncidentScreen(self.look, self.session, event.reference))

    def show_menu(self) -> None:
        """Everything the list can do, without a letter."""
        screen = self.screen
        possible = {"review"} if self.session.waiting else set()
        if isinstance(screen, rooms.TimelineScreen) and screen.row is not None:
            possible.add("open")
        if isinstance(screen, rooms.IncidentScreen):
            possible |= {"exhibits", "correct", "withdraw", "erase"}
        self.push_screen(rooms.MenuScreen(self.look, self.session, frozenset(possible)))

    def show_help(self) -> None:
        """One page."""
        self.push_screen(rooms.HelpScreen(self.look, self.session))

    def go_back(self) -> None:
        """To the screen below; words in a form stay in memory."""
        if isinstance(self.screen, rooms.FormScreen):
            self.screen.keep()
        if isinstance(self.screen, rooms.ExhibitsScreen):
            self.close_exhibits()
        if isinstance(self.screen, Room) and self.screen.GOES_WITH_BACK:
            self.pop_screen()
        self.renotice()

    def reveal(self) -> None:
        """Show, or cover again, what came from the other side."""
        if isinstance(self.screen, rooms.IncidentScreen):
            self.screen.reveal()

    def save_form(self) -> None:
        """Save what stands in the form."""
        if isinstance(self.screen, rooms.FormScreen):
            self.screen.save()


def run_app(
    folder: Path,
    *,
    passphrase: str | None,
    preferences: Preferences,
    clock: Clock,
    remember: Callable[[str, object], None] = lambda _name, _value: None,
    hide_after_s: int = HIDE_AFTER_S,
    painted: Callable[[], None] = lambda: None,
) -> int:
    """Run the app until it is left; raises TerminalTooSmall where there is no screen to draw on.

    `painted` is called once, after the first screen was drawn.
    """
    require_terminal()
    measure_the_terminal_itself()
    app = EvidenceLogApp(
        folder,
        passphrase=passphrase,
        preferences=preferences,
        clock=clock,
        remember=remember,
        signs=signs_for_terminal(),
        hide_after_s=hide_after_s,
    )
    app.painted = painted
    code = app.run()
    app.raise_failure()
    return 0 if code is None else code

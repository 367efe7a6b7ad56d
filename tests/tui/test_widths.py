"""Every screen on a real terminal, in five sizes and both languages: Rich, wcwidth and tmux agree about every line."""

import shutil
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from evidence_log.casework.capture_locked import capture_files, capture_incident
from evidence_log.records.clock import Language
from evidence_log.records.decision import Because
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.tui import screens
from evidence_log.tui.screens.act import ActScreen
from evidence_log.tui.screens.ask_again import AskAgainScreen
from evidence_log.tui.screens.assess import AssessScreen
from evidence_log.tui.screens.backup import BackupScreen
from evidence_log.tui.screens.correct import CorrectScreen
from evidence_log.tui.screens.cover import CoverScreen
from evidence_log.tui.screens.debts import DebtsScreen
from evidence_log.tui.screens.describe import DescribeScreen
from evidence_log.tui.screens.documents import DocumentsScreen
from evidence_log.tui.screens.editions import EditionsScreen
from evidence_log.tui.screens.erase import EraseScreen
from evidence_log.tui.screens.exhibits import ExhibitsScreen
from evidence_log.tui.screens.fields import FieldsScreen
from evidence_log.tui.screens.find import FindScreen
from evidence_log.tui.screens.first_run import FirstRunScreen
from evidence_log.tui.screens.form import FormScreen
from evidence_log.tui.screens.form_text import FormTextScreen
from evidence_log.tui.screens.help import HelpScreen
from evidence_log.tui.screens.incident import IncidentScreen
from evidence_log.tui.screens.listing import ListingScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.locked_form import LockedFormScreen
from evidence_log.tui.screens.menu import MenuScreen
from evidence_log.tui.screens.passphrase import PassphraseScreen
from evidence_log.tui.screens.patterns import PatternsScreen
from evidence_log.tui.screens.people import PeopleScreen
from evidence_log.tui.screens.pick_files import PickFilesScreen
from evidence_log.tui.screens.place import PlaceScreen
from evidence_log.tui.screens.recordings import RecordingsScreen
from evidence_log.tui.screens.recovery import PaperScreen, RecoveryScreen
from evidence_log.tui.screens.report import ReportScreen
from evidence_log.tui.screens.review import ReviewScreen
from evidence_log.tui.screens.room import Room
from evidence_log.tui.screens.save_original import SaveOriginalScreen
from evidence_log.tui.screens.steps import StepsScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.screens.ways import WaysScreen
from evidence_log.tui.screens.withdraw import WithdrawScreen
from tests.conftest import FixedClock
from tests.needs import needs
from tests.tui.full_log import HARD, LONG, fill_up, newest_files, recordings
from tests.tui.judges import Watched, watched
from tests.tui.scenes import a_photo
from tests.vaults import PASSPHRASE

# What each walk comes to; together everything there is.
FIRST = {FirstRunScreen, RecoveryScreen, TimelineScreen, CoverScreen, HelpScreen, MenuScreen}
LOOKING = {
    TimelineScreen,
    IncidentScreen,
    FindScreen,
    AssessScreen,
    PatternsScreen,
    PeopleScreen,
    StepsScreen,
    DebtsScreen,
    DocumentsScreen,
    FieldsScreen,
}
WRITING = {FormScreen, PickFilesScreen, CorrectScreen, ExhibitsScreen, DescribeScreen}
LEAVING = {ReportScreen, EditionsScreen, FormTextScreen, AskAgainScreen, RecordingsScreen}
LOCKED = {LockScreen, LockedFormScreen, ReviewScreen, PlaceScreen}
GUARDED = {
    BackupScreen,
    PassphraseScreen,
    WaysScreen,
    PaperScreen,
    EraseScreen,
    SaveOriginalScreen,
    WithdrawScreen,
}
WRONG = "not-the-same"
tmux = needs("tmux")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder with files that came in lately."""
    home = tmp_path / "home"
    home.mkdir()
    newest_files(home)
    return home


@pytest.fixture(scope="module")
def full_logs(
    written_logs: dict[Language, Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[Language, Path]:
    """A log in which every screen has something to show, in each language."""
    logs = {}
    for language, written in written_logs.items():
        logs[language] = Path(shutil.copytree(written, tmp_path_factory.mktemp(language.value) / "full"))
        fill_up(logs[language], FixedClock(), language)
    return logs


@pytest.fixture
def full(full_logs: dict[Language, Path], language: Language, tmp_path: Path) -> Path:
    """A copy of the one in that language."""
    return Path(shutil.copytree(full_logs[language], tmp_path / "full"))


@tmux
def test_the_first_run_and_an_empty_log(tmp_path: Path, home: Path, language: Language) -> None:
    with watched(tmp_path / "made" / "vault", language, home=home) as app:
        app.sees(FirstRunScreen, "first.title")
        app.presses("Tab", "2", "Tab", "Tab")
        app.pastes(PASSPHRASE)
        app.presses("Enter")
        app.pastes(WRONG)
        app.presses("Enter")
        app.sees(FirstRunScreen, words=(app.texts("errors.passphrase-mismatch")[:6],))
        app.presses("Tab", "End", "C-u", "Tab", "Tab", "Enter")
        app.sees(FirstRunScreen, "first.phrase")
        app.presses("BTab", "End", "C-u")
        for _ in range(2):
            app.pastes(PASSPHRASE)
            app.presses("Enter")
        app.sees(RecoveryScreen, "recovery.title")
        app.presses("Space", "Enter")
        app.sees(TimelineScreen, "list.empty")
        app.presses("F12")
        app.sees(CoverScreen)
        app.presses("Enter")
        app.comes_to(TimelineScreen, "list.empty")
        app.presses("?")
        app.sees(HelpScreen, "help.title")
        app.presses("End")
        app.sees(HelpScreen, "help.title", words=("Q",))
        app.presses("q", "Tab")
        app.sees(MenuScreen, "menu.title")
        app.presses("Up")
        app.sees(MenuScreen, "menu.title")
        app.leaves()
        app.comes_to(TimelineScreen, "list.empty")
        assert app.visited == {each.__name__ for each in FIRST}


@tmux
def test_what_is_read_of_a_full_log(full: Path, home: Path, language: Language) -> None:
    with watched(full, language, passphrase=PASSPHRASE, home=home) as app:
        through_the_list(app)
        through_what_was_looked_for(app, LONG[language])
        through_the_patterns_and_the_people(app)
        through_the_steps(app)
        through_the_rules(app)
        assert app.visited == {each.__name__ for each in LOOKING}


def through_the_list(app: Watched) -> None:
    """A burst folded and unfolded, an incident with its files, covered and not."""
    app.sees(TimelineScreen, "day.today", words=("EX-0001",))
    app.presses("Down", "Down")
    app.sees(TimelineScreen, words=("INC-0009",))
    app.presses("Enter", "Down")
    app.sees(TimelineScreen, words=("INC-0008",))
    app.presses("Enter")
    app.sees(IncidentScreen, words=("INC-0008",))
    app.presses("q", "End", "Enter")
    app.sees(IncidentScreen, words=("INC-0010",))
    app.presses("q", "Home", "Enter")
    app.sees(IncidentScreen, words=("EX-0001",))
    app.presses("u", "End")
    app.sees(IncidentScreen, words=("INC-0005",))
    app.presses("q")


def through_what_was_looked_for(app: Watched, long: str) -> None:
    """Nothing typed, something found, nothing found."""
    app.comes_to(TimelineScreen)
    app.presses("/")
    app.sees(FindScreen, "find.about")
    app.pastes(long[:4])
    app.sees(FindScreen, words=("INC-0010",))
    app.pastes(HARD)
    app.sees(FindScreen, "find.nothing")
    app.leaves()


def through_the_patterns_and_the_people(app: Watched) -> None:
    """Two pages of counts; who is who, what is asked about them, and what came from one of them."""
    app.comes_to(TimelineScreen)
    app.presses("s")
    app.sees(PatternsScreen, "patterns.facts", "patterns.by_day")
    app.presses("Left", "End")
    app.sees(PatternsScreen, "patterns.facts", "patterns.contacted")
    app.presses("q", "w")
    app.sees(PeopleScreen, "people.about", "people.parties")
    app.presses("Down", "End")
    app.sees(PeopleScreen, "people.about")
    for key, asked in (("w", "party_link.about"), ("a", "party_add.about")):
        app.presses(key)
        app.sees(FieldsScreen, asked)
        app.leaves()
        app.comes_to(PeopleScreen)
    app.presses("Enter")
    app.sees(TimelineScreen, "only.shown")
    app.leaves()


def through_the_steps(app: Watched) -> None:
    """What is due and what was done; then the list narrowed down by hand."""
    app.comes_to(TimelineScreen, "day.today")
    app.presses("d")
    app.sees(StepsScreen, "steps.about", "steps.due")
    app.presses("Down", "Down", "Down")
    app.sees(StepsScreen, words=("STEP-0003",))
    app.presses("a")
    app.sees(FieldsScreen, "step_add.about")
    app.presses("1", *["Tab"] * 14)
    app.sees(FieldsScreen, "fields.not_by")
    app.presses("Space", *["Tab"] * 8)
    app.sees(FieldsScreen, "fields.hint")
    app.leaves()
    app.comes_to(StepsScreen)
    app.presses("q", "i")
    app.sees(DebtsScreen, "debts.about", "debts.claimed")
    app.presses("a")
    app.sees(FieldsScreen, "debt_add.about")
    app.presses(*["Tab"] * 9)
    app.sees(FieldsScreen, "fields.hint")
    app.leaves()
    app.comes_to(DebtsScreen)
    app.presses("q", "h")
    app.sees(DocumentsScreen, "documents.about", words=("DOC-0001",))
    app.presses("Enter")
    app.sees(FieldsScreen, "disclose.about")
    app.leaves()
    app.comes_to(DocumentsScreen)
    app.presses("q", "o")
    app.sees(FieldsScreen, "only.about")
    app.leaves()
    app.comes_to(TimelineScreen)


def through_the_rules(app: Watched) -> None:
    """What the record shows beside the rules, and what they ask."""
    app.comes_to(TimelineScreen, "day.today")
    app.presses("a")
    app.sees(AssessScreen, "assess.about", "form.danger")
    app.presses("Down", "Down")
    app.sees(AssessScreen, "assess.about")
    app.presses("End")
    app.sees(AssessScreen, "assess.about")
    for key, asked in (("a", "matter.about"), ("o", "matter_more.about")):
        app.presses(key)
        app.sees(FieldsScreen, asked)
        app.leaves()
        app.comes_to(AssessScreen)
    app.leaves()
    app.comes_to(TimelineScreen)


@tmux
def test_what_is_written_and_described(full: Path, home: Path, language: Language) -> None:
    with watched(full, language, passphrase=PASSPHRASE, home=home) as app:
        through_the_form(app, LONG[language])
        through_what_is_said_of_it_later(app)
        assert app.visited == {each.__name__ for each in WRITING}


def through_the_form(app: Watched, long: str) -> None:
    """Empty, then field by field until all of them are full."""
    app.comes_to(TimelineScreen, words=("EX-0001",))
    app.presses("c")
    app.sees(FormScreen, "form.title", "form.danger")
    app.pastes(long * 3)
    app.sees(FormScreen, "form.title", "top.unsaved")
    for _ in range(4):
        app.presses("Tab")
        app.pastes(long)
    app.presses("Tab")
    app.pastes("/nowhere/" + HARD)
    app.presses("Enter")
    app.sees(FormScreen, "form.no_file")
    app.presses("C-o")
    app.sees(PickFilesScreen, words=("door.jpg",))
    app.presses("Space", "Space", "Space")
    app.sees(PickFilesScreen, words=("[x]",))
    app.presses("Enter")
    app.comes_to(FormScreen, "form.title", words=("door.jpg",))
    app.presses("Tab", "Enter")
    app.sees(FormScreen, "form.less")
    app.presses("1", "7", "Tab", "2", "Tab", "3")
    for _ in range(2):
        app.presses("Tab")
        app.pastes(long)
    app.presses("Tab", "Tab", "Tab", "Tab")
    app.sees(FormScreen, "form.ticks")
    app.presses("Tab", "Space", "Tab", "Tab", "Tab", "Tab", "Tab", "Enter")
    app.sees(FormScreen, "form.fewer_ticks")
    app.presses("Enter")
    app.sees(FormScreen, "form.more_ticks")
    for _ in range(2):
        app.presses("Tab")
        app.pastes(long)
    app.sees(FormScreen, "form.note")
    app.leaves()


def through_what_is_said_of_it_later(app: Watched) -> None:
    """A correction; the exhibits, more of them, and what one of them shows."""
    app.comes_to(TimelineScreen)
    app.presses("End", "Enter")
    app.comes_to(IncidentScreen, words=("INC-0010",))
    app.presses("e")
    app.sees(CorrectScreen, "correct.title")
    app.leaves()
    app.comes_to(IncidentScreen)
    app.presses("q", "Home", "Enter")
    app.comes_to(IncidentScreen, words=("EX-0001",))
    app.presses("o")
    app.sees(ExhibitsScreen, "exhibits.about", words=("EX-0001",))
    app.presses("Down", "a")
    app.sees(DescribeScreen, "describe.caption", words=("EX-0002",))
    app.presses("BTab")
    app.sees(DescribeScreen, "describe.theirs", words=("EX-0002",))
    app.leaves()
    app.sees(ExhibitsScreen, "exhibits.about", words=("EX-0002",))
    app.presses("+")
    app.sees(ExhibitsScreen, "exhibits.add")
    app.leaves()
    app.comes_to(ExhibitsScreen, "exhibits.about")
    app.presses("q")
    app.comes_to(IncidentScreen)
    app.presses("q")
    app.comes_to(TimelineScreen)


@tmux
def test_what_leaves_and_what_comes_in(full: Path, home: Path, language: Language) -> None:
    folder = recordings(home / "录音")
    with watched(full, language, passphrase=PASSPHRASE, home=home) as app:
        app.comes_to(TimelineScreen, words=("EX-0001",))
        app.presses("p")
        app.sees(ReportScreen, "report.go", "report.measured")
        app.presses("Enter")
        app.sees(EditionsScreen, "editions.about", words=("police-cn",))
        app.presses("q")
        app.comes_to(ReportScreen, "report.language")
        app.presses("Tab", "Tab", "Tab", "Tab", "Space")
        app.sees(ReportScreen, words=("[x]",))
        app.passphrase_was_typed_long_ago()
        app.presses("C-s")
        app.sees(AskAgainScreen, "again.title")
        app.pastes(WRONG)
        app.presses("Enter")
        app.sees(AskAgainScreen, words=(app.texts("errors.wrong-passphrase")[:6],))
        app.pastes(PASSPHRASE)
        app.presses("Enter")
        app.sees(ReportScreen, "report.go", words=("DOC-0002",))
        app.presses("Tab", "Tab", "Enter", "2", "Tab", "Tab", "Tab", "Tab", "Space", "Right", "Space")
        app.sees(ReportScreen, "report.copy")
        app.presses("C-s")
        app.sees(FormTextScreen, "form_text.about", words=("DOC-0004",))
        app.presses("Enter", "t")
        app.sees(FormTextScreen, "form_text.script")
        app.leaves()
        app.comes_to(ReportScreen, words=("DOC-0004",))
        app.leaves()
        app.comes_to(TimelineScreen)
        app.presses("Tab", "r")
        app.sees(RecordingsScreen, "recordings.about")
        app.pastes(str(folder))
        app.presses("Enter")
        app.sees(RecordingsScreen, words=("19900000001",))
        app.presses("Down", "Space", "w")
        app.sees(RecordingsScreen, "recordings.change.who")
        app.leaves()
        found = app.texts("tui.recordings.found", count=2, held=0, others=1, refused=0)
        app.comes_to(RecordingsScreen, words=(found[:8],))
        app.presses("C-s")
        app.sees(TimelineScreen, "recordings.logged")
        assert app.visited == {each.__name__ for each in LEAVING | {TimelineScreen}}


@tmux
def test_what_opens_the_vault_copies_it_and_takes_out_of_it(
    full: Path, home: Path, language: Language
) -> None:
    with watched(full, language, passphrase=PASSPHRASE, home=home) as app:
        app.comes_to(TimelineScreen, words=("EX-0001",))
        app.presses("Tab", "b")
        app.sees(BackupScreen, "backup.title")
        app.leaves()
        app.comes_to(TimelineScreen)
        app.presses("Tab", *("Up",) * 8, "Enter")
        app.sees(PassphraseScreen, "passphrase.title")
        app.leaves()
        app.comes_to(TimelineScreen)
        app.presses("Tab", *("Up",) * 7, "Enter")
        app.sees(WaysScreen, "ways.title")
        app.presses("Enter")
        app.sees(PaperScreen, "recovery.title")
        app.leaves()
        app.comes_to(WaysScreen)
        app.leaves()
        app.comes_to(TimelineScreen)
        app.presses("Home", "Enter")
        app.comes_to(IncidentScreen, words=("EX-0001",))
        app.presses("x")
        app.sees(EraseScreen, words=("INC-0005",))
        app.presses("End")
        app.sees(EraseScreen, words=("INC-0005",))
        app.leaves()
        app.comes_to(IncidentScreen)
        app.presses("z")
        app.sees(WithdrawScreen, "withdraw.no_way_back", words=("INC-0005",))
        app.leaves()
        app.comes_to(IncidentScreen)
        app.presses("o")
        app.comes_to(ExhibitsScreen, "exhibits.about", words=("EX-0001",))
        app.presses("s")
        app.sees(SaveOriginalScreen, "original.do", words=("EX-0001",))
        assert app.visited == {each.__name__ for each in GUARDED}


@tmux
def test_the_lock_and_what_was_written_at_it(
    full: Path, clock: FixedClock, home: Path, tmp_path: Path, language: Language
) -> None:
    long = LONG[language]
    for account in (long * 3, "two\nlines"):
        words = IncidentWords(kind=Kind.THREAT, account=account, who=long, said=long, place=HARD)
        capture_incident(full, words, files=(), because=Because.BUSY, at=clock.read())
    photo = a_photo(tmp_path / "门口.jpg")
    capture_files(full, [photo], to="CAP-000000", because=Because.LOCKED, at=clock.read())
    with watched(full, language, home=home) as app:
        app.sees(LockScreen, "lock.title")
        app.presses("F3")
        app.pastes(long)
        app.sees(LockedFormScreen, "form.title_locked")
        app.presses("C-s")
        app.sees(LockScreen, "capture.safe")
        app.pastes(WRONG)
        app.presses("Enter")
        app.sees(LockScreen, words=(app.texts("errors.wrong-passphrase")[:6],))
        app.pastes(PASSPHRASE)
        app.presses("Enter")
        app.sees(ReviewScreen, "review.title", words=("CAP-",))
        app.presses("Down", "Down", "x")
        app.sees(ReviewScreen, "review.sure")
        app.presses("y")
        app.sees(PlaceScreen, "place.title", words=("INC-0010",))
        app.leaves()
        app.sees(ReviewScreen, "review.title")
        app.leaves()
        app.comes_to(TimelineScreen)
        assert app.visited == {each.__name__ for each in LOCKED}


def test_no_screen_is_forgotten() -> None:
    for each in iter_modules(screens.__path__):
        import_module(f"{screens.__name__}.{each.name}")
    left = {Room}
    for room in left.copy():
        left |= all_below(room)

    assert left - {Room, ListingScreen, ActScreen} == FIRST | LOOKING | WRITING | LEAVING | LOCKED | GUARDED


def all_below(room: type[Room]) -> set[type[Room]]:
    """Every class that inherits from it, however far down."""
    return {each for below in room.__subclasses__() for each in (below, *all_below(below))}

"""The screens, each brought when it is first shown or asked for: the first one is painted before the others are read.

`rooms.FindScreen` is the class itself (PEP 562); it stands in `screens/find.py`.
"""

import re
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from evidence_log.tui.screens.save_original import SaveOriginalScreen
    from evidence_log.tui.screens.steps import StepsScreen
    from evidence_log.tui.screens.timeline import TimelineScreen
    from evidence_log.tui.screens.ways import WaysScreen
    from evidence_log.tui.screens.withdraw import WithdrawScreen

__all__ = [
    "ActScreen",
    "AskAgainScreen",
    "AssessScreen",
    "BackupScreen",
    "CorrectScreen",
    "CoverScreen",
    "DebtsScreen",
    "DescribeScreen",
    "DocumentsScreen",
    "EditionsScreen",
    "EraseScreen",
    "ExhibitsScreen",
    "FieldsScreen",
    "FindScreen",
    "FirstRunScreen",
    "FormScreen",
    "FormTextScreen",
    "HelpScreen",
    "IncidentScreen",
    "ListingScreen",
    "LockScreen",
    "LockedFormScreen",
    "MenuScreen",
    "PaperScreen",
    "PassphraseScreen",
    "PatternsScreen",
    "PeopleScreen",
    "PickFilesScreen",
    "PlaceScreen",
    "RecordingsScreen",
    "RecoveryScreen",
    "ReportScreen",
    "ReviewScreen",
    "SaveOriginalScreen",
    "StepsScreen",
    "TimelineScreen",
    "WaysScreen",
    "WithdrawScreen",
]
_ELSEWHERE = {"PaperScreen": "recovery"}
_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")


def __getattr__(name: str) -> object:
    """The screen of that name, kept here from then on."""
    if name not in __all__:
        raise AttributeError(name)
    module = _ELSEWHERE.get(name) or _WORD.sub("_", name.removesuffix("Screen")).lower()
    screen: object = getattr(import_module(f"evidence_log.tui.screens.{module}"), name)
    globals()[name] = screen
    return screen

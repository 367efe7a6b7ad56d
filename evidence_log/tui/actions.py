"""Keys as data: which key means which act on which screen, and which text of the catalog names it."""

import unicodedata
from typing import NamedTuple

from evidence_log.records.incident import Kind


class Action(NamedTuple):
    """An act a key asks for. `keys` as Textual names them, or letters.

    `weight`: the heavier stays longer when the footer is narrow.
    """

    name: str
    keys: tuple[str, ...]
    shown: str
    text: str
    weight: int = 0


NEW_BY_KIND = {f"new-{kind.value}": kind for kind in Kind}

LIST_ACTIONS = (
    Action("new", ("n", "f3"), "N", "key.new", 100),
    Action("new-call", ("c",), "C", "key.call", 90),
    Action("new-visit", ("v",), "V", "key.visit", 45),
    Action("new-message", ("m",), "M", "key.message", 44),
    Action("new-threat", ("t",), "T", "key.threat", 43),
    Action("new-following", ("f",), "F", "key.following", 42),
    Action("open", ("enter",), "Enter", "key.open", 80),
    Action("find", ("/", "f9"), "/", "key.find", 66),
    Action("report", ("p", "f7"), "P", "key.report", 65),
    Action("assess", ("a",), "A", "key.assess", 51),
    Action("patterns", ("s", "f6"), "S", "key.patterns", 50),
    Action("people", ("w", "f5"), "W", "key.people", 49),
    Action("steps", ("d", "f8"), "D", "key.steps", 48),
    Action("only", ("o", "f4"), "O", "key.only", 47),
    Action("debts", ("i",), "I", "key.debts", 41),
    Action("documents", ("h",), "H", "key.documents", 40),
    Action("menu", ("tab", "f10", "space"), "Tab", "key.menu", 92),
    Action("cover", ("f12",), "F12", "key.cover", 95),
    Action("quit", ("q", "ctrl+q", "ctrl+c"), "Q", "key.quit", 91),
    Action("help", ("?", "f1"), "?", "key.help", 70),
    Action("language", ("l", "f2"), "L", "key.language", 60),
)
INCIDENT_ACTIONS = (
    Action("exhibits", ("o", "f5"), "O", "key.exhibits", 89),
    Action("reveal", ("u", "f7"), "U", "key.reveal", 88),
    Action("correct", ("e", "f6"), "E", "key.correct", 87),
    Action("withdraw", ("z", "f3"), "Z", "key.withdraw", 41),
    Action("erase", ("x", "f9"), "X", "key.erase", 40),
)
EXHIBIT_ACTIONS = (
    Action("open-exhibit", ("enter", "o"), "Enter", "key.open_exhibit", 100),
    Action("describe", ("a", "f5"), "A", "key.describe", 95),
    Action("add-files", ("+", "f8"), "+", "key.add_files", 92),
    Action("read-words", ("r", "f6"), "R", "key.read_words", 50),
    Action("save-original", ("s", "f4"), "S", "key.save_original", 45),
    Action("withdraw", ("z", "f3"), "Z", "key.withdraw", 41),
    Action("erase", ("x", "f9"), "X", "key.erase", 40),
    Action("back", ("escape", "q", "left", "backspace"), "Esc", "key.back", 90),
    Action("cover", ("f12",), "F12", "key.cover", 85),
    Action("language", ("l", "f2"), "L", "key.language", 60),
)
DESCRIBE_ACTIONS = (
    Action("save-said", ("ctrl+s", "f4"), "Ctrl+S", "key.save", 100),
    Action("back", ("escape",), "Esc", "key.back_kept", 90),
    Action("next", (), "Tab", "key.next", 80),
    Action("cover", ("f12",), "F12", "key.cover", 85),
    Action("language", ("f2",), "F2", "key.language", 60),
)
REPORT_ACTIONS = (
    Action("make", ("ctrl+s", "f4"), "Ctrl+S", "key.make", 100),
    Action("show-made", ("ctrl+o", "f5"), "Ctrl+O", "key.show_made", 85),
    Action("show-folder", ("f6",), "F6", "key.show_folder", 55),
    Action("back", ("escape",), "Esc", "key.back", 90),
    Action("next", (), "Tab", "key.next", 50),
    Action("cover", ("f12",), "F12", "key.cover", 80),
    Action("language", ("f2",), "F2", "key.language", 60),
)
# Once it was made as text.
REPORT_TEXT_ACTIONS = (*REPORT_ACTIONS, Action("form-text", ("f7",), "F7", "key.form_text", 95))
FORM_TEXT_ACTIONS = (
    Action("copy-field", (), "Enter", "key.copy_field", 100),
    Action("next-field", ("tab", "n"), "Tab", "key.next", 80),
    Action("call-script", ("t", "f7"), "T", "key.call_script", 70),
    Action("back", ("escape", "q", "left", "backspace"), "Esc", "key.back", 97),
    Action("cover", ("f12",), "F12", "key.cover", 85),
    Action("language", ("l", "f2"), "L", "key.language", 60),
)
FORM_TEXT_PAIR_ACTIONS = (*FORM_TEXT_ACTIONS, Action("other-text", ("r", "f6"), "R", "key.other_text", 90))
EDITION_ACTIONS = (
    Action("choose", (), "Enter", "key.take", 100),
    Action("back", ("escape", "q", "left", "backspace"), "Esc", "key.back", 97),
    Action("cover", ("f12",), "F12", "key.cover", 85),
    Action("language", ("l", "f2"), "L", "key.language", 60),
)
FIND_ACTIONS = (
    Action("choose", (), "Enter", "key.open", 100),
    Action("back", ("escape",), "Esc", "key.back", 95),
    Action("cover", ("f12",), "F12", "key.cover", 90),
    Action("language", ("f2",), "F2", "key.language", 60),
)
PATTERN_ACTIONS = (
    Action("turn", (), "<>", "key.turn", 95),
    Action("back", ("escape", "q", "backspace"), "Esc", "key.back", 100),
    Action("cover", ("f12",), "F12", "key.cover", 90),
    Action("language", ("l", "f2"), "L", "key.language", 60),
)
PEOPLE_ACTIONS = (
    Action("history", (), "Enter", "key.history", 100),
    Action("add-party", ("a", "f6"), "A", "key.add_party", 95),
    Action("link", ("w", "f5"), "W", "key.link", 94),
    Action("change-party", ("e", "f4"), "E", "key.change_party", 80),
    Action("withdraw", ("z", "f3"), "Z", "key.withdraw", 41),
    Action("erase", ("x", "f9"), "X", "key.erase", 40),
    Action("back", ("escape", "q", "left", "backspace"), "Esc", "key.back", 97),
    Action("cover", ("f12",), "F12", "key.cover", 85),
    Action("language", ("l", "f2"), "L", "key.language", 60),
)
STEP_ACTIONS = (
    Action("add-step", ("a", "f6"), "A", "key.add_step", 100),
    Action("withdraw", ("z", "f3"), "Z", "key.withdraw", 41),
    Action("erase", ("x", "f9"), "X", "key.erase", 40),
    Action("back", ("escape", "q", "left", "backspace"), "Esc", "key.back", 97),
    Action("cover", ("f12",), "F12", "key.cover", 85),
    Action("language", ("l", "f2"), "L", "key.language", 60),
)
DEBT_ACTIONS = (
    Action("change-debt", (), "Enter", "key.change_debt", 95),
    Action("add-debt", ("a", "f6"), "A", "key.add_debt", 100),
    Action("withdraw", ("z", "f3"), "Z", "key.withdraw", 41),
    Action("erase", ("x", "f9"), "X", "key.erase", 40),
    Action("back", ("escape", "q", "left", "backspace"), "Esc", "key.back", 97),
    Action("cover", ("f12",), "F12", "key.cover", 85),
    Action("language", ("l", "f2"), "L", "key.language", 60),
)
DOCUMENT_ACTIONS = (
    Action("hand-over", (), "Enter", "key.hand_over", 100),
    Action("erase", ("x", "f9"), "X", "key.erase", 40),
    Action("back", ("escape", "q", "left", "backspace"), "Esc", "key.back", 97),
    Action("cover", ("f12",), "F12", "key.cover", 85),
    Action("language", ("l", "f2"), "L", "key.language", 60),
)
ASSESS_ACTIONS = (
    Action("ask-matter", ("a", "f5"), "A", "key.ask_matter", 100),
    Action("ask-more", ("o", "f6"), "O", "key.ask_more", 80),
    Action("back", ("escape", "q", "left", "backspace"), "Esc", "key.back", 97),
    Action("cover", ("f12",), "F12", "key.cover", 85),
    Action("language", ("l", "f2"), "L", "key.language", 60),
)
FIELDS_ACTIONS = (
    Action("save-fields", ("ctrl+s", "f4"), "Ctrl+S", "key.do", 100),
    Action("back", ("escape",), "Esc", "key.back", 90),
    Action("next", (), "Tab", "key.next", 80),
    Action("cover", ("f12",), "F12", "key.cover", 85),
    Action("language", ("f2",), "F2", "key.language", 60),
)
RECORDING_ACTIONS = (
    Action("log", ("ctrl+s", "f4"), "Ctrl+S", "key.log_calls", 100),
    Action("drop", (), "Space", "key.drop", 85),
    Action("retime", ("t", "f5"), "T", "key.retime", 80),
    Action("renumber", ("n", "f6"), "N", "key.renumber", 79),
    Action("rename", ("w", "f7"), "W", "key.rename", 78),
    Action("back", ("escape",), "Esc", "key.back", 90),
    Action("cover", ("f12",), "F12", "key.cover", 84),
    Action("language", ("f2",), "F2", "key.language", 60),
)
ASK_AGAIN_ACTIONS = (
    Action("enter", (), "Enter", "key.enter", 100),
    Action("back", ("escape",), "Esc", "key.back", 95),
    Action("language", ("f2",), "F2", "key.language", 80),
    Action("cover", ("f12",), "F12", "key.cover", 60),
)
READ_ACTIONS = (
    Action("back", ("escape", "q", "left", "backspace"), "Esc", "key.back", 100),
    Action("cover", ("f12",), "F12", "key.cover", 90),
    Action("menu", ("tab", "f10", "enter"), "Tab", "key.menu", 85),
    Action("help", ("?", "f1"), "?", "key.help", 70),
    Action("language", ("l", "f2"), "L", "key.language", 60),
)
PICK_ACTIONS = (
    Action("choose", (), "Enter", "key.take", 100),
    Action("mark", ("space", "x"), "Space", "key.mark", 95),
    Action("back", ("escape", "q", "left", "backspace"), "Esc", "key.back", 97),
    Action("cover", ("f12",), "F12", "key.cover", 85),
    Action("language", ("l", "f2"), "L", "key.language", 60),
)
FORM_ACTIONS = (
    Action("save", ("ctrl+s", "f4"), "Ctrl+S", "key.save", 100),
    Action("pick-files", ("ctrl+o", "f5"), "Ctrl+O", "key.pick", 75),
    Action("back", ("escape",), "Esc", "key.back_kept", 90),
    Action("next", (), "Tab", "key.next", 80),
    Action("cover", ("f12",), "F12", "key.cover", 85),
    Action("language", ("f2",), "F2", "key.language", 60),
    Action("other-reading", ("f6",), "F6", "key.other_reading", 30),
    Action("help", ("f1",), "F1", "key.help", 50),
)
LOCK_ACTIONS = (
    Action("enter", (), "Enter", "key.unlock", 90),
    Action("capture", ("f3", "ctrl+n"), "F3", "key.capture", 100),
    Action("language", ("f2",), "F2", "key.language", 80),
    Action("cover", ("f12",), "F12", "key.cover", 60),
    Action("quit", ("ctrl+q", "ctrl+c"), "Ctrl+Q", "key.quit", 85),
)
REVIEW_ACTIONS = (
    Action("mine", ("y", "f5"), "Y/F5", "key.mine", 100),
    Action("all-mine", ("a", "f6"), "A/F6", "key.all_mine", 85),
    Action("not-mine", ("x", "f8"), "X/F8", "key.not_mine", 95),
    Action("later", ("escape",), "Esc", "key.later", 90),
    Action("cover", ("f12",), "F12", "key.cover", 80),
    Action("help", ("?", "f1"), "?", "key.help", 40),
    Action("language", ("l", "f2"), "L", "key.language", 60),
)
DOOR_ACTIONS = (
    Action("enter", (), "Enter", "key.enter", 100),
    Action("next", (), "Tab", "key.next", 70),
    Action("language", ("f2",), "F2", "key.language", 90),
    Action("cover", ("f12",), "F12", "key.cover", 60),
    Action("quit", ("ctrl+q", "ctrl+c"), "Ctrl+Q", "key.quit", 80),
)
PAPER_ACTIONS = (
    Action("tick", (), "Space", "key.tick", 100),
    Action("enter", (), "Enter", "key.enter", 95),
    Action("language", ("f2",), "F2", "key.language", 90),
    Action("cover", ("f12",), "F12", "key.cover", 92),
)
PAPER_AGAIN_ACTIONS = (*PAPER_ACTIONS, Action("back", ("escape",), "Esc", "key.back", 80))
_ACT_ACTIONS = (
    Action("back", ("escape",), "Esc", "key.back", 90),
    Action("next", (), "Tab", "key.next", 50),
    Action("cover", ("f12",), "F12", "key.cover", 85),
    Action("language", ("f2",), "F2", "key.language", 60),
)
PASSPHRASE_ACTIONS = (
    Action("do-act", ("ctrl+s", "f4"), "Ctrl+S", "key.change_passphrase", 100),
    *_ACT_ACTIONS,
)
WAYS_ACTIONS = (Action("enter", (), "Enter", "key.do", 100), *_ACT_ACTIONS)
BACKUP_ACTIONS = (Action("do-act", ("ctrl+s", "f4"), "Ctrl+S", "key.back_up", 100), *_ACT_ACTIONS)
ORIGINAL_ACTIONS = (
    Action("do-act", ("ctrl+s", "f4"), "Ctrl+S", "key.save_original", 100),
    *_ACT_ACTIONS,
)
WITHDRAW_ACTIONS = (
    Action("do-act", ("ctrl+s", "f4"), "Ctrl+S", "key.withdraw_it", 100),
    *_ACT_ACTIONS,
)
ERASE_ACTIONS = (Action("do-act", ("ctrl+s", "f4"), "Ctrl+S", "key.erase_it", 55), *_ACT_ACTIONS)
LEAF_ACTIONS = (
    Action("back", ("escape", "q", "enter"), "Esc", "key.back", 100),
    Action("cover", ("f12",), "F12", "key.cover", 90),
    Action("language", ("l", "f2"), "L", "key.language", 60),
)


def action_for(actions: tuple[Action, ...], key: str, character: str | None) -> Action | None:
    """The act a key press means here. Full-width letters from a Chinese keyboard mean the plain ones."""
    spelled = unicodedata.normalize("NFKC", character).casefold() if character else key
    for action in actions:
        if key in action.keys or spelled in action.keys:
            return action
    return None

"""The recovery sheet: one page in both languages, with the line that opens the vault, to be printed and put away.

No QR code: it would ask for a photograph, and photographs of this line end up where others read them.
"""

from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.records.instant import instant
from evidence_log.reports.paper.operations import BAND, BOLD, INK, LEFT, ROOM, SMALL, Box, Text
from evidence_log.reports.paper.paint import Frame, paint
from evidence_log.reports.paper.plan import PLAIN, REMARK, SUBTITLE, Flow, Style
from evidence_log.reports.paper.type0 import fonts_of

_HEAD = "AGE-SECRET-KEY-1"
_GROUP, _GROUPS_A_LINE = 4, 5
_LETTER_SIZE, _LETTER_WIDTH, _LETTER_LEADING = 17.0, 16.0, 27.0
_GROUP_GAP = 18.0
_PAD = 14.0
_BOTH = (Language.ZH, Language.EN)


def recovery_sheet(line: str, *, vault_id: str, made_at: str) -> bytes:
    """Return the PDF; `made_at` is an instant as text."""
    flow = Flow(fonts_of(Language.ZH))
    zh, en = (Texts(language) for language in _BOTH)
    _titles(flow, zh, en, "what", PLAIN)
    _label(flow, zh, en, "groups")
    _letters(flow, line.removeprefix(_HEAD))
    _titles(flow, zh, en, "letters", REMARK)
    _label(flow, zh, en, "exact")
    flow.paragraph(line, Style(size=SMALL), after=12.0)
    _label(flow, zh, en, "use")
    _titles(flow, zh, en, "use.how", PLAIN)
    _titles(flow, zh, en, "lost", PLAIN)
    vault = {"vault_id": vault_id, "made_at": made_at}
    flow.paragraph(f"{zh('keys.sheet.vault', **vault)}\n{en('keys.sheet.vault', **vault)}", REMARK)
    title = f"{zh('keys.sheet.title')} / {en('keys.sheet.title')}"
    frame = Frame(
        title=title,
        head_left=title,
        head_right="evidence-log",
        foot_left="",
        page_of="{page} / {total}",
        mark="",
        mark_means="",
        language="zh",
        subject="",
        made_at=instant(made_at),
    )
    return paint(flow, frame)


def _titles(flow: Flow, zh: Texts, en: Texts, key: str, style: Style) -> None:
    flow.paragraph(zh(f"keys.sheet.{key}"), style, after=3.0)
    with flow.language("en"):
        flow.paragraph(en(f"keys.sheet.{key}"), style, after=14.0)


def _label(flow: Flow, zh: Texts, en: Texts, key: str) -> None:
    with flow.tagged("H1"):
        flow.paragraph(f"{zh(f'keys.sheet.{key}')} / {en(f'keys.sheet.{key}')}", SUBTITLE, after=4.0)


def _letters(flow: Flow, letters: str) -> None:
    """Each letter in a place of its own, as wide as the next: nobody has to guess where a group ends."""
    groups = [letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP)]
    lines = [groups[at : at + _GROUPS_A_LINE] for at in range(0, len(groups), _GROUPS_A_LINE)]
    height = _LETTER_LEADING * (len(lines) + 1) + _PAD
    flow.put(Box(LEFT, flow.y - height, ROOM, height, BAND))
    y = flow.y - _LETTER_LEADING
    with flow.tagged("P"):
        flow.put(Text(LEFT + _PAD, y, _HEAD, BOLD, _LETTER_SIZE, INK))
        for line in lines:
            y -= _LETTER_LEADING
            x = LEFT + _PAD
            for group in line:
                for letter in group:
                    flow.put(Text(x, y, letter, BOLD, _LETTER_SIZE, INK))
                    x += _LETTER_WIDTH
                x += _GROUP_GAP
    flow.y -= height + 12.0

"""Text taken out of files, for reading and searching: never shown as anything but words."""

import codecs
import re
from html.parser import HTMLParser

from evidence_log.media.found import MadeDerivative
from evidence_log.records.exhibit import DerivativePurpose

# Python loads the tables of an encoding when it first meets it, and then no file can be opened any more.
for _encoding in [
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-7",
    "gb18030",
    "gbk",
    "gb2312",
    "hz",
    "big5",
    "big5hkscs",
    "iso-2022-jp",
    "shift_jis",
    "euc-jp",
    "euc-kr",
    "iso-8859-1",
    "iso-8859-2",
    "iso-8859-5",
    "iso-8859-15",
    "cp1250",
    "cp1251",
    "cp1252",
    "cp437",
    "koi8-r",
    "ascii",
]:
    codecs.lookup(_encoding)

_SILENT = frozenset({"script", "style", "head", "template", "noscript", "title"})
_BREAKS = frozenset({"p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote", "table", "pre"})
_BLANK_LINES = re.compile(r"[ \t\xa0]*\n(?:[ \t\xa0]*\n)+")
_TEXT_MOST = 400_000


def text_derivative(text: str) -> list[MadeDerivative]:
    """Return the text as a derivative; nothing where there is none."""
    words = _BLANK_LINES.sub("\n\n", text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")).strip()
    if not words:
        return []
    data = words[:_TEXT_MOST].encode("utf-8", "replace")
    return [MadeDerivative(purpose=DerivativePurpose.TEXT, media_type="text/plain", data=data)]


def words_of_html(markup: str) -> str:
    """The words a reader would see; nothing is fetched, run or drawn."""
    reader = _Words()
    reader.feed(markup)
    reader.close()
    return "".join(reader.words)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 -- links are not followed
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BREAKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)

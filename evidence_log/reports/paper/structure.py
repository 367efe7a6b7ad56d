"""What a document is made of, beside what it looks like: headings, paragraphs, lists, tables, figures.

Those who cannot see the page are read it in this order (ISO 32000-1, 14.7 and 14.8). An element is a number here:
a thousand incidents have eighty thousand of them. What is laid out twice leaves elements that nothing is drawn for;
they are never written.
"""

from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from evidence_log.reports.paper.operations import Op, PageOf, Picture, Text

ARTIFACT = -1
DOCUMENT = 0
FIGURE, HEADER, LINK = "Figure", "TH", "Link"
# They hold elements, never words of their own.
GROUPS = frozenset({"Document", "Sect", "Div", "BlockQuote", "L", "LI", "Table", "TR", "TOC", "TOCI"})
WORDS = frozenset(
    {"P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "LBody", "TH", "TD", "Caption", "Reference", "Link"}
    | {"Quote", "Note", "Span"}
)
ROLES = GROUPS | WORDS | {FIGURE}
_DEEPEST = 6
# Two lines of a size further apart than this are not of one paragraph.
_LINE_APART = 2.1


class Told(NamedTuple):
    """What few elements have: the words for a picture, a language of its own, how far a heading cell reaches."""

    alt: str = ""
    language: str = ""
    scope: str = ""


_NOTHING = Told()


class _Implied(NamedTuple):
    """A paragraph nobody opened, by its last line."""

    element: int
    group: int
    page: int
    line: Text


class Structure:
    """The elements of a document, and which of them are open while it is laid out."""

    def __init__(self) -> None:
        self.roles = ["Document"]
        self.parents = array("i", [DOCUMENT])
        self.told: dict[int, Told] = {}
        # To what the words that are put down now belong; None while only groups are open.
        self.leaf: int | None = None
        self._open = [DOCUMENT]
        self._depths: dict[int, int] = {DOCUMENT: 0}
        self._languages: list[str] = []
        self._titled = 0
        self._decorating = 0
        self._implied: _Implied | None = None

    def open(self, role: str, told: Told = _NOTHING) -> int:
        """Begin an element inside the one that is open."""
        self._implied = None
        element = self.add(role, self._open[-1], told)
        self._open.append(element)
        self._turn()
        return element

    def add(self, role: str, parent: int, told: Told = _NOTHING) -> int:
        """Make an element without opening it."""
        element = len(self.roles)
        self.roles.append(role)
        self.parents.append(parent)
        if self._languages:
            told = told._replace(language=self._languages[-1])
        if told is not _NOTHING:
            self.told[element] = told
        return element

    def close(self, element: int) -> None:
        """End an element with all that was opened inside."""
        self._implied = None
        del self._open[self._open.index(element) :]
        self._turn()

    def now_open(self) -> tuple[int, ...]:
        """What is open, to come back to."""
        return tuple(self._open)

    def back_to(self, opened: tuple[int, ...]) -> None:
        """As it was then: what was made since is never drawn for."""
        self._implied = None
        self._open[:] = opened
        self._turn()

    def resume(self, element: int) -> None:
        """Go on with an element that was made before, until it is left."""
        self._implied = None
        self._open.append(element)
        self._turn()

    def leave(self) -> None:
        """End what was resumed last."""
        self._open.pop()
        self._turn()

    def _turn(self) -> None:
        innermost = self._open[-1]
        if self._decorating:
            self.leaf = ARTIFACT
        else:
            self.leaf = None if self.roles[innermost] in GROUPS else innermost

    def depth(self) -> int:
        """How deep the sections are nested here."""
        return next(self._depths[each] for each in reversed(self._open) if each in self._depths)

    def begin_section(self, depth: int) -> str:
        """End the sections that are as deep, and begin one; returns the role of its heading."""
        while self._depths.get(self._open[-1], 0) >= depth:
            self.close(self._open[-1])
        self._depths[self.open("Sect")] = depth
        return self.heading(depth)

    def heading(self, depth: int) -> str:
        """The role of a heading: below a title everything is a level deeper."""
        return f"H{min(_DEEPEST, max(1, depth) + self._titled)}"

    @contextmanager
    def opened(self, role: str, told: Told = _NOTHING) -> Iterator[int]:
        """An element as long as it is open."""
        element = self.open(role, told)
        try:
            yield element
        finally:
            self.close(element)

    @contextmanager
    def holding(self, role: str) -> Iterator[None]:
        """An element as long as it is open; where one that holds words is open, they belong to that."""
        if self.roles[self._open[-1]] not in GROUPS or self.roles[self._open[-1]] == role == "L":
            yield
            return
        element = self.open(role)
        try:
            yield
        finally:
            self.close(element)

    @contextmanager
    def resumed(self, element: int) -> Iterator[None]:
        """Go on with an element that was made before."""
        self.resume(element)
        try:
            yield
        finally:
            self.leave()

    def add_item(self) -> tuple[int, int]:
        """Label and value in the list that is open; both are where they stand if that holds words."""
        inside = self._open[-1]
        if self.roles[inside] not in GROUPS:
            return inside, inside
        item = self.add("LI", inside)
        return self.add("Lbl", item), self.add("LBody", item)

    @contextmanager
    def title(self) -> Iterator[int]:
        """The title of the document, above every section."""
        with self.opened("H1") as element:
            yield element
        self._titled = 1

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """What is drawn here says nothing, or says again what was said."""
        self._decorating += 1
        self._turn()
        try:
            yield
        finally:
            self._decorating -= 1
            self._turn()

    @contextmanager
    def language(self, language: str) -> Iterator[None]:
        """What is opened here is in that language."""
        self._languages.append(language)
        try:
            yield
        finally:
            self._languages.pop()

    def imply(self, operations: Sequence[Op], page: int) -> int | None:
        """To which element they belong that nobody opened: words are a paragraph. None for what says nothing."""
        drawn = next((each for each in operations if isinstance(each, Text | Picture | PageOf)), None)
        if drawn is None:
            return None
        if isinstance(drawn, Picture):
            return self.add(FIGURE, self._open[-1])
        return self._paragraph(operations, drawn, page)

    def _paragraph(self, operations: Sequence[Op], drawn: Text | PageOf, page: int) -> int:
        implied, group = self._implied, self._open[-1]
        lines = [each for each in operations if isinstance(each, Text)]
        first = lines[0] if lines else None
        goes_on = implied is not None and (
            isinstance(drawn, PageOf)
            or (
                first is not None
                and (implied.group, implied.page) == (group, page)
                and _follows(implied.line, first)
            )
        )
        element = implied.element if implied is not None and goes_on else self.add("P", group)
        line = lines[-1] if lines else Text(drawn.x, drawn.y, "", size=drawn.size)
        self._implied = _Implied(element, group, page, line)
        return element


def _follows(line: Text, following: Text) -> bool:
    """Whether it looks like the next line of the same words."""
    looks = (line.weight, line.size, line.colour) == (following.weight, following.size, following.colour)
    below = 0.0 < line.y - following.y <= line.size * _LINE_APART
    return looks and below and line.x == following.x

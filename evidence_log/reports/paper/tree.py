"""The structure tree as it goes into the file: what each element holds, in the order it was drawn.

ISO 32000-1, 14.7. Elements are numbered as they are first drawn on; one that is never drawn on is never written.
"""

from array import array
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from evidence_log.reports.paper.objects import text_string
from evidence_log.reports.paper.structure import DOCUMENT, FIGURE, LINK, Structure, Told

_CONTENT, _CHILD, _ANNOTATION = range(3)
_KIND_BITS, _PLACE_BITS = 2, 24
_KIND, _PLACE = (1 << _KIND_BITS) - 1, (1 << _PLACE_BITS) - 1
_LEAF = 64


class Tree:
    """What the painter draws, by element."""

    def __init__(self, structure: Structure, pages: int) -> None:
        self._roles, self._parents, self._told = structure.roles, structure.parents, structure.told
        self._structure = structure
        self._numbers = array("I", [0]) * len(structure.roles)
        self._elements = array("I")
        # What elements hold, one after the other, and where the next of the same element is; by number of an element,
        # where its first and its last are.
        self._holds, self._next = array("Q", [0]), array("I", [0])
        self._first, self._last = array("I", [0]), array("I", [0])
        self._marks: list[array[int]] = [array("I") for _ in range(pages)]
        self._annotations = array("I")
        self._led: set[int] = set()
        self._attach(DOCUMENT)

    def is_figure(self, element: int) -> bool:
        """Whether everything drawn in it belongs to it."""
        return self._roles[element] == FIGURE

    def is_link(self, element: int) -> bool:
        """Whether what stands in it leads somewhere."""
        return self._roles[element] == LINK

    def begin(self, element: int) -> None:
        """Something may be drawn for it now; until then it is not part of the document."""
        if not self._numbers[element]:
            self._attach(element)

    def mark(self, element: int, page: int) -> str:
        """The operator that begins content of an element on a page (from 0)."""
        marks = self._marks[page]
        self._hold(element, _CONTENT, page, len(marks))
        marks.append(element)
        return f"/{self._roles[element]} <</MCID {len(marks) - 1}>> BDC"

    def link(self, owner: int) -> int:
        """A new element for words that lead somewhere."""
        element = self._structure.add(LINK, owner)
        self._numbers.append(0)
        self._attach(element)
        return element

    def next_key(self) -> int:
        """By which key the next annotation finds back to its element."""
        return len(self._marks) + len(self._annotations)

    def annotate(self, element: int, page: int, annotation: int) -> None:
        """Let an annotation belong to an element; it goes by its object number."""
        self._hold(element, _ANNOTATION, page, annotation)
        self._led.add(element)
        self._annotations.append(element)

    def _attach(self, element: int) -> None:
        parent = self._parents[element]
        if element != DOCUMENT:
            if not self._numbers[parent]:
                self._attach(parent)
            self._hold(parent, _CHILD, 0, element)
        self._elements.append(element)
        self._first.append(0)
        self._last.append(0)
        self._numbers[element] = len(self._elements)

    def _hold(self, element: int, kind: int, page: int, place: int) -> None:
        number, here = self._numbers[element], len(self._holds)
        self._holds.append((page << _PLACE_BITS | place) << _KIND_BITS | kind)
        self._next.append(0)
        if before := self._last[number]:
            self._next[before] = here
        else:
            self._first[number] = here
        self._last[number] = here

    def objects(self, root: int, base: int, pages: Sequence[int]) -> Iterator[tuple[int, str]]:
        """The tree's objects under their numbers: the root's, and those after `base`. `pages`: numbers of theirs."""
        for number, element in enumerate(self._elements, start=1):
            yield base + number, self._element(number, element, root, base, pages)
        first = base + len(self._elements) + 1
        leaves = 0
        for leaf in self._leaves(base):
            yield first + leaves, leaf
            leaves += 1
        tree, document = first + leaves, base + self._numbers[DOCUMENT]
        yield tree, f"<</Kids[{' '.join(f'{leaf} 0 R' for leaf in range(first, tree))}]>>"
        yield (
            root,
            f"<</Type/StructTreeRoot/K {document} 0 R/ParentTree {tree} 0 R/ParentTreeNextKey {self.next_key()}>>",
        )

    def _element(self, number: int, element: int, root: int, base: int, pages: Sequence[int]) -> str:
        role = self._roles[element]
        if role == LINK and element not in self._led:
            role = "Span"
        parent = root if element == DOCUMENT else base + self._numbers[self._parents[element]]
        told = _told(self._told[element]) if element in self._told else ""
        return f"<</S/{role}/P {parent} 0 R{self._kids(number, base, pages)}{told}>>"

    def _kids(self, number: int, base: int, pages: Sequence[int]) -> str:
        """What an element holds, and the page its content is on where nothing else is said."""
        here: int | None = None
        items: list[str] = []
        at = self._first[number]
        if at and not self._next[at] and self._holds[at] & _KIND == _CONTENT:
            # Most hold one piece of content and nothing else.
            page, place = divmod(self._holds[at] >> _KIND_BITS, 1 << _PLACE_BITS)
            return f"/Pg {pages[page]} 0 R/K {place}"
        while at:
            held = self._holds[at]
            at = self._next[at]
            kind, place = held & _KIND, held >> _KIND_BITS & _PLACE
            page = held >> (_PLACE_BITS + _KIND_BITS)
            if kind == _CHILD:
                items.append(f"{base + self._numbers[place]} 0 R")
            elif kind == _ANNOTATION:
                items.append(f"<</Type/OBJR/Pg {pages[page]} 0 R/Obj {place} 0 R>>")
            elif here is None or here == page:
                here = page
                items.append(str(place))
            else:
                items.append(f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {place}>>")
        on = "" if here is None else f"/Pg {pages[here]} 0 R"
        if not items:
            return on
        return f"{on}/K {items[0]}" if len(items) == 1 else f"{on}/K[{' '.join(items)}]"

    def _leaves(self, base: int) -> Iterator[str]:
        """From the keys of pages and annotations back to their elements, in heaps."""
        entries = chain(
            (
                (key, f"[{' '.join(f'{base + self._numbers[each]} 0 R' for each in marks)}]")
                for key, marks in enumerate(self._marks)
                if marks
            ),
            (
                (key, f"{base + self._numbers[each]} 0 R")
                for key, each in enumerate(self._annotations, start=len(self._marks))
            ),
        )
        while heap := list(islice(entries, _LEAF)):
            told = " ".join(f"{key} {entry}" for key, entry in heap)
            yield f"<</Limits[{heap[0][0]} {heap[-1][0]}]/Nums[{told}]>>"


def _told(told: Told) -> str:
    alt = f"/Alt {text_string(told.alt)}" if told.alt else ""
    language = f"/Lang({told.language})" if told.language else ""
    scope = f"/A<</O/Table/Scope/{told.scope}>>" if told.scope else ""
    return f"{alt}{language}{scope}"

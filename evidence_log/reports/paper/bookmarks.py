"""The places links lead to, and the bookmarks beside the pages: ISO 32000-1, 12.3.2 and 12.3.3."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from evidence_log.reports.paper.objects import text_string
from evidence_log.reports.paper.planned import Place

_LONGEST_TITLE = 300
_ABOVE = 4.0
_ROOT = -1


class Bookmarks:
    """Written when the numbers of all pages are known; `number` gives one to an object, `before` are pages of other volumes."""

    def __init__(self, places: dict[str, Place], number: Callable[[], int], before: int = 0) -> None:
        self.places = places
        self._number = number
        self._before = before
        self._ends: dict[str, int] = {}
        self._titles: dict[str, str] = {}
        self._shown = [each for each in places.values() if each.level is not None]

    def end(self, anchor: str) -> int:
        """The number of the object a link to that anchor names."""
        if anchor not in self._ends:
            self._ends[anchor] = self._number()
        return self._ends[anchor]

    def title(self, anchor: str) -> str:
        """What is said of the place a link leads to, as an object."""
        if anchor not in self._titles:
            self._titles[anchor] = text_string(self.places[anchor].title[:_LONGEST_TITLE])
        return self._titles[anchor]

    def ends(self, pages: Sequence[int]) -> Iterator[tuple[int, str]]:
        """The objects links name. `pages`: numbers of theirs."""
        for anchor, number in self._ends.items():
            yield number, _end(self.places[anchor], pages)

    def outline(self, root: int, pages: Sequence[int]) -> Iterator[tuple[int, str]]:
        """The bookmarks, all of them unfolded, and their root."""
        if not self._shown:
            return
        numbers = [self._number() for _ in self._shown]
        below = self._below()
        for parent, places in below.items():
            up = root if parent == _ROOT else numbers[parent]
            for before, place, after in zip((None, *places), places, (*places[1:], None), strict=False):
                kin = "" if before is None else f"/Prev {numbers[before]} 0 R"
                kin += "" if after is None else f"/Next {numbers[after]} 0 R"
                if place in below:
                    kin += _first_and_last([numbers[each] for each in below[place]], len(below[place]))
                bookmark = self._shown[place]
                title = text_string(f"{bookmark.title[:_LONGEST_TITLE]} ({self._before + bookmark.page})")
                end = _end(bookmark, pages)
                yield numbers[place], f"<</Title {title}/Parent {up} 0 R/Dest{end}{kin}>>"
        kin = _first_and_last([numbers[each] for each in below[_ROOT]], len(numbers))
        yield root, f"<</Type/Outlines{kin}>>"

    def _below(self) -> dict[int, list[int]]:
        """Which bookmarks stand below which, by their places."""
        below: defaultdict[int, list[int]] = defaultdict(list)
        above = [_ROOT]
        for place, bookmark in enumerate(self._shown):
            del above[(bookmark.level or 0) + 1 :]
            below[above[-1]].append(place)
            above.append(place)
        return below

    def __bool__(self) -> bool:
        """Whether there are any beside the pages."""
        return bool(self._shown)


def _end(place: Place, pages: Sequence[int]) -> str:
    return f"[{pages[place.page - 1]} 0 R/XYZ 0 {place.y + _ABOVE:.2f} 0]"


def _first_and_last(numbers: Sequence[int], count: int) -> str:
    return f"/First {numbers[0]} 0 R/Last {numbers[-1]} 0 R/Count {count}"

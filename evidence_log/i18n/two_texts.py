"""The same said in two languages: for a reader of either, and for whoever has to read both against each other."""

from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import Any

from evidence_log.i18n.texts import Said, Texts
from evidence_log.records.clock import Language

# Short words stand beside each other, longer ones below each other.
_SHORT = 12
_ENDS = ("。", "；", "：", ".", ";", ":")


class Both(str):
    """What is said in the first language and then in the second, which are known each by itself."""

    __slots__ = ("first", "second")

    first: str
    second: str


def both(first: str, second: str) -> str:
    """The two of them as one; what is the same in both is said once."""
    if not first or not second or first == second:
        return first or second
    apart = len(first) > _SHORT or "\n" in first + second or first.endswith(_ENDS)
    said = Both(f"{first}\n{second}" if apart else f"{first} {second}")
    said.first, said.second = first, second
    return said


class TwoTexts(Texts):
    """Everything a person can read, in two languages. A value that was said in both stands in each in its own."""

    def __init__(self, first: Language, second: Language) -> None:
        super().__init__(first)
        self._each = (Texts(first), Texts(second))

    def __call__(self, identifier: str, **values: object) -> str:
        """Return the text in both; KeyError for an id that does not exist."""
        first, second = self._each
        return both(first(identifier, **_in_first(values)), second(identifier, **_in_second(values)))

    def say(self, words: Callable[[Texts], Said]) -> Said:
        """What a function of the texts says in each."""
        first, second = (words(each) for each in self._each)
        said: Said = _beside(first, second)
        return said

    def joined(self, words: Sequence[str], separators: Callable[[Language], str]) -> str:
        """All of them in the first language, then all of them in the second; once where none was said in two."""
        if not any(isinstance(each, Both) for each in words):
            return separators(self.language).join(words)
        first, second = self._each
        return both(
            separators(first.language).join(in_first(each) for each in words),
            separators(second.language).join(in_second(each) for each in words),
        )


def in_first(said: str) -> str:
    """What was said in the first language alone, or once for both."""
    return said.first if isinstance(said, Both) else said


def in_second(said: str) -> str:
    """What was said in the second language alone, or once for both."""
    return said.second if isinstance(said, Both) else said


def one_line(said: str) -> str:
    """Where there is room for one line alone."""
    return f"{said.first} · {said.second}" if isinstance(said, Both) and "\n" in said else said


def _in_first(values: dict[str, object]) -> dict[str, object]:
    return {name: each.first if isinstance(each, Both) else each for name, each in values.items()}


def _in_second(values: dict[str, object]) -> dict[str, object]:
    return {name: each.second if isinstance(each, Both) else each for name, each in values.items()}


def _beside(first: Any, second: Any) -> Any:
    """Words as both; lists one by one; of a label with a value the value."""
    if isinstance(first, list):
        return [_beside(*pair) for pair in zip_longest(first, second, fillvalue="")]
    if isinstance(first, tuple) and isinstance(second, tuple):
        return first[0], both(first[1], second[1])
    if isinstance(first, str) and isinstance(second, str):
        return both(first, second)
    return first or second

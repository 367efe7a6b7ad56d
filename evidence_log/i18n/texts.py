"""The catalogs, looked up when a text is drawn, so that the language can change under a running program.

An id is `<catalog>.<key>`; each catalog is a module in `i18n/catalog/` holding `TEXTS: Catalog`, both
languages side by side. In a text, `{n}` is replaced by a value and `{n:one|many}` by one of two words.
"""

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from string import Formatter
from typing import NamedTuple, TypeVar

from evidence_log.records.clock import Language


class Text(NamedTuple):
    """One text in both languages."""

    en: str
    zh: str


Said = TypeVar("Said", str, list[str], list[tuple[str, str]])
Catalog = dict[str, Text]


class _Plural(Formatter):
    """Format specs with a bar choose between one and many."""

    def format_field(self, value: object, format_spec: str) -> str:
        if "|" in format_spec:
            one, many = format_spec.split("|", 1)
            return one if value in (1, "1") else many
        return str(super().format_field(value, format_spec))


_FORMATTER = _Plural()


@cache
def _catalog(name: str) -> Catalog:
    texts: Catalog = import_module(f"evidence_log.i18n.catalog.{name}").TEXTS
    return texts


@cache
def _template(identifier: str, language: Language) -> str:
    catalog, _, key = identifier.partition(".")
    text = _catalog(catalog)[key]
    return text.zh if language is Language.ZH else text.en


class Texts:
    """Everything a person can read, in one language: `texts("errors.no-vault", folder="…")`."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, identifier: str, **values: object) -> str:
        """Return the text; KeyError for an id that does not exist."""
        template = _template(identifier, self.language)
        if not values:
            return template
        # Most have no word for one and another for many, and are said at once.
        return _FORMATTER.vformat(template, (), values) if "|" in template else template.format(**values)

    def say(self, words: Callable[["Texts"], Said]) -> Said:
        """What a function of the texts says."""
        return words(self)

    def joined(self, words: Sequence[str], separators: Callable[[Language], str]) -> str:
        """Words one after the other, with what stands between them in a language."""
        return separators(self.language).join(words)

    def has(self, identifier: str) -> bool:
        """Whether the catalog knows the id."""
        catalog, _, key = identifier.partition(".")
        return key in _catalog(catalog)

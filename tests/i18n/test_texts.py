"""Everything a person can read stands in both languages, with the same values."""

import re
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from evidence_log import errors
from evidence_log.errors import Refusal
from evidence_log.i18n import catalog
from evidence_log.i18n.texts import Text, Texts
from evidence_log.records.clock import Language

NAMES = sorted(path.stem for path in Path(catalog.__path__[0]).glob("*.py") if path.stem != "__init__")
EVERYTHING = [
    (f"{name}.{key}", text)
    for name in NAMES
    for key, text in import_module(f"evidence_log.i18n.catalog.{name}").TEXTS.items()
]
REFUSALS = [
    each
    for each in vars(errors).values()
    if isinstance(each, type)
    and issubclass(each, Refusal)
    and not each.__subclasses__()
    and each is not Refusal
]
# A language is called by its own name; the demo's mark is one for both; a yes may be typed in either.
ALLOWED_IN_ENGLISH = ("示例 · 虚构", "同意", "中文")


def fields(template: str) -> set[str]:
    """The values a text asks for."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def asks_for_the_same(text: Text) -> bool:
    """Whether both languages name the same values.

    Chinese needs no plural: there `n` may be left to the English, which chooses a word by it.
    """
    english, chinese = fields(text.en), fields(text.zh)
    return chinese <= english and english - chinese <= {"n", "nearest"}


def has_chinese(english: str) -> bool:
    """Whether there is Chinese in it that may not be there."""
    for allowed in ALLOWED_IN_ENGLISH:
        english = english.replace(allowed, "")
    return re.search("[\u4e00-\u9fff]", english) is not None


# One test for all of them, which names those that are wrong: one each would be half of all tests.
def test_everything_stands_in_both_languages() -> None:
    assert [name for name, text in EVERYTHING if not (text.en and text.zh)] == []


def test_both_languages_ask_for_the_same_values() -> None:
    assert len(EVERYTHING) > 4000
    assert [name for name, text in EVERYTHING if not asks_for_the_same(text)] == []


def test_there_is_no_chinese_in_the_english() -> None:
    assert [name for name, text in EVERYTHING if has_chinese(text.en)] == []


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda each: each.__name__)
@pytest.mark.parametrize("language", list(Language))
def test_every_refusal_has_a_sentence_and_a_hint(refusal: type[Refusal], language: Language) -> None:
    texts = Texts(language)
    identifier = f"errors.{refusal().id}"

    for sentence in (texts(identifier), texts(f"{identifier}.hint")):
        assert sentence
        assert not sentence.endswith((".", "。"))


def test_a_plural_is_chosen_by_the_number() -> None:
    texts = Texts(Language.EN)

    assert [texts("words.incidents", n=n) for n in (0, 1, 2)] == ["0 incidents", "1 incident", "2 incidents"]


def test_a_value_is_never_read_as_a_template() -> None:
    assert Texts(Language.EN)("errors.no-such-file", path="{0.__class__} {n}").endswith("{0.__class__} {n}")

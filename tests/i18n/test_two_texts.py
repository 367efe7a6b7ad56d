"""Two languages at once: each value in its own, and what is the same in both only once."""

import pytest

from evidence_log.i18n.texts import Texts
from evidence_log.i18n.two_texts import TwoTexts, both, in_first, in_second, one_line
from evidence_log.records.clock import Language

BOTH = TwoTexts(Language.ZH, Language.EN)


def test_a_text_is_said_in_one_language_and_then_in_the_other() -> None:
    assert BOTH("words.kind.call") == "来电 Call"


def test_what_is_the_same_in_both_is_said_once() -> None:
    assert BOTH("words.demo") == Texts(Language.ZH)("words.demo")
    assert both("x", "") == both("", "x") == "x"


def test_a_value_said_in_both_stands_in_each_text_in_its_own_language() -> None:
    said = BOTH("assess.takes-it", names=BOTH("words.kind.call"))

    assert in_first(said) == Texts(Language.ZH)("assess.takes-it", names="来电")
    assert in_second(said) == Texts(Language.EN)("assess.takes-it", names="Call")


def test_longer_words_stand_below_each_other_and_beside_where_there_is_one_line() -> None:
    said = both("所报告的是来电、上门、言语和行为。", "What is reported is conduct.")

    assert said.splitlines() == ["所报告的是来电、上门、言语和行为。", "What is reported is conduct."]
    assert "\n" not in one_line(said)


@pytest.mark.parametrize("plain", ["林晓禾", "EX-0001"])
def test_what_a_person_wrote_is_itself(plain: str) -> None:
    assert BOTH.joined([plain, plain], lambda _: ", ") == f"{plain}, {plain}"


def test_a_list_said_in_both_is_one_list() -> None:
    def listed(texts: Texts) -> list[str]:
        return [texts("words.kind.call"), *(["only here"] if texts.language is Language.EN else [])]

    assert BOTH.say(listed) == ["来电 Call", "only here"]

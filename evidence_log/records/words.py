"""A sentence in both languages, where it comes with data and not from the catalogs."""

from evidence_log.records.clock import Language
from evidence_log.records.record import Record


class Words(Record, frozen=True):
    """The same said in Chinese and in English."""

    zh: str
    en: str

    def __post_init__(self) -> None:
        """Refuse a side that says nothing."""
        if not self.zh.strip() or not self.en.strip():
            raise ValueError('zh = "...", en = "..."')

    def __call__(self, language: Language) -> str:
        """What it says in that language."""
        return self.zh if language is Language.ZH else self.en


def same_in_both(text: str) -> Words:
    """What is written alike in both, as 's.7(3)(a)'."""
    return Words(zh=text, en=text)

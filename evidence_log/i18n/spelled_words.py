"""That a document shows characters by their number, in one line, before it is handed over."""

from evidence_log.i18n.texts import Texts
from evidence_log.records.spelled import Spelled

_CODES_NAMED = 6


def spelled_words(spelled: Spelled, texts: Texts) -> str:
    """In how many places, and which."""
    codes = ", ".join(spelled.codes[:_CODES_NAMED]) + (" …" if len(spelled.codes) > _CODES_NAMED else "")
    return texts("words.spelled", n=spelled.places, codes=codes)

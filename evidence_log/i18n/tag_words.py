"""Tags as they are read: one a rule pack knows by its label, any other as it was written."""

from collections.abc import Iterable

from evidence_log.i18n.texts import Texts
from evidence_log.records.tag_labels import TagLabels


def tag_words(tags: Iterable[str], labels: TagLabels, texts: Texts) -> list[str]:
    """In the reader's language, in the order they were written."""
    known = [(tag, labels.get(tag.strip().casefold())) for tag in tags]
    return [tag if label is None else label(texts.language) for tag, label in known]

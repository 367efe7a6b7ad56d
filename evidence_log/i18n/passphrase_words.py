"""What a changed passphrase means: the same on every door."""

from collections.abc import Iterator

from evidence_log.i18n.texts import Texts


def changed_words(texts: Texts, *, recovery: bool) -> Iterator[str]:
    """Line by line; `recovery` where a recovery line opens the vault, too."""
    yield texts("keys.changed")
    if recovery:
        yield texts("keys.recovery-still")
    for line in ("old-copies", "after-force", "after-force-do"):
        yield texts(f"keys.{line}")

"""What a backup holds, where it lies and what opens it: the same on every door."""

from collections.abc import Iterator

from evidence_log.i18n.amounts import size_words
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line
from evidence_log.records.copies import BackedUp

_SHOWN = 10


def backed_up_words(made: BackedUp, texts: Texts, *, unasked: bool) -> Iterator[str]:
    """Line by line. Where it is not sound nothing is said after what was carried: what differs is for `verify` to tell."""
    copied = made.copied
    if made.receipt is not None:
        yield texts("copies.backed-up", folder=visible_line(made.folder), n=made.entries)
    else:
        yield texts("copies.backed-up-unsound", folder=visible_line(made.folder))
    yield texts(
        "copies.carried", n=len(copied.fresh), size=size_words(copied.fresh_bytes), there=copied.there
    )
    if copied.removed:
        yield texts("copies.removed", n=copied.removed)
    if copied.only_in_copy:
        yield texts("copies.only-in-copy", n=len(copied.only_in_copy))
        for name in copied.only_in_copy[:_SHOWN]:
            yield f"    objects/{name[:2]}/{name}.age"
    if made.receipt is None:
        return
    yield texts("copies.verified")
    yield texts("copies.elsewhere") if made.elsewhere else f"  ! {texts('copies.same-device')}"
    yield texts("copies.opens-unasked" if unasked else "copies.opens-with")

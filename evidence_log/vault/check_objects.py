"""The steps of verify that look at kept files."""

from collections.abc import Callable, Iterator

from evidence_log.records.verification import Check, Discrepancy, Portion, Progress, Remark
from evidence_log.vault.check_ledger import Looked
from evidence_log.vault.objects import ObjectStore

Seen = Check | Remark | Discrepancy
Told = Seen | Progress


def check_objects(
    store: ObjectStore, looked: Looked, kept_now: Callable[[], set[str]], awaited: Callable[[], set[str]]
) -> Iterator[Seen]:
    """What records speak of is there; what is there, records speak of, or what waits in the inbox will.

    `kept_now` are the names records speak of by now: an erasure may have been entered since the looking began.
    """
    spoken_of = {kept.name: name for name, kept in looked.kept()}
    there = set(store.names())
    yield Check(step=10, name="objects", looked_at=len(spoken_of.keys() | there))
    for name, kept in looked.kept():
        if not store.is_named_by(kept):
            yield Discrepancy(
                step=10, reference=name, expected="", found=kept.name, meaning="object-named-otherwise"
            )
    missing = {name for name in spoken_of if name not in there or not store.is_there(name)}
    for name in sorted(missing & kept_now() if missing else missing):
        yield Discrepancy(
            step=10, reference=spoken_of[name], expected=name, found="", meaning="object-missing"
        )
    others = there - spoken_of.keys()
    for name in sorted(others - awaited() if others else others):
        reference = f"objects/{name[:2]}/{name}.age"
        if store.fits_its_name(name) is None:
            yield Discrepancy(
                step=10, reference=reference, expected="", found=name, meaning="object-not-ours"
            )
        else:
            yield Remark(step=10, reference=reference, meaning="object-found")
    for path in store.strangers():
        yield Discrepancy(
            step=10, reference=f"objects/{path.name}", expected="", found=path.name, meaning="object-not-ours"
        )


def check_bytes(
    store: ObjectStore, looked: Looked, kept_now: Callable[[], set[str]], portion: Portion | None
) -> Iterator[Told]:
    """Every kept file, or those in the portion, is decrypted, counted and hashed; without a portion none is.

    `kept_now` as for `check_objects`.
    """
    if portion is None:
        return
    chosen = [(name, kept) for name, kept in looked.kept() if portion.holds(kept.name)]
    total, read = sum(kept.size for _, kept in chosen), 0
    found: list[Discrepancy] = []
    for name, kept in chosen:
        yield Progress(step=13, name="bytes", done=read, total=total)
        differs = store.differs(kept)
        read += kept.size
        if differs is not None and differs != "missing" and kept.name in kept_now():
            found.append(
                Discrepancy(
                    step=13, reference=name, expected=kept.sha256, found="", meaning=f"object-{differs}"
                )
            )
    yield Check(step=13, name="bytes", looked_at=len(chosen))
    yield from found

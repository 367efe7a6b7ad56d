"""The numbered steps of verify, and everything each of them can find: docs/formats/ledger.md has the same table."""

from typing import NamedTuple


class Step(NamedTuple):
    """One step: its number, its name, the discrepancies it can find, and what it may find worth telling."""

    number: int
    name: str
    discrepancies: tuple[str, ...]
    notes: tuple[str, ...] = ()


STEPS = (
    Step(1, "manifest", ("manifest-unreadable", "manifest-differs")),
    Step(
        2,
        "keys",
        (
            "key-unreadable",
            "key-other",
            "recovery-does-not-open",
            "recovery-removed",
            "open-beside-passphrase",
            "passphrase-removed",
            "key-put-back",
        ),
        ("key-change-unfinished",),
    ),
    Step(3, "database", ("database-unreadable",)),
    Step(4, "guards", ("guard-missing", "table-differs")),
    Step(5, "entries", ("entry-missing", "entry-unreadable", "entry-does-not-link", "entry-out-of-place")),
    Step(
        6,
        "checkpoints",
        (
            "checkpoint-does-not-verify",
            "checkpoint-differs",
            "checkpoint-missing",
            "head-unsigned",
            "known-head-differs",
            "known-head-missing",
        ),
        ("mirror-behind",),
    ),
    Step(
        7,
        "bodies",
        (
            "body-missing",
            "body-unreadable",
            "body-does-not-fit",
            "body-without-entry",
            "erased-still-there",
            "objects-do-not-fit",
            "reference-out-of-turn",
        ),
    ),
    Step(8, "index", ("index-differs",)),
    Step(
        9,
        "mirror",
        ("mirror-unreadable", "mirror-differs", "mirror-ahead"),
        ("mirror-behind", "erased-in-mirror", "erasing-unfinished"),
    ),
    Step(10, "objects", ("object-missing", "object-named-otherwise", "object-not-ours"), ("object-found",)),
    Step(
        11,
        "seals",
        (
            "seal-missing",
            "seal-altered",
            "seal-of-other-request",
            "seal-of-other-head",
            "seal-of-other-note",
            "seal-not-signed",
        ),
        ("seal-note-missing", "seal-waits", "seal-not-entered"),
    ),
    Step(12, "inbox", ("capture-unreadable", "capture-missing", "capture-does-not-link"), ("captures-wait",)),
    Step(13, "bytes", ("object-damaged", "object-other")),
)
# Whatever step it stops: the next one is taken.
ANYWHERE = ("database-unreadable", "folder-unreadable")

# What is looked at where a file is verified that lies outside: a table of its own.
FILE_STEPS = (
    Step(1, "file", ()),
    Step(
        2,
        "documents",
        (
            "document-added",
            "document-cut",
            "document-altered",
            "document-differs",
            "document-unknown",
            "document-not-made",
            "document-not-from-here",
        ),
        (
            "document-erased",
            "document-other-case",
            "file-needs-password",
            "file-not-decodable",
            "file-no-document",
        ),
    ),
    Step(3, "entered", ("body-does-not-fit", "objects-do-not-fit")),
    Step(4, "beginning", ("document-other-beginning",)),
    Step(5, "heads", ("checkpoint-differs",)),
    Step(6, "since", ()),
)

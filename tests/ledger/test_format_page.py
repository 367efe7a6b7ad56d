"""The example in docs/formats/ledger.md is true: each value on the page follows from the others."""

import hashlib
import json
import re
from pathlib import Path

from evidence_log.ledger.bodies import ACTS, DECODERS, kept_objects
from evidence_log.ledger.chain import decode_entry, entry_hash
from evidence_log.ledger.checkpoint import open_note, read_checkpoint, sign_checkpoint
from evidence_log.ledger.commitment import object_commitment, read_body, read_withheld, withhold
from evidence_log.ledger.tree import Tree, leaf_hash

PAGE = (Path(__file__).parents[2] / "docs" / "formats" / "ledger.md").read_text(encoding="utf-8")
BODY, ENTRIES, WITHHELD = (
    block.encode().splitlines() for block in re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
)
NOTE, VERIFIER = re.findall(r"```text\n(evidence-log/.*?)```", PAGE, re.DOTALL)
TABLE = dict(re.findall(r"^\| (?:field `)?([a-z_ ]+)`? \| `([0-9a-f]{64})` \|$", PAGE, re.MULTILINE))


def test_the_hashes_of_the_body_are_those_of_the_page() -> None:
    body = read_body(BODY[0])
    everything = json.loads(withhold(BODY[0], body.record.__struct_fields__))["fields"]

    assert body.commit == TABLE.pop("the body")
    assert [object_commitment(each) for each in kept_objects(body.record)] == [TABLE.pop("the object")]
    assert {name: field["hash"] for name, field in everything.items()} == TABLE


def test_the_object_of_the_page_has_the_hash_it_says() -> None:
    (kept,) = kept_objects(read_body(BODY[0]).record)

    assert kept.sha256 == hashlib.sha256("他说要去我单位".encode()).hexdigest()


def test_the_withheld_body_of_the_page_proves_the_same() -> None:
    assert withhold(BODY[0], ["source_name"]) == WITHHELD[0]
    assert read_withheld(WITHHELD[0]).commit == read_body(BODY[0]).commit


def test_the_entries_of_the_page_link() -> None:
    first, second = (decode_entry(each) for each in ENTRIES)

    assert first.commit == read_body(BODY[0]).commit
    assert second.prev == entry_hash(ENTRIES[0])


def test_the_checkpoint_of_the_page_is_signed_over_their_root() -> None:
    leaves = [leaf_hash(each) for each in ENTRIES]
    root = Tree(leaves).root()
    checkpoint = read_checkpoint(NOTE.encode(), VERIFIER.strip())

    assert [each.hex() in PAGE for each in (*leaves, root)] == [True] * 3
    assert (checkpoint.size, checkpoint.root) == (2, root.hex())
    assert sign_checkpoint(checkpoint, bytes(range(32)), checkpoint.origin) == NOTE.encode()
    assert open_note(NOTE.encode(), VERIFIER.strip()).count("\n") == 3


def test_the_page_names_every_kind_of_body_with_its_act() -> None:
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| `([a-z.]+)` \|", PAGE, re.MULTILINE))

    assert rows == {kind: ACTS[record].value for (kind, _), record in DECODERS.items() if record in ACTS}
    assert set(rows) == {kind for kind, _ in DECODERS}

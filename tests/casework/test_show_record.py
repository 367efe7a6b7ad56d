"""An exhibit is shown with what is the same, what looks like it, and what came out of it."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from evidence_log.casework.attach_exhibit import Attached, attach_exhibit
from evidence_log.casework.show_record import look_around
from evidence_log.casework.withdraw_record import withdraw_record
from evidence_log.vault.vault import Vault
from tests.casework.media_files import written
from tests.conftest import FixedClock
from tests.media.zips import packed
from tests.vaults import log, new_vault


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    vault = new_vault(tmp_path / "vault", clock).vault
    for account in ("上门", "再来"):
        log(vault, clock, account)
    return vault


def picture(seed: int, width: int = 1200, quality: int = 90) -> bytes:
    """A photo of light and dark patches; the same one smaller and worse for another width and quality."""
    patches = np.random.default_rng(seed).integers(0, 256, (7, 9), dtype=np.uint8)
    shown = Image.fromarray(patches).resize((1200, 900), Image.Resampling.BICUBIC)
    out = io.BytesIO()
    shown.resize((width, width * 3 // 4)).save(out, "JPEG", quality=quality)
    return out.getvalue()


def attach(vault: Vault, clock: FixedClock, path: Path, data: bytes, incident: str = "INC-0001") -> Attached:
    return attach_exhibit(vault, written(path, data), incident=incident, at=clock.read())


def test_a_chat_copy_of_a_photo_is_pointed_out_and_both_are_kept(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    attach(vault, clock, tmp_path / "IMG_1.jpg", picture(1))
    copy = attach(vault, clock, tmp_path / "mmexport.jpg", picture(1, width=800, quality=40))
    other = attach(vault, clock, tmp_path / "other.jpg", picture(2))

    assert (copy.alike.same, copy.alike.near) == ((), ("EX-0001",))
    assert other.alike.near == ()


def test_the_same_bytes_are_one_object_with_two_references(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    first = attach(vault, clock, tmp_path / "a.jpg", picture(1))
    second = attach(vault, clock, tmp_path / "b.jpg", picture(1), "INC-0002")

    assert second.alike.same == ("EX-0001",)
    assert first.exhibit.exhibit.original.name == second.exhibit.exhibit.original.name
    assert look_around(vault, vault.exhibit("EX-0001")).alike.same == ("EX-0002",)


def test_what_was_withdrawn_is_not_pointed_at(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    attach(vault, clock, tmp_path / "a.jpg", picture(1))
    withdraw_record(vault, "EX-0001", reason="错了", at=clock.read())
    again = attach(vault, clock, tmp_path / "b.jpg", picture(1, width=900))

    assert (again.alike.same, again.alike.near) == ((), ())


def test_plain_surfaces_are_not_called_alike(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    for name, colour in (("a.png", "black"), ("b.png", "white")):
        out = io.BytesIO()
        Image.new("RGB", (64, 64), colour).save(out, "PNG")
        found = attach(vault, clock, tmp_path / name, out.getvalue())

    assert found.alike.near == ()


def test_an_archive_shows_what_came_out_of_it(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    attach(vault, clock, tmp_path / "x.zip", packed({"a.txt": b"a", "b.txt": b"b"}))

    assert look_around(vault, vault.exhibit("EX-0001")).members == ("EX-0002", "EX-0003")
    assert look_around(vault, vault.incident("INC-0001")).members == ()

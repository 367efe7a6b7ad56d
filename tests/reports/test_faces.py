"""Where the fonts lie and what they cover."""

from pathlib import Path

import pytest

from evidence_log.errors import FontMissing
from evidence_log.reports.paper.faces import chain, checked
from tests import people


def test_a_font_that_is_not_the_one_we_know_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "NotoSansCJK-VF.otf.ttc"
    other.write_bytes(b"another font")

    with pytest.raises(FontMissing) as refused:
        checked(other, "0" * 64)

    assert refused.value.values == {"path": "NotoSansCJK-VF.otf.ttc"}


@pytest.mark.parametrize("weight", [400, 700])
def test_rare_names_and_emoji_are_covered_in_both_weights(weight: int) -> None:
    faces = chain(weight, latin_first=False)

    assert all(faces.find(ord(character)) for character in people.RARE_CHARACTERS + "龘喆囧①éΩЖ⚠️")


def test_bold_is_another_weight_and_not_the_same_letters_again() -> None:
    regular, bold = (chain(weight, latin_first=True).face(0) for weight in (400, 700))

    assert bold.width(bold.glyph(ord("m"))) > regular.width(regular.glyph(ord("m")))


def test_a_subset_depends_on_its_glyphs_alone() -> None:
    face = chain(400, latin_first=False).face(0)
    forwards, backwards = (
        {face.glyph(ord(character)) for character in word} for word in ("骚扰记录", "录记扰骚")
    )

    assert face.subset(forwards) == face.subset(backwards)


@pytest.mark.parametrize("latin_first", [True, False])
def test_letters_of_one_width_are_half_an_em_and_what_they_lack_comes_from_the_other_faces(
    *, latin_first: bool
) -> None:
    faces = chain(400, latin_first=latin_first, mono=True)
    found = [faces.find(code) for code in range(0x20, 0x7F)]

    assert all(each is not None and each[0] == 0 for each in found)
    assert {faces.face(0).width(each[1]) for each in found if each is not None} == {500.0}
    assert len(set(found)) == len(found)
    assert all(faces.find(ord(character)) for character in people.RARE_CHARACTERS)

"""The box for a person's own words."""

from hypothesis import given, settings, strategies as st
from textual.app import App, ComposeResult
from textual.document._document import Document
from textual.geometry import Offset

from evidence_log.tui.widgets.account_area import AccountArea, WrittenDocument

TYPED = st.text(alphabet=st.sampled_from("他说，“你等着”。 ab\n\t"), max_size=60)


@given(TYPED, TYPED, st.integers(0, 60), st.integers(0, 60), st.integers(6, 20))
@settings(max_examples=200)
def test_lines_broken_bit_by_bit_are_those_broken_at_once(
    before: str, added: str, first: int, last: int, width: int
) -> None:
    document = Document(before)
    written = WrittenDocument(document)
    written.wrap(width)
    start, end = sorted(document.get_location_from_index(min(each, len(before))) for each in (first, last))
    edited = document.replace_range(start, end, added)
    written.wrap_range(start, end, edited.end_location)
    fresh = WrittenDocument(document)
    fresh.wrap(width)

    assert written.lines == fresh.lines
    assert written._offset_to_line_info == fresh._offset_to_line_info
    assert written._line_index_to_offsets == fresh._line_index_to_offsets


class Alone(App[None]):
    """The box and nothing else."""

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield AccountArea()


async def test_every_place_in_a_broken_chinese_line_has_its_caret() -> None:
    async with Alone().run_test(size=(21, 8)) as pilot:
        area = pilot.app.query_one(AccountArea)
        area.text = "敢报警你等着，他喊完就从楼梯离开了。"
        await pilot.pause()
        carets = []
        for column in range(len(area.text) + 1):
            area.move_cursor((0, column))
            carets.append(area.wrapped_document.location_to_offset((0, column)))

    assert carets[9] == Offset(18, 0) or carets[9] == Offset(0, 1)
    assert len(set(carets)) == len(carets)


async def test_what_acts_on_a_screen_is_kept_but_not_sent_to_it() -> None:
    async with Alone().run_test(size=(40, 8)) as pilot:
        area = pilot.app.query_one(AccountArea)
        area.text = "a\x1b[31mb\u202ec\x07"
        area.select_all()
        await pilot.pause()
        drawn = "".join(strip.text for strip in pilot.app.screen._compositor.render_strips())

        assert "a[31mbc" in drawn
        assert area.text == "a\x1b[31mb\u202ec\x07"

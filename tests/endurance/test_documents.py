"""A small count of what `python -m tests.endurance.documents` does at full count."""

from tests.endurance.documents import watched
from tests.needs import needs


@needs("strace")
@needs("unshare")
def test_no_string_anywhere_makes_a_document_open_a_file_or_ask_the_network() -> None:
    said = watched(400)

    assert "nothing wrong" in said
    assert "not watched" not in said

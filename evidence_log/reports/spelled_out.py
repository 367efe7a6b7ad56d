"""What a finished plan shows by its number: counted where it is printed, so that nothing kept out is given away."""

import re
from collections.abc import Iterator

from evidence_log.records.spelled import Spelled
from evidence_log.reports.paper.lines import spelled_in
from evidence_log.reports.paper.operations import Anchor, Op, Text

_SHEET = re.compile(r"(?:INC|EX)-\d{4,}")


def spelled_out(pages: list[list[Op]]) -> Spelled:
    """Count the places, and name the characters and the sheets they stand on."""
    found = [(code, row) for text, row in _texts(pages) for code in spelled_in(text)]
    rows = dict.fromkeys(row for _, row in found if row is not None)
    return Spelled(places=len(found), codes=tuple(sorted({code for code, _ in found})), rows=tuple(rows))


def _texts(pages: list[list[Op]]) -> Iterator[tuple[str, str | None]]:
    """Each line, and the incident or exhibit on whose sheet it stands."""
    sheet: str | None = None
    for page in pages:
        for operation in page:
            if isinstance(operation, Anchor):
                sheet = operation.name if _SHEET.fullmatch(operation.name) else None
            elif isinstance(operation, Text):
                yield operation.text, sheet

"""What is asked of the reader."""

from evidence_log.reports.edition import Block
from evidence_log.reports.paper.plan import POINT
from evidence_log.reports.relevant import with_law
from evidence_log.reports.writing import Writing

_AT_ALL = POINT._replace(indent=0.0)


def requests(writing: Writing) -> None:
    """A section of its own: each request numbered."""
    writing.section(Block.REQUESTS)
    lay_requests(writing)


def lay_requests(writing: Writing) -> None:
    """Each request, numbered where there are several."""
    asked = [with_law(writing, f"request.{each}") for each in writing.edition.requests]
    for number, each in enumerate(asked, start=1):
        said = f"{number}. {each}" if len(asked) > 1 else each
        writing.flow.paragraph(said, _AT_ALL, after=1.5)
    writing.flow.space(4.0)

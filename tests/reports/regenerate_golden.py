"""Write the golden texts again: `python -m tests.reports.regenerate_golden`, then read the difference."""

from pathlib import Path

from evidence_log.records.clock import Language
from tests.reports.extract import as_shown
from tests.reports.rendering import render_sample

GOLDEN = Path(__file__).parent / "golden"


def golden_text(language: Language) -> str:
    """Every line of the sample's document, page by page, in the order it is drawn."""
    pages = as_shown(render_sample(language, demo=True, declared=True))
    return "".join(
        f"=== {number} ===\n" + "".join(f"{line}\n" for line in page)
        for number, page in enumerate(pages, start=1)
    )


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for each in Language:
        (GOLDEN / f"police-{each}.txt").write_text(golden_text(each), encoding="utf-8")

"""PDFs by PDFium, without scripts or forms: the first page, the text, the date. Runs in the worker process only."""

import re
from datetime import datetime
from typing import Any

import pypdfium2 as pdfium

from evidence_log.media.claims import Claims
from evidence_log.media.found import Found
from evidence_log.media.photo import PREVIEW_SIDE, jpeg_preview
from evidence_log.media.remote import Source
from evidence_log.media.words import text_derivative
from evidence_log.records.exhibit import MediaState

_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:Z(?:00'00'?)?|([+-])(\d\d)'?(\d\d)?'?)?")
_PAGES_READ = 200
_TEXT_MOST = 400_000
_NEEDS_PASSWORD = 4  # FPDF_ERR_PASSWORD, fpdfview.h


def look(source: Source, *, media_type: str, latest: datetime) -> Found:
    """Say how many pages there are, show the first, and give the text of those that have one."""
    version = str(pdfium.PYPDFIUM_INFO)
    facts: dict[str, Any] = {"tool": "PDFium", "tool_version": version, "media_type": media_type}
    try:
        document = pdfium.PdfDocument(source.open())
    except pdfium.PdfiumError as error:
        if error.err_code == _NEEDS_PASSWORD:
            return Found(**facts, state=MediaState.UNSUPPORTED, problem="needs-password")
        return Found(**facts, state=MediaState.CORRUPT, problem="not-decodable")
    claims = Claims(latest)
    _claim(claims, document.get_metadata_dict().get("CreationDate", ""))
    facts |= {"captured_claims": claims.claims(), "oddities": claims.refused(), "pages": len(document)}
    if len(document) == 0:
        return Found(**facts, state=MediaState.CORRUPT, problem="no-pages")
    try:
        first = document[0]
        width, height = first.get_size()
        picture = first.render(scale=PREVIEW_SIDE / max(width, height, 1.0)).to_pil()
        made = [jpeg_preview(picture.convert("RGB"))]
        made += text_derivative(_text(document))
    except (pdfium.PdfiumError, ValueError, MemoryError, OverflowError):
        return Found(**facts, state=MediaState.CORRUPT, problem="not-decodable")
    return Found(**facts, state=MediaState.OK, derivatives=tuple(made))


def _text(document: pdfium.PdfDocument) -> str:
    """The text of the pages, one after another; a page that cannot be read is passed over."""
    pages: list[str] = []
    for number in range(min(len(document), _PAGES_READ)):
        try:
            pages.append(document[number].get_textpage().get_text_bounded())
        except pdfium.PdfiumError:
            continue
        if sum(map(len, pages)) > _TEXT_MOST:
            break
    return "\n\n".join(each.strip() for each in pages)[:_TEXT_MOST]


def _claim(claims: Claims, text: str) -> None:
    """ISO 32000-1, 7.9.4: local time where no offset is given."""
    found = _DATE.match(text)
    if found is None:
        return
    year, month, day, hour, minute, second, sign, east, east_minutes = found.groups()
    offset = f"{sign}{east}:{east_minutes or '00'}" if sign else "Z" if "Z" in text else ""
    claims.iso(
        "pdf.CreationDate", f"{year}-{month}-{day}T{hour or '00'}:{minute or '00'}:{second or '00'}{offset}"
    )

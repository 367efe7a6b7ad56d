"""What was said about an exhibit, as label and value."""

from evidence_log.i18n.amounts import duration_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.annotation import Annotation, Carrier, TranscriptLine
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.clock import Language

_LINES_SHOWN = 12


def annotation_fields(told: Annotation, texts: Texts) -> list[tuple[str, str]]:
    """What is known of it, in the order it is shown; the transcript is apart."""
    passages = "\n".join(
        f"{duration_words(each.from_ms)}-{duration_words(each.to_ms)}  {each.words}"
        for each in told.key_passages
    )
    known = {
        "caption": told.caption,
        "proves": told.proves,
        "group": told.group,
        "carrier": carrier_words(told.carrier, texts),
        "consent": _consent(told, texts),
        "key_passages": passages,
        "covers": None if told.covers is None else texts("annotate.areas", n=len(told.covers)),
        "intimate": texts("annotate.yes") if told.intimate else None,
        "from_other_side": texts(f"annotate.{'yes' if told.from_other_side else 'no'}")
        if told.from_other_side is not None
        else None,
    }
    return [(f"annotate.field.{name}", value) for name, value in known.items() if value]


def carrier_words(carrier: Carrier | None, texts: Texts) -> str | None:
    """Where the original is, whether still, and when somebody last looked."""
    if carrier is None:
        return None
    there = {True: "yes", False: "no", None: "unknown"}[carrier.still_there]
    parts = [carrier.what, texts(f"annotate.there.{there}")]
    parts += [texts("annotate.checked", when=carrier.checked)] if carrier.checked else []
    return ("；" if texts.language is Language.ZH else "; ").join(parts)


def text_words(filed: FiledExhibit, texts: Texts) -> str | None:
    """What a program read in an exhibit, and what that is worth; None where nothing was read."""
    if filed.text is None:
        return None
    read = filed.text.extracted
    tool = f"{read.tool} {read.tool_version}"
    lines = read.text.split("\n")
    if not read.recognised:
        more = len(lines) - _LINES_SHOWN
        tail = [texts("annotate.text.more", count=more, reference=filed.reference)] if more > 0 else []
        return "\n".join([*lines[:_LINES_SHOWN], *tail])
    if read.problem is not None:
        return texts("annotate.text.not-read", problem=texts(f"media.{read.problem}"))
    if not read.lines:
        return texts("annotate.text.none", tool=tool)
    worth = "guessed" if filed.quoted_text is None else "compared"
    return "\n".join([f"({texts(f'annotate.text.{worth}', tool=tool)})", *lines])


def line_words(line: TranscriptLine) -> str:
    """One utterance: '0:12  甲: words'."""
    time = "" if line.from_ms is None else f"{duration_words(line.from_ms)}  "
    return f"{time}{f'{line.speaker}: ' if line.speaker else ''}{line.words}"


def _consent(told: Annotation, texts: Texts) -> str | None:
    if told.consent is None:
        return told.consent_places
    said = texts(f"annotate.consent.{told.consent.value}")
    return f"{said} ({told.consent_places})" if told.consent_places else said

"""Documents of the sample case, made the way casework makes them."""

from collections.abc import Callable

import msgspec

from evidence_log.records.assessed import Assessed
from evidence_log.records.case import Case
from evidence_log.records.case_file import CaseFile
from evidence_log.records.clock import Language
from evidence_log.records.exhibit import KeptObject
from evidence_log.records.incident import Incident
from evidence_log.records.tag_labels import NO_LABELS, TagLabels
from evidence_log.records.wanted_document import Redaction, WantedDocument
from evidence_log.reports.edition import EDITIONS, edition_named
from evidence_log.reports.fields import MadeText, make_text
from evidence_log.reports.make import begin, make_document
from evidence_log.reports.paper.lines import hash_groups
from evidence_log.reports.writing import Supplied
from tests.reports.sample_case import MADE_AT, SampleCase
from tests.reports.sample_matter import assessed_of

REFERENCE = "DOC-0001"


def render(
    case_file: CaseFile,
    language: Language,
    preview: Callable[[KeptObject], bytes],
    *,
    edition: str = "police",
    declared: bool = False,
    labels: TagLabels = NO_LABELS,
    assessed: Assessed | None = None,
    second: Language | None = None,
) -> bytes:
    """One edition's document."""
    wanted = WantedDocument(edition=edition, language=language, second=second, declared=declared)
    supplied = Supplied(REFERENCE, MADE_AT[language], preview, labels, assessed)
    return make_document(case_file, wanted, supplied).data


def render_sample(
    language: Language,
    *,
    edition: str = "police",
    demo: bool = False,
    declared: bool = False,
    second: Language | None = None,
) -> bytes:
    """One edition's document of the sample case."""
    sample = SampleCase(language, demo=demo)
    places = edition_named(edition).jurisdictions
    assessed = assessed_of(sample.case_file, language, place=places[0] if len(places) == 1 else None)
    return render(
        sample.case_file,
        language,
        sample.preview,
        edition=edition,
        declared=declared,
        assessed=assessed,
        second=second,
    )


def text_of(
    edition: str,
    sample: SampleCase,
    case_file: CaseFile | None = None,
    *,
    only: tuple[str, ...] | None = None,
    redact: tuple[Redaction, ...] = (),
) -> MadeText:
    """One edition as text, of the sample case or of another one."""
    places = edition_named(edition).jurisdictions
    shown = case_file or sample.case_file
    assessed = assessed_of(shown, sample.language, place=places[0] if len(places) == 1 else None)
    wanted = WantedDocument(edition=edition, language=sample.language, plain=True, only=only, redact=redact)
    return make_text(
        shown, wanted, Supplied(REFERENCE, MADE_AT[sample.language], sample.preview, assessed=assessed)
    )


def editions_as_text() -> list[tuple[str, Language]]:
    """Those that can be had as text, in each of their languages."""
    return [(each, language) for each, language in every_edition() if edition_named(each).asked]


def every_edition() -> list[tuple[str, Language]]:
    """Each edition in each of its languages."""
    return [(each, language) for each in EDITIONS for language in edition_named(each).languages]


def editions_in_both() -> list[str]:
    """Those that can be had in both languages at once."""
    return [each for each in EDITIONS if edition_named(each).both]


def with_incidents(sample: SampleCase, *incidents: Incident, case: Case | None = None) -> CaseFile:
    """The sample with other incidents, no exhibits, and nothing known of the matter beside them."""
    filed = tuple(
        msgspec.structs.replace(
            sample.incidents[0], reference=f"INC-{number:04}", incident=each, exhibits=(), seq=number
        )
        for number, each in enumerate(incidents, start=1)
    )
    return msgspec.structs.replace(
        sample.case_file,
        incidents=filed,
        exhibits=(),
        parties=(),
        debts=(),
        steps=(),
        case=case or sample.case_file.case,
    )


def document_words(edition: str, language: Language) -> Callable[..., str]:
    """The texts of an edition."""
    sample = SampleCase(language)
    wanted = WantedDocument(edition=edition, language=language)
    return begin(sample.case_file, wanted, Supplied(REFERENCE, MADE_AT[language], sample.preview)).t


def frame_of(sample: SampleCase, total: int) -> Callable[[int], list[str]]:
    """What stands on each page besides its content."""
    case_file = sample.case_file
    texts = document_words("police", sample.language)
    head = f"{texts('case-number')} {case_file.case_number} · {REFERENCE} · {texts('fingerprint')} "
    fingerprint = hash_groups(case_file.head.root[:16])
    foot = texts("foot", zone=case_file.case.zone)
    page_of = texts("page-of", none="")
    return lambda number: [
        texts("title"),
        head,
        fingerprint,
        foot,
        page_of.format(page=number, total=total),
    ]

"""Documents of the sample case, made the way casework makes them."""

from collections.abc import Callable

import msgspec

from evidence_log.i18n.texts import Texts
from evidence_log.records.case import Case
from evidence_log.records.case_file import CaseFile
from evidence_log.records.clock import Language
from evidence_log.records.exhibit import KeptObject
from evidence_log.records.incident import Incident
from evidence_log.records.tag_labels import NO_LABELS, TagLabels
from evidence_log.reports.make import make_document
from evidence_log.reports.paper.lines import hash_groups
from tests.reports.sample_case import MADE_AT, SampleCase

REFERENCE = "DOC-0001"


def render(
    case_file: CaseFile,
    language: Language,
    preview: Callable[[KeptObject], bytes],
    *,
    declared: bool = False,
    labels: TagLabels = NO_LABELS,
) -> bytes:
    """The police document."""
    return make_document(
        case_file,
        edition="police",
        language=language,
        reference=REFERENCE,
        made_at=MADE_AT[language],
        declared=declared,
        preview=preview,
        labels=labels,
    ).data


def render_sample(language: Language, *, demo: bool = False, declared: bool = False) -> bytes:
    """The police document of the sample case."""
    sample = SampleCase(language, demo=demo)
    return render(sample.case_file, language, sample.preview, declared=declared)


def with_incidents(sample: SampleCase, *incidents: Incident, case: Case | None = None) -> CaseFile:
    """The sample with other incidents and no exhibits."""
    filed = tuple(
        msgspec.structs.replace(
            sample.incidents[0], reference=f"INC-{number:04}", incident=each, exhibits=(), seq=number
        )
        for number, each in enumerate(incidents, start=1)
    )
    return msgspec.structs.replace(
        sample.case_file, incidents=filed, exhibits=(), case=case or sample.case_file.case
    )


def frame_of(sample: SampleCase, total: int) -> Callable[[int], list[str]]:
    """What stands on each page besides its content."""
    texts, case_file = Texts(sample.language), sample.case_file
    head = (
        f"{texts('police.case-number')} {case_file.case_number} · {REFERENCE} · "
        f"{texts('police.fingerprint')} {hash_groups(case_file.head.root[:16])}"
    )
    foot = texts("police.foot", zone=case_file.case.zone)
    page_of = texts("police.page-of", none="")
    return lambda number: [
        texts("police.title"),
        head,
        foot,
        page_of.format(page=number, total=total),
    ]

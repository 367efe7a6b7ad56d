"""The same complaint by ours, with what a matter needs: as casework makes it of a case file that was read."""

import msgspec

from evidence_log.records.case_file import CaseFile
from evidence_log.records.clock import Language
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.make import make_document
from evidence_log.reports.writing import Supplied
from tests.benchmarks.document_peers import CASE, Work

_MADE_AT = "2026-11-23T22:46:00+08:00"


def made(work: Work) -> bytes:
    """The document for the police, in Chinese."""
    case_file = msgspec.msgpack.decode((work.folder / CASE).read_bytes(), type=CaseFile)
    supplied = Supplied("DOC-0001", _MADE_AT, lambda kept: (work.folder / kept.name).read_bytes())
    wanted = WantedDocument(edition="police", language=Language.ZH)
    return make_document(case_file, wanted, supplied).data

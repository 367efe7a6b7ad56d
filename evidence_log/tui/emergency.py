"""The number to call first, as far as the app knows where it is."""

from evidence_log.records.emergency import NUMBERS, likely_jurisdiction
from evidence_log.tui.session import Session


def emergency_number(session: Session) -> str:
    """The one of the case; while that is locked, the likely one of the machine's zone."""
    desk = session.desk
    return NUMBERS[likely_jurisdiction(session.preferences.zone) if desk is None else desk.case.jurisdiction]

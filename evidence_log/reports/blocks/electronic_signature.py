"""Room for an electronic signature: framed here, and filled by the signature itself once there is one."""

from evidence_log.i18n.visible import visible_line
from evidence_log.records.document import Signed
from evidence_log.reports.paper.lines import excerpt, hash_groups
from evidence_log.reports.paper.operations import (
    BODY,
    BOLD,
    FINE,
    INK,
    LEADING,
    LEFT,
    MONO,
    MUTE,
    NAVY,
    REGULAR,
    ROOM,
    RULE,
    Box,
    Op,
    Rule,
    SignatureRoom,
    Text,
)
from evidence_log.reports.paper.plan import LABEL, TINY
from evidence_log.reports.writing import Writing

_PAD = 10.0
_MOST_LETTERS = 60
_FRAME = 0.5


def electronic_signature(writing: Writing) -> None:
    """A frame with a caption on one page; nothing where the document is not to be signed."""
    signed = writing.supplied.signed
    if signed is None:
        return
    flow, t = writing.flow, writing.t
    height = 2 * _PAD + LEADING * len(_lines(writing, signed))
    flow.need(LABEL.leading + height + TINY.leading * 3)
    flow.label(t("electronic-signature"))
    flow.y -= height + 3.0
    flow.put(*_frame(flow.y, height))
    top = flow.y + height - _PAD
    lines = [
        Text(LEFT + _PAD, top - LEADING * (row - 0.3), said, weight, size, colour)
        for row, (said, weight, size, colour) in enumerate(_lines(writing, signed), start=1)
    ]
    flow.put(SignatureRoom(LEFT, flow.y, ROOM, height, tuple(lines)))
    flow.space(3.0)
    flow.paragraph(t("signature-shows"), TINY, after=8.0)


def _lines(writing: Writing, signed: Signed) -> list[tuple[str, str, float, str]]:
    """What is to be seen: whom the certificate names, who issued it, when, and which certificate it is."""
    t, flow = writing.t, writing.flow
    name, issuer = (excerpt(visible_line(each), _MOST_LETTERS) for each in (signed.signer, signed.issuer))
    told = (
        (t("signed-electronically", when=writing.recorded(writing.made_at)), REGULAR, BODY, MUTE),
        (name, BOLD, BODY, NAVY),
        (t("certificate-issuer", name=issuer), REGULAR, BODY, INK),
        (t("certificate-sha256", sha256=hash_groups(signed.certificate_sha256)), MONO, FINE, MUTE),
    )
    return [
        (line, weight, size, colour)
        for said, weight, size, colour in told
        for line in flow.lines(said, weight, size, ROOM - 2 * _PAD)
    ]


def _frame(y: float, height: float) -> tuple[Op, ...]:
    return (
        Rule(LEFT, y, ROOM),
        Rule(LEFT, y + height, ROOM),
        Box(LEFT, y, _FRAME, height, RULE),
        Box(LEFT + ROOM - _FRAME, y, _FRAME, height, RULE),
    )

"""Answers to what rule packs ask of the matter."""

from evidence_log.records.record import Record


class CircumstanceAnswer(Record, frozen=True):
    """A pack's question by its id, and the id of a choice or a day (2026-11-23); null takes the answer back.

    The newest stands. Packs that ask the same under one id share it.
    """

    circumstance: str
    answer: str | None

    def __post_init__(self) -> None:
        """Refuse a question or an answer that is blank."""
        if not self.circumstance.strip() or (self.answer is not None and not self.answer.strip()):
            raise ValueError("a circumstance is asked and answered by an id, or with a day")

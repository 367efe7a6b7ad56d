"""What the app asks of a rule pack. Brought when somebody first looks at rules; every method may run in a worker thread."""

from typing import NamedTuple

from evidence_log.casework.answer_circumstance import answer_circumstance, answers_of
from evidence_log.casework.assess import assess
from evidence_log.casework.find_pack import pack_of
from evidence_log.casework.set_case import set_case
from evidence_log.errors import NoPack
from evidence_log.records.assessed import Assessed
from evidence_log.records.clock import Clock
from evidence_log.records.rule_pack import Circumstance
from evidence_log.vault.vault import Vault


class Held(NamedTuple):
    """What the pack says of the matter, and what was answered of what it asks."""

    assessed: Assessed
    answers: dict[str, str]
    territory: str | None


class Answers(NamedTuple):
    """What changes: circumstances with their answer, None takes one back; and the place, where `moved`."""

    circumstances: tuple[tuple[Circumstance, str | None], ...]
    moved: bool = False
    territory: str | None = None


class Rulebook:
    """The pack of the jurisdiction of the case, beside an open vault."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def assess(self) -> Assessed:
        """Hold the record against it; raises NoPack."""
        return assess(self._vault, pack_of(self._vault.case().jurisdiction), at=self._clock.read())

    def assess_if_any(self) -> Assessed | None:
        """The same; None where no pack comes with the program."""
        try:
            return self.assess()
        except NoPack:
            return None

    def held(self) -> Held:
        """The same with the answers; raises NoPack."""
        assessed = self.assess()
        stands = {name: said for name, said in answers_of(self._vault).items() if said is not None}
        return Held(assessed, stands, self._vault.case().territory)

    def answer(self, answers: Answers) -> None:
        """Enter what changes; raises what answering raises."""
        for asked, said in answers.circumstances:
            answer_circumstance(self._vault, asked, said, at=self._clock.read())
        if answers.moved:
            set_case(self._vault, {"territory": answers.territory}, at=self._clock.read())

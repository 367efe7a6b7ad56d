"""What a requirement asks of telephone calls to one person about one debt: the measure of each check, as its values."""

from evidence_log.records.check import LARGE, Check, Names


class DebtCalls(Check, frozen=True):
    """What calls count. The two checks share it, and judge calls by one collector to one person about one debt.

    One of `unconnected_tags` says that a call reached nothing (busy, not in service): it does not count. One of
    `no_talk_tags` says that an answered call was no conversation. `consent`: calls consented to do not count, from
    the day the consent was received for so many days, until the next conversation.
    """

    days: int
    unconnected_tags: tuple[str, ...] = ()
    no_talk_tags: tuple[str, ...] = ()
    consent: int = 7

    def __post_init__(self) -> None:
        """Refuse a number that is none."""
        if not 1 <= self.days <= LARGE or not 0 <= self.consent <= LARGE:
            raise ValueError("1 <= days <= 10000, 0 <= consent <= 10000")

    @property
    def names(self) -> Names:
        """The tags that say what became of a call."""
        return (("tag", (*self.unconnected_tags, *self.no_talk_tags)),)


class CallsPerDebt(DebtCalls, frozen=True, kw_only=True, tag="calls-per-debt"):
    """Calls beyond `more_than` within so many local days that follow each other."""

    more_than: int

    def __post_init__(self) -> None:
        """Refuse a number that is no limit."""
        super().__post_init__()
        if not 0 <= self.more_than <= LARGE:
            raise ValueError("0 <= more_than <= 10000")


class AfterTalk(DebtCalls, frozen=True, tag="after-talk"):
    """Calls within so many local days after a conversation, the day of the conversation the first of them."""

"""What was mended or followed for a show without asking, as sentences that say what became of it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from player.domain.addresses import for_display
from player.domain.models import ShowId
from player.domain.record import Record
from player.domain.translation import Translate, marked


class NoticeKind(StrEnum):
    """What happened; the values are kept in the library."""

    IDS_REPAIRED = "ids-repaired"
    MOVED = "moved"
    ENDED = "ended"
    RETURNED = "returned"
    NOT_WHOLE = "not-whole"


_SENTENCES = {
    NoticeKind.IDS_REPAIRED: marked("The publisher changed {amount} ids; your progress was kept."),
    NoticeKind.MOVED: marked("The feed moved from {before} to {after}."),
    NoticeKind.ENDED: marked("The feed is gone for good. It is not asked any more; what you have is kept."),
    NoticeKind.RETURNED: marked("The feed, which was gone, is back."),
    NoticeKind.NOT_WHOLE: (
        marked(
            "Not everything in this folder is listed: it has more than {amount} files, or some of its subfolders are "
            "too deep or may not be read."
        )
    ),
}
_ONE_ID = marked("The publisher changed the id of one episode; your progress was kept.")


class ShowNotice(Record):
    """One thing to tell. ``amount``, ``before`` and ``after`` are what its sentence needs."""

    id: int
    show_id: ShowId
    kind: NoticeKind
    told: datetime
    amount: int = 0
    before: str = ""
    after: str = ""

    @property
    def can_be_undone(self) -> bool:
        """True for a move: the old address can be taken up again."""
        return self.kind is NoticeKind.MOVED

    def sentence(self, translate: Translate = str) -> str:
        """The sentence for people, in the language of ``translate``."""
        if self.kind is NoticeKind.IDS_REPAIRED and self.amount == 1:
            return translate(_ONE_ID)
        template = translate(_SENTENCES[self.kind])
        return template.format(amount=self.amount, before=for_display(self.before), after=for_display(self.after))


class FailureSpell(Record):
    """A stretch of refreshes that failed in the same way."""

    kind: str
    text: str
    first: datetime
    last: datetime
    times: int = 1

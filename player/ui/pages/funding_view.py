"""Where a show can be supported: a button for each place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from player.domain.models import Funding
from player.ui.theme import Space, Theme
from player.ui.widgets.buttons import PlainButton
from player.ui.widgets.flow_layout import FlowLayout
from player.ui.widgets.section import Section

_MOST = 8
_LONGEST = 60


class FundingView(Section):
    """``link_activated(str)`` with the address of the place that was chosen."""

    link_activated = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, QCoreApplication.translate("FundingView", "Support this show"), parent)
        self.setObjectName("fundingLinks")
        self._shown: tuple[Funding, ...] = ()
        self._flow = FlowLayout()
        self._flow.set_spacing(theme.px(Space.S))
        self.body.addLayout(self._flow)
        self.hide()

    def set_funding(self, funding: Sequence[Funding]) -> None:
        """Offer these."""
        if tuple(funding) == self._shown:
            return
        self._shown = tuple(funding)
        while (item := self._flow.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        for one in funding[:_MOST]:
            text = (one.text or self.tr("Support"))[:_LONGEST]
            button = PlainButton(self.theme, text.replace("&", "&&"), "star")
            button.setToolTip(one.url)
            button.setAccessibleName(text)
            # What is too long for a line of the page is shortened; the page would be cut else.
            button.setMinimumWidth(button.compact_width() * 2)
            button.clicked.connect(lambda _=False, url=one.url: self.link_activated.emit(url))
            self._flow.addWidget(button)

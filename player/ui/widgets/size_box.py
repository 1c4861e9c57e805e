"""A number of megabytes, written as people read sizes."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale
from PySide6.QtGui import QValidator

from player.ui.widgets.pickers import SpinBox

# Also "Mo" and "Go", as French has them.
_UNITS = {"": 1, "m": 1, "g": 1000, "t": 1_000_000}
# With the signs within Swiss and Arabic numbers too.
_TYPED = re.compile(r"([\d.,'\u2019\u066b\u066c\s]+?)\s*([^\W\d]*)")


class SizeBox(SpinBox):
    """Its value is in whole megabytes: ``500 MB``, ``2.5 GB``. Typed in any of these units, or with none."""

    def textFromValue(self, value: int) -> str:
        if value < 1000:
            return self.tr("{number} MB").format(number=QLocale().toString(value))
        shortest = QLocale.FloatingPointPrecisionOption.FloatingPointShortest
        return self.tr("{number} GB").format(number=QLocale().toString(value / 1000, "f", shortest))

    def valueFromText(self, text: str) -> int:
        typed = _read(text)
        return self.minimum() if typed is None else min(max(typed, self.minimum()), self.maximum())

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        fits = text == self.specialValueText() or _read(text) is not None
        # What is not finished yet may become right.
        return (QValidator.State.Acceptable if fits else QValidator.State.Intermediate), text, position


def _read(text: str) -> int | None:
    match = _TYPED.fullmatch(text.strip())
    factor = _UNITS.get(match[2][:1].lower()) if match else None
    if match is None or factor is None:
        return None
    number, is_number = QLocale().toDouble(match[1])
    if not is_number:
        try:
            number = float(match[1].replace(",", "."))
        except ValueError:
            return None
    return round(number * factor)

"""What preferences are made of, in one place: see the modules it takes them from."""

from player.ui.widgets.pickers import ComboBox, DoubleSpinBox, SpinBox
from player.ui.widgets.progress_line import ProgressLine
from player.ui.widgets.tick_boxes import CheckBox, RadioButton, Switch

__all__ = ["CheckBox", "ComboBox", "DoubleSpinBox", "ProgressLine", "RadioButton", "SpinBox", "Switch"]

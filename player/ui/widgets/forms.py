"""What preferences are made of, in one place: see the modules it takes them from."""

from player.ui.widgets.pickers import ComboBox, SpinBox
from player.ui.widgets.progress_line import ProgressLine
from player.ui.widgets.tick_boxes import CheckBox, Switch

__all__ = ["CheckBox", "ComboBox", "ProgressLine", "SpinBox", "Switch"]

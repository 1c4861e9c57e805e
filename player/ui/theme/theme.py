"""The one object that knows how things look: colours, fonts, lengths, icons and motion, and tells when they change."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QToolTip

from player.ui.theme.icons import IconProvider
from player.ui.theme.keyboard import Keyboard
from player.ui.theme.palette import Palette, build_palette, qt_palette, tip_palette
from player.ui.theme.tokens import BASE_FONT_PX, FONTS, READING_CHARS, FontRole, Mode, Role, Size, Space

# What Qt falls back to where no desktop has chosen a font; there we choose one that suits.
_NO_CHOICE: Final = frozenset({"", "Sans Serif", "Sans", "sans-serif"})
_OWN_FAMILIES: Final = ["Inter", "Noto Sans", "Cantarell", "Ubuntu", "DejaVu Sans"]
_OWN_POINTS: Final = 9.75
_QT_FALLBACK_POINTS: Final = 9.0
_MIN_SCALE: Final = 0.85
_MAX_SCALE: Final = 3.0
_MOST_ADVANCES: Final = 500


class Theme(QObject):
    """Light or dark, accent, fonts and icons. Made once after the QApplication and handed to every widget.

    ``changed`` is emitted after mode, system font or motion changed: ask again for colours that you keep. All that is
    seen is repainted by itself, since Qt's own palette changes too.
    ``resized`` after the system's font changed, once ``changed`` was: ask again for fonts and lengths.
    ``accent_changed`` after another accent alone, which comes with each show that is opened: who keeps something in the
    accent asks for that again; what is painted is repainted by itself.
    """

    changed = Signal()
    resized = Signal()
    accent_changed = Signal()

    def __init__(
        self,
        resources: Path,
        *,
        mode: Mode = Mode.SYSTEM,
        icons: IconProvider | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.keyboard = Keyboard(self)
        self._mode = mode
        self._accent: QColor | None = None
        self._installed = self._effects = False
        self._icons = icons or IconProvider(resources)
        # Asked for hundreds of times by each picture of the window; kept until the system's font changes.
        self._fonts: dict[FontRole, QFont] = {}
        self._metrics: dict[FontRole | str, QFontMetricsF] = {}
        self._lengths: dict[float, int] = {}
        self._advances: dict[tuple[FontRole, str], float] = {}
        self._reduced: bool | None = None
        self._system_reduced: bool | None = None
        self._strong: bool | None = None
        self._hints = QApplication.styleHints()
        # Kept, since PySide lets go of it otherwise. Qt 6.10 has it, and 6.12 knows of motion.
        self._a11y = self._hints.accessibility() if hasattr(self._hints, "accessibility") else None
        self._base = self._system_font()
        self._scale = self._measure_scale()
        self._colors = self._build()
        self._hints.colorSchemeChanged.connect(self._on_scheme_changed)
        if self._a11y is not None:
            self._a11y.contrastPreferenceChanged.connect(self._on_contrast_changed)
            if hasattr(self._a11y, "motionPreferenceChanged"):
                self._a11y.motionPreferenceChanged.connect(self._on_motion_changed)

    # --- mode and accent --------------------------------------------------------------------------------------------

    @property
    def mode(self) -> Mode:
        """What was asked for; see ``is_dark`` for what holds."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Light, dark, or whatever the system says from now on."""
        if mode is self._mode:
            return
        self._mode = mode
        self._tell_platform()
        self._rebuild()

    @property
    def is_dark(self) -> bool:
        """Whether the dark palette holds now."""
        if self._mode is not Mode.SYSTEM:
            return self._mode is Mode.DARK
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    @property
    def high_contrast(self) -> bool:
        """Whether pure text, seen borders and thick focus rings were asked for, here or in the system."""
        if self._strong is not None or self._a11y is None:
            return bool(self._strong)
        return self._a11y.contrastPreference() is Qt.ContrastPreference.HighContrast

    def set_high_contrast(self, strong: bool | None) -> None:
        """True or False decide; None follows the system."""
        before, self._strong = self.high_contrast, strong
        if self.high_contrast is not before:
            self._rebuild()

    @property
    def ring_width(self) -> int:
        """How thick the ring is that shows where the keyboard is, in logical pixels."""
        return self.px(Size.FOCUS_RING_STRONG if self.high_contrast else Size.FOCUS_RING)

    def set_accent(self, color: QColor | None) -> None:
        """Take ``color`` (of artwork, say: ``vivid_color``) as accent, fitted to each mode; None for Earmark's own."""
        if color == self._accent:
            return
        self._accent = QColor(color) if color is not None else None
        before, self._colors = self._colors, self._build()
        if before[Role.ACCENT] == self._colors[Role.ACCENT]:
            return
        self.accent_changed.emit()
        if self._installed:
            # Qt's own palette waits for the next change of mode: giving it to each widget costs three frames, and all
            # of it that is seen is taken from here by widgets of ours.
            for window in QApplication.topLevelWidgets():
                window.update()

    def color(self, role: Role | str) -> QColor:
        """The colour for ``role`` in the mode that holds. Do not change it in place."""
        return self._colors[role]  # type: ignore[index]

    @property
    def colors(self) -> Palette:
        """All colours by role."""
        return self._colors

    # --- type and lengths -------------------------------------------------------------------------------------------

    def font(self, role: FontRole | str) -> QFont:
        """The font for ``role``: the system's family, at a share of the system's size."""
        found = self._fonts.get(role)  # type: ignore[arg-type]
        if found is None:
            found = self._fonts[FontRole(role)] = self._make_font(FontRole(role))
        return QFont(found)

    def fitted_font(self, role: FontRole | str, pixels: float) -> QFont:
        """The font for ``role``, so many logical pixels high: for letters that fill a shape, and no running text."""
        font = self.font(role)
        font.setPixelSize(max(1, round(pixels)))
        return font

    def metrics(self, role: FontRole | str) -> QFontMetricsF:
        """What ``font(role)`` measures."""
        found = self._metrics.get(role)
        if found is None:
            found = self._metrics[role] = QFontMetricsF(self.font(role))
        return found

    def advance(self, role: FontRole, text: str) -> float:
        """How wide ``text`` is, in logical pixels: for what a control says, which each layout and each picture asks."""
        found = self._advances.get((role, text))
        if found is None:
            if len(self._advances) >= _MOST_ADVANCES:
                self._advances.clear()
            found = self._advances[role, text] = self.metrics(role).horizontalAdvance(text)
        return found

    @property
    def scale(self) -> float:
        """How much larger than designed everything is, because of the system's font size."""
        return self._scale

    def px(self, length: float) -> int:
        """A length of ``tokens`` in logical pixels at the system's font size; never 0 for what is not 0."""
        found = self._lengths.get(length)
        if found is None:
            found = self._lengths[length] = max(1, round(length * self._scale)) if length else 0
        return found

    def refresh_font(self) -> None:
        """Call when the system's font changed (``QEvent.ApplicationFontChange`` in the main window)."""
        base = self._system_font()
        if base != self._base:
            self._base = base
            self._scale = self._measure_scale()
            for kept in (self._fonts, self._metrics, self._lengths, self._advances):
                kept.clear()
            self._rebuild()
            self.resized.emit()

    @property
    def reading_width(self) -> int:
        """How wide running text may be before lines get hard to follow."""
        return round(self.metrics(FontRole.READING).averageCharWidth() * READING_CHARS)

    @property
    def page_width(self) -> int:
        """How wide a page may be before it falls apart: running text with times before it and a column beside it."""
        return self.reading_width + self.px(Size.TIME_COLUMN) + self.px(Space.COLUMNS) + self.px(Size.SIDE_COLUMN)

    # --- icons ------------------------------------------------------------------------------------------------------

    def pixmap(
        self,
        name: str,
        role: Role | str = Role.TEXT_MUTED,
        size: float = Size.ICON,
        dpr: float = 1.0,
        *,
        mirrored: bool = False,
    ) -> QPixmap:
        """The icon ``name`` in the colour of ``role``; ``size`` is a token, scaled here. For painting by hand."""
        return self._icons.pixmap(name, self.color(role), self.px(size), dpr, mirrored=mirrored)

    def icon(self, name: str, role: Role | str = Role.TEXT_MUTED, size: float = Size.ICON) -> QIcon:
        """A QIcon for menus, actions and Qt's own widgets, crisp on every screen there is.

        It keeps the colours of now: ask again on ``changed`` (a menu built when it opens need not). Our own widgets
        take the icon's name and paint it themselves. (A QIconEngine of ours would follow by itself, but PySide 6.12
        crashes when Qt clones it.)
        """
        icon = QIcon()
        rtl = QApplication.isRightToLeft()
        modes = (
            (role, QIcon.Mode.Normal, QIcon.State.Off),
            (Role.ACCENT, QIcon.Mode.Normal, QIcon.State.On),
            (Role.TEXT_DISABLED, QIcon.Mode.Disabled, QIcon.State.Off),
        )
        for dpr in sorted({screen.devicePixelRatio() for screen in QApplication.screens()} | {1.0}):
            for shown, mode, state in modes:
                icon.addPixmap(self.pixmap(name, shown, size, dpr, mirrored=rtl), mode, state)
        return icon

    # --- motion -----------------------------------------------------------------------------------------------------

    @property
    def reduced_motion(self) -> bool:
        """Whether the person asked for less motion, here or in the system."""
        if self._reduced is not None:
            return self._reduced
        if self._system_reduced is not None:
            return self._system_reduced
        if self._a11y is None or not hasattr(self._a11y, "motionPreference"):
            return False
        return getattr(self._a11y.motionPreference(), "name", "") == "ReducedMotion"

    def set_system_motion(self, reduced: bool | None) -> None:
        """What the desktop says where Qt does not know it; None where it says nothing."""
        before, self._system_reduced = self.reduced_motion, reduced
        if self.reduced_motion is not before:
            self._move_or_not()

    def set_reduced_motion(self, reduced: bool | None) -> None:
        """True or False decide; None follows the system."""
        if reduced != self._reduced:
            self._reduced = reduced
            self._move_or_not()

    def duration(self, milliseconds: int) -> int:
        """``milliseconds`` of movement, or 0 where motion is not wanted."""
        return 0 if self.reduced_motion else milliseconds

    # --- Qt's own widgets -------------------------------------------------------------------------------------------

    def install(self) -> None:
        """Make Qt's own widgets look like ours: Fusion, palette and font. Call before the first window is made."""
        self._installed = True
        self._effects = QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
        if self.reduced_motion:
            QApplication.setEffectEnabled(Qt.UIEffect.UI_General, False)
        QApplication.setStyle("Fusion")
        if self._base != QApplication.font():
            QApplication.setFont(self._base)
        self._tell_platform()
        self._apply()

    def _apply(self) -> None:
        QApplication.setPalette(qt_palette(self._colors))
        QToolTip.setPalette(tip_palette(self._colors, strong=self.high_contrast))

    def _tell_platform(self) -> None:
        if not self._installed or not hasattr(self._hints, "setColorScheme"):
            return
        scheme = {Mode.DARK: Qt.ColorScheme.Dark, Mode.LIGHT: Qt.ColorScheme.Light}.get(self._mode)
        if scheme is None:
            self._hints.unsetColorScheme()
        else:
            self._hints.setColorScheme(scheme)

    def _rebuild(self) -> None:
        self._colors = self._build()
        if self._installed:
            self._apply()
        self.changed.emit()

    def _build(self) -> Palette:
        return build_palette(self.is_dark, self._accent, strong=self.high_contrast)

    def _on_contrast_changed(self) -> None:
        if self._strong is None:
            self._rebuild()

    def _on_scheme_changed(self) -> None:
        if self._mode is Mode.SYSTEM:
            self._rebuild()

    def _on_motion_changed(self) -> None:
        if self._reduced is None:
            self._move_or_not()

    def _move_or_not(self) -> None:
        if self._installed:
            # Menus, lists of choices and tooltips of Qt's own roll and fade where the desktop lets them.
            QApplication.setEffectEnabled(Qt.UIEffect.UI_General, self._effects and not self.reduced_motion)
        self.changed.emit()

    def _system_font(self) -> QFont:
        font = QApplication.font()
        if font.family() in _NO_CHOICE:
            font = QFont(font)
            font.setFamilies([*_OWN_FAMILIES, "Sans Serif"])
            if font.pointSizeF() == _QT_FALLBACK_POINTS:
                font.setPointSizeF(_OWN_POINTS)
        return font

    def _measure_scale(self) -> float:
        pixels = QFontInfo(self._base).pixelSize()
        return min(_MAX_SCALE, max(_MIN_SCALE, pixels / BASE_FONT_PX))

    def _make_font(self, role: FontRole) -> QFont:
        token = FONTS[role]
        font = QFont(self._base)
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * token.scale)
        else:
            font.setPixelSize(max(1, round(font.pixelSize() * token.scale)))
        font.setWeight(QFont.Weight(token.weight))
        if token.spacing != 100.0:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, token.spacing)
        if token.tabular and hasattr(font, "setFeature"):
            font.setFeature(QFont.Tag("tnum"), 1)
        if token.mono:
            font.setFamilies(["monospace"])
            font.setStyleHint(QFont.StyleHint.Monospace)
        return font

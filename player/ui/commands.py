"""The commands that can be typed into the search field: what each is called here, and what it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from player.domain.commands import Argument, Command, CommandSpec, parse_commands


@dataclass(frozen=True, slots=True)
class KnownCommand:
    """``title`` says what it does, ``example`` how it is typed, ``icon`` goes before it.

    ``words`` puts an argument into words, as it is shown.
    """

    spec: CommandSpec
    title: str
    example: str
    icon: str
    run: Callable[[float | None], object]
    words: Callable[[float], str] | None = None

    def hint(self, command: Command) -> str:
        """What is shown beside it: its argument, what that may be where it is out of bounds, else how it is typed."""
        if command.value is None or self.words is None:
            return self.example
        low, high = self.spec.low, self.spec.high
        return self.words(command.value) if command.complete else f"{self.words(low)} – {self.words(high)}"


class Commands(QObject):
    """Whoever can do something by a few letters adds it here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, KnownCommand] = {}

    def add(
        self,
        command_id: str,
        names: str,
        title: str,
        run: Callable[[float | None], object],
        *,
        icon: str = "chevron-right",
        argument: Argument = Argument.NONE,
        bounds: tuple[float, float] = (0.0, float("inf")),
        needs: bool = True,
        signs: str = "",
        example: str = "",
        words: Callable[[float], str] | None = None,
    ) -> None:
        """``names`` are the words that call it, separated by commas: one translatable text for all of them.

        Its id calls it too, so that what somebody learnt in English, or read in a guide, is not forgotten elsewhere.
        """
        called = tuple(name.strip() for name in names.split(",") if name.strip())
        called += tuple({command_id.replace("-", " ")} - set(called))
        spec = CommandSpec(command_id, called, argument, *bounds, needs, signs)
        self._known[command_id] = KnownCommand(spec, title, example or called[0], icon, run, words)

    def examples(self, *command_ids: str) -> list[str]:
        """How these are typed, those that there are."""
        return [self._known[command_id].example for command_id in command_ids if command_id in self._known]

    def all(self) -> list[tuple[Command, KnownCommand]]:
        """Every command, as if its name were typed."""
        whole = {
            known.spec: known.spec.argument is Argument.NONE or not known.spec.needs for known in self._known.values()
        }
        return [(Command(spec, complete=whole[spec]), self._known[spec.id]) for spec in whole]

    def parse(self, text: str) -> list[tuple[Command, KnownCommand]]:
        """The commands that ``text`` is or begins to be."""
        found = parse_commands(text, [known.spec for known in self._known.values()])
        return [(command, self._known[command.spec.id]) for command in found]

    def run(self, command: Command) -> None:
        """Do it, where it is whole."""
        if command.complete:
            self._known[command.spec.id].run(command.value)

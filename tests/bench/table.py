"""What a measurement gives, and how a table of them is printed."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """``ours`` against ``baseline`` in one ``unit``; ``goal`` is the greatest ratio we want to see."""

    name: str
    ours: Sequence[float]
    baseline: Sequence[float]
    unit: str
    goal: float | None = None
    against: str = ""

    @property
    def ratio(self) -> float:
        return statistics.median(self.ours) / statistics.median(self.baseline)


def show(results: Sequence[Result]) -> str:
    """The table as text: medians with the range in brackets, the ratio, and the goal."""
    rows = [("measured", "ours", "baseline", "ratio", "goal")]
    for result in results:
        goal = "" if result.goal is None else f"≤ {result.goal:g} {'met' if result.ratio <= result.goal else 'MISSED'}"
        rows.append(
            (
                result.name,
                _figures(result.ours, result.unit),
                f"{_figures(result.baseline, result.unit)}  {result.against}",
                f"{result.ratio:.2f}",
                goal,
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def _figures(values: Sequence[float], unit: str) -> str:
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{middle:.3g} {unit} ({low:.3g}–{high:.3g})"

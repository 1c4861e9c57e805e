"""A property made at its first use: how the composition root puts off what a start does not need."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar, overload

T = TypeVar("T")


class Owner(Protocol):
    """Whose parts they are. ``making`` is held while one is made."""

    making: threading.RLock


class part(Generic[T]):  # noqa: N801 - reads as a decorator
    """Made by whichever thread asks first; the others wait for it."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make

    def __set_name__(self, _owner: type[object], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, owner: None, kind: type[object]) -> part[T]: ...

    @overload
    def __get__(self, owner: Owner, kind: type[object]) -> T: ...

    def __get__(self, owner: Owner | None, kind: type[object]) -> part[T] | T:
        if owner is None:
            return self
        with owner.making:
            # What is in the instance's own dictionary is found before this is asked again.
            if self._name not in owner.__dict__:
                owner.__dict__[self._name] = self._make(owner)
            made: T = owner.__dict__[self._name]
            return made

"""Frozen dataclasses that cost next to nothing to define.

``@dataclass(frozen=True, slots=True)`` compiles eight methods for each class, a millisecond that every start pays for
each of them. A Record is a dataclass to ``fields``, ``replace`` and ``asdict`` as to mypy, with methods that all share.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, ClassVar, Self, dataclass_transform


class _LaterFields:
    """What dataclasses' own functions ask of a record's class, worked out when one of them does: few are ever asked."""

    def __get__(self, _record: object, cls: type) -> object:
        if cls.__dict__.get("__dataclass_fields__") is not self:
            # Record, which has no fields.
            raise AttributeError("__dataclass_fields__")
        _make_dataclass(cls)
        return cls.__dict__["__dataclass_fields__"]


def _make_dataclass(cls: type) -> None:
    # Without one, dataclass would put the signature into words, for which it takes longer than for all the rest.
    cls.__doc__ = cls.__doc__ or cls.__name__
    dataclass(init=False, repr=False, eq=False)(cls)


def _all_plain(annotations: dict[str, Any], defaults: dict[str, Any]) -> bool:
    """Whether these are fields of which nothing is said but a type and a value."""
    for name, annotation in annotations.items():
        if isinstance(defaults.get(name), Field) or type(annotation) is not str:
            return False
        if "ClassVar" in annotation or "InitVar" in annotation or "KW_ONLY" in annotation:
            return False
    return True


_later_fields: Any = _LaterFields()


@dataclass_transform(frozen_default=True, eq_default=True, field_specifiers=(field,))
class Record:
    """The base: name the fields in a subclass as in a dataclass, with plain values as defaults."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    _names: ClassVar[tuple[str, ...]] = ()
    _compared: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[dict[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        # What is read here of ``cls`` is its base's still.
        own, space = cls.__annotations__, vars(cls)
        plain = {name: space[name] for name in own if name in space}
        if len(cls.__bases__) == 1 and cls._compared == cls._names and _all_plain(own, plain):
            cls.__dataclass_fields__ = _later_fields
            cls._names = cls._compared = tuple({**dict.fromkeys(cls._names), **own})
            setattr(cls, "__match_args__", cls._names)  # noqa: B010  mypy knows of none
            cls._defaults = cls._defaults | plain
            return
        _make_dataclass(cls)
        cls._names = tuple(f.name for f in fields(cls))
        cls._compared = tuple(f.name for f in fields(cls) if f.compare)
        cls._defaults = {f.name: f.default for f in fields(cls) if f.default is not MISSING}

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - any field
        cls = type(self)
        values = self.__dict__
        if not kwargs and len(args) == len(cls._names):
            # Nothing to check, and nothing by default: there are tens of thousands of these in a refresh.
            values.update(zip(cls._names, args, strict=True))
            return
        values.update(cls._defaults)
        values.update(zip(cls._names, args, strict=False))
        values.update(kwargs)
        if len(values) != len(cls._names) or len(args) + len(kwargs) > len(cls._names):
            missing = [name for name in cls._names if name not in values]
            unknown = [name for name in values if name not in cls._names]
            raise TypeError(f"{cls.__name__}: missing {missing}, unknown {unknown}, {len(args)} by position")

    @classmethod
    def of(cls, values: dict[str, Any]) -> Self:
        """The record of just these values, one for every field, which become its own: for those made by the thousand.

        Three times as quick as naming the fields in a call, and their types are not looked at.
        """
        if len(values) != len(cls._names):
            raise TypeError(f"{cls.__name__}: {len(values)} values for {len(cls._names)} fields")
        made: Self = _new(cls)
        _take_for_its_own(made, values)
        return made

    @classmethod
    def field_names(cls) -> tuple[str, ...]:
        """As ``fields`` gives them, at no cost."""
        return cls._names

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return False
        mine, others = self.__dict__, other.__dict__
        return mine == others or (
            self._compared != self._names and all(mine[name] == others[name] for name in self._compared)
        )

    def __hash__(self) -> int:
        # Many are looked up for each picture of a window: nothing of Python's own stands between the values.
        return hash(tuple(map(self.__dict__.__getitem__, self._compared)))

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={self.__dict__[name]!r}" for name in self._names)
        return f"{type(self).__name__}({values})"


# Looked up once for all the records there will be.
_new = object.__new__
_take_for_its_own = Record.__dict__["__dict__"].__set__

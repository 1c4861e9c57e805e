"""Makes the enumerations of Qt in a quarter of the time that Python's ``enum`` takes for them.

PySide hands each enumeration to ``enum`` as a list of names and numbers: some 260, with 4,000 members, before the
window is there. Python 3.11 looks at each member a dozen times for what none of these has: descriptors, arguments,
values made on their own. Here such a list becomes a class in one go.

The class is the one that ``enum`` would make. What all classes of a kind have in common is taken from a pattern that
``enum`` itself makes, and a kind is made here only when a sample, made both ways, shows no difference: a version of
Python that does it in another way goes on to do it all by itself. So it does for what is no list as PySide's.
"""

from __future__ import annotations

import enum
import sys
from collections.abc import Callable
from functools import cache

_KINDS = frozenset({enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag})
_PATTERN = [("ONE", 1)]
# With an alias, two bits, none, all, and an order of its own: whatever is done for some members only is in it.
_SAMPLE = [("B", 2), ("A", 1), ("C", 3), ("Z", 0), ("ALIAS", 2), ("N", -1), ("D", 8)]
# What each enumeration has of its own, empty at first; the last is in Python 3.13.
_OWN = frozenset(
    {"_member_names_", "_member_map_", "_value2member_map_", "_unhashable_values_", "_unhashable_values_map_"}
)
# What ``enum`` passes on where nothing was said of it.
_NOTHING_ELSE = {"qualname": None, "type": None, "start": 1}

Make = Callable[[str, list[tuple[str, int]], str], "type[enum.Enum] | None"]


def install() -> None:
    """From now on lists of PySide's kind become classes here, where this Python makes them as is known here."""
    plain = getattr(enum.EnumType, "_create_", None)
    if plain is None or plain.__module__ == __name__:
        return

    def create(cls, class_name, names, *, module=None, boundary=None, **others):  # noqa: ANN001, ANN003, ANN202
        if module is None:
            try:
                # As enum finds it out, from where it would be asked by the same caller.
                module = sys._getframe(2).f_globals["__name__"]  # noqa: SLF001
            except (ValueError, KeyError):
                module = None
        if boundary is enum.KEEP and names.__class__ is list and module and others == _NOTHING_ELSE and cls in _KINDS:
            make = _maker(cls)
            made = make(class_name, names, module) if make is not None else None
            if made is not None:
                return made
        return plain(cls, class_name, names, module=module, boundary=boundary, **others)

    @cache
    def _maker(kind: type[enum.Enum]) -> Make | None:
        def made_by_enum(members: list[tuple[str, int]]) -> type[enum.Enum]:
            return plain(kind, "Sample", members, module=__name__, boundary=enum.KEEP)

        try:
            make = maker_like(kind, made_by_enum(_PATTERN))
            quick = make("Sample", _SAMPLE, __name__) if make is not None else None
            same = quick is not None and description(quick) == description(made_by_enum(_SAMPLE))
        except (AttributeError, KeyError, TypeError, ValueError):
            return None
        return make if same else None

    enum.EnumType._create_ = create


def maker_like(kind: type[enum.Enum], pattern: type[enum.Enum]) -> Make | None:
    """What makes enumerations of ``kind`` as ``pattern`` is but for its members; it gives None for what it cannot make.

    None where there is something in the pattern that must not be shared.
    """
    attributes = list(vars(pattern).items())
    first = [name for name, _ in attributes].index("ONE")
    head, tail = dict(attributes[:first]), attributes[first + 1 :]
    if any(isinstance(value, (list, dict, set)) for name, value in [*head.items(), *tail] if name not in _OWN):
        return None
    reserved = frozenset({"mro", ""}.union(*map(vars, kind.__mro__)))
    own = {name: type(value) for name, value in head.items() if name in _OWN}
    is_flag, is_int = issubclass(kind, enum.Flag), issubclass(kind, int)
    new_member, set_attribute = pattern._new_member_, type.__setattr__  # type: ignore[attr-defined]

    def make(class_name: str, items: list[tuple[str, int]], module: str) -> type[enum.Enum] | None:
        try:
            pairs = dict(items)
        except (TypeError, ValueError):
            return None
        if len(pairs) != len(items) or not items or not reserved.isdisjoint(pairs):
            return None
        flags = singles = 0
        for name, value in pairs.items():
            if name.__class__ is not str or value.__class__ is not int or name[0] == "_":
                return None
            flags |= value
            if not value & (value - 1):
                singles |= value
        space = head | {"__module__": module} | {name: empty() for name, empty in own.items()}
        order, by_name, by_value = space["_member_names_"], space["_member_map_"], space["_value2member_map_"]
        if is_flag:
            space |= {"_flag_mask_": flags, "_singles_mask_": singles, "_all_bits_": 2 ** flags.bit_length() - 1}
        made = type.__new__(enum.EnumType, class_name, (kind,), space)
        for name, value in pairs.items():
            member = by_value.get(value)
            if member is None:
                member = by_value[value] = new_member(made, value) if is_int else new_member(made)
                member._value_ = value
                member._name_ = name
                member.__objclass__ = made
                member._sort_order_ = len(order)
                if not is_flag or (value and not value & (value - 1)):
                    order.append(name)
            by_name[name] = member
        # Last, and at a stretch: Python forgets after each of these where it found what of the class.
        for name, member in by_name.items():
            set_attribute(made, name, member)
        for name, common in tail:
            set_attribute(made, name, common)
        if is_flag:
            values = [pairs[name] for name in order]
            if values != sorted(values):
                set_attribute(made, "_iter_member_", made._iter_member_by_def_)
        return made

    return make


def description(made: type[enum.Enum]) -> object:
    """All that there is in an enumeration, in its order, so that two of them can be compared."""

    def described(value: object) -> object:
        if value is made:
            return "itself"
        if isinstance(value, made):
            return type(value) is made, value._value_, [(name, described(held)) for name, held in vars(value).items()]
        if isinstance(value, dict):
            return [(key, described(held)) for key, held in value.items()]
        return enum.property if isinstance(value, enum.property) else getattr(value, "__func__", value)

    attributes = [(name, described(value)) for name, value in vars(made).items()]
    return type(made), made.__mro__[1:], made.__qualname__, made.__flags__, made.__basicsize__, attributes

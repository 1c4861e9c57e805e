"""The real program on a real X server, as a screen reader finds it on the accessibility bus, and Tab by a real key."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support import at_spi
from tests.support.at_spi import Node, Reader, State
from tests.support.cli import Cli
from tests.support.server import PodcastServer
from tests.support.shows import a_show
from tests.support.wait import PATIENCE_S, async_wait_until
from tests.support.x_screen import XScreen, missing_programs

_MISSING = [*missing_programs(), *at_spi.missing_parts()]
pytestmark = [
    pytest.mark.vlc,
    pytest.mark.skipif(bool(_MISSING), reason=f"not installed here: {', '.join(_MISSING)}"),
]
# Pages hold the focus themselves, to be scrolled.
OPERATED = {"push button", "button", "toggle button", "check box", "slider", "entry", "text", "list", "list item",
            "page tab", "page tab list", "combo box", "spin button", "link", "menu item", "button menu"}  # fmt: skip

# Longer than between two pictures of a movement, shorter than between two blinks of a text cursor.
_STILL_S = 0.15


async def _nodes(reader: Reader, root: tuple[str, str]) -> list[Node]:
    return [node async for node in reader.walk(root)]


async def _until_there(reader: Reader, root: tuple[str, str], name: str) -> None:
    async def there() -> bool:
        return any(node.name == name for node in await _nodes(reader, root))

    await async_wait_until(there, message=f"something called {name}", step_s=0.2)


@contextlib.asynccontextmanager
async def _reading(screen: XScreen, tmp_path: Path, profile_dir: Path) -> AsyncIterator[tuple[Reader, tuple[str, str]]]:
    """The program with the sample show open, for a reader; it is ended by its key."""
    with at_spi.accessibility_bus(tmp_path / "bus") as env:
        process = Cli(profile_dir, env={**screen.env, **env}).start(as_json=False)
        with process:
            async with at_spi.reader(env) as reader:
                root = await reader.application("earmark")
                await asyncio.to_thread(screen.focus, "^Earmark$")
                await asyncio.to_thread(screen.settle)
                await reader.listen()
                screen.press("ctrl+1")
                await _tab_to(reader, screen, "Open the sample show")
                screen.press("space")
                await _until_there(reader, root, "Ken Mori")
                yield reader, root
            screen.focus("^Earmark$")
            screen.press("ctrl+q")
            process.wait().ok()


async def _tab_to(reader: Reader, screen: XScreen, name: str) -> None:
    """Press Tab until the focus is on what begins with this name."""
    for _ in range(20):
        while not reader.focused.empty():
            reader.focused.get_nowait()
        screen.press("Tab")
        with contextlib.suppress(TimeoutError, LookupError):
            node = await asyncio.wait_for(reader.next_focused(), 5)
            if node.name.startswith(name):
                # The focus may have come there before the key did, which leads on then.
                await asyncio.to_thread(screen.settle, _STILL_S)
                if (await reader.node(node.where)).has(State.FOCUSED):
                    return
    raise TimeoutError(f"Tab does not lead to {name}")


async def test_a_screen_reader_finds_names_roles_states_and_follows_tab(
    screen: XScreen, tmp_path: Path, profile_dir: Path
) -> None:
    async with _reading(screen, tmp_path, profile_dir) as (reader, root):
        if folder := os.environ.get("EARMARK_PICTURES"):
            screen.save_picture(Path(folder) / "read.png")
        # Anew: what was asked before that name came is of an earlier moment.
        await _look_at(reader, await _nodes(reader, root))
        await _tab_through(reader, screen, root)


async def test_a_screen_reader_knows_headings_with_their_levels_lists_and_tables_of_notes(
    screen: XScreen, tmp_path: Path, profile_dir: Path, server: PodcastServer
) -> None:
    show = a_show("Tidal Notes", episodes=1)
    show.episodes[0].notes_html = (
        "<h2>What is in it</h2><p>Words.</p><ul><li>Tea</li><li>Water</li></ul><h4>When</h4>"
        "<table><tr><td>Tuesday</td><td>six</td></tr></table>"
    )
    Cli(profile_dir).run("subscribe", server.add_show(show)).ok()
    with at_spi.accessibility_bus(tmp_path / "bus") as env:
        process = Cli(profile_dir, env={**screen.env, **env}).start(as_json=False)
        with process:
            async with at_spi.reader(env) as reader:
                root = await reader.application("earmark")
                await _until_there(reader, root, "What is in it")
                nodes = await _nodes(reader, root)
                levels = {n.name: await reader.attributes(n.where) for n in nodes if n.role == "heading"}
                assert levels == {"What is in it": {"level": "2"}, "When": {"level": "4"}}
                below = [(n.role, n.name) for n in nodes if len(n.path) > 2 and "label 'Notes'" in n.path[:-1]]
                # Of a list the number of its items; the word for them is the language's.
                named = [(role, name.split()[0] if role == "list" else name) for role, name in below]
                parts = [(role, name) for role, name in named if role not in ("filler", "scroll bar")]
                assert parts == [
                    ("heading", "What is in it"),
                    ("list", "2"),
                    ("list item", "Tea"),
                    ("list item", "Water"),
                    ("heading", "When"),
                    ("table", "Table"),
                    ("row", ""),
                    ("cell", "Tuesday"),
                    ("cell", "six"),
                ]
            screen.focus("^Earmark$")
            screen.press("ctrl+q")
            process.wait().ok()


async def _look_at(reader: Reader, nodes: list[Node]) -> None:
    nameless = [" < ".join(reversed(n.path)) for n in nodes if n.role in OPERATED and not n.name.strip()]
    assert nameless == []
    lost = [n.path for n in nodes if n.has(State.FOCUSABLE) and not n.name.strip()]
    assert lost == []
    named = {node.name: node for node in nodes}
    # That of the page can be pressed; that of the player bar not, while nothing plays.
    assert sorted(node.has(State.ENABLED) for node in nodes if node.name == "Play") == [False, True]
    tab = next(n for n in nodes if n.role == "page tab" and n.name == "Notes")
    assert tab.has(State.SELECTED)
    assert not next(n for n in nodes if n.role == "page tab" and n.name == "Transcript").has(State.SELECTED)
    row = next(n for n in nodes if n.role == "list item" and n.name.startswith("The fridge in the room"))
    assert "May" in row.name
    assert row.has(State.SELECTED), sorted(row.states)
    seek = named["Position"]
    assert seek.role == "slider"
    assert "org.a11y.atspi.Value" in seek.interfaces


async def _tab_through(reader: Reader, screen: XScreen, root: tuple[str, str]) -> None:
    """Each press of Tab gives the focus to something with a name, and that shows on the screen."""
    screen.press("ctrl+k")
    while (await asyncio.wait_for(reader.next_focused(), PATIENCE_S)).name != "Search everything":
        pass
    await asyncio.to_thread(screen.settle, _STILL_S)
    seen: list[str] = []
    same: list[str] = []
    before, node = screen.pixels(), None
    for _ in range(60):
        screen.press("Tab")
        # A line of words with several links keeps the focus while Tab goes through them: the picture tells.
        with contextlib.suppress(TimeoutError):
            await async_wait_until(lambda before=before: not reader.focused.empty() or screen.pixels() != before, 20)
        await asyncio.to_thread(screen.settle, _STILL_S)
        # Whoever has the focus was told of before the picture, and so before the answer to any question after that.
        await reader.property(root, "Name")
        while not reader.focused.empty():
            with contextlib.suppress(LookupError):  # gone meanwhile
                node = await reader.node(reader.focused.get_nowait())
        if node is not None and node.name == "Search everything":
            break
        assert node is not None
        assert node.name.strip(), f"nameless after {seen[-3:]}"
        now = screen.pixels()
        if now == before:
            same.append(node.name)
        before = now
        if (folder := os.environ.get("EARMARK_PICTURES")) and len(seen) < 40:
            screen.save_picture(Path(folder) / f"tab-{len(seen):02d}.png")
        seen.append(node.name)
    else:
        raise AssertionError(f"Tab does not come round: {seen}")
    assert same == []
    assert len(seen) > 15


async def _until_said(reader: Reader, words: str) -> None:
    """Until a screen reader was told something that begins with ``words``."""
    await async_wait_until(
        lambda: any(said.startswith(words) for said in reader.said), message=lambda: f"{words}; but {reader.said}"
    )


async def _leave(reader: Reader, screen: XScreen, *keys: str) -> None:
    """Press Escape until the focus is somewhere else.

    Keys that are a letter or Escape reach the window only when the reader had a look at them, shortcuts do at once:
    pressed right after it, one would overtake Escape.
    """
    while not reader.focused.empty():
        reader.focused.get_nowait()
    screen.press(*keys)
    await asyncio.wait_for(reader.focused.get(), PATIENCE_S)


async def test_a_screen_reader_is_told_what_was_found_and_what_a_choice_is_about(
    screen: XScreen, tmp_path: Path, profile_dir: Path
) -> None:
    async with _reading(screen, tmp_path, profile_dir) as (reader, root):
        screen.press("ctrl+k")
        screen.type("kettle")
        await _until_said(reader, "2 result")
        await _leave(reader, screen, "Escape", "Escape")
        screen.press("ctrl+2", "slash")
        screen.type("kettle")
        await _until_said(reader, "1 episode")
        await _leave(reader, screen, "Escape")
        screen.press("ctrl+f")
        screen.type("nowhere to be found")
        await _until_said(reader, "Nothing found")
        await _leave(reader, screen, "Escape")
        screen.press("ctrl+comma")
        await _until_there(reader, root, "Language")
        choice = next(node for node in await _nodes(reader, root) if node.role == "combo box")
        assert await reader.labels(choice.where) == ["Language"]
        screen.press("Escape")

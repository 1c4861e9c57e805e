"""What an episode's page may hold that the sample show does not, for ``screenshots.py``."""

from __future__ import annotations

from typing import Any

_RICH = """<h2>What we talk about</h2>
<p>A kettle, a fridge and <b>one</b> tuning fork; the code is <code>FRIDGE-20</code>.</p>
<ul><li>Hum, and where it comes from<ul><li>mains of 50 Hz, and why a fridge there is heard as a G that is a little too
low for any piano in the house</li><li>mains of 60 Hz</li></ul></li>
<li><a href="https://fridge.example/">The whole table</a> of notes</li></ul>
<blockquote><p>It does not sing. It counts.</p><p>Ken Mori</p></blockquote>
<table><tr><th>Time</th><th>Subject</th><th>Who</th></tr><tr><td>0:20</td><td>Which note it is</td><td>Ken</td></tr>
<tr><td>1:28</td><td>An argument</td><td>Nell</td></tr></table>
<h3>Measured with</h3>
<pre>rec hum.wav trim 0 10
sox hum.wav -n stat 2&gt;&amp;1 | grep -i frequency</pre>
<ol><li>Listen.</li><li>Count.</li></ol><hr>
<p><img src="https://fridge.example/a.png" alt="The fridge, from behind"></p>"""
_ARABIC = (
    "<p>لماذا تغني الثلاجة في الليل ولا تسكت في النهار؟ ضيفنا اليوم كين موري.</p><ul><li>0:20 أي نغمة هذه</li>"
    "<li>1:28 خلاف في المطبخ</li></ul>"
    "<blockquote>إنها لا تغني، إنها تعد.</blockquote><ol><li>استمع</li><li>عد</li></ol>"
)


def take_page(camera: Any) -> None:  # noqa: ANN401 - a Camera
    """Notes of every kind, a transcript from its top, an episode without chapters, parts to hear; the page stays."""
    from dataclasses import replace

    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    from player.discovery.note_pieces import NotePieces
    from player.feeds.html import sanitise

    window, page = camera.window, camera.window.page
    content = page.content

    def show(name: str, tab: str, **parts: Any) -> None:  # noqa: ANN401
        page.show_content(replace(content, **parts))
        page.open_tab(tab)
        camera.wait(lambda: page.parts.is_filled)
        camera.settle(50)
        camera.save(name)

    show("notes-rich", "notes", notes=NotePieces(sanitise(_RICH)))
    page.parts.notes.set_images_shown(False)
    show("notes-without-pictures", "notes", notes=NotePieces(sanitise(_RICH)))
    page.parts.notes.set_images_shown(True)
    show("notes-rtl", "notes", notes=NotePieces(sanitise(_ARABIC)))
    show("soundbites", "notes", notes=NotePieces(), soundbites=content.chapters)
    show("no-chapters", "chapters", chapters=(), bookmarks=())
    show("transcript-top", "transcript")
    seek = window.player.seek_bar
    place = QPointF(seek.width() * 0.7, seek.height() / 2)
    nothing = Qt.MouseButton.NoButton
    QApplication.sendEvent(
        seek,
        QMouseEvent(
            QEvent.Type.MouseMove, place, seek.mapToGlobal(place), nothing, nothing, Qt.KeyboardModifier.NoModifier
        ),
    )
    camera.settle(50)
    camera.save("player-hover")
    QApplication.sendEvent(seek, QEvent(QEvent.Type.Leave))

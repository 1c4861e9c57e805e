"""Which addresses are of the network around this computer, and what of a person's typing is no address at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.domain.addresses import is_near, is_words, may_be_name


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://localhost:8080/", "http://router/", "http://192.168.1.1/reboot", "http://10.1.2.3/",
        "http://172.20.0.1/", "http://169.254.1.1/", "http://[::1]/", "http://[fe80::1%25eth0]/", "http://[fd00::1]/",
        "http://[::ffff:192.168.1.1]/", "http://127.1/", "http://0x7f.0.0.1/", "http://0177.0.0.1/", "http://2130706433/",
        "http://printer.local./", "http://nas.home.arpa/", "http://0.0.0.0/", "http:///x", "http://[", "",
    ],
)  # fmt: skip
def test_what_is_near(address: str) -> None:
    assert is_near(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/feed",
        "http://8.8.8.8/",
        "https://[2606:4700::1111]/",
        "https://local.example/",
        "https://1.fm/",
    ],
)
def test_what_is_of_the_web(address: str) -> None:
    assert not is_near(address)


@given(st.text(max_size=60))
def test_nothing_raises(text: str) -> None:
    assert isinstance(is_near(f"http://{text}"), bool)
    assert isinstance(is_words(text), bool)


@pytest.mark.parametrize(
    "text",
    ["tidal", "Tidal Notes", "99% Invisible", "Serial: Season 2", "S.H.I.E.L.D.", "No. 5", "¿Qué tal?", "AC/DC", "ht",
     "Mr. and Mrs. Smith", "日本語", "a", "1.2.3", "9.11.2001.", "2.0"],
)  # fmt: skip
def test_what_is_looked_for_in_directories(text: str) -> None:
    assert is_words(text)


@pytest.mark.parametrize(
    "text",
    ["", "  ", "htt", "https", "https:/", "https://x", "feed://example.org", "http:example.org", "example.org",
     "www", "www.example", "example.org/feed.xml", "localhost:8080", "/home/ada/show", "~/show", "./show", "C:\\show",
     "\\\\nas\\show", "file:///x", "ada@example.org", "javascript:alert(1)", "patreon.com/rss/x?auth=secret",
     "192.168.1.5", "192.168.1.5:8080/feed.xml", "10.0.0.7/feed",
     "my feed https://example.org/feed?auth=secret", "it is example.org/feed?auth=secret"],
)  # fmt: skip
def test_what_is_no_name_and_goes_to_no_directory(text: str) -> None:
    assert not is_words(text)


@pytest.mark.parametrize(
    ("text", "may"),
    [("Node.js", True), (" monday.com ", True), ("feeds.example.org", True), ("example.org/feed.xml", False),
     ("https://example.org", False), ("example.org:80", False), ("ada@example.org", False), ("10.0.0.7", False)],
)  # fmt: skip
def test_a_server_s_name_alone_may_be_that_of_a_show(text: str, may: bool) -> None:
    assert may_be_name(text) is may

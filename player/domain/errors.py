"""One class for each thing a person can act on, with its sentence and the technical cause kept beside it.

``template`` is the sentence in English with ``{fields}``; ``sentence()`` puts it into the person's language through
a ``translate`` callable, so that this module needs no Qt. Anything that is not an ``EarmarkError`` is our own bug.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from player.domain.translation import Translate, retold


class EarmarkError(Exception):
    """The base of all that can go wrong outside of our code.

    ``detail`` is the technical cause for logs and for the curious, never the first thing a person reads.
    """

    template: ClassVar[str] = "Something went wrong."
    kind: ClassVar[str] = "error"

    def __init__(self, detail: str = "", **fields: object) -> None:
        self.detail = detail
        self.fields = fields
        super().__init__(self.sentence())

    def sentence(self, translate: Translate = str) -> str:
        """The sentence for people, in the language of ``translate``."""
        told = {name: translate(str(value)) if name == "reason" else value for name, value in self.fields.items()}
        return translate(self.template).format(**told)

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.detail, self.fields))


def retell(sentence: str, translate: Translate) -> str:
    """The sentence of an error as the library keeps it, in the person's language."""
    return retold(sentence, _templates(EarmarkError), translate)


def _templates(kind: type[EarmarkError]) -> Iterator[str]:
    yield kind.template
    for narrower in kind.__subclasses__():
        yield from _templates(narrower)


def _rebuild(cls: type[EarmarkError], detail: str, fields: dict[str, object]) -> EarmarkError:
    return cls(detail, **fields)


# --- addresses and the network ------------------------------------------------------------------------------------


class BadAddress(EarmarkError):
    template = "“{address}” is not an address Earmark can open. Paste one that begins with https:// or http://."
    kind = "bad-address"


class NetworkError(EarmarkError):
    """The base of all that went wrong on the way to a server and back."""

    template = "Could not reach {host}. Check the connection and try again."
    kind = "unreachable"


class HostNotFound(NetworkError):
    template = "There is no server called {host}. The address may be mistyped, or the site gone."
    kind = "host-not-found"


class Offline(NetworkError):
    template = "There is no network. Try again when the computer is online."
    kind = "offline"


class TimedOut(NetworkError):
    template = "{host} did not answer in time. Try again later."
    kind = "timed-out"


class NotFound(NetworkError):
    template = "{host} has nothing at this address (error {status}): it is mistyped, or what was there is gone."
    kind = "not-found"


class Gone(NetworkError):
    template = "{host} says this is gone for good. What you already have is kept."
    kind = "gone"


class Refused(NetworkError):
    template = "{host} refused to give it out (error {status}). Try again later."
    kind = "refused"


class ServerFailed(NetworkError):
    template = "{host} has a problem of its own (error {status}). Try again later."
    kind = "server-failed"


class NeedsPassword(NetworkError):
    template = "{host} asks for a name and password."
    kind = "needs-password"


class KeyringFailed(NeedsPassword):
    template = (
        "The password for {host} could not be read from the system’s keyring. "
        "Unlock the keyring, or give the password again."
    )
    kind = "keyring"


# By their kinds, as the library keeps them: what a name and password help against.
PASSWORD_ERRORS = frozenset({NeedsPassword.kind, KeyringFailed.kind})


class PasswordNotKept(EarmarkError):
    template = (
        "There is no keyring on this computer that could be opened, so the password is remembered only until Earmark "
        "is closed. Install or unlock one, such as GNOME Keyring or KWallet, to have it kept."
    )
    kind = "password-not-kept"


class TooManyRedirects(NetworkError):
    template = "{host} sends from one address to the next without end. Check the address."
    kind = "too-many-redirects"


class TooLarge(NetworkError):
    template = "What {host} sent is too large to be right, so it was not kept."
    kind = "too-large"


class BrokenTransfer(NetworkError):
    template = "{host} broke off before everything had arrived. Try again."
    kind = "broken-transfer"


class InsecureConnection(NetworkError):
    template = "The secure connection to {host} could not be trusted, so nothing was fetched."
    kind = "insecure"


class DirectoryUnreadable(NetworkError):
    template = "What {host} answered is no list of shows. Try again later."
    kind = "directory"


# --- feeds --------------------------------------------------------------------------------------------------------


class FeedError(EarmarkError):
    """The base of all that is wrong with a feed itself."""

    template = "This feed could not be read."
    kind = "feed"


class FeedNotAFeed(FeedError):
    template = "There is no podcast feed at {address}. Look for an address named “RSS” on the show’s page."
    kind = "not-a-feed"


class FeedWithoutAudio(FeedError):
    template = "“{title}” is a feed, but none of its entries has audio or video to play."
    kind = "no-audio"


class FeedUnreadable(FeedError):
    template = "The feed at {address} is too damaged to read. Its publisher has to mend it."
    kind = "unreadable"


class FeedFileUnreadable(FeedError):
    template = "The file {path} could not be read. Check that it is there and that you may open it."
    kind = "feed-file"


class FolderMissing(FeedError):
    template = "The folder {path} is not there or cannot be read. Plug in its disk, or mend its permissions."
    kind = "folder-missing"


class FolderWithoutAudio(FeedError):
    template = "There is no audio or video in {path}."
    kind = "no-audio"


class FolderIsOurs(FeedError):
    template = "Earmark keeps its own files in {path}. Choose another folder."
    kind = "folder-is-ours"


class AlreadySubscribed(FeedError):
    template = "You are already subscribed to “{title}”."
    kind = "already-subscribed"


class OpmlUnreadable(EarmarkError):
    template = "{file} is no list of podcasts (OPML) that can be read. Export it again from the program it came from."
    kind = "opml"


class ExportNotWritten(EarmarkError):
    template = "{path} could not be written. Choose another place, or free some space."
    kind = "not-written"


# --- the library ----------------------------------------------------------------------------------------------------


class LibraryError(EarmarkError):
    """The base of all that is wrong with the library's file."""

    template = "The library at {path} could not be used: {reason}."
    kind = "library"


class LibraryTooNew(LibraryError):
    template = "The library at {path} was made by a newer Earmark. Update Earmark to open it."
    kind = "library-too-new"


class LibraryNotOurs(LibraryError):
    template = "The file at {path} is not an Earmark library. Move it away, or choose another profile."
    kind = "library-not-ours"


class LibraryLocked(LibraryError):
    template = "The library at {path} is in use by another program. Close it and try again."
    kind = "library-locked"


class ProfileNotWritable(LibraryError):
    template = "Earmark may not write to {path}. Choose another profile, or change the folder’s permissions."
    kind = "not-writable"


class ShowNotFound(EarmarkError):
    template = "There is no show “{show}” in the library. `earmark shows` lists them."
    kind = "show-not-found"


class NoticeNotFound(EarmarkError):
    template = "There is no notice {notice}. `earmark notices` lists them."
    kind = "notice-not-found"


class CannotUndo(EarmarkError):
    template = "This cannot be undone. Only a move can, while no other show has the old address."
    kind = "cannot-undo"


class EpisodeNotFound(EarmarkError):
    template = "There is no episode {episode} in the library. `earmark episodes` lists them."
    kind = "episode-not-found"


class NotQueued(EarmarkError):
    template = "“{title}” is not in the queue. `earmark queue` lists what is."
    kind = "not-queued"


class NoDisplay(EarmarkError):
    template = (
        "There is no screen to open a window on. Use the command line instead: `earmark --help` lists what it can do."
    )
    kind = "no-display"


class WindowSilent(EarmarkError):
    template = (
        "Earmark is open already, but its window does not answer. "
        "Close it, or end it in the system’s list of programs, and start it again."
    )
    kind = "window-silent"


class SettingsError(EarmarkError):
    template = "The settings file {path} has a mistake: {reason}. Mend it or delete it."
    kind = "settings"


# --- files and downloads --------------------------------------------------------------------------------------------


class DownloadError(EarmarkError):
    """The base of all that can go wrong with a file we keep."""

    template = "The download failed. Try again."
    kind = "download"


class FileNotWritten(EarmarkError):
    template = "“{name}” could not be written. Choose another folder, or make room there."
    kind = "file-not-written"


class NoSpace(DownloadError):
    template = "The disk is full: {needed} needed, {free} free at {path}. Free some space and try again."
    kind = "no-space"


class NotAudio(DownloadError):
    template = "{host} sent something that is not audio or video, so it was not kept."
    kind = "not-audio"


class NothingToDownload(DownloadError):
    template = "“{title}” has no audio to download."
    kind = "nothing-to-download"


class FileNotWritable(DownloadError):
    template = "Earmark may not write to {path}. Choose another download folder in the settings."
    kind = "file-not-writable"


class DownloadBusy(DownloadError):
    template = "“{title}” is being downloaded by another Earmark already."
    kind = "download-busy"


class DownloadCancelled(DownloadError):
    template = "The download of “{title}” was cancelled."
    kind = "download-cancelled"


class FileMissing(EarmarkError):
    template = "The file {path} is not there any more. Download it again."
    kind = "file-missing"


class FolderIsAShow(DownloadError):
    template = "{path} is where the files of your show “{title}” are. Choose another folder."
    kind = "folder-is-a-show"


class OwnFileMissing(FileMissing):
    template = "The file of “{title}” is not in its folder any more: {path}. Put it back to play it."
    kind = "own-file-missing"


class OwnFileKept(EarmarkError):
    template = "“{title}” is a file of your own. Earmark does not delete it."
    kind = "own-file"


# --- playback -------------------------------------------------------------------------------------------------------


class PlaybackError(EarmarkError):
    """The base of all that keeps audio from being heard."""

    template = "This could not be played."
    kind = "playback"


class EngineMissing(PlaybackError):
    template = "VLC is needed to play audio and is not installed. Install it with your system’s package manager."
    kind = "engine-missing"


class EngineNotInstalled(EngineMissing):
    """Here it is known what to type: ``command``."""

    template = "VLC is needed to play audio and is not installed. Install it with: {command}"


class CannotPlay(PlaybackError):
    template = "“{title}” could not be played: {reason}."
    kind = "cannot-play"


class NothingToPlay(PlaybackError):
    template = "“{title}” has nothing to play."
    kind = "nothing-to-play"


# --- transcripts ----------------------------------------------------------------------------------------------------


class TranscriptError(EarmarkError):
    template = "The transcript at {address} could not be read."
    kind = "transcript"


class TranscriptEmpty(TranscriptError):
    template = "The transcript at {address} is still empty. Try again later, its publisher may yet fill it in."
    kind = "transcript-empty"

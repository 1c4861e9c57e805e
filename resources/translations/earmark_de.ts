<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AccountsPage</name>
        <message>
            <source>Private feeds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names and passwords are kept in the system's keyring and nowhere else: see the page of a show.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sync with other devices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Syncing over gpodder.net and its like is not part of this version yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the page of {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No show has a password.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>“{title}” is already on this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This episode has no address that can be shared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>URL copied to clipboard!</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n show(s) could not be refreshed</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new episode(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Unsubscribed from “{title}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AppearancePage</name>
        <message>
            <source>Colours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the accent from the artwork</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show pictures in notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A picture tells its server that the notes were opened. It is asked for once and kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything is as large as the system's font: change it there.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ArtworkView</name>
        <message>
            <source>Artwork of {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Artwork</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AskTextDialog</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Dismiss</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BookmarkActions</name>
        <message>
            <source>Play an episode to mark a moment of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bookmark at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a note</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n bookmark(s) deleted</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bookmark copied to clipboard!</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BookmarkDelegate</name>
        <message>
            <source>at {time}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BookmarkList</name>
        <message>
            <source>Bookmarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the bookmark at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More about the bookmark at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit the note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BookmarksPane</name>
        <message>
            <source>Bookmarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export bookmarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter bookmarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press {key} while you listen to mark a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No bookmarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No bookmark has these words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play from here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export as Markdown…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export as CSV…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BookmarksPresenter</name>
        <message>
            <source>Markdown (*.md)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export bookmarks</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n bookmark(s) written to {file}</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>ChapterList</name>
        <message>
            <source>Chapters</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DownloadButton</name>
        <message>
            <source>Download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloading…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try download again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop downloading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep for offline</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DownloadsPage</name>
        <message>
            <source>Files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another folder takes all files that are there with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fields: {fields}. “/” begins a folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write title, picture and chapters into files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep what was streamed to the end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloads at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At once from one server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> kB/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speed limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Newest episodes of each show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A show can have a number of its own: see its page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only unplayed ones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When a show is subscribed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When new episodes arrive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All that is in the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words, separated by commas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only titles with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No titles with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not shorter than</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not longer than</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cleaning up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete files of what was played</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>So long after it was played</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Never</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete what is older than</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep of each show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Room for all files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is queued, bookmarked or playing, and shows that are archived, are never deleted.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EpisodeActions</name>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n episode(s) marked as played</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) marked as not played</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) to play next</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) added to the queue</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) taken out of the queue</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Downloading %n episode(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) deleted</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) stopped</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>EpisodeDelegate</name>
        <message>
            <source>Press to try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloading, {percent} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting to download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>playing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>played</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{percent} % heard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has a transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in the queue</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EpisodeHeader</name>
        <message>
            <source>Play</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add to queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark as played</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This episode is no longer in the show's feed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An episode without a title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This episode has no address that can be shared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the episode's address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark as not played</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resume at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the address at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in the browser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bookmark this moment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About the show</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EpisodeMenu</name>
        <message>
            <source>Mark as played</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark as not played</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take out of the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move to the end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try the download again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not download</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EpisodePage</name>
        <message>
            <source>Episode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chapters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Related shows</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EpisodeParts</name>
        <message>
            <source>No chapters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The publisher gives none. Mark moments of your own with a bookmark while it plays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chapters</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EpisodesPane</name>
        <message>
            <source>Episodes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Episodes: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FaqView</name>
        <message>
            <source>Questions</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in this page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous match</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next match</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{current} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Searching…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing found</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FirstRunPage</name>
        <message>
            <source>Welcome</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Welcome to Earmark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste the address of a podcast to follow it. Or listen to the sample show that comes with Earmark: it needs no network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste an address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the sample show</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FundingView</name>
        <message>
            <source>Support this show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Support</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>GeneralPage</name>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another language holds from the next start on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New episodes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for new episodes by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each show is asked when its next episode is due, learnt from when it published before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feeds asked at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each server is asked for one feed at a time, whatever stands here.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HtmlView</name>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeyButton</name>
        <message>
            <source>None</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press keys…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press the new keys for: {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LatestList</name>
        <message>
            <source>Latest episodes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No episodes yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refresh asks the feed what there is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play {title}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListHead</name>
        <message>
            <source>Filter the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order: {sort}. Shown: {filter}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sort and filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Oldest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recently added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All episodes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unplayed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title or show</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListWords</name>
        <message>
            <source>Newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Queue order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last heard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last marked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Oldest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No episode of this list has “{text}” in its title or show.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing of that kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all episodes to see what else there is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing fits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No episode fits the rules of this list right now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No episodes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This show has nothing to play yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New episodes of your shows arrive here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The queue is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add episodes to hear them in turn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing begun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Episodes that you stop in the middle wait here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download episodes to hear them without a network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No transcripts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Episodes whose words can be read are listed here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No bookmarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark a moment while you listen, and find it here again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing heard yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you play is listed here.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Choose an episode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its page opens here.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MiniPlayer</name>
        <message>
            <source>Earmark, mini player</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mini player</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing playing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the full window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Could not be played</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MuteButton</name>
        <message>
            <source>Unmute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mute</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NetworkPage</name>
        <message>
            <source>Downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also where the network is metered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not over a phone's connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What waits for another network goes on by itself when it is there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proxy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without a proxy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Address of a proxy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An address takes the place of the choice above; “none” is no proxy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give up a request after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> s</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is worth remembering here?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NotesSection</name>
        <message>
            <source>The publisher wrote no notes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures are not loaded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show pictures</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoticesView</name>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OwnListDialog</name>
        <message>
            <source>New list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Long reads for the train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words in title or notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Played</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Newer than</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Older than</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longer than</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shorter than</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With a transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bookmarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With bookmarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without bookmarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not in the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Oldest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Published</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept and marked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: either</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Episodes now: {number}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PasswordDialog</name>
        <message>
            <source>Name and password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” is private</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its server asks for a name and password. They are kept in the keyring of your system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PersonsView</name>
        <message>
            <source>People</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlayButton</name>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loading</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlaybackPage</name>
        <message>
            <source>Skipping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Player bar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the time that is left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sound</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trimming silence and evening out loudness are not part of this version yet.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlayerBar</name>
        <message>
            <source>Player</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing playing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an episode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next episode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Buffering…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Could not be played</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Elapsed {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remaining {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Total {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the whole length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show what is left</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlayerControls</name>
        <message>
            <source>Previous chapter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next chapter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next episode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a bookmark here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read along in the transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mini player</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More controls</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Volume</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PreferencesPage</name>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PreferencesPresenter</name>
        <message>
            <source>General</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Playback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transcripts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Storage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accounts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{size} were freed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloads are in {folder} now</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PreferencesWindow</name>
        <message>
            <source>Preferences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Subjects</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Presenter</name>
        <message>
            <source>Subscribe to a show…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New list…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refresh all shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preferences…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProgressRing</name>
        <message>
            <source>Downloading, {percent} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting to download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download failed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QueuePresenter</name>
        <message numerus="yes">
            <source>%n episode(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{count} · {time} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} · {time} left at {speed}×</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved to place {place} of {count}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecommendedView</name>
        <message>
            <source>Related shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recommended by this show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No related shows yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows that this one recommends are listed here. It recommends none so far.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Subscribe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Subscribe to {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Subscribing…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchCommands</name>
        <message>
            <source>speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play at this speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>speed 1.5</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sleep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop playing after so many minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sleep 20</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sleep chapter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop playing at the end of the chapter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sleep off, no sleep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch the sleep timer off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>volume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set the volume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>volume 80</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>go to, at, seek</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to this time of what plays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>go to 12:34</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>play, resume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on playing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>pause, stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play the next in the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next chapter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the next chapter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>previous chapter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the previous chapter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bookmark, mark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark this moment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mini player, small</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the mini player</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>refresh, update</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask all shows what is new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>subscribe, add show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Subscribe to a show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dark, dark mode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>light, light mode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>system colours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light or dark as the system says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>quit, exit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit Earmark</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message>
            <source>Search results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter opens · Ctrl+Enter plays · Esc closes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchPresenter</name>
        <message>
            <source>Commands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was found for “{text}”.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SeekBar</name>
        <message>
            <source>Position</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{position} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bookmark</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>General</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Playback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Episode page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Episodes in a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Subscribe to a show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refresh all shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the sidebar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preferences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo what was just done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play or pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back a little</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go forward a little</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous chapter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next chapter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next episode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Slower</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Faster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quieter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Louder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sleep in 5 minutes more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark this moment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read along in the transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mini player</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download, or delete the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in the page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next match</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Match before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About the show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Into or out of the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark as played or not</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove from the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move up in the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move down in the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the note of a bookmark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy a bookmark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter the list</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShortcutsPage</name>
        <message>
            <source>Press a button, then the keys it is to have. Escape leaves them as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All keys as they were</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As it was: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also: {names}. Give one of them other keys.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShowFeedView</name>
        <message>
            <source>Feed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change name and password…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter name and password…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing: every refresh so far went well.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShowHeader</name>
        <message>
            <source>Play</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refresh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unsubscribe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A show without a title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the feed's address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This feed's address is yours alone: it is not shared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refreshing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All episodes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the website</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShowPage</name>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Latest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Related shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Description</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The publisher wrote no description.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShowPagePresenter</name>
        <message>
            <source>The show is back at its address before the move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The move cannot be undone: another show is subscribed at that address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No keyring took the password: it is known until Earmark is closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The name and password of “{title}” were forgotten</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Subscribed to “{title}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShowSettingsForm</name>
        <message>
            <source>Settings of this show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As for all shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Playing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip at the beginning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip at the end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the show says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the first episode on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Oldest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The %n newest</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Download by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only unplayed ones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only where the title has</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words, separated by commas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not where the title has</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not shorter than</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not longer than</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telling and sorting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notification of new episodes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags, separated by commas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the whole show for offline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Sidebar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Subscribe to a show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refresh all shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Menu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows and lists</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SidebarDelegate</name>
        <message>
            <source>collapsed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>expanded</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n unplayed</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>could not be refreshed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SidebarMenus</name>
        <message>
            <source>Edit…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New list…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename the tag…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sort by title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About this show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refresh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark all as played</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New tag…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the feed's address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unsubscribe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows are sorted by title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename the tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tag “{name}” was deleted; its shows stay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list “{name}” was deleted; its episodes stay</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SidebarModel</name>
        <message>
            <source>Shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inbox</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transcripts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bookmarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SkipButton</name>
        <message>
            <source>Forward {n} seconds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back {n} seconds</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SleepButton</name>
        <message>
            <source>{n} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sleep timer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sleep timer, {left} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sleep timer, end of chapter, {left} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sleep timer, end of episode, {left} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>5 more minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End of chapter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End of episode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minutes until playing stops</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SleepingPresenter</name>
        <message>
            <source>Playing stops in a moment. Press any key for 5 more minutes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>5 more minutes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SpeedButton</name>
        <message>
            <source>Speed, {speed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For “{show}” only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Slower</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Faster</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Spinner</name>
        <message>
            <source>Loading</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StoragePage</name>
        <message>
            <source>What uses the space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at the files…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free some of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files of played episodes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left over from unfinished downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures, which come again when they are needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copies of the library from before updates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Room for pictures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Room for what is streamed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{total} in all; {free} are free. Episodes are in {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All other shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Library {library}, of which transcripts {transcripts}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SubscribeDialog</name>
        <message>
            <source>Subscribe to a show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste the address of its feed, or of a web page that links to it. A folder of audio files is a show too: type its path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Subscribe</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SubscribingPresenter</name>
        <message>
            <source>Subscribed to “{title}”</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TitleButton</name>
        <message>
            <source>{title}: about this show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About this show</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Dismiss</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TranscriptPresenter</name>
        <message>
            <source>Transcript copied to clipboard!</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export the transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The transcript was written to “{name}”</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TranscriptSection</name>
        <message>
            <source>Find</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>WebVTT (.vtt)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SubRip (.srt)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text (.txt)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress of the transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a transcript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No transcript for this episode yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting to be transcribed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another episode is transcribed first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making the transcript…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetching the transcript…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The publisher offers one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The transcript could not be made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The publisher's transcript could not be fetched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The publisher offers none, and this build of Earmark cannot make transcripts yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The publisher offers none. Earmark can make one on this computer; it is not sent anywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It begins in a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{share} · about {time} left</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TranscriptView</name>
        <message>
            <source>Transcript</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TranscriptsPage</name>
        <message>
            <source>Published transcripts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A transcript that a publisher has is fetched with the episode's page and with its file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made on this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making transcripts here is not part of this version yet.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VolumeSlider</name>
        <message>
            <source>Volume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{percent} %</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>{count} of {total} checks failed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>MP3 audio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>AAC audio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ogg audio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opus audio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>FLAC audio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>WAV audio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>MP4 video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>QuickTime video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>WebM video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How long is this episode of {show}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The publisher does not say how long it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{length}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The publisher does not say when it was published.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On {date}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When was it published?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is it about?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The publisher wrote no notes for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Can I download it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No, its file is not in your folder any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is a file of your own, so it plays without a network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is downloaded already, so it plays without a network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No, there is nothing to download: the publisher names no audio for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes, and it is being downloaded now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes, and it is waiting for its turn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes, it is {kind} of about {size}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes, it has about {size}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes, it is {kind}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who hosts it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who is the guest?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who are the guests?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{names} and others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Season {season} ({name}), episode {number}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Season {season}, episode {number}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Episode {number}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It belongs to season {season} ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It belongs to season {season}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which season and episode is it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which episode is it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{chapters} · and more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What are the chapters?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes, it can be read on this page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes, the publisher offers one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The publisher offers one, but it could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is there a transcript?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In which language is it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is in {language}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes, the publisher marks it as explicit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No, the publisher marks it as clean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is it explicit?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{text}: {address}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Here: {address}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where can I support {show}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With a private address from {host}, which is for one listener only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With this address and a name and password of your own: {address}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With this address, in any podcast player: {address}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How do I subscribe to {show}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{address}” is not an address Earmark can open. Paste one that begins with https:// or http://.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Could not reach {host}. Check the connection and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no server called {host}. Check the address for a typing mistake.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no network. Try again when the computer is online.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{host} did not answer in time. Try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{host} has nothing at this address (error {status}). Check the address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{host} says this is gone for good. What you already have is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{host} refused to give it out (error {status}). Try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{host} has a problem of its own (error {status}). Try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{host} asks for a name and password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The password for {host} could not be read from the system's keyring. Unlock the keyring, or give the password again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no keyring on this computer that could be opened, so the password is remembered only until Earmark is closed. Install or unlock one, such as GNOME Keyring or KWallet, to have it kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{host} sends from one address to the next without end. Check the address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What {host} sent is too large to be right, so it was not kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{host} broke off before everything had arrived. Try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The secure connection to {host} could not be trusted, so nothing was fetched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This feed could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no podcast feed at {address}. Look for an address named “RSS” on the show's page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” is a feed, but none of its entries has audio or video to play.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The feed at {address} is too damaged to read. Its publisher has to mend it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {path} could not be read. Check that it is there and that you may open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder {path} is not there or cannot be read. Plug in its disk, or mend its permissions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no audio or video in {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earmark keeps its own files in {path}. Choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You are already subscribed to “{title}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} is no list of podcasts (OPML) that can be read. Export it again from the program it came from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} could not be written. Choose another place, or free some space.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The library at {path} could not be used: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The library at {path} was made by a newer Earmark. Update Earmark to open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file at {path} is not an Earmark library. Move it away, or choose another profile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The library at {path} is in use by another program. Close it and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earmark may not write to {path}. Choose another profile, or change the folder's permissions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no show “{show}” in the library. `earmark shows` lists them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no notice {notice}. `earmark notices` lists them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This cannot be undone. Only a move can, while no other show has the old address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no episode {episode} in the library. `earmark episodes` lists them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no screen to open a window on. Use the command line instead: `earmark --help` lists what it can do.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The settings file {path} has a mistake: {reason}. Mend it or delete it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The download failed. Try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” could not be written. Choose another folder, or make room there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full: {needed} needed, {free} free at {path}. Free some space and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{host} sent something that is not audio or video, so it was not kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” has no audio to download.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earmark may not write to {path}. Choose another download folder in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” is being downloaded by another Earmark already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The download of “{title}” was cancelled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {path} is not there any more. Download it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is where the files of your show “{title}” are. Choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file of “{title}” is not in its folder any more: {path}. Put it back to play it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” is a file of your own. Earmark does not delete it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This could not be played.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>VLC is needed to play audio and is not installed. {how}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” could not be played: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” has nothing to play.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The transcript at {address} could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The transcript at {address} is still empty. Try again later, its publisher may yet fill it in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The connection broke, and the server now sends “{title}” in another version. It goes on at the same time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” has its index at its end, so it has to arrive as a whole before it can play.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for the network. It goes on by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for a network that is not metered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for Wi-Fi.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for space on the disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for its next try.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting until the download folder is moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The publisher changed {amount} ids; your progress was kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The feed moved from {before} to {after}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The feed is gone for good. It is not asked any more; what you have is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The feed, which was gone, is back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not everything in this folder is listed: it has more than {amount} files, or some of its subfolders are too deep or may not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The publisher changed the id of one episode; your progress was kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heard: {date}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>played</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Episodes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In transcripts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>TRAILER</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>BONUS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>EPISODE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Season {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Episode {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Explicit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the publisher</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made on this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>host</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hosts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>several times a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about every day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a few times a week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about every week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about every two weeks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about every month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a few times a year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about once a year or less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Podcast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Music</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Film</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Audiobook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Newsletter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Blog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This show is complete: no more episodes are to come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Published {often} until {date}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publishes {often}, at odd times · last on {date}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publishes {often} · last on {date}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Host</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Co-host</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guest host</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Producer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Editor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Narrator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reporter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Author</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Director</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SHOW</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 EPISODE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} EPISODES</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} UNPLAYED</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>EXPLICIT</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>by {author}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Categories</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made to be heard from the first episode on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Subscribed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last refreshed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next refresh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Never: the feed is gone for good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Just now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{date} · {times} times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{first} – {last} · {times} times</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_ChapterRow</name>
        <message>
            <source>{title}, at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the chapter's link</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message numerus="yes">
            <source>%n show(s) could not be refreshed</source>
            <translation>
                <numerusform>%n show could not be refreshed</numerusform>
                <numerusform>%n shows could not be refreshed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new episode(s)</source>
            <translation>
                <numerusform>%n new episode</numerusform>
                <numerusform>%n new episodes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BookmarkActions</name>
        <message numerus="yes">
            <source>%n bookmark(s) deleted</source>
            <translation>
                <numerusform>%n bookmark deleted</numerusform>
                <numerusform>%n bookmarks deleted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BookmarksPresenter</name>
        <message numerus="yes">
            <source>%n bookmark(s) written to {file}</source>
            <translation>
                <numerusform>%n bookmark written to {file}</numerusform>
                <numerusform>%n bookmarks written to {file}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DayBox</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DirectoryResults</name>
        <message numerus="yes">
            <source>%n show(s) found</source>
            <translation>
                <numerusform>%n show found</numerusform>
                <numerusform>%n shows found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DownloadsPresenter</name>
        <message numerus="yes">
            <source>%n download(s) paused</source>
            <translation>
                <numerusform>%n download paused</numerusform>
                <numerusform>%n downloads paused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) to come</source>
            <translation>
                <numerusform>%n download to come</numerusform>
                <numerusform>%n downloads to come</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EpisodeActions</name>
        <message numerus="yes">
            <source>%n episode(s) marked as played</source>
            <translation>
                <numerusform>%n episode marked as played</numerusform>
                <numerusform>%n episodes marked as played</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) marked as not played</source>
            <translation>
                <numerusform>%n episode marked as not played</numerusform>
                <numerusform>%n episodes marked as not played</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) to play next</source>
            <translation>
                <numerusform>%n episode to play next</numerusform>
                <numerusform>%n episodes to play next</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) added to the queue</source>
            <translation>
                <numerusform>%n episode added to the queue</numerusform>
                <numerusform>%n episodes added to the queue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) taken out of the queue</source>
            <translation>
                <numerusform>%n episode taken out of the queue</numerusform>
                <numerusform>%n episodes taken out of the queue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Downloading %n episode(s)</source>
            <translation>
                <numerusform>Downloading %n episode</numerusform>
                <numerusform>Downloading %n episodes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) to download. {reason}</source>
            <translation>
                <numerusform>%n episode to download. {reason}</numerusform>
                <numerusform>%n episodes to download. {reason}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) need no download</source>
            <translation>
                <numerusform>%n episode needs no download</numerusform>
                <numerusform>%n episodes need no download</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) deleted</source>
            <translation>
                <numerusform>%n file deleted</numerusform>
                <numerusform>%n files deleted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) stopped</source>
            <translation>
                <numerusform>%n download stopped</numerusform>
                <numerusform>%n downloads stopped</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EpisodeView</name>
        <message numerus="yes">
            <source>%n episode(s)</source>
            <translation>
                <numerusform>%n episode</numerusform>
                <numerusform>%n episodes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EpisodesPane</name>
        <message numerus="yes">
            <source>%n episode(s)</source>
            <translation>
                <numerusform>%n episode</numerusform>
                <numerusform>%n episodes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteParts</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PauseActions</name>
        <message numerus="yes">
            <source>%n download(s) paused</source>
            <translation>
                <numerusform>%n download paused</numerusform>
                <numerusform>%n downloads paused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) resumed</source>
            <translation>
                <numerusform>%n download resumed</numerusform>
                <numerusform>%n downloads resumed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QueuePresenter</name>
        <message numerus="yes">
            <source>%n episode(s)</source>
            <translation>
                <numerusform>%n episode</numerusform>
                <numerusform>%n episodes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message numerus="yes">
            <source>%n result(s)</source>
            <translation>
                <numerusform>%n result</numerusform>
                <numerusform>%n results</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShowSettingsForm</name>
        <message numerus="yes">
            <source>The %n newest</source>
            <translation>
                <numerusform>The newest one</numerusform>
                <numerusform>The %n newest</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SidebarDelegate</name>
        <message numerus="yes">
            <source>%n unplayed</source>
            <translation>
                <numerusform>%n unplayed</numerusform>
                <numerusform>%n unplayed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SubscribingPresenter</name>
        <message numerus="yes">
            <source>%n show(s) added</source>
            <translation>
                <numerusform>%n show added</numerusform>
                <numerusform>%n shows added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were here already</source>
            <translation>
                <numerusform>%n was here already</numerusform>
                <numerusform>%n were here already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries had no address</source>
            <translation>
                <numerusform>%n entry had no address</numerusform>
                <numerusform>%n entries had no address</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could not be added</source>
            <translation>
                <numerusform>%n could not be added</numerusform>
                <numerusform>%n could not be added</numerusform>
            </translation>
        </message>
    </context>
</TS>

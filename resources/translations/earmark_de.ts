<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AccountsPage</name>
        <message>
            <source>Private feeds</source>
            <translation>Private Feeds</translation>
        </message>
        <message>
            <source>Names and passwords are kept in the system’s keyring and nowhere else.</source>
            <translation>Namen und Passwörter liegen im Schlüsselbund des Systems und sonst nirgends.</translation>
        </message>
        <message>
            <source>Sync with other devices</source>
            <translation>Abgleich mit anderen Geräten</translation>
        </message>
        <message>
            <source>Syncing over gpodder.net and similar services is not part of this version yet.</source>
            <translation>Der Abgleich über gpodder.net und Ähnliches gehört noch nicht zu dieser Version.</translation>
        </message>
        <message>
            <source>Open its page</source>
            <translation>Seite öffnen</translation>
        </message>
        <message>
            <source>Open the page of {title}</source>
            <translation>Seite von {title} öffnen</translation>
        </message>
        <message>
            <source>No show has a password. Where a feed wants one, Earmark asks for it.</source>
            <translation>Kein Podcast hat ein Passwort. Wenn ein Feed eines verlangt, fragt Earmark danach.</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>“{title}” is already on this computer</source>
            <translation>„{title}“ ist schon auf diesem Computer</translation>
        </message>
        <message>
            <source>This episode has no address that can be shared</source>
            <translation>Diese Folge hat keine Adresse, die geteilt werden kann</translation>
        </message>
        <message>
            <source>URL copied to clipboard!</source>
            <translation>Adresse in die Zwischenablage kopiert!</translation>
        </message>
        <message>
            <source>There is no network. The shows are asked again when it is back.</source>
            <translation>Kein Netz. Die Podcasts werden wieder abgefragt, sobald es zurück ist.</translation>
        </message>
        <message numerus="yes">
            <source>%n show(s) could not be refreshed</source>
            <translation>
                <numerusform>%n Podcast konnte nicht aktualisiert werden</numerusform>
                <numerusform>%n Podcasts konnten nicht aktualisiert werden</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message numerus="yes">
            <source>%n new episode(s)</source>
            <translation>
                <numerusform>%n neue Folge</numerusform>
                <numerusform>%n neue Folgen</numerusform>
            </translation>
        </message>
        <message>
            <source>Unsubscribed from “{title}”</source>
            <translation>„{title}“ abbestellt</translation>
        </message>
    </context>
    <context>
        <name>AppearancePage</name>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Hell oder dunkel</translation>
        </message>
        <message>
            <source>Take the accent from the artwork</source>
            <translation>Akzentfarbe aus dem Coverbild nehmen</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Kontrast</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Hoch</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Bewegung</translation>
        </message>
        <message>
            <source>Animations</source>
            <translation>Animationen</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>Weniger</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Show pictures in notes</source>
            <translation>Bilder in Notizen zeigen</translation>
        </message>
        <message>
            <source>Loading a picture tells its server that you opened the notes. It is loaded once and kept.</source>
            <translation>Wird ein Bild geladen, erfährt sein Server, dass die Notizen geöffnet wurden. Es wird einmal geladen und behalten.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>As large as the system’s font: change it in the system’s settings.</source>
            <translation>So groß wie die Schrift des Systems; sie lässt sich in dessen Einstellungen ändern.</translation>
        </message>
    </context>
    <context>
        <name>ArtworkView</name>
        <message>
            <source>Artwork of {title}</source>
            <translation>Cover von {title}</translation>
        </message>
        <message>
            <source>Artwork</source>
            <translation>Cover</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>BookmarkActions</name>
        <message>
            <source>Play an episode to mark a moment of it</source>
            <translation>Zum Markieren einer Stelle muss eine Folge laufen</translation>
        </message>
        <message>
            <source>Bookmark at {time}</source>
            <translation>Lesezeichen bei {time}</translation>
        </message>
        <message>
            <source>There is a bookmark at {time} already</source>
            <translation>Bei {time} ist schon ein Lesezeichen</translation>
        </message>
        <message>
            <source>Edit the note</source>
            <translation>Notiz bearbeiten</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>Notiz hinzufügen</translation>
        </message>
        <message numerus="yes">
            <source>%n bookmark(s) deleted</source>
            <translation>
                <numerusform>%n Lesezeichen gelöscht</numerusform>
                <numerusform>%n Lesezeichen gelöscht</numerusform>
            </translation>
        </message>
        <message>
            <source>Bookmark copied to clipboard!</source>
            <translation>Lesezeichen in die Zwischenablage kopiert!</translation>
        </message>
    </context>
    <context>
        <name>BookmarkDelegate</name>
        <message>
            <source>at {time}</source>
            <translation>bei {time}</translation>
        </message>
    </context>
    <context>
        <name>BookmarkList</name>
        <message>
            <source>Bookmarks</source>
            <translation>Lesezeichen</translation>
        </message>
        <message>
            <source>Go to the bookmark at {time}</source>
            <translation>Zum Lesezeichen bei {time}</translation>
        </message>
        <message>
            <source>No note</source>
            <translation>Keine Notiz</translation>
        </message>
        <message>
            <source>More about the bookmark at {time}</source>
            <translation>Mehr zum Lesezeichen bei {time}</translation>
        </message>
        <message>
            <source>Edit the note</source>
            <translation>Notiz bearbeiten</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Notiz schreiben</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
    </context>
    <context>
        <name>BookmarksPane</name>
        <message>
            <source>Bookmarks</source>
            <translation>Lesezeichen</translation>
        </message>
        <message>
            <source>Export bookmarks</source>
            <translation>Lesezeichen exportieren</translation>
        </message>
        <message>
            <source>Filter bookmarks</source>
            <translation>Lesezeichen filtern</translation>
        </message>
        <message>
            <source>Press {key} while you listen to mark a moment.</source>
            <translation>{key} markiert beim Hören eine Stelle.</translation>
        </message>
        <message>
            <source>No bookmarks</source>
            <translation>Keine Lesezeichen</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <source>No bookmark has these words.</source>
            <translation>Kein Lesezeichen enthält diese Wörter.</translation>
        </message>
        <message>
            <source>Play from here</source>
            <translation>Ab hier abspielen</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>Notiz bearbeiten</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Als Text kopieren</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Export as Markdown…</source>
            <translation>Als Markdown exportieren…</translation>
        </message>
        <message>
            <source>Export as CSV…</source>
            <translation>Als CSV exportieren…</translation>
        </message>
    </context>
    <context>
        <name>BookmarksPresenter</name>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Export bookmarks</source>
            <translation>Lesezeichen exportieren</translation>
        </message>
        <message numerus="yes">
            <source>%n bookmark(s) written to {file}</source>
            <translation>
                <numerusform>%n Lesezeichen in {file} geschrieben</numerusform>
                <numerusform>%n Lesezeichen in {file} geschrieben</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChapterList</name>
        <message>
            <source>Chapters</source>
            <translation>Kapitel</translation>
        </message>
    </context>
    <context>
        <name>DayBox</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n Tag</numerusform>
                <numerusform>%n Tage</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DirectoryResults</name>
        <message>
            <source>Asking {directories}…</source>
            <translation>{directories} werden gefragt…</translation>
        </message>
        <message>
            <source>Find a show by its name</source>
            <translation>Podcast nach seinem Namen suchen</translation>
        </message>
        <message>
            <source>Or paste the address of its feed, or of a web page that links to it. For a folder of audio files, type its path.</source>
            <translation>Oder die Adresse des Feeds einfügen oder die einer Webseite, die auf ihn verweist. Für einen Ordner mit Audiodateien dessen Pfad eingeben.</translation>
        </message>
        <message>
            <source>Subscribe by address</source>
            <translation>Über die Adresse abonnieren</translation>
        </message>
        <message>
            <source>Enter subscribes to the feed at this address, or to the one that its page links to. No directory is told of it.</source>
            <translation>Enter abonniert den Feed an dieser Adresse oder den, auf den ihre Seite verweist. Kein Verzeichnis erfährt davon.</translation>
        </message>
        <message>
            <source>Copy the address in the browser</source>
            <translation>Die Adresse im Browser kopieren</translation>
        </message>
        <message>
            <source>It is filled in here when you come back.</source>
            <translation>Hier wird sie eingesetzt, sobald Sie zurückkommen.</translation>
        </message>
        <message numerus="yes">
            <source>%n show(s) found</source>
            <translation>
                <numerusform>%n Podcast gefunden</numerusform>
                <numerusform>%n Podcasts gefunden</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no network</source>
            <translation>Es gibt kein Netz</translation>
        </message>
        <message>
            <source>Names are looked up on the web. What is on this computer can be added now: type the path of a file or folder.</source>
            <translation>Namen werden im Web gesucht. Was auf diesem Computer liegt, lässt sich jetzt hinzufügen: den Pfad einer Datei oder eines Ordners eingeben.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>No directory answered</source>
            <translation>Kein Verzeichnis hat geantwortet</translation>
        </message>
        <message>
            <source>Try again in a moment, look in the browser, or paste the address of its feed.</source>
            <translation>Gleich noch einmal versuchen, im Browser nachsehen oder die Adresse des Feeds einfügen.</translation>
        </message>
        <message>
            <source>No show of that name</source>
            <translation>Kein Podcast dieses Namens</translation>
        </message>
        <message>
            <source>Try fewer words, or paste the address of its feed.</source>
            <translation>Weniger Wörter versuchen oder die Adresse des Feeds einfügen.</translation>
        </message>
        <message>
            <source>Search in the browser</source>
            <translation>Im Browser suchen</translation>
        </message>
    </context>
    <context>
        <name>DownloadButton</name>
        <message>
            <source>Download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <source>{n}%</source>
            <translation>{n} %</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Waiting…</source>
            <translation>Wartet…</translation>
        </message>
        <message>
            <source>Downloading…</source>
            <translation>Lädt…</translation>
        </message>
        <message>
            <source>Downloaded</source>
            <translation>Heruntergeladen</translation>
        </message>
        <message>
            <source>Try download again</source>
            <translation>Erneut herunterladen</translation>
        </message>
        <message>
            <source>Delete the file</source>
            <translation>Datei löschen</translation>
        </message>
        <message>
            <source>Stop downloading</source>
            <translation>Herunterladen abbrechen</translation>
        </message>
        <message>
            <source>Do not download</source>
            <translation>Nicht herunterladen</translation>
        </message>
        <message>
            <source>Resume the download</source>
            <translation>Herunterladen fortsetzen</translation>
        </message>
        <message>
            <source>Keep for offline</source>
            <translation>Für offline behalten</translation>
        </message>
    </context>
    <context>
        <name>DownloadsPage</name>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>When you choose another folder, your files move there.</source>
            <translation>Wenn Sie einen anderen Ordner wählen, ziehen Ihre Dateien dorthin um.</translation>
        </message>
        <message>
            <source>File names</source>
            <translation>Dateinamen</translation>
        </message>
        <message>
            <source>Fields: {fields}. “/” begins a folder.</source>
            <translation>Felder: {fields}. „/“ beginnt einen Ordner.</translation>
        </message>
        <message>
            <source>Write title, picture and chapters into files</source>
            <translation>Titel, Bild und Kapitel in Dateien schreiben</translation>
        </message>
        <message>
            <source>Keep episodes streamed to the end</source>
            <translation>Bis zum Ende gestreamte Folgen behalten</translation>
        </message>
        <message>
            <source>Downloading</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <source>Downloads at once</source>
            <translation>Downloads gleichzeitig</translation>
        </message>
        <message>
            <source>At once from one server</source>
            <translation>Davon von einem Server</translation>
        </message>
        <message>
            <source> kB/s</source>
            <translation> kB/s</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Keine Grenze</translation>
        </message>
        <message>
            <source>Speed limit</source>
            <translation>Höchstgeschwindigkeit</translation>
        </message>
        <message>
            <source>Automatic downloads</source>
            <translation>Automatische Downloads</translation>
        </message>
        <message>
            <source>Newest episodes of each show</source>
            <translation>Neueste Folgen jedes Podcasts</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>A show can have a number of its own: see its page.</source>
            <translation>Ein Podcast kann eine eigene Zahl haben: siehe seine Seite.</translation>
        </message>
        <message>
            <source>Only unplayed ones</source>
            <translation>Nur ungehörte</translation>
        </message>
        <message>
            <source>When a show is subscribed</source>
            <translation>Wenn ein Podcast abonniert wird</translation>
        </message>
        <message>
            <source>When new episodes arrive</source>
            <translation>Wenn neue Folgen erscheinen</translation>
        </message>
        <message>
            <source>Everything in the queue</source>
            <translation>Alles in der Warteschlange</translation>
        </message>
        <message>
            <source>Words, separated by commas</source>
            <translation>Wörter, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Only titles with</source>
            <translation>Nur Titel mit</translation>
        </message>
        <message>
            <source>Skip titles with</source>
            <translation>Keine Titel mit</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Not shorter than</source>
            <translation>Nicht kürzer als</translation>
        </message>
        <message>
            <source>Not longer than</source>
            <translation>Nicht länger als</translation>
        </message>
        <message>
            <source>Cleaning up</source>
            <translation>Aufräumen</translation>
        </message>
        <message>
            <source>Delete files of played episodes</source>
            <translation>Dateien von Gehörtem löschen</translation>
        </message>
        <message>
            <source>How long after playing</source>
            <translation>Wie lange nach dem Hören</translation>
        </message>
        <message>
            <source> h</source>
            <translation> h</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <source>Delete files older than</source>
            <translation>Dateien löschen, die älter sind als</translation>
        </message>
        <message>
            <source>Files to keep of each show</source>
            <translation>Dateien je Podcast behalten</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Space for all files</source>
            <translation>Platz für alle Dateien</translation>
        </message>
        <message>
            <source>What is queued, bookmarked or playing, and shows that are archived, are never deleted.</source>
            <translation>Was in der Warteschlange steht, ein Lesezeichen hat oder läuft, und archivierte Podcasts werden nie gelöscht.</translation>
        </message>
    </context>
    <context>
        <name>DownloadsPresenter</name>
        <message>
            <source>Pause all</source>
            <translation>Alle anhalten</translation>
        </message>
        <message>
            <source>Pause all downloads</source>
            <translation>Alle Downloads anhalten</translation>
        </message>
        <message>
            <source>Resume all</source>
            <translation>Alle fortsetzen</translation>
        </message>
        <message>
            <source>Resume all downloads</source>
            <translation>Alle Downloads fortsetzen</translation>
        </message>
        <message>
            <source>All downloads are paused</source>
            <translation>Alle Downloads sind angehalten</translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) paused</source>
            <translation>
                <numerusform>%n Download angehalten</numerusform>
                <numerusform>%n Downloads angehalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) to come</source>
            <translation>
                <numerusform>%n Download steht aus</numerusform>
                <numerusform>%n Downloads stehen aus</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DropTarget</name>
        <message>
            <source>Drop it to bring these shows along</source>
            <translation>Loslassen, um diese Podcasts zu übernehmen</translation>
        </message>
        <message>
            <source>Drop it to subscribe</source>
            <translation>Loslassen, um zu abonnieren</translation>
        </message>
    </context>
    <context>
        <name>EnginePresenter</name>
        <message>
            <source>Copy the command</source>
            <translation>Befehl kopieren</translation>
        </message>
        <message>
            <source>Command copied to clipboard! Play again once it is done.</source>
            <translation>Befehl in die Zwischenablage kopiert! Danach noch einmal abspielen.</translation>
        </message>
    </context>
    <context>
        <name>EpisodeActions</name>
        <message numerus="yes">
            <source>%n episode(s) marked as played</source>
            <translation>
                <numerusform>%n Folge als gehört markiert</numerusform>
                <numerusform>%n Folgen als gehört markiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) marked as not played</source>
            <translation>
                <numerusform>%n Folge als ungehört markiert</numerusform>
                <numerusform>%n Folgen als ungehört markiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) to play next</source>
            <translation>
                <numerusform>%n Folge wird als Nächstes gespielt</numerusform>
                <numerusform>%n Folgen werden als Nächstes gespielt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) added to the queue</source>
            <translation>
                <numerusform>%n Folge in die Warteschlange gestellt</numerusform>
                <numerusform>%n Folgen in die Warteschlange gestellt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) taken out of the queue</source>
            <translation>
                <numerusform>%n Folge aus der Warteschlange genommen</numerusform>
                <numerusform>%n Folgen aus der Warteschlange genommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Downloading %n episode(s)</source>
            <translation>
                <numerusform>%n Folge wird heruntergeladen</numerusform>
                <numerusform>%n Folgen werden heruntergeladen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) to download. {reason}</source>
            <translation>
                <numerusform>%n Folge zum Herunterladen. {reason}</numerusform>
                <numerusform>%n Folgen zum Herunterladen. {reason}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) need no download</source>
            <translation>
                <numerusform>%n Folge muss nicht heruntergeladen werden</numerusform>
                <numerusform>%n Folgen müssen nicht heruntergeladen werden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) deleted</source>
            <translation>
                <numerusform>%n Datei gelöscht</numerusform>
                <numerusform>%n Dateien gelöscht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) stopped</source>
            <translation>
                <numerusform>%n Download abgebrochen</numerusform>
                <numerusform>%n Downloads abgebrochen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EpisodeDelegate</name>
        <message>
            <source>Downloading, {percent}%</source>
            <translation>Lädt herunter, {percent} %</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Not downloaded</source>
            <translation>Nicht heruntergeladen</translation>
        </message>
        <message>
            <source>Waiting to download</source>
            <translation>Wartet auf den Download</translation>
        </message>
        <message>
            <source>Downloading</source>
            <translation>Lädt herunter</translation>
        </message>
        <message>
            <source>Downloaded</source>
            <translation>Heruntergeladen</translation>
        </message>
        <message>
            <source>Download failed</source>
            <translation>Download fehlgeschlagen</translation>
        </message>
        <message>
            <source>Press to resume</source>
            <translation>Zum Fortsetzen drücken</translation>
        </message>
        <message>
            <source>Press to download</source>
            <translation>Klicken, um herunterzuladen</translation>
        </message>
        <message>
            <source>Press to stop</source>
            <translation>Klicken, um anzuhalten</translation>
        </message>
        <message>
            <source>Press to delete the file</source>
            <translation>Klicken, um die Datei zu löschen</translation>
        </message>
        <message>
            <source>Press to try again</source>
            <translation>Klicken, um es erneut zu versuchen</translation>
        </message>
        <message>
            <source>playing</source>
            <translation>läuft</translation>
        </message>
        <message>
            <source>{percent}% heard</source>
            <translation>{percent} % gehört</translation>
        </message>
        <message>
            <source>has a transcript</source>
            <translation>hat ein Transkript</translation>
        </message>
        <message>
            <source>in the queue</source>
            <translation>in der Warteschlange</translation>
        </message>
    </context>
    <context>
        <name>EpisodeHeader</name>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>Add to queue</source>
            <translation>In Warteschlange</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Teilen</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Mark as played</source>
            <translation>Als gehört markieren</translation>
        </message>
        <message>
            <source>This episode is no longer in the show’s feed.</source>
            <translation>Diese Folge ist nicht mehr im Feed des Podcasts.</translation>
        </message>
        <message>
            <source>In the queue</source>
            <translation>In der Warteschlange</translation>
        </message>
        <message>
            <source>This episode has no address that can be shared</source>
            <translation>Diese Folge hat keine Adresse, die geteilt werden kann</translation>
        </message>
        <message>
            <source>Copy the episode’s address</source>
            <translation>Adresse der Folge kopieren</translation>
        </message>
        <message>
            <source>Mark as not played</source>
            <translation>Als ungehört markieren</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Resume at {time}</source>
            <translation>Weiter bei {time}</translation>
        </message>
        <message>
            <source>Play again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Adresse kopieren</translation>
        </message>
        <message>
            <source>Copy the address at {time}</source>
            <translation>Adresse bei {time} kopieren</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>Im Browser öffnen</translation>
        </message>
        <message>
            <source>Bookmark this moment</source>
            <translation>Lesezeichen hier setzen</translation>
        </message>
        <message>
            <source>About the show</source>
            <translation>Über den Podcast</translation>
        </message>
    </context>
    <context>
        <name>EpisodeMenu</name>
        <message>
            <source>Mark as played</source>
            <translation>Als gehört markieren</translation>
        </message>
        <message>
            <source>Mark as not played</source>
            <translation>Als ungehört markieren</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>Play next</source>
            <translation>Als Nächstes spielen</translation>
        </message>
        <message>
            <source>Play last</source>
            <translation>Als Letztes spielen</translation>
        </message>
        <message>
            <source>Take out of the queue</source>
            <translation>Aus der Warteschlange nehmen</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Move to the end</source>
            <translation>Ans Ende</translation>
        </message>
        <message>
            <source>Resume the download</source>
            <translation>Herunterladen fortsetzen</translation>
        </message>
        <message>
            <source>Pause the download</source>
            <translation>Herunterladen anhalten</translation>
        </message>
        <message>
            <source>Try the download again</source>
            <translation>Download erneut versuchen</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <source>Delete the file</source>
            <translation>Datei löschen</translation>
        </message>
        <message>
            <source>Do not download</source>
            <translation>Nicht herunterladen</translation>
        </message>
    </context>
    <context>
        <name>EpisodePage</name>
        <message>
            <source>Episode</source>
            <translation>Folge</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transkript</translation>
        </message>
        <message>
            <source>Chapters</source>
            <translation>Kapitel</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Related shows</source>
            <translation>Ähnliche Podcasts</translation>
        </message>
    </context>
    <context>
        <name>EpisodeParts</name>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>No chapters</source>
            <translation>Keine Kapitel</translation>
        </message>
        <message>
            <source>The publisher gives none. Mark moments of your own with a bookmark while it plays.</source>
            <translation>Es sind keine angegeben. Eigene Stellen lassen sich beim Hören mit Lesezeichen markieren.</translation>
        </message>
        <message>
            <source>Chapters</source>
            <translation>Kapitel</translation>
        </message>
    </context>
    <context>
        <name>EpisodeView</name>
        <message numerus="yes">
            <source>%n episode(s)</source>
            <translation>
                <numerusform>%n Folge</numerusform>
                <numerusform>%n Folgen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EpisodesPane</name>
        <message>
            <source>Episodes</source>
            <translation>Folgen</translation>
        </message>
        <message>
            <source>Episodes: {title}</source>
            <translation>Folgen: {title}</translation>
        </message>
        <message>
            <source>Sign in…</source>
            <translation>Anmelden…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s)</source>
            <translation>
                <numerusform>%n Folge</numerusform>
                <numerusform>%n Folgen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EpisodesPresenter</name>
        <message>
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <source>Edit the list…</source>
            <translation>Liste bearbeiten…</translation>
        </message>
        <message>
            <source>Refresh all shows</source>
            <translation>Alle Podcasts aktualisieren</translation>
        </message>
        <message>
            <source>Open the inbox</source>
            <translation>Eingang öffnen</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
    </context>
    <context>
        <name>FaqView</name>
        <message>
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in this page</source>
            <translation>Auf dieser Seite suchen</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>Vorheriger Treffer</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>Nächster Treffer</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>{current} of {count}</source>
            <translation>{current} von {count}</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Suche läuft…</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
    </context>
    <context>
        <name>FirstRunPage</name>
        <message>
            <source>Welcome</source>
            <translation>Willkommen</translation>
        </message>
        <message>
            <source>Welcome to Earmark</source>
            <translation>Willkommen bei Earmark</translation>
        </message>
        <message>
            <source>What would you like to hear first?</source>
            <translation>Was soll es zuerst sein?</translation>
        </message>
        <message>
            <source>Name of a show, or its address</source>
            <translation>Name eines Podcasts oder seine Adresse</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Add a show by its address</source>
            <translation>Podcast über seine Adresse hinzufügen</translation>
        </message>
        <message>
            <source>Paste the address of a feed, of a web page that links to one, or of a folder of audio files.</source>
            <translation>Die Adresse eines Feeds einfügen, einer Webseite, die auf einen verweist, oder eines Ordners mit Audiodateien.</translation>
        </message>
        <message>
            <source>Import your shows</source>
            <translation>Podcasts importieren</translation>
        </message>
        <message>
            <source>Most podcast players can save their subscriptions as an OPML file. Open it, or drop it here.</source>
            <translation>Die meisten Podcast-Programme können ihre Abos als OPML-Datei speichern. Diese öffnen oder hier ablegen.</translation>
        </message>
        <message>
            <source>Open the sample show</source>
            <translation>Beispiel-Podcast öffnen</translation>
        </message>
        <message>
            <source>Three short episodes with chapters and transcripts come with Earmark. They need no network.</source>
            <translation>Drei kurze Folgen mit Kapiteln und Transkripten sind bei Earmark dabei. Sie brauchen kein Netz.</translation>
        </message>
        <message>
            <source>Names are looked up in open directories on the web.</source>
            <translation>Namen werden in offenen Verzeichnissen im Web gesucht.</translation>
        </message>
    </context>
    <context>
        <name>FoundShowDelegate</name>
        <message>
            <source>Subscribe</source>
            <translation>Abonnieren</translation>
        </message>
        <message>
            <source>Subscribing…</source>
            <translation>Wird abonniert…</translation>
        </message>
        <message>
            <source>Subscribed</source>
            <translation>Abonniert</translation>
        </message>
    </context>
    <context>
        <name>FoundShowsView</name>
        <message>
            <source>Shows found</source>
            <translation>Gefundene Podcasts</translation>
        </message>
        <message>
            <source>Enter subscribes to the show that is chosen.</source>
            <translation>Enter abonniert den gewählten Podcast.</translation>
        </message>
    </context>
    <context>
        <name>FramedDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>FundingView</name>
        <message>
            <source>Support this show</source>
            <translation>Diesen Podcast unterstützen</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Unterstützen</translation>
        </message>
    </context>
    <context>
        <name>GeneralPage</name>
        <message>
            <source>Same as the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Restart now</source>
            <translation>Jetzt neu starten</translation>
        </message>
        <message>
            <source>The new language shows after a restart</source>
            <translation>Die neue Sprache erscheint nach einem Neustart</translation>
        </message>
        <message>
            <source>Earmark comes back to the same place.</source>
            <translation>Es geht an derselben Stelle weiter.</translation>
        </message>
        <message>
            <source>New episodes</source>
            <translation>Neue Folgen</translation>
        </message>
        <message>
            <source>Look for new episodes automatically</source>
            <translation>Automatisch nach neuen Folgen suchen</translation>
        </message>
        <message>
            <source>Earmark learns when each show usually publishes, and looks then.</source>
            <translation>Earmark lernt, wann jeder Podcast gewöhnlich erscheint, und sieht dann nach.</translation>
        </message>
        <message>
            <source>Feeds fetched at once</source>
            <translation>Feeds gleichzeitig</translation>
        </message>
        <message>
            <source>Never more than one at a time from the same server.</source>
            <translation>Nie mehr als einer zugleich vom selben Server.</translation>
        </message>
    </context>
    <context>
        <name>HtmlView</name>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Import your shows</source>
            <translation>Podcasts importieren</translation>
        </message>
        <message>
            <source>Importing your shows</source>
            <translation>Podcasts werden importiert</translation>
        </message>
        <message>
            <source>Reading the list…</source>
            <translation>Liste wird gelesen…</translation>
        </message>
        <message>
            <source>Shows subscribed</source>
            <translation>Abonnierte Podcasts</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>{done} of {total}: {title}</source>
            <translation>{done} von {total}: {title}</translation>
        </message>
        <message>
            <source>Some shows are missing</source>
            <translation>Einige Podcasts fehlen</translation>
        </message>
        <message>
            <source>Your shows are here</source>
            <translation>Die Podcasts sind da</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>KeyButton</name>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Press keys…</source>
            <translation>Tasten drücken…</translation>
        </message>
        <message>
            <source>Press the new keys for: {name}</source>
            <translation>Neue Tasten drücken für: {name}</translation>
        </message>
    </context>
    <context>
        <name>LatestList</name>
        <message>
            <source>Latest episodes</source>
            <translation>Neueste Folgen</translation>
        </message>
        <message>
            <source>No episodes yet</source>
            <translation>Noch keine Folgen</translation>
        </message>
        <message>
            <source>Refresh asks the feed what there is.</source>
            <translation>„Aktualisieren“ fragt den Feed, was es gibt.</translation>
        </message>
        <message>
            <source>All {count} episodes</source>
            <translation>Alle {count} Folgen</translation>
        </message>
        <message>
            <source>Pause {title}</source>
            <translation>{title} anhalten</translation>
        </message>
        <message>
            <source>Play {title}</source>
            <translation>{title} abspielen</translation>
        </message>
    </context>
    <context>
        <name>ListHead</name>
        <message>
            <source>Filter the list</source>
            <translation>Liste filtern</translation>
        </message>
        <message>
            <source>Sort and filter</source>
            <translation>Sortieren und filtern</translation>
        </message>
        <message>
            <source>Order: {sort}. Shown: {filter}</source>
            <translation>Sortierung: {sort}. Gezeigt: {filter}</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <source>Longest first</source>
            <translation>Längste zuerst</translation>
        </message>
        <message>
            <source>Shortest first</source>
            <translation>Kürzeste zuerst</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>Nach Titel</translation>
        </message>
        <message>
            <source>Recently added</source>
            <translation>Zuletzt hinzugefügt</translation>
        </message>
        <message>
            <source>All episodes</source>
            <translation>Alle Folgen</translation>
        </message>
        <message>
            <source>Unplayed</source>
            <translation>Ungehört</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>Begonnen</translation>
        </message>
        <message>
            <source>Downloaded</source>
            <translation>Heruntergeladen</translation>
        </message>
        <message>
            <source>Not downloaded</source>
            <translation>Nicht heruntergeladen</translation>
        </message>
        <message>
            <source>With transcript</source>
            <translation>Mit Transkript</translation>
        </message>
        <message>
            <source>Title or show</source>
            <translation>Titel oder Podcast</translation>
        </message>
    </context>
    <context>
        <name>ListWords</name>
        <message>
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <source>Queue order</source>
            <translation>Eigene Reihenfolge</translation>
        </message>
        <message>
            <source>Last heard</source>
            <translation>Zuletzt gehört</translation>
        </message>
        <message>
            <source>Latest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <source>Last marked</source>
            <translation>Zuletzt markiert</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <source>No title or show here contains “{text}”.</source>
            <translation>Kein Titel oder Podcast in dieser Liste enthält „{text}“.</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>Nichts passt</translation>
        </message>
        <message>
            <source>Show all episodes to see what else there is.</source>
            <translation>„Alle Folgen“ zeigt, was es sonst gibt.</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Nichts passt</translation>
        </message>
        <message>
            <source>No episode fits the rules of this list right now.</source>
            <translation>Keine Folge passt zurzeit zu den Regeln dieser Liste.</translation>
        </message>
        <message>
            <source>No episodes</source>
            <translation>Keine Folgen</translation>
        </message>
        <message>
            <source>This show has nothing to play yet.</source>
            <translation>Dieser Podcast hat noch nichts zum Abspielen.</translation>
        </message>
        <message>
            <source>Press {key} on an episode to add it here.</source>
            <translation>{key} fügt eine Folge hier hinzu.</translation>
        </message>
        <message>
            <source>Press {key} on an episode, or click its ring, to hear it without a network.</source>
            <translation>{key} oder ein Klick auf den Kreis einer Folge lädt sie, um sie ohne Netz zu hören.</translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>Nichts Neues</translation>
        </message>
        <message>
            <source>New episodes of your shows arrive here.</source>
            <translation>Hier kommen neue Folgen der abonnierten Podcasts an.</translation>
        </message>
        <message>
            <source>The queue is empty</source>
            <translation>Die Warteschlange ist leer</translation>
        </message>
        <message>
            <source>Add episodes to hear them in turn.</source>
            <translation>Folgen hinzufügen, um sie nacheinander zu hören.</translation>
        </message>
        <message>
            <source>Nothing in progress</source>
            <translation>Nichts begonnen</translation>
        </message>
        <message>
            <source>Episodes you have started wait here.</source>
            <translation>Hier warten Folgen, die angefangen sind.</translation>
        </message>
        <message>
            <source>Nothing downloaded</source>
            <translation>Nichts heruntergeladen</translation>
        </message>
        <message>
            <source>Click the ring of an episode to hear it without a network.</source>
            <translation>Ein Klick auf den Kreis einer Folge lädt sie, um sie ohne Netz zu hören.</translation>
        </message>
        <message>
            <source>No transcripts</source>
            <translation>Keine Transkripte</translation>
        </message>
        <message>
            <source>Ask for one on the page of an episode.</source>
            <translation>Auf der Seite einer Folge lässt sich eines anfordern.</translation>
        </message>
        <message>
            <source>No bookmarks</source>
            <translation>Keine Lesezeichen</translation>
        </message>
        <message>
            <source>Mark a moment while you listen, and find it here again.</source>
            <translation>Stellen beim Hören markieren und hier wiederfinden.</translation>
        </message>
        <message>
            <source>Nothing heard yet</source>
            <translation>Noch nichts gehört</translation>
        </message>
        <message>
            <source>What you play is listed here.</source>
            <translation>Hier steht, was abgespielt wurde.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Choose an episode</source>
            <translation>Folge wählen</translation>
        </message>
        <message>
            <source>Its page opens here.</source>
            <translation>Ihre Seite öffnet sich hier.</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>Rückgängig gemacht: {what}</translation>
        </message>
    </context>
    <context>
        <name>MiniPlayer</name>
        <message>
            <source>Mini player</source>
            <translation>Mini-Player</translation>
        </message>
        <message>
            <source>Nothing playing</source>
            <translation>Nichts läuft</translation>
        </message>
        <message>
            <source>Back to the full window</source>
            <translation>Zurück zum ganzen Fenster</translation>
        </message>
        <message>
            <source>Could not be played</source>
            <translation>Konnte nicht abgespielt werden</translation>
        </message>
    </context>
    <context>
        <name>MuteButton</name>
        <message>
            <source>Unmute</source>
            <translation>Ton ein</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Stumm</translation>
        </message>
    </context>
    <context>
        <name>NetworkPage</name>
        <message>
            <source>Downloads</source>
            <translation>Downloads</translation>
        </message>
        <message>
            <source>Also on metered networks</source>
            <translation>Auch über getaktete Verbindungen</translation>
        </message>
        <message>
            <source>Not over a phone’s connection</source>
            <translation>Nicht über das Netz eines Telefons</translation>
        </message>
        <message>
            <source>Downloads that wait for another network start when it is there.</source>
            <translation>Downloads, die auf ein anderes Netz warten, beginnen, sobald es da ist.</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Without a proxy</source>
            <translation>Ohne Proxy</translation>
        </message>
        <message>
            <source>Through a proxy of my own</source>
            <translation>Über einen eigenen Proxy</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>Address of the proxy</source>
            <translation>Adresse des Proxys</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Warten</translation>
        </message>
        <message>
            <source>Give up a request after</source>
            <translation>Anfrage aufgeben nach</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>What is worth remembering here?</source>
            <translation>Was ist hier bemerkenswert?</translation>
        </message>
    </context>
    <context>
        <name>NoteParts</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n Eintrag</numerusform>
                <numerusform>%n Einträge</numerusform>
            </translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
    </context>
    <context>
        <name>NotesSection</name>
        <message>
            <source>The publisher wrote no notes.</source>
            <translation>Es gibt keine Notizen.</translation>
        </message>
        <message>
            <source>Pictures are not loaded.</source>
            <translation>Bilder werden nicht geladen.</translation>
        </message>
        <message>
            <source>Show pictures</source>
            <translation>Bilder zeigen</translation>
        </message>
    </context>
    <context>
        <name>NoticesView</name>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>OfflinePresenter</name>
        <message>
            <source>Offline. What is on this computer plays; the rest waits for the network.</source>
            <translation>Offline. Was auf diesem Computer ist, läuft; der Rest wartet auf das Netz.</translation>
        </message>
    </context>
    <context>
        <name>OwnListDialog</name>
        <message>
            <source>New list</source>
            <translation>Neue Liste</translation>
        </message>
        <message>
            <source>Edit the list</source>
            <translation>Liste bearbeiten</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Long reads for the train</source>
            <translation>Langes für die Bahn</translation>
        </message>
        <message>
            <source>Words in title or notes</source>
            <translation>Wörter in Titel oder Notizen</translation>
        </message>
        <message>
            <source>In title or notes</source>
            <translation>In Titel oder Notizen</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>Begonnen</translation>
        </message>
        <message>
            <source>Played</source>
            <translation>Gehört</translation>
        </message>
        <message>
            <source>Newer than</source>
            <translation>Neuer als</translation>
        </message>
        <message>
            <source>Older than</source>
            <translation>Älter als</translation>
        </message>
        <message>
            <source>Longer than</source>
            <translation>Länger als</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Shorter than</source>
            <translation>Kürzer als</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Downloaded</source>
            <translation>Heruntergeladen</translation>
        </message>
        <message>
            <source>Not downloaded</source>
            <translation>Nicht heruntergeladen</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transkript</translation>
        </message>
        <message>
            <source>With a transcript</source>
            <translation>Mit Transkript</translation>
        </message>
        <message>
            <source>Without one</source>
            <translation>Ohne Transkript</translation>
        </message>
        <message>
            <source>Bookmarks</source>
            <translation>Lesezeichen</translation>
        </message>
        <message>
            <source>With bookmarks</source>
            <translation>Mit Lesezeichen</translation>
        </message>
        <message>
            <source>Without bookmarks</source>
            <translation>Ohne Lesezeichen</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Warteschlange</translation>
        </message>
        <message>
            <source>In the queue</source>
            <translation>In der Warteschlange</translation>
        </message>
        <message>
            <source>Not in the queue</source>
            <translation>Nicht in der Warteschlange</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <source>Shows</source>
            <translation>Podcasts</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Hörstand</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Veröffentlicht</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>More rules</source>
            <translation>Weitere Regeln</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>{name}: any</source>
            <translation>{name}: egal</translation>
        </message>
        <message>
            <source>Episodes now: {number}</source>
            <translation>Folgen zurzeit: {number}</translation>
        </message>
    </context>
    <context>
        <name>PasswordDialog</name>
        <message>
            <source>Name and password</source>
            <translation>Name und Passwort</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Anmelden</translation>
        </message>
        <message>
            <source>“{title}” is private</source>
            <translation>„{title}“ ist privat</translation>
        </message>
        <message>
            <source>Its server asks for a name and password. They are kept in the keyring of your system.</source>
            <translation>Der Server verlangt Name und Passwort. Sie werden im Schlüsselbund des Systems aufbewahrt.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>This name and password were not accepted.</source>
            <translation>Dieser Name und dieses Passwort wurden nicht angenommen.</translation>
        </message>
    </context>
    <context>
        <name>PauseActions</name>
        <message numerus="yes">
            <source>%n download(s) paused</source>
            <translation>
                <numerusform>%n Download angehalten</numerusform>
                <numerusform>%n Downloads angehalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) resumed</source>
            <translation>
                <numerusform>%n Download fortgesetzt</numerusform>
                <numerusform>%n Downloads fortgesetzt</numerusform>
            </translation>
        </message>
        <message>
            <source>All downloads are paused</source>
            <translation>Alle Downloads sind angehalten</translation>
        </message>
        <message>
            <source>All downloads go on</source>
            <translation>Alle Downloads gehen weiter</translation>
        </message>
    </context>
    <context>
        <name>PersonsView</name>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
    </context>
    <context>
        <name>PlayButton</name>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>Lädt</translation>
        </message>
    </context>
    <context>
        <name>PlaybackPage</name>
        <message>
            <source>Skipping</source>
            <translation>Springen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Vor</translation>
        </message>
        <message>
            <source>Player bar</source>
            <translation>Wiedergabeleiste</translation>
        </message>
        <message>
            <source>Show the time left</source>
            <translation>Restzeit zeigen</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Ton</translation>
        </message>
        <message>
            <source>Trimming silence and evening out loudness are not part of this version yet.</source>
            <translation>Stille kürzen und Lautstärke angleichen gehören noch nicht zu dieser Version.</translation>
        </message>
    </context>
    <context>
        <name>PlayerBar</name>
        <message>
            <source>Player</source>
            <translation>Wiedergabe</translation>
        </message>
        <message>
            <source>Nothing playing</source>
            <translation>Nichts läuft</translation>
        </message>
        <message>
            <source>Choose an episode</source>
            <translation>Folge wählen</translation>
        </message>
        <message>
            <source>Next episode</source>
            <translation>Nächste Folge</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Öffnet…</translation>
        </message>
        <message>
            <source>Buffering…</source>
            <translation>Puffert…</translation>
        </message>
        <message>
            <source>Could not be played</source>
            <translation>Konnte nicht abgespielt werden</translation>
        </message>
        <message>
            <source>Elapsed {time}</source>
            <translation>Vergangen {time}</translation>
        </message>
        <message>
            <source>Remaining {time}</source>
            <translation>Verbleibend {time}</translation>
        </message>
        <message>
            <source>Total {time}</source>
            <translation>Gesamt {time}</translation>
        </message>
        <message>
            <source>Show the whole length</source>
            <translation>Ganze Länge zeigen</translation>
        </message>
        <message>
            <source>Show what is left</source>
            <translation>Restzeit zeigen</translation>
        </message>
    </context>
    <context>
        <name>PlayerControls</name>
        <message>
            <source>Previous chapter</source>
            <translation>Voriges Kapitel</translation>
        </message>
        <message>
            <source>Next chapter</source>
            <translation>Nächstes Kapitel</translation>
        </message>
        <message>
            <source>Next episode</source>
            <translation>Nächste Folge</translation>
        </message>
        <message>
            <source>Add a bookmark here</source>
            <translation>Hier ein Lesezeichen setzen</translation>
        </message>
        <message>
            <source>Read along in the transcript</source>
            <translation>Im Transkript mitlesen</translation>
        </message>
        <message>
            <source>Mini player</source>
            <translation>Mini-Player</translation>
        </message>
        <message>
            <source>More controls</source>
            <translation>Mehr Bedienelemente</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Lautstärke</translation>
        </message>
    </context>
    <context>
        <name>PlayingView</name>
        <message>
            <source>Next: {title}</source>
            <translation>Danach: {title}</translation>
        </message>
    </context>
    <context>
        <name>PreferencesPage</name>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
    </context>
    <context>
        <name>PreferencesPresenter</name>
        <message>
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <source>Playback</source>
            <translation>Wiedergabe</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Downloads</translation>
        </message>
        <message>
            <source>Transcripts</source>
            <translation>Transkripte</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Netzwerk</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Konten</translation>
        </message>
        <message>
            <source>{size} were freed</source>
            <translation>{size} freigegeben</translation>
        </message>
        <message>
            <source>Downloads are in {folder} now</source>
            <translation>Downloads liegen jetzt in {folder}</translation>
        </message>
    </context>
    <context>
        <name>PreferencesWindow</name>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Subjects</source>
            <translation>Bereiche</translation>
        </message>
    </context>
    <context>
        <name>Presenter</name>
        <message>
            <source>Subscribe to a show…</source>
            <translation>Podcast abonnieren…</translation>
        </message>
        <message>
            <source>New list…</source>
            <translation>Neue Liste…</translation>
        </message>
        <message>
            <source>Refresh all shows</source>
            <translation>Alle Podcasts aktualisieren</translation>
        </message>
        <message>
            <source>Filter shows</source>
            <translation>Podcasts filtern</translation>
        </message>
        <message>
            <source>Import shows…</source>
            <translation>Podcasts importieren…</translation>
        </message>
        <message>
            <source>Export shows…</source>
            <translation>Podcasts exportieren…</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>Einstellungen…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Ctrl</source>
            <translation>Strg</translation>
        </message>
    </context>
    <context>
        <name>QueuePresenter</name>
        <message numerus="yes">
            <source>%n episode(s)</source>
            <translation>
                <numerusform>%n Folge</numerusform>
                <numerusform>%n Folgen</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} · {time} left</source>
            <translation>{count} · noch {time}</translation>
        </message>
        <message>
            <source>{count} · {time} left at {speed}×</source>
            <translation>{count} · noch {time} bei {speed}×</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Clear the queue</source>
            <translation>Warteschlange leeren</translation>
        </message>
        <message>
            <source>Moved to place {place} of {count}</source>
            <translation>Auf Platz {place} von {count} verschoben</translation>
        </message>
    </context>
    <context>
        <name>RecommendedView</name>
        <message>
            <source>Related shows</source>
            <translation>Ähnliche Podcasts</translation>
        </message>
        <message>
            <source>Recommended by this show</source>
            <translation>Von diesem Podcast empfohlen</translation>
        </message>
        <message>
            <source>No related shows yet</source>
            <translation>Noch keine ähnlichen Podcasts</translation>
        </message>
        <message>
            <source>Shows that this one recommends are listed here. It recommends none so far.</source>
            <translation>Hier stehen Podcasts, die dieser empfiehlt. Bisher empfiehlt er keine.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open {title}</source>
            <translation>{title} öffnen</translation>
        </message>
        <message>
            <source>Subscribe</source>
            <translation>Abonnieren</translation>
        </message>
        <message>
            <source>Subscribe to {title}</source>
            <translation>{title} abonnieren</translation>
        </message>
        <message>
            <source>Subscribing…</source>
            <translation>Wird abonniert…</translation>
        </message>
    </context>
    <context>
        <name>SearchCommands</name>
        <message>
            <source>speed, rate</source>
            <translation>tempo, geschwindigkeit</translation>
        </message>
        <message>
            <source>Play at this speed</source>
            <translation>Mit diesem Tempo abspielen</translation>
        </message>
        <message>
            <source>speed 1.5</source>
            <translation>tempo 1,5</translation>
        </message>
        <message>
            <source>sleep, timer, sleep timer</source>
            <translation>schlafen, einschlafen, timer, schlaftimer</translation>
        </message>
        <message>
            <source>Stop playing after so many minutes</source>
            <translation>Wiedergabe nach so vielen Minuten anhalten</translation>
        </message>
        <message>
            <source>sleep 20</source>
            <translation>schlafen 20</translation>
        </message>
        <message>
            <source>sleep chapter</source>
            <translation>schlafen kapitel</translation>
        </message>
        <message>
            <source>Stop playing at the end of the chapter</source>
            <translation>Am Ende des Kapitels anhalten</translation>
        </message>
        <message>
            <source>sleep episode</source>
            <translation>schlafen folge</translation>
        </message>
        <message>
            <source>Stop playing at the end of the episode</source>
            <translation>Am Ende der Folge anhalten</translation>
        </message>
        <message>
            <source>sleep off, no sleep, timer off</source>
            <translation>schlafen aus, nicht schlafen, timer aus</translation>
        </message>
        <message>
            <source>Switch the sleep timer off</source>
            <translation>Schlaftimer ausschalten</translation>
        </message>
        <message>
            <source>volume, vol</source>
            <translation>lautstärke</translation>
        </message>
        <message>
            <source>Set the volume</source>
            <translation>Lautstärke einstellen</translation>
        </message>
        <message>
            <source>volume 80</source>
            <translation>lautstärke 80</translation>
        </message>
        <message>
            <source>go to, at, seek, jump to</source>
            <translation>gehe zu, bei, springe zu</translation>
        </message>
        <message>
            <source>Go to this time of what plays</source>
            <translation>Zu dieser Zeit im Laufenden gehen</translation>
        </message>
        <message>
            <source>go to 12:34</source>
            <translation>gehe zu 12:34</translation>
        </message>
        <message>
            <source>play, resume, continue</source>
            <translation>abspielen, weiter, fortsetzen</translation>
        </message>
        <message>
            <source>Go on playing</source>
            <translation>Weiter abspielen</translation>
        </message>
        <message>
            <source>pause, stop</source>
            <translation>pause, anhalten</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>next, next episode</source>
            <translation>nächste, nächste folge</translation>
        </message>
        <message>
            <source>Play the next in the queue</source>
            <translation>Nächstes aus der Warteschlange spielen</translation>
        </message>
        <message>
            <source>next chapter</source>
            <translation>nächstes kapitel</translation>
        </message>
        <message>
            <source>Go to the next chapter</source>
            <translation>Zum nächsten Kapitel gehen</translation>
        </message>
        <message>
            <source>previous chapter</source>
            <translation>voriges kapitel</translation>
        </message>
        <message>
            <source>Go to the previous chapter</source>
            <translation>Zum vorigen Kapitel gehen</translation>
        </message>
        <message>
            <source>bookmark, mark</source>
            <translation>lesezeichen, markieren</translation>
        </message>
        <message>
            <source>Mark this moment</source>
            <translation>Diese Stelle markieren</translation>
        </message>
        <message>
            <source>mini player, small</source>
            <translation>mini-player, klein</translation>
        </message>
        <message>
            <source>Open the mini player</source>
            <translation>Mini-Player öffnen</translation>
        </message>
        <message>
            <source>back, rewind</source>
            <translation>zurück</translation>
        </message>
        <message>
            <source>Go back a little</source>
            <translation>Ein Stück zurück</translation>
        </message>
        <message>
            <source>forward, skip</source>
            <translation>vor, überspringen</translation>
        </message>
        <message>
            <source>Go forward a little</source>
            <translation>Ein Stück vor</translation>
        </message>
        <message>
            <source>faster</source>
            <translation>schneller</translation>
        </message>
        <message>
            <source>Play faster</source>
            <translation>Schneller abspielen</translation>
        </message>
        <message>
            <source>slower</source>
            <translation>langsamer</translation>
        </message>
        <message>
            <source>Play slower</source>
            <translation>Langsamer abspielen</translation>
        </message>
        <message>
            <source>louder</source>
            <translation>lauter</translation>
        </message>
        <message>
            <source>Louder</source>
            <translation>Lauter</translation>
        </message>
        <message>
            <source>quieter</source>
            <translation>leiser</translation>
        </message>
        <message>
            <source>Quieter</source>
            <translation>Leiser</translation>
        </message>
        <message>
            <source>mute, unmute</source>
            <translation>stumm, ton aus, ton ein</translation>
        </message>
        <message>
            <source>Sound off or on</source>
            <translation>Ton aus oder ein</translation>
        </message>
        <message>
            <source>download, keep</source>
            <translation>herunterladen, behalten</translation>
        </message>
        <message>
            <source>Download this episode</source>
            <translation>Diese Folge herunterladen</translation>
        </message>
        <message>
            <source>add to queue, queue this</source>
            <translation>in warteschlange, einreihen</translation>
        </message>
        <message>
            <source>Put this episode into the queue, or take it out</source>
            <translation>Diese Folge in die Warteschlange stellen oder herausnehmen</translation>
        </message>
        <message>
            <source>mark as played, done</source>
            <translation>als gehört markieren, gehört</translation>
        </message>
        <message>
            <source>Mark this episode as played</source>
            <translation>Diese Folge als gehört markieren</translation>
        </message>
        <message>
            <source>refresh, update</source>
            <translation>aktualisieren</translation>
        </message>
        <message>
            <source>Ask all shows what is new</source>
            <translation>Alle Podcasts nach Neuem fragen</translation>
        </message>
        <message>
            <source>subscribe, add show</source>
            <translation>abonnieren, podcast hinzufügen</translation>
        </message>
        <message>
            <source>Subscribe to a show</source>
            <translation>Podcast abonnieren</translation>
        </message>
        <message>
            <source>dark, dark mode</source>
            <translation>dunkel, dunkler modus</translation>
        </message>
        <message>
            <source>Dark window</source>
            <translation>Dunkles Fenster</translation>
        </message>
        <message>
            <source>light, light mode</source>
            <translation>hell, heller modus</translation>
        </message>
        <message>
            <source>Light window</source>
            <translation>Helles Fenster</translation>
        </message>
        <message>
            <source>system colours</source>
            <translation>systemfarben</translation>
        </message>
        <message>
            <source>Light or dark as the system says</source>
            <translation>Hell oder dunkel wie das System</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>rückgängig</translation>
        </message>
        <message>
            <source>Undo what was just done</source>
            <translation>Das Letzte rückgängig machen</translation>
        </message>
        <message>
            <source>import, opml</source>
            <translation>importieren, opml</translation>
        </message>
        <message>
            <source>Import shows from a list</source>
            <translation>Podcasts aus einer Liste importieren</translation>
        </message>
        <message>
            <source>export</source>
            <translation>exportieren</translation>
        </message>
        <message>
            <source>Export shows as a list</source>
            <translation>Podcasts als Liste exportieren</translation>
        </message>
        <message>
            <source>quit, exit</source>
            <translation>beenden</translation>
        </message>
        <message>
            <source>Quit Earmark</source>
            <translation>Earmark beenden</translation>
        </message>
        <message>
            <source>inbox, new</source>
            <translation>eingang, neu</translation>
        </message>
        <message>
            <source>Go to the inbox</source>
            <translation>Zum Eingang</translation>
        </message>
        <message>
            <source>queue, up next</source>
            <translation>warteschlange</translation>
        </message>
        <message>
            <source>Go to the queue</source>
            <translation>Zur Warteschlange</translation>
        </message>
        <message>
            <source>in progress</source>
            <translation>begonnen</translation>
        </message>
        <message>
            <source>Go to what is in progress</source>
            <translation>Zu den begonnenen Folgen</translation>
        </message>
        <message>
            <source>downloads</source>
            <translation>downloads</translation>
        </message>
        <message>
            <source>Go to the downloads</source>
            <translation>Zu den Downloads</translation>
        </message>
        <message>
            <source>transcripts</source>
            <translation>transkripte</translation>
        </message>
        <message>
            <source>Go to the transcripts</source>
            <translation>Zu den Transkripten</translation>
        </message>
        <message>
            <source>bookmarks</source>
            <translation>lesezeichen</translation>
        </message>
        <message>
            <source>Go to the bookmarks</source>
            <translation>Zu den Lesezeichen</translation>
        </message>
        <message>
            <source>history</source>
            <translation>verlauf</translation>
        </message>
        <message>
            <source>Go to the history</source>
            <translation>Zum Verlauf</translation>
        </message>
        <message>
            <source>preferences, settings, options</source>
            <translation>einstellungen, optionen</translation>
        </message>
        <message>
            <source>Open the preferences</source>
            <translation>Einstellungen öffnen</translation>
        </message>
        <message>
            <source>shortcuts, keys</source>
            <translation>tastenkürzel, tasten</translation>
        </message>
        <message>
            <source>Open the shortcuts</source>
            <translation>Tastenkürzel öffnen</translation>
        </message>
        <message>
            <source>storage, space</source>
            <translation>speicher, platz</translation>
        </message>
        <message>
            <source>See what uses the space</source>
            <translation>Sehen, was den Platz belegt</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message>
            <source>Search results</source>
            <translation>Suchergebnisse</translation>
        </message>
        <message numerus="yes">
            <source>%n result(s)</source>
            <translation>
                <numerusform>%n Treffer</numerusform>
                <numerusform>%n Treffer</numerusform>
            </translation>
        </message>
        <message>
            <source>Enter opens · Ctrl+Enter plays · Esc closes</source>
            <translation>Enter öffnet · Strg+Enter spielt ab · Esc schließt</translation>
        </message>
        <message>
            <source>Enter does it · Esc closes</source>
            <translation>Enter führt es aus · Esc schließt</translation>
        </message>
    </context>
    <context>
        <name>SearchPresenter</name>
        <message>
            <source>help,?,commands</source>
            <translation>hilfe,?,befehle</translation>
        </message>
        <message>
            <source>Search shows, episodes, notes and transcripts, or type a command:</source>
            <translation>Podcasts, Folgen, Notizen und Transkripte durchsuchen oder einen Befehl eingeben:</translation>
        </message>
        <message>
            <source>Search directories for “{text}”</source>
            <translation>In Verzeichnissen nach „{text}“ suchen</translation>
        </message>
        <message>
            <source>Subscribe to {text}</source>
            <translation>{text} abonnieren</translation>
        </message>
        <message>
            <source>Nothing here has these words</source>
            <translation>Nichts hier hat diese Wörter</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>Anderswo</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
    </context>
    <context>
        <name>SeekBar</name>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>{position} of {total}</source>
            <translation>{position} von {total}</translation>
        </message>
        <message>
            <source>Bookmark</source>
            <translation>Lesezeichen</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>Selected episodes</source>
            <translation>Ausgewählte Folgen</translation>
        </message>
        <message>
            <source>Play next</source>
            <translation>Als Nächstes spielen</translation>
        </message>
        <message>
            <source>Put into the queue, or take out</source>
            <translation>In die Warteschlange oder heraus</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <source>Mark as played, or not</source>
            <translation>Als gehört markieren oder nicht</translation>
        </message>
        <message>
            <source>More for the selected episodes</source>
            <translation>Mehr für die ausgewählten Folgen</translation>
        </message>
        <message>
            <source>Select one alone</source>
            <translation>Nur eine auswählen</translation>
        </message>
        <message>
            <source>{count} selected</source>
            <translation>{count} ausgewählt</translation>
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <source>Playback</source>
            <translation>Wiedergabe</translation>
        </message>
        <message>
            <source>Episode page</source>
            <translation>Seite einer Folge</translation>
        </message>
        <message>
            <source>Episodes in a list</source>
            <translation>Folgen in einer Liste</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Subscribe to a show</source>
            <translation>Podcast abonnieren</translation>
        </message>
        <message>
            <source>Refresh all shows</source>
            <translation>Alle Podcasts aktualisieren</translation>
        </message>
        <message>
            <source>Go to the sidebar</source>
            <translation>Zur Seitenleiste</translation>
        </message>
        <message>
            <source>Go to the list</source>
            <translation>Zur Liste</translation>
        </message>
        <message>
            <source>Go to the page</source>
            <translation>Zur Seite</translation>
        </message>
        <message>
            <source>Go to the next part of the window</source>
            <translation>Zum nächsten Teil des Fensters</translation>
        </message>
        <message>
            <source>Go to the previous part of the window</source>
            <translation>Zum vorigen Teil des Fensters</translation>
        </message>
        <message>
            <source>Back to the previous page</source>
            <translation>Zurück zur vorigen Seite</translation>
        </message>
        <message>
            <source>Forward to the next page</source>
            <translation>Vor zur nächsten Seite</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Undo what was just done</source>
            <translation>Das Letzte rückgängig machen</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>Abspielen oder anhalten</translation>
        </message>
        <message>
            <source>Go back a little</source>
            <translation>Ein Stück zurück</translation>
        </message>
        <message>
            <source>Go forward a little</source>
            <translation>Ein Stück vor</translation>
        </message>
        <message>
            <source>Previous chapter</source>
            <translation>Voriges Kapitel</translation>
        </message>
        <message>
            <source>Next chapter</source>
            <translation>Nächstes Kapitel</translation>
        </message>
        <message>
            <source>Next episode</source>
            <translation>Nächste Folge</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>Langsamer</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>Schneller</translation>
        </message>
        <message>
            <source>Quieter</source>
            <translation>Leiser</translation>
        </message>
        <message>
            <source>Louder</source>
            <translation>Lauter</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Stumm</translation>
        </message>
        <message>
            <source>Sleep in 5 minutes more</source>
            <translation>5 Minuten später einschlafen</translation>
        </message>
        <message>
            <source>Mark this moment</source>
            <translation>Diese Stelle markieren</translation>
        </message>
        <message>
            <source>Read along in the transcript</source>
            <translation>Im Transkript mitlesen</translation>
        </message>
        <message>
            <source>Mini player</source>
            <translation>Mini-Player</translation>
        </message>
        <message>
            <source>Download, or delete the file</source>
            <translation>Herunterladen oder Datei löschen</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Adresse kopieren</translation>
        </message>
        <message>
            <source>Find in the page</source>
            <translation>Auf der Seite suchen</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>Nächster Treffer</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>Voriger Treffer</translation>
        </message>
        <message>
            <source>About the show</source>
            <translation>Über den Podcast</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>Play next</source>
            <translation>Als Nächstes spielen</translation>
        </message>
        <message>
            <source>Into or out of the queue</source>
            <translation>In die oder aus der Warteschlange</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <source>Mark as played or not</source>
            <translation>Als gehört oder ungehört markieren</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Aus der Liste entfernen</translation>
        </message>
        <message>
            <source>Move up in the queue</source>
            <translation>In der Warteschlange nach oben</translation>
        </message>
        <message>
            <source>Move down in the queue</source>
            <translation>In der Warteschlange nach unten</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Alles auswählen</translation>
        </message>
        <message>
            <source>Edit a list, tag or bookmark</source>
            <translation>Liste, Schlagwort oder Lesezeichen bearbeiten</translation>
        </message>
        <message>
            <source>Copy a bookmark</source>
            <translation>Lesezeichen kopieren</translation>
        </message>
        <message>
            <source>Filter the list</source>
            <translation>Liste filtern</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsPage</name>
        <message>
            <source>Press a button, then the new keys. Escape leaves it as it is.</source>
            <translation>Auf eine Schaltfläche drücken, dann die neuen Tasten. Escape lässt alles, wie es ist.</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>Alle Tastenkürzel zurücksetzen</translation>
        </message>
        <message>
            <source>Reset: {name}</source>
            <translation>Zurücksetzen: {name}</translation>
        </message>
        <message>
            <source>Also: {names}. Give one of them other keys.</source>
            <translation>Auch: {names}. Eines davon braucht andere Tasten.</translation>
        </message>
    </context>
    <context>
        <name>ShowFeedView</name>
        <message>
            <source>Feed</source>
            <translation>Feed</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>Change name and password…</source>
            <translation>Name und Passwort ändern…</translation>
        </message>
        <message>
            <source>Forget them</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <source>Enter name and password…</source>
            <translation>Name und Passwort eingeben…</translation>
        </message>
        <message>
            <source>None: every refresh so far went well.</source>
            <translation>Keine: Bisher ging jede Aktualisierung gut.</translation>
        </message>
    </context>
    <context>
        <name>ShowHeader</name>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Teilen</translation>
        </message>
        <message>
            <source>Unsubscribe</source>
            <translation>Abbestellen</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>A show without a title</source>
            <translation>Ein Podcast ohne Titel</translation>
        </message>
        <message>
            <source>Copy the feed’s address</source>
            <translation>Adresse des Feeds kopieren</translation>
        </message>
        <message>
            <source>This feed’s address is yours alone: it is not shared</source>
            <translation>Die Adresse dieses Feeds ist persönlich: Sie wird nicht geteilt</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Refreshing…</source>
            <translation>Wird aktualisiert…</translation>
        </message>
        <message>
            <source>All episodes</source>
            <translation>Alle Folgen</translation>
        </message>
        <message>
            <source>Open the website</source>
            <translation>Website öffnen</translation>
        </message>
    </context>
    <context>
        <name>ShowPage</name>
        <message>
            <source>Show</source>
            <translation>Podcast</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Info</translation>
        </message>
        <message>
            <source>Latest</source>
            <translation>Neueste</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Feed</source>
            <translation>Feed</translation>
        </message>
        <message>
            <source>Related shows</source>
            <translation>Ähnliche Podcasts</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>The publisher wrote no description.</source>
            <translation>Es gibt keine Beschreibung.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Show: {title}</source>
            <translation>Podcast: {title}</translation>
        </message>
        <message>
            <source>Sign in…</source>
            <translation>Anmelden…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
    </context>
    <context>
        <name>ShowPagePresenter</name>
        <message>
            <source>The show is back at its address before the move</source>
            <translation>Der Podcast ist wieder an seiner Adresse vor dem Umzug</translation>
        </message>
        <message>
            <source>The move cannot be undone: another show is subscribed at that address</source>
            <translation>Der Umzug lässt sich nicht rückgängig machen: Ein anderer Podcast ist an dieser Adresse abonniert</translation>
        </message>
        <message>
            <source>No keyring took the password: it is known until Earmark is closed</source>
            <translation>Kein Schlüsselbund nahm das Passwort an: Es ist bekannt, bis Earmark geschlossen wird</translation>
        </message>
        <message>
            <source>The name and password of “{title}” were forgotten</source>
            <translation>Name und Passwort von „{title}“ wurden vergessen</translation>
        </message>
        <message>
            <source>Subscribed to “{title}”</source>
            <translation>„{title}“ abonniert</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
    </context>
    <context>
        <name>ShowSettingsForm</name>
        <message>
            <source>Settings of this show</source>
            <translation>Einstellungen dieses Podcasts</translation>
        </message>
        <message>
            <source>As for all shows</source>
            <translation>Wie bei allen Podcasts</translation>
        </message>
        <message>
            <source>Playing</source>
            <translation>Wiedergabe</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>Skip at the beginning</source>
            <translation>Am Anfang überspringen</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Skip at the end</source>
            <translation>Am Ende überspringen</translation>
        </message>
        <message>
            <source>As the show says</source>
            <translation>Wie der Podcast es vorsieht</translation>
        </message>
        <message>
            <source>From the first episode on</source>
            <translation>Von der ersten Folge an</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <source>Listening order</source>
            <translation>Reihenfolge beim Hören</translation>
        </message>
        <message>
            <source>Order of the list</source>
            <translation>Reihenfolge der Liste</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Downloads</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message numerus="yes">
            <source>The %n newest</source>
            <translation>
                <numerusform>Die neueste</numerusform>
                <numerusform>Die %n neuesten</numerusform>
            </translation>
        </message>
        <message>
            <source>Download automatically</source>
            <translation>Automatisch herunterladen</translation>
        </message>
        <message>
            <source>Only unplayed ones</source>
            <translation>Nur ungehörte</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Which ones</source>
            <translation>Welche</translation>
        </message>
        <message>
            <source>Only where the title has</source>
            <translation>Nur mit diesen Wörtern im Titel</translation>
        </message>
        <message>
            <source>Words, separated by commas</source>
            <translation>Wörter, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Not where the title has</source>
            <translation>Nicht mit diesen Wörtern im Titel</translation>
        </message>
        <message>
            <source>Not shorter than</source>
            <translation>Nicht kürzer als</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Not longer than</source>
            <translation>Nicht länger als</translation>
        </message>
        <message>
            <source>Files to keep</source>
            <translation>Dateien behalten</translation>
        </message>
        <message>
            <source>Notifications and tags</source>
            <translation>Benachrichtigungen und Schlagwörter</translation>
        </message>
        <message>
            <source>On</source>
            <translation>An</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Notification of new episodes</source>
            <translation>Neue Folgen melden</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Tags, separated by commas</source>
            <translation>Schlagwörter, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Keep the whole show for offline</source>
            <translation>Den ganzen Podcast für offline behalten</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archiv</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Keine Grenze</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nichts</translation>
        </message>
    </context>
    <context>
        <name>ShowsPresenter</name>
        <message>
            <source>“{title}” was moved</source>
            <translation>„{title}“ wurde verschoben</translation>
        </message>
        <message>
            <source>“{title}” has the tag “{name}” now</source>
            <translation>„{title}“ hat jetzt das Schlagwort „{name}“</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Sidebar</source>
            <translation>Seitenleiste</translation>
        </message>
        <message>
            <source>Subscribe to a show</source>
            <translation>Podcast abonnieren</translation>
        </message>
        <message>
            <source>Refresh all shows</source>
            <translation>Alle Podcasts aktualisieren</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Alles durchsuchen</translation>
        </message>
        <message>
            <source>Filter shows</source>
            <translation>Podcasts filtern</translation>
        </message>
        <message>
            <source>Shows and lists</source>
            <translation>Podcasts und Listen</translation>
        </message>
        <message>
            <source>Refreshing shows</source>
            <translation>Podcasts werden aktualisiert</translation>
        </message>
        <message>
            <source>No show has “{text}” in its title. Press Esc to see all shows.</source>
            <translation>Kein Podcast hat „{text}“ im Titel. Esc zeigt alle Podcasts.</translation>
        </message>
    </context>
    <context>
        <name>SidebarDelegate</name>
        <message>
            <source>collapsed</source>
            <translation>eingeklappt</translation>
        </message>
        <message>
            <source>expanded</source>
            <translation>ausgeklappt</translation>
        </message>
        <message numerus="yes">
            <source>%n unplayed</source>
            <translation>
                <numerusform>%n ungehört</numerusform>
                <numerusform>%n ungehört</numerusform>
            </translation>
        </message>
        <message>
            <source>could not be refreshed</source>
            <translation>konnte nicht aktualisiert werden</translation>
        </message>
    </context>
    <context>
        <name>SidebarMenus</name>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten…</translation>
        </message>
        <message>
            <source>Delete the list</source>
            <translation>Liste löschen</translation>
        </message>
        <message>
            <source>New list…</source>
            <translation>Neue Liste…</translation>
        </message>
        <message>
            <source>Rename the tag…</source>
            <translation>Schlagwort umbenennen…</translation>
        </message>
        <message>
            <source>Delete the tag</source>
            <translation>Schlagwort löschen</translation>
        </message>
        <message>
            <source>Filter shows</source>
            <translation>Podcasts filtern</translation>
        </message>
        <message>
            <source>Sort by title</source>
            <translation>Nach Titel sortieren</translation>
        </message>
        <message>
            <source>About this show</source>
            <translation>Über diesen Podcast</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <source>Mark all as played</source>
            <translation>Alle als gehört markieren</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>New tag…</source>
            <translation>Neues Schlagwort…</translation>
        </message>
        <message>
            <source>Copy the feed’s address</source>
            <translation>Adresse des Feeds kopieren</translation>
        </message>
        <message>
            <source>Unsubscribe</source>
            <translation>Abbestellen</translation>
        </message>
        <message>
            <source>Shows are sorted by title</source>
            <translation>Podcasts sind nach Titel sortiert</translation>
        </message>
        <message>
            <source>New tag</source>
            <translation>Neues Schlagwort</translation>
        </message>
        <message>
            <source>Name of the tag</source>
            <translation>Name des Schlagworts</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Rename the tag</source>
            <translation>Schlagwort umbenennen</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>The tag “{name}” is called “{new}” now</source>
            <translation>Das Schlagwort „{name}“ heißt jetzt „{new}“</translation>
        </message>
        <message>
            <source>The tag “{name}” was deleted; its shows stay</source>
            <translation>Das Schlagwort „{name}“ wurde gelöscht; seine Podcasts bleiben</translation>
        </message>
        <message>
            <source>The tags of “{title}” were changed</source>
            <translation>Die Schlagwörter von „{title}“ wurden geändert</translation>
        </message>
        <message>
            <source>The list “{name}” was changed</source>
            <translation>Die Liste „{name}“ wurde geändert</translation>
        </message>
        <message>
            <source>The list “{name}” was deleted; its episodes stay</source>
            <translation>Die Liste „{name}“ wurde gelöscht; ihre Folgen bleiben</translation>
        </message>
    </context>
    <context>
        <name>SidebarModel</name>
        <message>
            <source>Shows</source>
            <translation>Podcasts</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Eingang</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Warteschlange</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>Begonnen</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Downloads</translation>
        </message>
        <message>
            <source>Transcripts</source>
            <translation>Transkripte</translation>
        </message>
        <message>
            <source>Bookmarks</source>
            <translation>Lesezeichen</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
    </context>
    <context>
        <name>SizeBox</name>
        <message>
            <source>{number} MB</source>
            <translation>{number} MB</translation>
        </message>
        <message>
            <source>{number} GB</source>
            <translation>{number} GB</translation>
        </message>
    </context>
    <context>
        <name>SkipButton</name>
        <message>
            <source>Forward {n} seconds</source>
            <translation>{n} Sekunden vor</translation>
        </message>
        <message>
            <source>Back {n} seconds</source>
            <translation>{n} Sekunden zurück</translation>
        </message>
    </context>
    <context>
        <name>SleepButton</name>
        <message>
            <source>{n} min</source>
            <translation>{n} min</translation>
        </message>
        <message>
            <source>Sleep timer</source>
            <translation>Schlaftimer</translation>
        </message>
        <message>
            <source>Sleep timer, {left} left</source>
            <translation>Schlaftimer, noch {left}</translation>
        </message>
        <message>
            <source>Sleep timer, end of chapter, {left} left</source>
            <translation>Schlaftimer, Ende des Kapitels, noch {left}</translation>
        </message>
        <message>
            <source>Sleep timer, end of episode, {left} left</source>
            <translation>Schlaftimer, Ende der Folge, noch {left}</translation>
        </message>
        <message>
            <source>5 more minutes</source>
            <translation>5 Minuten mehr</translation>
        </message>
        <message>
            <source>Turn off</source>
            <translation>Ausschalten</translation>
        </message>
        <message>
            <source>End of chapter</source>
            <translation>Ende des Kapitels</translation>
        </message>
        <message>
            <source>End of episode</source>
            <translation>Ende der Folge</translation>
        </message>
        <message>
            <source>Minutes until playing stops</source>
            <translation>Minuten, bis die Wiedergabe endet</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Starten</translation>
        </message>
    </context>
    <context>
        <name>SleepingPresenter</name>
        <message>
            <source>Playing stops in a moment. Press any key for 5 more minutes.</source>
            <translation>Die Wiedergabe endet gleich. Eine beliebige Taste gibt 5 Minuten mehr.</translation>
        </message>
        <message>
            <source>5 more minutes</source>
            <translation>5 Minuten mehr</translation>
        </message>
    </context>
    <context>
        <name>SoundbitesView</name>
        <message>
            <source>Highlights</source>
            <translation>Höhepunkte</translation>
        </message>
    </context>
    <context>
        <name>SpeedButton</name>
        <message>
            <source>Speed, {speed}</source>
            <translation>Tempo, {speed}</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>For “{show}” only</source>
            <translation>Nur für „{show}“</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>Langsamer</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>Schneller</translation>
        </message>
    </context>
    <context>
        <name>Spinner</name>
        <message>
            <source>Loading</source>
            <translation>Lädt</translation>
        </message>
    </context>
    <context>
        <name>StoragePage</name>
        <message>
            <source>What uses the space</source>
            <translation>Was den Platz belegt</translation>
        </message>
        <message>
            <source>Looking at the files…</source>
            <translation>Dateien werden gezählt…</translation>
        </message>
        <message>
            <source>Free up space</source>
            <translation>Platz schaffen</translation>
        </message>
        <message>
            <source>Files of played episodes</source>
            <translation>Dateien gehörter Folgen</translation>
        </message>
        <message>
            <source>Left over from unfinished downloads</source>
            <translation>Reste unfertiger Downloads</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>They are fetched again when they are needed.</source>
            <translation>Sie werden wieder geladen, wenn sie gebraucht werden.</translation>
        </message>
        <message>
            <source>Copies of the library from before updates</source>
            <translation>Kopien der Bibliothek von vor Updates</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete: {what}</source>
            <translation>Löschen: {what}</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <source>Space for pictures</source>
            <translation>Platz für Bilder</translation>
        </message>
        <message>
            <source>Space for streamed audio</source>
            <translation>Platz für gestreamte Audiodaten</translation>
        </message>
        <message>
            <source>{total} in all; {free} are free. Episodes are in {folder}</source>
            <translation>{total} insgesamt; {free} sind frei. Folgen liegen in {folder}</translation>
        </message>
        <message>
            <source>All other shows</source>
            <translation>Alle anderen Podcasts</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>Includes {size} of transcripts</source>
            <translation>Davon Transkripte: {size}</translation>
        </message>
    </context>
    <context>
        <name>SubscribeDialog</name>
        <message>
            <source>Subscribe to a show</source>
            <translation>Podcast abonnieren</translation>
        </message>
        <message>
            <source>Subscribe</source>
            <translation>Abonnieren</translation>
        </message>
        <message>
            <source>Name of a show, or its address</source>
            <translation>Name eines Podcasts oder seine Adresse</translation>
        </message>
        <message>
            <source>As you type, names go to {directories}.</source>
            <translation>Beim Tippen gehen Namen an {directories}.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Look for a show of this name</source>
            <translation>Einen Podcast dieses Namens suchen</translation>
        </message>
        <message>
            <source>Search in the browser</source>
            <translation>Im Browser suchen</translation>
        </message>
        <message>
            <source>Opens the {directory}, an open directory, in your browser.</source>
            <translation>Der {directory}, ein offenes Podcast-Verzeichnis, öffnet sich im Browser.</translation>
        </message>
        <message>
            <source>Others are still being asked…</source>
            <translation>Andere werden noch gefragt…</translation>
        </message>
        <message>
            <source>{directory} did not answer.</source>
            <translation>{directory} hat nicht geantwortet.</translation>
        </message>
        <message>
            <source>{number} directories did not answer.</source>
            <translation>{number} Verzeichnisse haben nicht geantwortet.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Subscribed to “{title}”</source>
            <translation>„{title}“ abonniert</translation>
        </message>
    </context>
    <context>
        <name>SubscribingPresenter</name>
        <message>
            <source>Subscribed to “{title}”</source>
            <translation>„{title}“ abonniert</translation>
        </message>
        <message>
            <source>Open a list of shows</source>
            <translation>Podcast-Liste öffnen</translation>
        </message>
        <message>
            <source>Lists of shows (*.opml *.xml)</source>
            <translation>Podcast-Listen (*.opml *.xml)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message numerus="yes">
            <source>%n show(s) added</source>
            <translation>
                <numerusform>%n Podcast hinzugefügt</numerusform>
                <numerusform>%n Podcasts hinzugefügt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were here already</source>
            <translation>
                <numerusform>%n war schon da</numerusform>
                <numerusform>%n waren schon da</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries had no address</source>
            <translation>
                <numerusform>%n Eintrag hatte keine Adresse</numerusform>
                <numerusform>%n Einträge hatten keine Adresse</numerusform>
            </translation>
        </message>
        <message>
            <source>the list goes on past what is read</source>
            <translation>die Liste ist länger, als gelesen wird</translation>
        </message>
        <message numerus="yes">
            <source>%n could not be added</source>
            <translation>
                <numerusform>%n konnte nicht hinzugefügt werden</numerusform>
                <numerusform>%n konnten nicht hinzugefügt werden</numerusform>
            </translation>
        </message>
        <message>
            <source>Export shows</source>
            <translation>Podcasts exportieren</translation>
        </message>
        <message>
            <source>Lists of shows (*.opml)</source>
            <translation>Podcast-Listen (*.opml)</translation>
        </message>
        <message>
            <source>The list of shows is in {file}</source>
            <translation>Die Podcast-Liste ist in {file}</translation>
        </message>
    </context>
    <context>
        <name>TextMenu</name>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the link’s address</source>
            <translation>Adresse des Links kopieren</translation>
        </message>
    </context>
    <context>
        <name>TitleButton</name>
        <message>
            <source>{title}: about this show</source>
            <translation>{title}: über diesen Podcast</translation>
        </message>
        <message>
            <source>About this show</source>
            <translation>Über diesen Podcast</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>TrailersView</name>
        <message>
            <source>Trailers</source>
            <translation>Trailer</translation>
        </message>
    </context>
    <context>
        <name>TranscriptPresenter</name>
        <message>
            <source>Transcript copied to clipboard!</source>
            <translation>Transkript in die Zwischenablage kopiert!</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transkript</translation>
        </message>
        <message>
            <source>Export the transcript</source>
            <translation>Transkript exportieren</translation>
        </message>
        <message>
            <source>The transcript was written to “{name}”</source>
            <translation>Das Transkript wurde in „{name}“ geschrieben</translation>
        </message>
    </context>
    <context>
        <name>TranscriptSection</name>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>WebVTT (.vtt)</source>
            <translation>WebVTT (.vtt)</translation>
        </message>
        <message>
            <source>SubRip (.srt)</source>
            <translation>SubRip (.srt)</translation>
        </message>
        <message>
            <source>Text (.txt)</source>
            <translation>Text (.txt)</translation>
        </message>
        <message>
            <source>Progress of the transcript</source>
            <translation>Fortschritt des Transkripts</translation>
        </message>
        <message>
            <source>Make a transcript</source>
            <translation>Transkript erstellen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>No transcript for this episode yet</source>
            <translation>Noch kein Transkript für diese Folge</translation>
        </message>
        <message>
            <source>Waiting to be transcribed</source>
            <translation>Wartet auf die Transkription</translation>
        </message>
        <message>
            <source>Another episode is being transcribed first.</source>
            <translation>Eine andere Folge wird zuerst transkribiert.</translation>
        </message>
        <message>
            <source>Making the transcript…</source>
            <translation>Transkript wird erstellt…</translation>
        </message>
        <message>
            <source>Fetching the transcript…</source>
            <translation>Transkript wird geholt…</translation>
        </message>
        <message>
            <source>The publisher offers one.</source>
            <translation>Der Herausgeber bietet eines an.</translation>
        </message>
        <message>
            <source>The transcript could not be made</source>
            <translation>Das Transkript konnte nicht erstellt werden</translation>
        </message>
        <message>
            <source>The publisher’s transcript could not be fetched</source>
            <translation>Das Transkript des Herausgebers konnte nicht geholt werden</translation>
        </message>
        <message>
            <source>The publisher offers none, and this version of Earmark cannot make transcripts yet.</source>
            <translation>Der Herausgeber bietet keines an, und diese Version von Earmark kann noch keine erstellen.</translation>
        </message>
        <message>
            <source>The publisher offers none. Earmark can make one on this computer; it is not sent anywhere.</source>
            <translation>Der Herausgeber bietet keines an. Earmark kann eines auf diesem Computer erstellen; nichts wird verschickt.</translation>
        </message>
        <message>
            <source>It begins in a moment.</source>
            <translation>Es beginnt gleich.</translation>
        </message>
        <message>
            <source>{n}%</source>
            <translation>{n} %</translation>
        </message>
        <message>
            <source>{share} · less than a minute left</source>
            <translation>{share} · noch weniger als eine Minute</translation>
        </message>
        <message>
            <source>{share} · about {n} min left</source>
            <translation>{share} · noch etwa {n} Min.</translation>
        </message>
    </context>
    <context>
        <name>TranscriptView</name>
        <message>
            <source>Transcript</source>
            <translation>Transkript</translation>
        </message>
    </context>
    <context>
        <name>TranscriptsPage</name>
        <message>
            <source>Published transcripts</source>
            <translation>Veröffentlichte Transkripte</translation>
        </message>
        <message>
            <source>The publisher’s transcript is fetched when an episode is opened or downloaded.</source>
            <translation>Das Transkript des Herausgebers wird geholt, wenn eine Folge geöffnet oder heruntergeladen wird.</translation>
        </message>
        <message>
            <source>Made on this computer</source>
            <translation>Auf diesem Computer erstellt</translation>
        </message>
        <message>
            <source>Making transcripts here is not part of this version yet.</source>
            <translation>Transkripte hier zu erstellen gehört noch nicht zu dieser Version.</translation>
        </message>
    </context>
    <context>
        <name>VolumeSlider</name>
        <message>
            <source>Volume</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <source>{percent}%</source>
            <translation>{percent} %</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>{count} of {total} checks failed.</source>
            <translation>{count} von {total} Prüfungen schlugen fehl.</translation>
        </message>
        <message>
            <source>MP3 audio</source>
            <translation>MP3-Audio</translation>
        </message>
        <message>
            <source>AAC audio</source>
            <translation>AAC-Audio</translation>
        </message>
        <message>
            <source>Ogg audio</source>
            <translation>Ogg-Audio</translation>
        </message>
        <message>
            <source>Opus audio</source>
            <translation>Opus-Audio</translation>
        </message>
        <message>
            <source>FLAC audio</source>
            <translation>FLAC-Audio</translation>
        </message>
        <message>
            <source>WAV audio</source>
            <translation>WAV-Audio</translation>
        </message>
        <message>
            <source>MP4 video</source>
            <translation>MP4-Video</translation>
        </message>
        <message>
            <source>QuickTime video</source>
            <translation>QuickTime-Video</translation>
        </message>
        <message>
            <source>WebM video</source>
            <translation>WebM-Video</translation>
        </message>
        <message>
            <source>How long is this episode of {show}?</source>
            <translation>Wie lang ist diese Folge von {show}?</translation>
        </message>
        <message>
            <source>The publisher does not say how long it is.</source>
            <translation>Der Herausgeber sagt nicht, wie lang sie ist.</translation>
        </message>
        <message>
            <source>{length}.</source>
            <translation>{length}.</translation>
        </message>
        <message>
            <source>The publisher does not say when it was published.</source>
            <translation>Der Herausgeber sagt nicht, wann sie erschien.</translation>
        </message>
        <message>
            <source>On {date}.</source>
            <translation>Am {date}.</translation>
        </message>
        <message>
            <source>When was it published?</source>
            <translation>Wann ist sie erschienen?</translation>
        </message>
        <message>
            <source>What is it about?</source>
            <translation>Worum geht es?</translation>
        </message>
        <message>
            <source>The publisher wrote no notes for it.</source>
            <translation>Es gibt keine Notizen dazu.</translation>
        </message>
        <message>
            <source>Can I download it?</source>
            <translation>Kann ich sie herunterladen?</translation>
        </message>
        <message>
            <source>No, its file is not in your folder any more.</source>
            <translation>Nein, die Datei liegt nicht mehr im Ordner.</translation>
        </message>
        <message>
            <source>It is a file of your own, so it plays without a network.</source>
            <translation>Es ist eine eigene Datei, die Folge läuft also ohne Netz.</translation>
        </message>
        <message>
            <source>It is downloaded already, so it plays without a network.</source>
            <translation>Sie ist schon heruntergeladen und läuft ohne Netz.</translation>
        </message>
        <message>
            <source>No, there is nothing to download: the publisher names no audio for it.</source>
            <translation>Nein, es gibt nichts herunterzuladen: Der Herausgeber nennt keine Audiodatei.</translation>
        </message>
        <message>
            <source>Yes, and it is being downloaded now.</source>
            <translation>Ja, sie wird gerade heruntergeladen.</translation>
        </message>
        <message>
            <source>Yes, and it is waiting for its turn.</source>
            <translation>Ja, sie wartet, bis sie an der Reihe ist.</translation>
        </message>
        <message>
            <source>Yes, it is {kind} of about {size}.</source>
            <translation>Ja, es ist {kind} von etwa {size}.</translation>
        </message>
        <message>
            <source>Yes, it has about {size}.</source>
            <translation>Ja, sie hat etwa {size}.</translation>
        </message>
        <message>
            <source>Yes, it is {kind}.</source>
            <translation>Ja, es ist {kind}.</translation>
        </message>
        <message>
            <source>Yes.</source>
            <translation>Ja.</translation>
        </message>
        <message>
            <source>Who hosts it?</source>
            <translation>Wer moderiert?</translation>
        </message>
        <message>
            <source>Who is the guest?</source>
            <translation>Wer ist zu Gast?</translation>
        </message>
        <message>
            <source>Who are the guests?</source>
            <translation>Wer ist zu Gast?</translation>
        </message>
        <message>
            <source>{names} and others.</source>
            <translation>{names} und andere.</translation>
        </message>
        <message>
            <source>{names}.</source>
            <translation>{names}.</translation>
        </message>
        <message>
            <source>Season {season} ({name}), episode {number}.</source>
            <translation>Staffel {season} ({name}), Folge {number}.</translation>
        </message>
        <message>
            <source>Season {season}, episode {number}.</source>
            <translation>Staffel {season}, Folge {number}.</translation>
        </message>
        <message>
            <source>Episode {number}.</source>
            <translation>Folge {number}.</translation>
        </message>
        <message>
            <source>It belongs to season {season} ({name}).</source>
            <translation>Sie gehört zu Staffel {season} ({name}).</translation>
        </message>
        <message>
            <source>It belongs to season {season}.</source>
            <translation>Sie gehört zu Staffel {season}.</translation>
        </message>
        <message>
            <source>Which season and episode is it?</source>
            <translation>Welche Staffel und Folge ist es?</translation>
        </message>
        <message>
            <source>Which episode is it?</source>
            <translation>Welche Folge ist es?</translation>
        </message>
        <message>
            <source>{chapters} · and more.</source>
            <translation>{chapters} · und weitere.</translation>
        </message>
        <message>
            <source>What are the chapters?</source>
            <translation>Welche Kapitel gibt es?</translation>
        </message>
        <message>
            <source>Yes, it can be read on this page.</source>
            <translation>Ja, es lässt sich auf dieser Seite lesen.</translation>
        </message>
        <message>
            <source>Yes, the publisher offers one.</source>
            <translation>Ja, der Herausgeber bietet eines an.</translation>
        </message>
        <message>
            <source>The publisher offers one, but it could not be read.</source>
            <translation>Der Herausgeber bietet eines an, aber es konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>Is there a transcript?</source>
            <translation>Gibt es ein Transkript?</translation>
        </message>
        <message>
            <source>In which language is it?</source>
            <translation>In welcher Sprache ist sie?</translation>
        </message>
        <message>
            <source>It is in {language}.</source>
            <translation>Auf {language}.</translation>
        </message>
        <message>
            <source>Yes, the publisher marks it as explicit.</source>
            <translation>Ja, der Herausgeber kennzeichnet sie als anstößig.</translation>
        </message>
        <message>
            <source>No, the publisher marks it as clean.</source>
            <translation>Nein, der Herausgeber kennzeichnet sie als unbedenklich.</translation>
        </message>
        <message>
            <source>Is it explicit?</source>
            <translation>Enthält sie Anstößiges?</translation>
        </message>
        <message>
            <source>{text}: {address}</source>
            <translation>{text}: {address}</translation>
        </message>
        <message>
            <source>Here: {address}</source>
            <translation>Hier: {address}</translation>
        </message>
        <message>
            <source>Where can I support {show}?</source>
            <translation>Wo kann ich {show} unterstützen?</translation>
        </message>
        <message>
            <source>With a private address from {host}, which is for one listener only.</source>
            <translation>Mit einer privaten Adresse von {host}, die nur für eine Person gilt.</translation>
        </message>
        <message>
            <source>With this address and a name and password of your own: {address}</source>
            <translation>Mit dieser Adresse und eigenem Namen und Passwort: {address}</translation>
        </message>
        <message>
            <source>With this address, in any podcast player: {address}</source>
            <translation>Mit dieser Adresse, in jedem Podcast-Programm: {address}</translation>
        </message>
        <message>
            <source>How do I subscribe to {show}?</source>
            <translation>Wie abonniere ich {show}?</translation>
        </message>
        <message>
            <source>“{address}” is not an address Earmark can open. Paste one that begins with https:// or http://.</source>
            <translation>„{address}“ ist keine Adresse, die Earmark öffnen kann. Sie muss mit https:// oder http:// beginnen.</translation>
        </message>
        <message>
            <source>Could not reach {host}. Check the connection and try again.</source>
            <translation>{host} ist nicht erreichbar. Die Verbindung prüfen und es erneut versuchen.</translation>
        </message>
        <message>
            <source>There is no server called {host}. The address may be mistyped, or the site gone.</source>
            <translation>Es gibt keinen Server namens {host}. Vielleicht ist die Adresse vertippt oder die Seite verschwunden.</translation>
        </message>
        <message>
            <source>There is no network. Try again when the computer is online.</source>
            <translation>Es gibt kein Netz. Bitte erneut versuchen, wenn der Computer online ist.</translation>
        </message>
        <message>
            <source>{host} did not answer in time. Try again later.</source>
            <translation>{host} hat nicht rechtzeitig geantwortet. Bitte später erneut versuchen.</translation>
        </message>
        <message>
            <source>{host} has nothing at this address (error {status}): it is mistyped, or what was there is gone.</source>
            <translation>{host} hat unter dieser Adresse nichts (Fehler {status}): Sie ist vertippt, oder was dort war, ist weg.</translation>
        </message>
        <message>
            <source>{host} says this is gone for good. What you already have is kept.</source>
            <translation>{host} sagt, das sei endgültig weg. Was schon da ist, bleibt erhalten.</translation>
        </message>
        <message>
            <source>{host} refused to give it out (error {status}). Try again later.</source>
            <translation>{host} wollte es nicht herausgeben (Fehler {status}). Bitte später erneut versuchen.</translation>
        </message>
        <message>
            <source>{host} has a problem of its own (error {status}). Try again later.</source>
            <translation>{host} hat selbst ein Problem (Fehler {status}). Bitte später erneut versuchen.</translation>
        </message>
        <message>
            <source>{host} asks for a name and password.</source>
            <translation>{host} verlangt Name und Passwort.</translation>
        </message>
        <message>
            <source>The password for {host} could not be read from the system’s keyring. Unlock the keyring, or give the password again.</source>
            <translation>Das Passwort für {host} konnte nicht aus dem Schlüsselbund des Systems gelesen werden. Den Schlüsselbund entsperren oder das Passwort erneut eingeben.</translation>
        </message>
        <message>
            <source>There is no keyring on this computer that could be opened, so the password is remembered only until Earmark is closed. Install or unlock one, such as GNOME Keyring or KWallet, to have it kept.</source>
            <translation>Auf diesem Computer ließ sich kein Schlüsselbund öffnen, daher bleibt das Passwort nur bekannt, bis Earmark geschlossen wird. Damit es bleibt, einen installieren oder entsperren, etwa GNOME Keyring oder KWallet.</translation>
        </message>
        <message>
            <source>{host} sends from one address to the next without end. Check the address.</source>
            <translation>{host} leitet endlos von einer Adresse zur nächsten. Bitte die Adresse prüfen.</translation>
        </message>
        <message>
            <source>What {host} sent is too large to be right, so it was not kept.</source>
            <translation>Was {host} geschickt hat, ist zu groß, um richtig zu sein, und wurde nicht behalten.</translation>
        </message>
        <message>
            <source>{host} broke off before everything had arrived. Try again.</source>
            <translation>{host} brach ab, bevor alles angekommen war. Bitte erneut versuchen.</translation>
        </message>
        <message>
            <source>The secure connection to {host} could not be trusted, so nothing was fetched.</source>
            <translation>Der sicheren Verbindung zu {host} war nicht zu trauen, daher wurde nichts geholt.</translation>
        </message>
        <message>
            <source>What {host} answered is no list of shows. Try again later.</source>
            <translation>Was {host} geantwortet hat, ist keine Liste von Podcasts. Bitte später erneut versuchen.</translation>
        </message>
        <message>
            <source>This feed could not be read.</source>
            <translation>Dieser Feed konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>There is no podcast feed at {address}. Look for an address named “RSS” on the show’s page.</source>
            <translation>Unter {address} gibt es keinen Podcast-Feed. Auf der Seite des Podcasts nach einer Adresse namens „RSS“ suchen.</translation>
        </message>
        <message>
            <source>“{title}” is a feed, but none of its entries has audio or video to play.</source>
            <translation>„{title}“ ist ein Feed, aber keiner seiner Einträge hat Audio oder Video.</translation>
        </message>
        <message>
            <source>The feed at {address} is too damaged to read. Its publisher has to mend it.</source>
            <translation>Der Feed unter {address} ist zu beschädigt, um ihn zu lesen. Sein Herausgeber muss ihn reparieren.</translation>
        </message>
        <message>
            <source>The file {path} could not be read. Check that it is there and that you may open it.</source>
            <translation>Die Datei {path} konnte nicht gelesen werden. Bitte prüfen, ob sie da ist und geöffnet werden darf.</translation>
        </message>
        <message>
            <source>The folder {path} is not there or cannot be read. Plug in its disk, or mend its permissions.</source>
            <translation>Der Ordner {path} ist nicht da oder nicht lesbar. Den Datenträger anschließen oder die Rechte ändern.</translation>
        </message>
        <message>
            <source>There is no audio or video in {path}.</source>
            <translation>In {path} gibt es weder Audio noch Video.</translation>
        </message>
        <message>
            <source>Earmark keeps its own files in {path}. Choose another folder.</source>
            <translation>Earmark bewahrt in {path} eigene Dateien auf. Bitte einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <source>You are already subscribed to “{title}”.</source>
            <translation>„{title}“ ist schon abonniert.</translation>
        </message>
        <message>
            <source>{file} is no list of podcasts (OPML) that can be read. Export it again from the program it came from.</source>
            <translation>{file} ist keine lesbare Podcast-Liste (OPML). Bitte aus dem Programm, aus dem sie stammt, neu exportieren.</translation>
        </message>
        <message>
            <source>{path} could not be written. Choose another place, or free some space.</source>
            <translation>{path} konnte nicht geschrieben werden. Einen anderen Ort wählen oder Platz schaffen.</translation>
        </message>
        <message>
            <source>The library at {path} could not be used: {reason}.</source>
            <translation>Die Bibliothek unter {path} konnte nicht benutzt werden: {reason}.</translation>
        </message>
        <message>
            <source>The library at {path} was made by a newer Earmark. Update Earmark to open it.</source>
            <translation>Die Bibliothek unter {path} stammt von einem neueren Earmark. Zum Öffnen Earmark aktualisieren.</translation>
        </message>
        <message>
            <source>The file at {path} is not an Earmark library. Move it away, or choose another profile.</source>
            <translation>Die Datei unter {path} ist keine Bibliothek von Earmark. Sie verschieben oder ein anderes Profil wählen.</translation>
        </message>
        <message>
            <source>The library at {path} is in use by another program. Close it and try again.</source>
            <translation>Die Bibliothek unter {path} wird von einem anderen Programm benutzt. Es schließen und erneut versuchen.</translation>
        </message>
        <message>
            <source>Earmark may not write to {path}. Choose another profile, or change the folder’s permissions.</source>
            <translation>Earmark darf nicht in {path} schreiben. Ein anderes Profil wählen oder die Rechte des Ordners ändern.</translation>
        </message>
        <message>
            <source>There is no show “{show}” in the library. `earmark shows` lists them.</source>
            <translation>In der Bibliothek gibt es keinen Podcast „{show}“. `earmark shows` listet sie auf.</translation>
        </message>
        <message>
            <source>There is no notice {notice}. `earmark notices` lists them.</source>
            <translation>Es gibt keinen Hinweis {notice}. `earmark notices` listet sie auf.</translation>
        </message>
        <message>
            <source>This cannot be undone. Only a move can, while no other show has the old address.</source>
            <translation>Das lässt sich nicht rückgängig machen. Das geht nur bei einem Umzug, solange kein anderer Podcast die alte Adresse hat.</translation>
        </message>
        <message>
            <source>There is no episode {episode} in the library. `earmark episodes` lists them.</source>
            <translation>In der Bibliothek gibt es keine Folge {episode}. `earmark episodes` listet sie auf.</translation>
        </message>
        <message>
            <source>“{title}” is not in the queue. `earmark queue` lists what is.</source>
            <translation>„{title}“ steht nicht in der Warteschlange. `earmark queue` listet auf, was darin ist.</translation>
        </message>
        <message>
            <source>There is no screen to open a window on. Use the command line instead: `earmark --help` lists what it can do.</source>
            <translation>Es gibt keinen Bildschirm für ein Fenster. Stattdessen die Befehlszeile benutzen: `earmark --help` listet auf, was sie kann.</translation>
        </message>
        <message>
            <source>Earmark is open already, but its window does not answer. Close it, or end it in the system’s list of programs, and start it again.</source>
            <translation>Earmark ist schon offen, aber das Fenster antwortet nicht. Bitte schließen oder in der Prozessliste des Systems beenden und neu starten.</translation>
        </message>
        <message>
            <source>The settings file {path} has a mistake: {reason}. Mend it or delete it.</source>
            <translation>Die Einstellungsdatei {path} hat einen Fehler: {reason}. Bitte beheben oder die Datei löschen.</translation>
        </message>
        <message>
            <source>The download failed. Try again.</source>
            <translation>Der Download ist fehlgeschlagen. Bitte erneut versuchen.</translation>
        </message>
        <message>
            <source>“{name}” could not be written. Choose another folder, or make room there.</source>
            <translation>„{name}“ konnte nicht geschrieben werden. Einen anderen Ordner wählen oder dort Platz schaffen.</translation>
        </message>
        <message>
            <source>The disk is full: {needed} needed, {free} free at {path}. Free some space and try again.</source>
            <translation>Der Datenträger ist voll: {needed} nötig, {free} frei in {path}. Platz schaffen und erneut versuchen.</translation>
        </message>
        <message>
            <source>{host} sent something that is not audio or video, so it was not kept.</source>
            <translation>{host} schickte etwas, das weder Audio noch Video ist; es wurde nicht behalten.</translation>
        </message>
        <message>
            <source>“{title}” has no audio to download.</source>
            <translation>„{title}“ hat kein Audio zum Herunterladen.</translation>
        </message>
        <message>
            <source>Earmark may not write to {path}. Choose another download folder in the settings.</source>
            <translation>Earmark darf nicht in {path} schreiben. In den Einstellungen einen anderen Ordner für Downloads wählen.</translation>
        </message>
        <message>
            <source>“{title}” is being downloaded by another Earmark already.</source>
            <translation>„{title}“ wird schon von einem anderen Earmark heruntergeladen.</translation>
        </message>
        <message>
            <source>The download of “{title}” was cancelled.</source>
            <translation>Der Download von „{title}“ wurde abgebrochen.</translation>
        </message>
        <message>
            <source>The file {path} is not there any more. Download it again.</source>
            <translation>Die Datei {path} ist nicht mehr da. Bitte erneut herunterladen.</translation>
        </message>
        <message>
            <source>{path} is where the files of your show “{title}” are. Choose another folder.</source>
            <translation>In {path} liegen die Dateien des Podcasts „{title}“. Bitte einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <source>The file of “{title}” is not in its folder any more: {path}. Put it back to play it.</source>
            <translation>Die Datei von „{title}“ liegt nicht mehr in ihrem Ordner: {path}. Zum Abspielen muss sie zurück.</translation>
        </message>
        <message>
            <source>“{title}” is a file of your own. Earmark does not delete it.</source>
            <translation>„{title}“ ist eine eigene Datei. Earmark löscht sie nicht.</translation>
        </message>
        <message>
            <source>This could not be played.</source>
            <translation>Das konnte nicht abgespielt werden.</translation>
        </message>
        <message>
            <source>VLC is needed to play audio and is not installed. Install it with your system’s package manager.</source>
            <translation>Zum Abspielen wird VLC gebraucht und ist nicht installiert. Es lässt sich mit der Paketverwaltung des Systems installieren.</translation>
        </message>
        <message>
            <source>VLC is needed to play audio and is not installed. Install it with: {command}</source>
            <translation>Zum Abspielen wird VLC gebraucht und ist nicht installiert. Installieren mit: {command}</translation>
        </message>
        <message>
            <source>“{title}” could not be played: {reason}.</source>
            <translation>„{title}“ konnte nicht abgespielt werden: {reason}.</translation>
        </message>
        <message>
            <source>“{title}” has nothing to play.</source>
            <translation>„{title}“ hat nichts zum Abspielen.</translation>
        </message>
        <message>
            <source>The transcript at {address} could not be read.</source>
            <translation>Das Transkript unter {address} konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The transcript at {address} is still empty. Try again later, its publisher may yet fill it in.</source>
            <translation>Das Transkript unter {address} ist noch leer. Bitte später erneut versuchen, vielleicht füllt es sein Herausgeber noch.</translation>
        </message>
        <message>
            <source>The connection broke, and the server now sends “{title}” in another version. It goes on at the same time.</source>
            <translation>Die Verbindung brach ab, und der Server schickt „{title}“ jetzt in einer anderen Fassung. Es geht an derselben Zeit weiter.</translation>
        </message>
        <message>
            <source>“{title}” has its index at its end, so it has to arrive as a whole before it can play.</source>
            <translation>„{title}“ hat sein Verzeichnis am Ende und muss ganz ankommen, bevor es abgespielt werden kann.</translation>
        </message>
        <message>
            <source>must not be empty</source>
            <translation>darf nicht leer sein</translation>
        </message>
        <message>
            <source>must be no longer than {amount} signs</source>
            <translation>darf höchstens {amount} Zeichen lang sein</translation>
        </message>
        <message>
            <source>must not begin or end with “/” nor have two of them in a row</source>
            <translation>darf nicht mit „/“ beginnen oder enden und keine zwei davon nebeneinander haben</translation>
        </message>
        <message>
            <source>must not have more than {amount} folders</source>
            <translation>darf höchstens {amount} Ordner haben</translation>
        </message>
        <message>
            <source>must not hold “\” or control characters; folders are separated by “/”</source>
            <translation>darf weder „\“ noch Steuerzeichen enthalten; „/“ trennt Ordner</translation>
        </message>
        <message>
            <source>must not have a folder named “.” or “..”</source>
            <translation>darf keinen Ordner namens „.“ oder „..“ haben</translation>
        </message>
        <message>
            <source>must name the episode: put {fields} behind the last “/”</source>
            <translation>muss die Folge nennen: hinter das letzte „/“ gehört {fields}</translation>
        </message>
        <message>
            <source>has no field {field}; there are {known}</source>
            <translation>kennt kein Feld {field}; es gibt {known}</translation>
        </message>
        <message>
            <source>has “{field}”: a width is a number from 1 to 9, as in {example}</source>
            <translation>enthält „{field}“: eine Breite ist eine Zahl von 1 bis 9, wie in {example}</translation>
        </message>
        <message>
            <source>has a single “{sign}”; write “{two}” for the sign itself</source>
            <translation>hat ein einzelnes „{sign}“; „{two}“ steht für das Zeichen selbst</translation>
        </message>
        <message>
            <source>has “[” within “[”</source>
            <translation>hat „[“ innerhalb von „[“</translation>
        </message>
        <message>
            <source>has “]” without “[” before it; write “]]” for the sign itself</source>
            <translation>hat „]“ ohne „[“ davor; „]]“ steht für das Zeichen selbst</translation>
        </message>
        <message>
            <source>has “[” without “]” behind it; write “[[” for the sign itself</source>
            <translation>hat „[“ ohne „]“ dahinter; „[[“ steht für das Zeichen selbst</translation>
        </message>
        <message>
            <source>Paused.</source>
            <translation>Angehalten.</translation>
        </message>
        <message>
            <source>Waiting for the network. It goes on by itself.</source>
            <translation>Wartet auf das Netz. Es geht von selbst weiter.</translation>
        </message>
        <message>
            <source>Waiting for a network that is not metered.</source>
            <translation>Wartet auf ein Netz ohne Datenlimit.</translation>
        </message>
        <message>
            <source>Waiting for Wi-Fi.</source>
            <translation>Wartet auf WLAN.</translation>
        </message>
        <message>
            <source>Waiting for space on the disk.</source>
            <translation>Wartet auf freien Speicherplatz.</translation>
        </message>
        <message>
            <source>Waiting for its next try.</source>
            <translation>Wartet auf den nächsten Versuch.</translation>
        </message>
        <message>
            <source>Waiting until the download folder is moved.</source>
            <translation>Wartet, bis der Download-Ordner umgezogen ist.</translation>
        </message>
        <message>
            <source>The publisher changed {amount} ids; your progress was kept.</source>
            <translation>Der Herausgeber hat {amount} Kennungen geändert; der Hörstand blieb erhalten.</translation>
        </message>
        <message>
            <source>The feed moved from {before} to {after}.</source>
            <translation>Der Feed ist von {before} nach {after} umgezogen.</translation>
        </message>
        <message>
            <source>The feed is gone for good. It is not asked any more; what you have is kept.</source>
            <translation>Den Feed gibt es nicht mehr. Er wird nicht mehr gefragt; was da ist, bleibt erhalten.</translation>
        </message>
        <message>
            <source>The feed, which was gone, is back.</source>
            <translation>Der Feed, den es nicht mehr gab, ist wieder da.</translation>
        </message>
        <message>
            <source>Not everything in this folder is listed: it has more than {amount} files, or some of its subfolders are too deep or may not be read.</source>
            <translation>Nicht alles in diesem Ordner ist aufgeführt: Er hat mehr als {amount} Dateien, oder einige Unterordner liegen zu tief oder sind nicht lesbar.</translation>
        </message>
        <message>
            <source>The publisher changed the id of one episode; your progress was kept.</source>
            <translation>Der Herausgeber hat die Kennung einer Folge geändert; der Hörstand blieb erhalten.</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <source>there is no sound in it</source>
            <translation>es ist kein Ton darin</translation>
        </message>
        <message>
            <source>it could not be started</source>
            <translation>es ließ sich nicht starten</translation>
        </message>
        <message>
            <source>the connection broke off</source>
            <translation>die Verbindung brach ab</translation>
        </message>
        <message>
            <source>it could not be fetched</source>
            <translation>es konnte nicht geholt werden</translation>
        </message>
        <message>
            <source>VLC cannot read it</source>
            <translation>VLC kann es nicht lesen</translation>
        </message>
        <message>
            <source>must be the code of a language, such as de or pt_BR</source>
            <translation>muss das Kürzel einer Sprache sein, etwa de oder pt_BR</translation>
        </message>
        <message>
            <source>must be like http://proxy.example:8080</source>
            <translation>muss wie http://proxy.example:8080 aussehen</translation>
        </message>
        <message>
            <source>must not hold a password: it would lie in this file for all to read</source>
            <translation>darf kein Passwort enthalten: Es stünde lesbar in dieser Datei</translation>
        </message>
        <message>
            <source>This episode is not in the library any more.</source>
            <translation>Diese Folge ist nicht mehr in der Bibliothek.</translation>
        </message>
        <message>
            <source>This show is not in the library any more.</source>
            <translation>Dieser Podcast ist nicht mehr in der Bibliothek.</translation>
        </message>
        <message>
            <source>played</source>
            <translation>gehört</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>noch {time}</translation>
        </message>
        <message>
            <source>Played today</source>
            <translation>Heute zu Ende gehört</translation>
        </message>
        <message>
            <source>Played yesterday</source>
            <translation>Gestern zu Ende gehört</translation>
        </message>
        <message>
            <source>Played: {date}</source>
            <translation>Zu Ende gehört: {date}</translation>
        </message>
        <message>
            <source>Heard today</source>
            <translation>Heute gehört</translation>
        </message>
        <message>
            <source>Heard yesterday</source>
            <translation>Gestern gehört</translation>
        </message>
        <message>
            <source>Heard: {date}</source>
            <translation>Gehört: {date}</translation>
        </message>
        <message>
            <source>Shows</source>
            <translation>Podcasts</translation>
        </message>
        <message>
            <source>Episodes</source>
            <translation>Folgen</translation>
        </message>
        <message>
            <source>In the notes</source>
            <translation>In den Notizen</translation>
        </message>
        <message>
            <source>In transcripts</source>
            <translation>In Transkripten</translation>
        </message>
        <message>
            <source>An episode without a title</source>
            <translation>Eine Folge ohne Titel</translation>
        </message>
        <message>
            <source>TRAILER</source>
            <translation>TRAILER</translation>
        </message>
        <message>
            <source>BONUS</source>
            <translation>BONUS</translation>
        </message>
        <message>
            <source>EPISODE</source>
            <translation>FOLGE</translation>
        </message>
        <message>
            <source>Explicit</source>
            <translation>Anstößig</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Season {n}</source>
            <translation>Staffel {n}</translation>
        </message>
        <message>
            <source>Episode {n}</source>
            <translation>Folge {n}</translation>
        </message>
        <message>
            <source>From the publisher</source>
            <translation>Vom Herausgeber</translation>
        </message>
        <message>
            <source>Made on this computer</source>
            <translation>Auf diesem Computer erstellt</translation>
        </message>
        <message>
            <source>from</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>host</source>
            <translation>mit</translation>
        </message>
        <message>
            <source>hosts</source>
            <translation>mit</translation>
        </message>
        <message>
            <source>several times a day</source>
            <translation>mehrmals am Tag</translation>
        </message>
        <message>
            <source>about every day</source>
            <translation>etwa täglich</translation>
        </message>
        <message>
            <source>a few times a week</source>
            <translation>mehrmals in der Woche</translation>
        </message>
        <message>
            <source>about every week</source>
            <translation>etwa wöchentlich</translation>
        </message>
        <message>
            <source>about every two weeks</source>
            <translation>etwa alle zwei Wochen</translation>
        </message>
        <message>
            <source>about every month</source>
            <translation>etwa monatlich</translation>
        </message>
        <message>
            <source>a few times a year</source>
            <translation>mehrmals im Jahr</translation>
        </message>
        <message>
            <source>about once a year or less</source>
            <translation>etwa einmal im Jahr oder seltener</translation>
        </message>
        <message>
            <source>Podcast</source>
            <translation>Podcast</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Musik</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Video</translation>
        </message>
        <message>
            <source>Film</source>
            <translation>Film</translation>
        </message>
        <message>
            <source>Audiobook</source>
            <translation>Hörbuch</translation>
        </message>
        <message>
            <source>Newsletter</source>
            <translation>Newsletter</translation>
        </message>
        <message>
            <source>Blog</source>
            <translation>Blog</translation>
        </message>
        <message>
            <source>This show is complete: no more episodes are to come.</source>
            <translation>Dieser Podcast ist abgeschlossen: Es kommen keine Folgen mehr.</translation>
        </message>
        <message>
            <source>Published {often} until {date}</source>
            <translation>Erschien {often} bis {date}</translation>
        </message>
        <message>
            <source>Publishes {often}</source>
            <translation>Erscheint {often}</translation>
        </message>
        <message>
            <source>Publishes {often}, irregularly</source>
            <translation>Erscheint {often}, unregelmäßig</translation>
        </message>
        <message>
            <source>latest today</source>
            <translation>zuletzt heute</translation>
        </message>
        <message>
            <source>latest yesterday</source>
            <translation>zuletzt gestern</translation>
        </message>
        <message>
            <source>latest on {date}</source>
            <translation>zuletzt {date}</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Moderation</translation>
        </message>
        <message>
            <source>Co-host</source>
            <translation>Co-Moderation</translation>
        </message>
        <message>
            <source>Guest</source>
            <translation>Gast</translation>
        </message>
        <message>
            <source>Guest host</source>
            <translation>Gastmoderation</translation>
        </message>
        <message>
            <source>Producer</source>
            <translation>Produktion</translation>
        </message>
        <message>
            <source>Editor</source>
            <translation>Schnitt</translation>
        </message>
        <message>
            <source>Narrator</source>
            <translation>Erzählung</translation>
        </message>
        <message>
            <source>Reporter</source>
            <translation>Reportage</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Regie</translation>
        </message>
        <message>
            <source>SHOW</source>
            <translation>PODCAST</translation>
        </message>
        <message>
            <source>1 EPISODE</source>
            <translation>1 FOLGE</translation>
        </message>
        <message>
            <source>{count} EPISODES</source>
            <translation>{count} FOLGEN</translation>
        </message>
        <message>
            <source>{count} UNPLAYED</source>
            <translation>{count} UNGEHÖRT</translation>
        </message>
        <message>
            <source>EXPLICIT</source>
            <translation>ANSTÖSSIG</translation>
        </message>
        <message>
            <source>by {author}</source>
            <translation>von {author}</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Kategorien</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Made to be heard from the first episode on</source>
            <translation>Zum Hören von der ersten Folge an</translation>
        </message>
        <message>
            <source>Subscribed</source>
            <translation>Abonniert</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Last refreshed</source>
            <translation>Zuletzt aktualisiert</translation>
        </message>
        <message>
            <source>Next refresh</source>
            <translation>Nächste Aktualisierung</translation>
        </message>
        <message>
            <source>Never: the feed is gone for good</source>
            <translation>Nie: Den Feed gibt es nicht mehr</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>In {time}</source>
            <translation>In {time}</translation>
        </message>
        <message>
            <source>Just now</source>
            <translation>Gerade eben</translation>
        </message>
        <message>
            <source>{time} ago</source>
            <translation>vor {time}</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Morgen</translation>
        </message>
        <message>
            <source>Trailer</source>
            <translation>Trailer</translation>
        </message>
        <message>
            <source>{date} · {times} times</source>
            <translation>{date} · {times}-mal</translation>
        </message>
        <message>
            <source>{first} – {last} · {times} times</source>
            <translation>{first} – {last} · {times}-mal</translation>
        </message>
    </context>
    <context>
        <name>_ChapterRow</name>
        <message>
            <source>{title}, at {time}</source>
            <translation>{title}, bei {time}</translation>
        </message>
        <message>
            <source>Open the chapter’s link</source>
            <translation>Link des Kapitels öffnen</translation>
        </message>
    </context>
</TS>

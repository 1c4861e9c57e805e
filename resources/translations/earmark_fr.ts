<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>AccountsPage</name>
        <message>
            <source>Private feeds</source>
            <translation>Flux privés</translation>
        </message>
        <message>
            <source>Names and passwords are kept in the system’s keyring and nowhere else.</source>
            <translation>Les noms et les mots de passe sont conservés dans le trousseau du système, et nulle part ailleurs.</translation>
        </message>
        <message>
            <source>Sync with other devices</source>
            <translation>Synchronisation avec d’autres appareils</translation>
        </message>
        <message>
            <source>Syncing over gpodder.net and similar services is not part of this version yet.</source>
            <translation>La synchronisation par gpodder.net et autres ne fait pas encore partie de cette version.</translation>
        </message>
        <message>
            <source>Open its page</source>
            <translation>Ouvrir sa page</translation>
        </message>
        <message>
            <source>Open the page of {title}</source>
            <translation>Ouvrir la page de {title}</translation>
        </message>
        <message>
            <source>No show has a password. Where a feed wants one, Earmark asks for it.</source>
            <translation>Aucun podcast n’a de mot de passe. Si un flux en demande un, Earmark vous le demandera.</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>“{title}” is already on this computer</source>
            <translation>« {title} » est déjà sur cet ordinateur</translation>
        </message>
        <message>
            <source>This episode has no address that can be shared</source>
            <translation>Cet épisode n’a pas d’adresse à partager</translation>
        </message>
        <message>
            <source>URL copied to clipboard!</source>
            <translation>Adresse copiée dans le presse-papiers !</translation>
        </message>
        <message>
            <source>There is no network. The shows are asked again when it is back.</source>
            <translation>Pas de réseau. Les podcasts seront de nouveau interrogés à son retour.</translation>
        </message>
        <message numerus="yes">
            <source>%n show(s) could not be refreshed</source>
            <translation>
                <numerusform>%n podcast n’a pas pu être actualisé</numerusform>
                <numerusform>%n podcasts n’ont pas pu être actualisés</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message numerus="yes">
            <source>%n new episode(s)</source>
            <translation>
                <numerusform>%n nouvel épisode</numerusform>
                <numerusform>%n nouveaux épisodes</numerusform>
            </translation>
        </message>
        <message>
            <source>Unsubscribed from “{title}”</source>
            <translation>Désabonnement de « {title} » effectué</translation>
        </message>
    </context>
    <context>
        <name>AppearancePage</name>
        <message>
            <source>Colours</source>
            <translation>Couleurs</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Clair ou sombre</translation>
        </message>
        <message>
            <source>Take the accent from the artwork</source>
            <translation>Prendre la couleur d’accent de la pochette</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Contraste</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Élevé</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Mouvement</translation>
        </message>
        <message>
            <source>Animations</source>
            <translation>Animations</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>Moins</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Show pictures in notes</source>
            <translation>Afficher les images dans les notes</translation>
        </message>
        <message>
            <source>Loading a picture tells its server that you opened the notes. It is loaded once and kept.</source>
            <translation>Une image apprend à son serveur que les notes ont été ouvertes. Elle est demandée une fois, puis gardée.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>As large as the system’s font: change it in the system’s settings.</source>
            <translation>Comme la police du système ; elle se change dans les réglages du système.</translation>
        </message>
    </context>
    <context>
        <name>ArtworkView</name>
        <message>
            <source>Artwork of {title}</source>
            <translation>Pochette de {title}</translation>
        </message>
        <message>
            <source>Artwork</source>
            <translation>Pochette</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Dismiss</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>BookmarkActions</name>
        <message>
            <source>Play an episode to mark a moment of it</source>
            <translation>Il faut lire un épisode pour en marquer un moment</translation>
        </message>
        <message>
            <source>Bookmark at {time}</source>
            <translation>Signet à {time}</translation>
        </message>
        <message>
            <source>There is a bookmark at {time} already</source>
            <translation>Il y a déjà un signet à {time}</translation>
        </message>
        <message>
            <source>Edit the note</source>
            <translation>Modifier la note</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>Ajouter une note</translation>
        </message>
        <message numerus="yes">
            <source>%n bookmark(s) deleted</source>
            <translation>
                <numerusform>%n signet supprimé</numerusform>
                <numerusform>%n signets supprimés</numerusform>
            </translation>
        </message>
        <message>
            <source>Bookmark copied to clipboard!</source>
            <translation>Signet copié dans le presse-papiers !</translation>
        </message>
    </context>
    <context>
        <name>BookmarkDelegate</name>
        <message>
            <source>at {time}</source>
            <translation>à {time}</translation>
        </message>
    </context>
    <context>
        <name>BookmarkList</name>
        <message>
            <source>Bookmarks</source>
            <translation>Signets</translation>
        </message>
        <message>
            <source>Go to the bookmark at {time}</source>
            <translation>Aller au signet à {time}</translation>
        </message>
        <message>
            <source>No note</source>
            <translation>Sans note</translation>
        </message>
        <message>
            <source>More about the bookmark at {time}</source>
            <translation>Plus sur le signet à {time}</translation>
        </message>
        <message>
            <source>Edit the note</source>
            <translation>Modifier la note</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Écrire une note</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
    </context>
    <context>
        <name>BookmarksPane</name>
        <message>
            <source>Bookmarks</source>
            <translation>Signets</translation>
        </message>
        <message>
            <source>Export bookmarks</source>
            <translation>Exporter les signets</translation>
        </message>
        <message>
            <source>Filter bookmarks</source>
            <translation>Filtrer les signets</translation>
        </message>
        <message>
            <source>Press {key} while you listen to mark a moment.</source>
            <translation>{key} marque un moment pendant l’écoute.</translation>
        </message>
        <message>
            <source>No bookmarks</source>
            <translation>Aucun signet</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Rien trouvé</translation>
        </message>
        <message>
            <source>No bookmark has these words.</source>
            <translation>Aucun signet ne contient ces mots.</translation>
        </message>
        <message>
            <source>Play from here</source>
            <translation>Lire à partir d’ici</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>Modifier la note</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Copier comme texte</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Export as Markdown…</source>
            <translation>Exporter en Markdown…</translation>
        </message>
        <message>
            <source>Export as CSV…</source>
            <translation>Exporter en CSV…</translation>
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
            <translation>Exporter les signets</translation>
        </message>
        <message numerus="yes">
            <source>%n bookmark(s) written to {file}</source>
            <translation>
                <numerusform>%n signet écrit dans {file}</numerusform>
                <numerusform>%n signets écrits dans {file}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChapterList</name>
        <message>
            <source>Chapters</source>
            <translation>Chapitres</translation>
        </message>
    </context>
    <context>
        <name>DayBox</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n jour</numerusform>
                <numerusform>%n jours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DirectoryResults</name>
        <message>
            <source>Asking {directories}…</source>
            <translation>Recherche chez {directories}…</translation>
        </message>
        <message>
            <source>Find a show by its name</source>
            <translation>Chercher un podcast par son nom</translation>
        </message>
        <message>
            <source>Or paste the address of its feed, or of a web page that links to it. For a folder of audio files, type its path.</source>
            <translation>Ou collez l’adresse du flux, ou d’une page web qui y mène. Pour un dossier de fichiers audio, saisissez son chemin.</translation>
        </message>
        <message>
            <source>Subscribe by address</source>
            <translation>S’abonner par l’adresse</translation>
        </message>
        <message>
            <source>Enter subscribes to the feed at this address, or to the one that its page links to. No directory is told of it.</source>
            <translation>Entrée abonne au flux de cette adresse ou à celui auquel mène sa page. Aucun annuaire n’en est informé.</translation>
        </message>
        <message>
            <source>Copy the address in the browser</source>
            <translation>Copiez l’adresse dans le navigateur</translation>
        </message>
        <message>
            <source>It is filled in here when you come back.</source>
            <translation>Elle est reprise ici à votre retour.</translation>
        </message>
        <message numerus="yes">
            <source>%n show(s) found</source>
            <translation>
                <numerusform>%n podcast trouvé</numerusform>
                <numerusform>%n podcasts trouvés</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no network</source>
            <translation>Il n’y a pas de réseau</translation>
        </message>
        <message>
            <source>Names are looked up on the web. What is on this computer can be added now: type the path of a file or folder.</source>
            <translation>Les noms sont cherchés sur le web. Ce qui est sur cet ordinateur peut être ajouté maintenant : saisissez le chemin d’un fichier ou d’un dossier.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>No directory answered</source>
            <translation>Aucun annuaire n’a répondu</translation>
        </message>
        <message>
            <source>Try again in a moment, look in the browser, or paste the address of its feed.</source>
            <translation>Réessayez dans un instant, cherchez dans le navigateur ou collez l’adresse du flux.</translation>
        </message>
        <message>
            <source>No show of that name</source>
            <translation>Aucun podcast de ce nom</translation>
        </message>
        <message>
            <source>Try fewer words, or paste the address of its feed.</source>
            <translation>Essayez avec moins de mots ou collez l’adresse du flux.</translation>
        </message>
        <message>
            <source>Search in the browser</source>
            <translation>Chercher dans le navigateur</translation>
        </message>
    </context>
    <context>
        <name>DownloadButton</name>
        <message>
            <source>Download</source>
            <translation>Télécharger</translation>
        </message>
        <message>
            <source>{n}%</source>
            <translation>{n} %</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pause</translation>
        </message>
        <message>
            <source>Waiting…</source>
            <translation>En attente…</translation>
        </message>
        <message>
            <source>Downloading…</source>
            <translation>Téléchargement…</translation>
        </message>
        <message>
            <source>Downloaded</source>
            <translation>Téléchargé</translation>
        </message>
        <message>
            <source>Try download again</source>
            <translation>Relancer le téléchargement</translation>
        </message>
        <message>
            <source>Delete the file</source>
            <translation>Supprimer le fichier</translation>
        </message>
        <message>
            <source>Stop downloading</source>
            <translation>Arrêter le téléchargement</translation>
        </message>
        <message>
            <source>Do not download</source>
            <translation>Ne pas télécharger</translation>
        </message>
        <message>
            <source>Resume the download</source>
            <translation>Reprendre le téléchargement</translation>
        </message>
        <message>
            <source>Keep for offline</source>
            <translation>Garder pour l’écoute hors ligne</translation>
        </message>
    </context>
    <context>
        <name>DownloadsPage</name>
        <message>
            <source>Files</source>
            <translation>Fichiers</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>When you choose another folder, your files move there.</source>
            <translation>Si vous choisissez un autre dossier, vos fichiers y sont déplacés.</translation>
        </message>
        <message>
            <source>File names</source>
            <translation>Noms de fichiers</translation>
        </message>
        <message>
            <source>Fields: {fields}. “/” begins a folder.</source>
            <translation>Champs : {fields}. « / » commence un dossier.</translation>
        </message>
        <message>
            <source>Write title, picture and chapters into files</source>
            <translation>Écrire titre, image et chapitres dans les fichiers</translation>
        </message>
        <message>
            <source>Keep episodes streamed to the end</source>
            <translation>Garder ce qui a été écouté en streaming jusqu’au bout</translation>
        </message>
        <message>
            <source>Downloading</source>
            <translation>Téléchargement</translation>
        </message>
        <message>
            <source>Downloads at once</source>
            <translation>Téléchargements simultanés</translation>
        </message>
        <message>
            <source>At once from one server</source>
            <translation>Dont depuis un même serveur</translation>
        </message>
        <message>
            <source> kB/s</source>
            <translation> ko/s</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Sans limite</translation>
        </message>
        <message>
            <source>Speed limit</source>
            <translation>Limite de débit</translation>
        </message>
        <message>
            <source>Automatic downloads</source>
            <translation>Téléchargements automatiques</translation>
        </message>
        <message>
            <source>Newest episodes of each show</source>
            <translation>Derniers épisodes de chaque podcast</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <source>A show can have a number of its own: see its page.</source>
            <translation>Un podcast peut avoir son propre nombre : voir sa page.</translation>
        </message>
        <message>
            <source>Only unplayed ones</source>
            <translation>Seulement les non écoutés</translation>
        </message>
        <message>
            <source>When a show is subscribed</source>
            <translation>À l’abonnement à un podcast</translation>
        </message>
        <message>
            <source>When new episodes arrive</source>
            <translation>À l’arrivée de nouveaux épisodes</translation>
        </message>
        <message>
            <source>Everything in the queue</source>
            <translation>Tout ce qui est dans la file d’attente</translation>
        </message>
        <message>
            <source>Words, separated by commas</source>
            <translation>Mots séparés par des virgules</translation>
        </message>
        <message>
            <source>Only titles with</source>
            <translation>Seulement les titres avec</translation>
        </message>
        <message>
            <source>Skip titles with</source>
            <translation>Aucun titre avec</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Not shorter than</source>
            <translation>Pas plus courts que</translation>
        </message>
        <message>
            <source>Not longer than</source>
            <translation>Pas plus longs que</translation>
        </message>
        <message>
            <source>Cleaning up</source>
            <translation>Nettoyage</translation>
        </message>
        <message>
            <source>Delete files of played episodes</source>
            <translation>Supprimer les fichiers des épisodes écoutés</translation>
        </message>
        <message>
            <source>How long after playing</source>
            <translation>Délai après l’écoute</translation>
        </message>
        <message>
            <source> h</source>
            <translation> h</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Jamais</translation>
        </message>
        <message>
            <source>Delete files older than</source>
            <translation>Supprimer les fichiers de plus de</translation>
        </message>
        <message>
            <source>Files to keep of each show</source>
            <translation>Fichiers à garder par podcast</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Space for all files</source>
            <translation>Place pour tous les fichiers</translation>
        </message>
        <message>
            <source>What is queued, bookmarked or playing, and shows that are archived, are never deleted.</source>
            <translation>Ce qui est en file d’attente, marqué d’un signet ou en lecture, et les podcasts archivés ne sont jamais supprimés.</translation>
        </message>
    </context>
    <context>
        <name>DownloadsPresenter</name>
        <message>
            <source>Pause all</source>
            <translation>Tout mettre en pause</translation>
        </message>
        <message>
            <source>Pause all downloads</source>
            <translation>Mettre tous les téléchargements en pause</translation>
        </message>
        <message>
            <source>Resume all</source>
            <translation>Tout reprendre</translation>
        </message>
        <message>
            <source>Resume all downloads</source>
            <translation>Reprendre tous les téléchargements</translation>
        </message>
        <message>
            <source>All downloads are paused</source>
            <translation>Tous les téléchargements sont en pause</translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) paused</source>
            <translation>
                <numerusform>%n téléchargement en pause</numerusform>
                <numerusform>%n téléchargements en pause</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) to come</source>
            <translation>
                <numerusform>%n téléchargement à venir</numerusform>
                <numerusform>%n téléchargements à venir</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DropTarget</name>
        <message>
            <source>Drop it to bring these shows along</source>
            <translation>Déposez pour importer ces podcasts</translation>
        </message>
        <message>
            <source>Drop it to subscribe</source>
            <translation>Déposez pour vous abonner</translation>
        </message>
    </context>
    <context>
        <name>EnginePresenter</name>
        <message>
            <source>Copy the command</source>
            <translation>Copier la commande</translation>
        </message>
        <message>
            <source>Command copied to clipboard! Play again once it is done.</source>
            <translation>Commande copiée dans le presse-papiers ! Relancez ensuite la lecture.</translation>
        </message>
    </context>
    <context>
        <name>EpisodeActions</name>
        <message numerus="yes">
            <source>%n episode(s) marked as played</source>
            <translation>
                <numerusform>%n épisode marqué comme écouté</numerusform>
                <numerusform>%n épisodes marqués comme écoutés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) marked as not played</source>
            <translation>
                <numerusform>%n épisode marqué comme non écouté</numerusform>
                <numerusform>%n épisodes marqués comme non écoutés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) to play next</source>
            <translation>
                <numerusform>%n épisode à lire ensuite</numerusform>
                <numerusform>%n épisodes à lire ensuite</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) added to the queue</source>
            <translation>
                <numerusform>%n épisode ajouté à la file d’attente</numerusform>
                <numerusform>%n épisodes ajoutés à la file d’attente</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) taken out of the queue</source>
            <translation>
                <numerusform>%n épisode retiré de la file d’attente</numerusform>
                <numerusform>%n épisodes retirés de la file d’attente</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Downloading %n episode(s)</source>
            <translation>
                <numerusform>Téléchargement de %n épisode</numerusform>
                <numerusform>Téléchargement de %n épisodes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) to download. {reason}</source>
            <translation>
                <numerusform>%n épisode à télécharger. {reason}</numerusform>
                <numerusform>%n épisodes à télécharger. {reason}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) need no download</source>
            <translation>
                <numerusform>%n épisode n’a pas besoin d’être téléchargé</numerusform>
                <numerusform>%n épisodes n’ont pas besoin d’être téléchargés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) deleted</source>
            <translation>
                <numerusform>%n fichier supprimé</numerusform>
                <numerusform>%n fichiers supprimés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) stopped</source>
            <translation>
                <numerusform>%n téléchargement arrêté</numerusform>
                <numerusform>%n téléchargements arrêtés</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EpisodeDelegate</name>
        <message>
            <source>Downloading, {percent}%</source>
            <translation>Téléchargement, {percent} %</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pause</translation>
        </message>
        <message>
            <source>Not downloaded</source>
            <translation>Non téléchargé</translation>
        </message>
        <message>
            <source>Waiting to download</source>
            <translation>En attente de téléchargement</translation>
        </message>
        <message>
            <source>Downloading</source>
            <translation>Téléchargement</translation>
        </message>
        <message>
            <source>Downloaded</source>
            <translation>Téléchargé</translation>
        </message>
        <message>
            <source>Download failed</source>
            <translation>Échec du téléchargement</translation>
        </message>
        <message>
            <source>Press to resume</source>
            <translation>Appuyez pour reprendre</translation>
        </message>
        <message>
            <source>Press to download</source>
            <translation>Cliquer pour télécharger</translation>
        </message>
        <message>
            <source>Press to stop</source>
            <translation>Cliquer pour arrêter</translation>
        </message>
        <message>
            <source>Press to delete the file</source>
            <translation>Cliquer pour supprimer le fichier</translation>
        </message>
        <message>
            <source>Press to try again</source>
            <translation>Cliquer pour réessayer</translation>
        </message>
        <message>
            <source>playing</source>
            <translation>en lecture</translation>
        </message>
        <message>
            <source>{percent}% heard</source>
            <translation>{percent} % écouté</translation>
        </message>
        <message>
            <source>has a transcript</source>
            <translation>a une transcription</translation>
        </message>
        <message>
            <source>in the queue</source>
            <translation>dans la file d’attente</translation>
        </message>
    </context>
    <context>
        <name>EpisodeHeader</name>
        <message>
            <source>Play</source>
            <translation>Lire</translation>
        </message>
        <message>
            <source>Add to queue</source>
            <translation>Ajouter à la file</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Partager</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>Mark as played</source>
            <translation>Marquer comme écouté</translation>
        </message>
        <message>
            <source>This episode is no longer in the show’s feed.</source>
            <translation>Cet épisode n’est plus dans le flux du podcast.</translation>
        </message>
        <message>
            <source>In the queue</source>
            <translation>Dans la file</translation>
        </message>
        <message>
            <source>This episode has no address that can be shared</source>
            <translation>Cet épisode n’a pas d’adresse à partager</translation>
        </message>
        <message>
            <source>Copy the episode’s address</source>
            <translation>Copier l’adresse de l’épisode</translation>
        </message>
        <message>
            <source>Mark as not played</source>
            <translation>Marquer comme non écouté</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Resume at {time}</source>
            <translation>Reprendre à {time}</translation>
        </message>
        <message>
            <source>Play again</source>
            <translation>Réécouter</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Copier l’adresse</translation>
        </message>
        <message>
            <source>Copy the address at {time}</source>
            <translation>Copier l’adresse à {time}</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>Ouvrir dans le navigateur</translation>
        </message>
        <message>
            <source>Bookmark this moment</source>
            <translation>Marquer ce moment</translation>
        </message>
        <message>
            <source>About the show</source>
            <translation>À propos du podcast</translation>
        </message>
    </context>
    <context>
        <name>EpisodeMenu</name>
        <message>
            <source>Mark as played</source>
            <translation>Marquer comme écouté</translation>
        </message>
        <message>
            <source>Mark as not played</source>
            <translation>Marquer comme non écouté</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Lire</translation>
        </message>
        <message>
            <source>Play next</source>
            <translation>Lire ensuite</translation>
        </message>
        <message>
            <source>Play last</source>
            <translation>Lire en dernier</translation>
        </message>
        <message>
            <source>Take out of the queue</source>
            <translation>Retirer de la file d’attente</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Monter</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Descendre</translation>
        </message>
        <message>
            <source>Move to the end</source>
            <translation>Mettre à la fin</translation>
        </message>
        <message>
            <source>Resume the download</source>
            <translation>Reprendre le téléchargement</translation>
        </message>
        <message>
            <source>Pause the download</source>
            <translation>Mettre le téléchargement en pause</translation>
        </message>
        <message>
            <source>Try the download again</source>
            <translation>Relancer le téléchargement</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Télécharger</translation>
        </message>
        <message>
            <source>Delete the file</source>
            <translation>Supprimer le fichier</translation>
        </message>
        <message>
            <source>Do not download</source>
            <translation>Ne pas télécharger</translation>
        </message>
    </context>
    <context>
        <name>EpisodePage</name>
        <message>
            <source>Episode</source>
            <translation>Épisode</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transcription</translation>
        </message>
        <message>
            <source>Chapters</source>
            <translation>Chapitres</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Related shows</source>
            <translation>Podcasts similaires</translation>
        </message>
    </context>
    <context>
        <name>EpisodeParts</name>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>No chapters</source>
            <translation>Aucun chapitre</translation>
        </message>
        <message>
            <source>The publisher gives none. Mark moments of your own with a bookmark while it plays.</source>
            <translation>L’éditeur n’en donne pas. Un signet permet de marquer ses propres moments pendant l’écoute.</translation>
        </message>
        <message>
            <source>Chapters</source>
            <translation>Chapitres</translation>
        </message>
    </context>
    <context>
        <name>EpisodeView</name>
        <message numerus="yes">
            <source>%n episode(s)</source>
            <translation>
                <numerusform>%n épisode</numerusform>
                <numerusform>%n épisodes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EpisodesPane</name>
        <message>
            <source>Episodes</source>
            <translation>Épisodes</translation>
        </message>
        <message>
            <source>Episodes: {title}</source>
            <translation>Épisodes : {title}</translation>
        </message>
        <message>
            <source>Sign in…</source>
            <translation>Se connecter…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s)</source>
            <translation>
                <numerusform>%n épisode</numerusform>
                <numerusform>%n épisodes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EpisodesPresenter</name>
        <message>
            <source>Show all</source>
            <translation>Tout afficher</translation>
        </message>
        <message>
            <source>Edit the list…</source>
            <translation>Modifier la liste…</translation>
        </message>
        <message>
            <source>Refresh all shows</source>
            <translation>Actualiser tous les podcasts</translation>
        </message>
        <message>
            <source>Open the inbox</source>
            <translation>Ouvrir la boîte de réception</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Actualiser</translation>
        </message>
    </context>
    <context>
        <name>FaqView</name>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in this page</source>
            <translation>Rechercher dans cette page</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>Résultat précédent</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>Résultat suivant</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>{current} of {count}</source>
            <translation>{current} sur {count}</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Recherche…</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Rien trouvé</translation>
        </message>
    </context>
    <context>
        <name>FirstRunPage</name>
        <message>
            <source>Welcome</source>
            <translation>Bienvenue</translation>
        </message>
        <message>
            <source>Welcome to Earmark</source>
            <translation>Bienvenue dans Earmark</translation>
        </message>
        <message>
            <source>What would you like to hear first?</source>
            <translation>Que souhaitez-vous écouter d’abord ?</translation>
        </message>
        <message>
            <source>Name of a show, or its address</source>
            <translation>Nom d’un podcast, ou son adresse</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>Add a show by its address</source>
            <translation>Ajouter un podcast par son adresse</translation>
        </message>
        <message>
            <source>Paste the address of a feed, of a web page that links to one, or of a folder of audio files.</source>
            <translation>Collez l’adresse d’un flux, d’une page web qui y mène, ou d’un dossier de fichiers audio.</translation>
        </message>
        <message>
            <source>Import your shows</source>
            <translation>Importer vos podcasts</translation>
        </message>
        <message>
            <source>Most podcast players can save their subscriptions as an OPML file. Open it, or drop it here.</source>
            <translation>La plupart des lecteurs de podcasts enregistrent leurs abonnements dans un fichier OPML. Ouvrez-le, ou déposez-le ici.</translation>
        </message>
        <message>
            <source>Open the sample show</source>
            <translation>Ouvrir le podcast d’exemple</translation>
        </message>
        <message>
            <source>Three short episodes with chapters and transcripts come with Earmark. They need no network.</source>
            <translation>Trois courts épisodes avec chapitres et transcriptions accompagnent Earmark. Ils n’ont pas besoin de réseau.</translation>
        </message>
        <message>
            <source>Names are looked up in open directories on the web.</source>
            <translation>Les noms sont cherchés dans des annuaires ouverts du web.</translation>
        </message>
    </context>
    <context>
        <name>FoundShowDelegate</name>
        <message>
            <source>Subscribe</source>
            <translation>S’abonner</translation>
        </message>
        <message>
            <source>Subscribing…</source>
            <translation>Abonnement…</translation>
        </message>
        <message>
            <source>Subscribed</source>
            <translation>Abonné</translation>
        </message>
    </context>
    <context>
        <name>FoundShowsView</name>
        <message>
            <source>Shows found</source>
            <translation>Podcasts trouvés</translation>
        </message>
        <message>
            <source>Enter subscribes to the show that is chosen.</source>
            <translation>Entrée abonne au podcast choisi.</translation>
        </message>
    </context>
    <context>
        <name>FramedDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>FundingView</name>
        <message>
            <source>Support this show</source>
            <translation>Soutenir ce podcast</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Soutenir</translation>
        </message>
    </context>
    <context>
        <name>GeneralPage</name>
        <message>
            <source>Same as the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Restart now</source>
            <translation>Redémarrer maintenant</translation>
        </message>
        <message>
            <source>The new language shows after a restart</source>
            <translation>La nouvelle langue s’affiche après un redémarrage</translation>
        </message>
        <message>
            <source>Earmark comes back to the same place.</source>
            <translation>Il revient au même endroit.</translation>
        </message>
        <message>
            <source>New episodes</source>
            <translation>Nouveaux épisodes</translation>
        </message>
        <message>
            <source>Look for new episodes automatically</source>
            <translation>Rechercher automatiquement les nouveaux épisodes</translation>
        </message>
        <message>
            <source>Earmark learns when each show usually publishes, and looks then.</source>
            <translation>Earmark apprend quand chaque podcast publie d’habitude, et cherche à ce moment-là.</translation>
        </message>
        <message>
            <source>Feeds fetched at once</source>
            <translation>Flux interrogés à la fois</translation>
        </message>
        <message>
            <source>Never more than one at a time from the same server.</source>
            <translation>Jamais plus d’un à la fois sur le même serveur.</translation>
        </message>
    </context>
    <context>
        <name>HtmlView</name>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Import your shows</source>
            <translation>Importer vos podcasts</translation>
        </message>
        <message>
            <source>Importing your shows</source>
            <translation>Importation de vos podcasts</translation>
        </message>
        <message>
            <source>Reading the list…</source>
            <translation>Lecture de la liste…</translation>
        </message>
        <message>
            <source>Shows subscribed</source>
            <translation>Podcasts ajoutés</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>{done} of {total}: {title}</source>
            <translation>{done} sur {total} : {title}</translation>
        </message>
        <message>
            <source>Some shows are missing</source>
            <translation>Il manque des podcasts</translation>
        </message>
        <message>
            <source>Your shows are here</source>
            <translation>Vos podcasts sont là</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>KeyButton</name>
        <message>
            <source>None</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>Press keys…</source>
            <translation>Appuyez sur les touches…</translation>
        </message>
        <message>
            <source>Press the new keys for: {name}</source>
            <translation>Appuyez sur les nouvelles touches pour : {name}</translation>
        </message>
    </context>
    <context>
        <name>LatestList</name>
        <message>
            <source>Latest episodes</source>
            <translation>Derniers épisodes</translation>
        </message>
        <message>
            <source>No episodes yet</source>
            <translation>Pas encore d’épisodes</translation>
        </message>
        <message>
            <source>Refresh asks the feed what there is.</source>
            <translation>« Actualiser » demande au flux ce qu’il y a.</translation>
        </message>
        <message>
            <source>All {count} episodes</source>
            <translation>Les {count} épisodes</translation>
        </message>
        <message>
            <source>Pause {title}</source>
            <translation>Mettre {title} en pause</translation>
        </message>
        <message>
            <source>Play {title}</source>
            <translation>Lire {title}</translation>
        </message>
    </context>
    <context>
        <name>ListHead</name>
        <message>
            <source>Filter the list</source>
            <translation>Filtrer la liste</translation>
        </message>
        <message>
            <source>Sort and filter</source>
            <translation>Trier et filtrer</translation>
        </message>
        <message>
            <source>Order: {sort}. Shown: {filter}</source>
            <translation>Tri : {sort}. Affichés : {filter}</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Plus récents d’abord</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Plus anciens d’abord</translation>
        </message>
        <message>
            <source>Longest first</source>
            <translation>Plus longs d’abord</translation>
        </message>
        <message>
            <source>Shortest first</source>
            <translation>Plus courts d’abord</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>Par titre</translation>
        </message>
        <message>
            <source>Recently added</source>
            <translation>Ajoutés récemment</translation>
        </message>
        <message>
            <source>All episodes</source>
            <translation>Tous les épisodes</translation>
        </message>
        <message>
            <source>Unplayed</source>
            <translation>Non écoutés</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Downloaded</source>
            <translation>Téléchargé</translation>
        </message>
        <message>
            <source>Not downloaded</source>
            <translation>Non téléchargé</translation>
        </message>
        <message>
            <source>With transcript</source>
            <translation>Avec transcription</translation>
        </message>
        <message>
            <source>Title or show</source>
            <translation>Titre ou podcast</translation>
        </message>
    </context>
    <context>
        <name>ListWords</name>
        <message>
            <source>Newest first</source>
            <translation>Plus récents d’abord</translation>
        </message>
        <message>
            <source>Queue order</source>
            <translation>Ordre de la file</translation>
        </message>
        <message>
            <source>Last heard</source>
            <translation>Derniers écoutés</translation>
        </message>
        <message>
            <source>Latest first</source>
            <translation>Plus récents d’abord</translation>
        </message>
        <message>
            <source>Last marked</source>
            <translation>Derniers marqués</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Plus anciens d’abord</translation>
        </message>
        <message>
            <source>No title or show here contains “{text}”.</source>
            <translation>Aucun titre ni podcast de cette liste ne contient « {text} ».</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Rien trouvé</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>Aucun résultat</translation>
        </message>
        <message>
            <source>Show all episodes to see what else there is.</source>
            <translation>« Tous les épisodes » montre ce qu’il y a d’autre.</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Aucun résultat</translation>
        </message>
        <message>
            <source>No episode fits the rules of this list right now.</source>
            <translation>Aucun épisode ne répond aux règles de cette liste pour l’instant.</translation>
        </message>
        <message>
            <source>No episodes</source>
            <translation>Aucun épisode</translation>
        </message>
        <message>
            <source>This show has nothing to play yet.</source>
            <translation>Ce podcast n’a encore rien à lire.</translation>
        </message>
        <message>
            <source>Press {key} on an episode to add it here.</source>
            <translation>{key} ajoute un épisode ici.</translation>
        </message>
        <message>
            <source>Press {key} on an episode, or click its ring, to hear it without a network.</source>
            <translation>{key}, ou le cercle d’un épisode, le télécharge pour l’écouter sans réseau.</translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>Rien de nouveau</translation>
        </message>
        <message>
            <source>New episodes of your shows arrive here.</source>
            <translation>Les nouveaux épisodes de vos podcasts arrivent ici.</translation>
        </message>
        <message>
            <source>The queue is empty</source>
            <translation>La file d’attente est vide</translation>
        </message>
        <message>
            <source>Add episodes to hear them in turn.</source>
            <translation>Ajoutez des épisodes pour les écouter l’un après l’autre.</translation>
        </message>
        <message>
            <source>Nothing in progress</source>
            <translation>Rien en cours</translation>
        </message>
        <message>
            <source>Episodes you have started wait here.</source>
            <translation>Les épisodes commencés attendent ici.</translation>
        </message>
        <message>
            <source>Nothing downloaded</source>
            <translation>Rien de téléchargé</translation>
        </message>
        <message>
            <source>Click the ring of an episode to hear it without a network.</source>
            <translation>Le cercle d’un épisode le télécharge pour l’écouter sans réseau.</translation>
        </message>
        <message>
            <source>No transcripts</source>
            <translation>Aucune transcription</translation>
        </message>
        <message>
            <source>Ask for one on the page of an episode.</source>
            <translation>Demandez-en une sur la page d’un épisode.</translation>
        </message>
        <message>
            <source>No bookmarks</source>
            <translation>Aucun signet</translation>
        </message>
        <message>
            <source>Mark a moment while you listen, and find it here again.</source>
            <translation>Marquez un moment pendant l’écoute et retrouvez-le ici.</translation>
        </message>
        <message>
            <source>Nothing heard yet</source>
            <translation>Rien d’écouté encore</translation>
        </message>
        <message>
            <source>What you play is listed here.</source>
            <translation>Ce qui est lu est listé ici.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Choose an episode</source>
            <translation>Choisissez un épisode</translation>
        </message>
        <message>
            <source>Its page opens here.</source>
            <translation>Sa page s’ouvre ici.</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>Annulé : {what}</translation>
        </message>
    </context>
    <context>
        <name>MiniPlayer</name>
        <message>
            <source>Mini player</source>
            <translation>Mini-lecteur</translation>
        </message>
        <message>
            <source>Nothing playing</source>
            <translation>Rien en lecture</translation>
        </message>
        <message>
            <source>Back to the full window</source>
            <translation>Revenir à la fenêtre entière</translation>
        </message>
        <message>
            <source>Could not be played</source>
            <translation>Lecture impossible</translation>
        </message>
    </context>
    <context>
        <name>MuteButton</name>
        <message>
            <source>Unmute</source>
            <translation>Rétablir le son</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Couper le son</translation>
        </message>
    </context>
    <context>
        <name>NetworkPage</name>
        <message>
            <source>Downloads</source>
            <translation>Téléchargements</translation>
        </message>
        <message>
            <source>Also on metered networks</source>
            <translation>Aussi sur un réseau limité</translation>
        </message>
        <message>
            <source>Not over a phone’s connection</source>
            <translation>Pas par la connexion d’un téléphone</translation>
        </message>
        <message>
            <source>Downloads that wait for another network start when it is there.</source>
            <translation>Les téléchargements qui attendent un autre réseau démarrent dès qu’il est là.</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Without a proxy</source>
            <translation>Sans proxy</translation>
        </message>
        <message>
            <source>Through a proxy of my own</source>
            <translation>Par un proxy choisi</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <source>Address of the proxy</source>
            <translation>Adresse du proxy</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Attente</translation>
        </message>
        <message>
            <source>Give up a request after</source>
            <translation>Abandonner une requête après</translation>
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
            <translation>Note</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>What is worth remembering here?</source>
            <translation>Que faut-il retenir ici ?</translation>
        </message>
    </context>
    <context>
        <name>NoteParts</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n élément</numerusform>
                <numerusform>%n éléments</numerusform>
            </translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
    </context>
    <context>
        <name>NotesSection</name>
        <message>
            <source>The publisher wrote no notes.</source>
            <translation>L’éditeur n’a pas écrit de notes.</translation>
        </message>
        <message>
            <source>Pictures are not loaded.</source>
            <translation>Les images ne sont pas chargées.</translation>
        </message>
        <message>
            <source>Show pictures</source>
            <translation>Afficher les images</translation>
        </message>
    </context>
    <context>
        <name>NoticesView</name>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>OfflinePresenter</name>
        <message>
            <source>Offline. What is on this computer plays; the rest waits for the network.</source>
            <translation>Hors ligne. Ce qui est sur cet ordinateur se lit ; le reste attend le réseau.</translation>
        </message>
    </context>
    <context>
        <name>OwnListDialog</name>
        <message>
            <source>New list</source>
            <translation>Nouvelle liste</translation>
        </message>
        <message>
            <source>Edit the list</source>
            <translation>Modifier la liste</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Long reads for the train</source>
            <translation>Longs formats pour le train</translation>
        </message>
        <message>
            <source>Words in title or notes</source>
            <translation>Mots dans le titre ou les notes</translation>
        </message>
        <message>
            <source>In title or notes</source>
            <translation>Dans le titre ou les notes</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nouveau</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Played</source>
            <translation>Écouté</translation>
        </message>
        <message>
            <source>Newer than</source>
            <translation>Plus récents que</translation>
        </message>
        <message>
            <source>Older than</source>
            <translation>Plus anciens que</translation>
        </message>
        <message>
            <source>Longer than</source>
            <translation>Plus longs que</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Shorter than</source>
            <translation>Plus courts que</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Downloaded</source>
            <translation>Téléchargé</translation>
        </message>
        <message>
            <source>Not downloaded</source>
            <translation>Non téléchargé</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transcription</translation>
        </message>
        <message>
            <source>With a transcript</source>
            <translation>Avec une transcription</translation>
        </message>
        <message>
            <source>Without one</source>
            <translation>Sans transcription</translation>
        </message>
        <message>
            <source>Bookmarks</source>
            <translation>Signets</translation>
        </message>
        <message>
            <source>With bookmarks</source>
            <translation>Avec des signets</translation>
        </message>
        <message>
            <source>Without bookmarks</source>
            <translation>Sans signets</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>File d’attente</translation>
        </message>
        <message>
            <source>In the queue</source>
            <translation>Dans la file</translation>
        </message>
        <message>
            <source>Not in the queue</source>
            <translation>Hors de la file</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Ordre</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Plus récents d’abord</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Plus anciens d’abord</translation>
        </message>
        <message>
            <source>Shows</source>
            <translation>Podcasts</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Mots</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Écoute</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Publication</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>More rules</source>
            <translation>Autres règles</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>{name}: any</source>
            <translation>{name} : peu importe</translation>
        </message>
        <message>
            <source>Episodes now: {number}</source>
            <translation>Épisodes actuels : {number}</translation>
        </message>
    </context>
    <context>
        <name>PasswordDialog</name>
        <message>
            <source>Name and password</source>
            <translation>Nom et mot de passe</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Se connecter</translation>
        </message>
        <message>
            <source>“{title}” is private</source>
            <translation>« {title} » est privé</translation>
        </message>
        <message>
            <source>Its server asks for a name and password. They are kept in the keyring of your system.</source>
            <translation>Son serveur demande un nom et un mot de passe. Ils sont gardés dans le trousseau du système.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>This name and password were not accepted.</source>
            <translation>Ce nom et ce mot de passe n’ont pas été acceptés.</translation>
        </message>
    </context>
    <context>
        <name>PauseActions</name>
        <message numerus="yes">
            <source>%n download(s) paused</source>
            <translation>
                <numerusform>%n téléchargement en pause</numerusform>
                <numerusform>%n téléchargements en pause</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) resumed</source>
            <translation>
                <numerusform>%n téléchargement repris</numerusform>
                <numerusform>%n téléchargements repris</numerusform>
            </translation>
        </message>
        <message>
            <source>All downloads are paused</source>
            <translation>Tous les téléchargements sont en pause</translation>
        </message>
        <message>
            <source>All downloads go on</source>
            <translation>Tous les téléchargements reprennent</translation>
        </message>
    </context>
    <context>
        <name>PersonsView</name>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
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
            <translation>Lire</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>Chargement</translation>
        </message>
    </context>
    <context>
        <name>PlaybackPage</name>
        <message>
            <source>Skipping</source>
            <translation>Sauts</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>En arrière</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>En avant</translation>
        </message>
        <message>
            <source>Player bar</source>
            <translation>Barre de lecture</translation>
        </message>
        <message>
            <source>Show the time left</source>
            <translation>Afficher le temps restant</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Son</translation>
        </message>
        <message>
            <source>Trimming silence and evening out loudness are not part of this version yet.</source>
            <translation>Raccourcir les silences et égaliser le volume ne font pas encore partie de cette version.</translation>
        </message>
    </context>
    <context>
        <name>PlayerBar</name>
        <message>
            <source>Player</source>
            <translation>Lecteur</translation>
        </message>
        <message>
            <source>Nothing playing</source>
            <translation>Rien en lecture</translation>
        </message>
        <message>
            <source>Choose an episode</source>
            <translation>Choisissez un épisode</translation>
        </message>
        <message>
            <source>Next episode</source>
            <translation>Épisode suivant</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Ouverture…</translation>
        </message>
        <message>
            <source>Buffering…</source>
            <translation>Mise en mémoire…</translation>
        </message>
        <message>
            <source>Could not be played</source>
            <translation>Lecture impossible</translation>
        </message>
        <message>
            <source>Elapsed {time}</source>
            <translation>Écoulé {time}</translation>
        </message>
        <message>
            <source>Remaining {time}</source>
            <translation>Restant {time}</translation>
        </message>
        <message>
            <source>Total {time}</source>
            <translation>Total {time}</translation>
        </message>
        <message>
            <source>Show the whole length</source>
            <translation>Afficher la durée totale</translation>
        </message>
        <message>
            <source>Show what is left</source>
            <translation>Afficher ce qui reste</translation>
        </message>
    </context>
    <context>
        <name>PlayerControls</name>
        <message>
            <source>Previous chapter</source>
            <translation>Chapitre précédent</translation>
        </message>
        <message>
            <source>Next chapter</source>
            <translation>Chapitre suivant</translation>
        </message>
        <message>
            <source>Next episode</source>
            <translation>Épisode suivant</translation>
        </message>
        <message>
            <source>Add a bookmark here</source>
            <translation>Ajouter un signet ici</translation>
        </message>
        <message>
            <source>Read along in the transcript</source>
            <translation>Suivre dans la transcription</translation>
        </message>
        <message>
            <source>Mini player</source>
            <translation>Mini-lecteur</translation>
        </message>
        <message>
            <source>More controls</source>
            <translation>Plus de commandes</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volume</translation>
        </message>
    </context>
    <context>
        <name>PlayingView</name>
        <message>
            <source>Next: {title}</source>
            <translation>Ensuite : {title}</translation>
        </message>
    </context>
    <context>
        <name>PreferencesPage</name>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
    </context>
    <context>
        <name>PreferencesPresenter</name>
        <message>
            <source>General</source>
            <translation>Général</translation>
        </message>
        <message>
            <source>Playback</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Téléchargements</translation>
        </message>
        <message>
            <source>Transcripts</source>
            <translation>Transcriptions</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Réseau</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Raccourcis</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>Stockage</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Comptes</translation>
        </message>
        <message>
            <source>{size} were freed</source>
            <translation>{size} libérés</translation>
        </message>
        <message>
            <source>Downloads are in {folder} now</source>
            <translation>Les téléchargements sont désormais dans {folder}</translation>
        </message>
    </context>
    <context>
        <name>PreferencesWindow</name>
        <message>
            <source>Preferences</source>
            <translation>Préférences</translation>
        </message>
        <message>
            <source>Subjects</source>
            <translation>Rubriques</translation>
        </message>
    </context>
    <context>
        <name>Presenter</name>
        <message>
            <source>Subscribe to a show…</source>
            <translation>S’abonner à un podcast…</translation>
        </message>
        <message>
            <source>New list…</source>
            <translation>Nouvelle liste…</translation>
        </message>
        <message>
            <source>Refresh all shows</source>
            <translation>Actualiser tous les podcasts</translation>
        </message>
        <message>
            <source>Filter shows</source>
            <translation>Filtrer les podcasts</translation>
        </message>
        <message>
            <source>Import shows…</source>
            <translation>Importer des podcasts…</translation>
        </message>
        <message>
            <source>Export shows…</source>
            <translation>Exporter les podcasts…</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>Préférences…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Ctrl</source>
            <translation>Ctrl</translation>
        </message>
    </context>
    <context>
        <name>QueuePresenter</name>
        <message numerus="yes">
            <source>%n episode(s)</source>
            <translation>
                <numerusform>%n épisode</numerusform>
                <numerusform>%n épisodes</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} · {time} left</source>
            <translation>{count} · reste {time}</translation>
        </message>
        <message>
            <source>{count} · {time} left at {speed}×</source>
            <translation>{count} · reste {time} à {speed}×</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Vider</translation>
        </message>
        <message>
            <source>Clear the queue</source>
            <translation>Vider la file d’attente</translation>
        </message>
        <message>
            <source>Moved to place {place} of {count}</source>
            <translation>Déplacé à la place {place} sur {count}</translation>
        </message>
    </context>
    <context>
        <name>RecommendedView</name>
        <message>
            <source>Related shows</source>
            <translation>Podcasts similaires</translation>
        </message>
        <message>
            <source>Recommended by this show</source>
            <translation>Recommandé par ce podcast</translation>
        </message>
        <message>
            <source>No related shows yet</source>
            <translation>Pas encore de podcasts similaires</translation>
        </message>
        <message>
            <source>Shows that this one recommends are listed here. It recommends none so far.</source>
            <translation>Les podcasts que celui-ci recommande sont listés ici. Il n’en recommande aucun pour l’instant.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Open {title}</source>
            <translation>Ouvrir {title}</translation>
        </message>
        <message>
            <source>Subscribe</source>
            <translation>S’abonner</translation>
        </message>
        <message>
            <source>Subscribe to {title}</source>
            <translation>S’abonner à {title}</translation>
        </message>
        <message>
            <source>Subscribing…</source>
            <translation>Abonnement…</translation>
        </message>
    </context>
    <context>
        <name>SearchCommands</name>
        <message>
            <source>speed, rate</source>
            <translation>vitesse</translation>
        </message>
        <message>
            <source>Play at this speed</source>
            <translation>Lire à cette vitesse</translation>
        </message>
        <message>
            <source>speed 1.5</source>
            <translation>vitesse 1,5</translation>
        </message>
        <message>
            <source>sleep, timer, sleep timer</source>
            <translation>minuterie, sommeil, dormir</translation>
        </message>
        <message>
            <source>Stop playing after so many minutes</source>
            <translation>Arrêter la lecture après ce nombre de minutes</translation>
        </message>
        <message>
            <source>sleep 20</source>
            <translation>minuterie 20</translation>
        </message>
        <message>
            <source>sleep chapter</source>
            <translation>minuterie chapitre, sommeil chapitre</translation>
        </message>
        <message>
            <source>Stop playing at the end of the chapter</source>
            <translation>Arrêter à la fin du chapitre</translation>
        </message>
        <message>
            <source>sleep episode</source>
            <translation>minuterie épisode, sommeil épisode</translation>
        </message>
        <message>
            <source>Stop playing at the end of the episode</source>
            <translation>Arrêter à la fin de l’épisode</translation>
        </message>
        <message>
            <source>sleep off, no sleep, timer off</source>
            <translation>minuterie non, pas de minuterie, sommeil non</translation>
        </message>
        <message>
            <source>Switch the sleep timer off</source>
            <translation>Désactiver la minuterie</translation>
        </message>
        <message>
            <source>volume, vol</source>
            <translation>volume, vol</translation>
        </message>
        <message>
            <source>Set the volume</source>
            <translation>Régler le volume</translation>
        </message>
        <message>
            <source>volume 80</source>
            <translation>volume 80</translation>
        </message>
        <message>
            <source>go to, at, seek, jump to</source>
            <translation>aller à, à, sauter à</translation>
        </message>
        <message>
            <source>Go to this time of what plays</source>
            <translation>Aller à ce moment de la lecture</translation>
        </message>
        <message>
            <source>go to 12:34</source>
            <translation>aller à 12:34</translation>
        </message>
        <message>
            <source>play, resume, continue</source>
            <translation>lire, reprendre, continuer</translation>
        </message>
        <message>
            <source>Go on playing</source>
            <translation>Reprendre la lecture</translation>
        </message>
        <message>
            <source>pause, stop</source>
            <translation>pause, arrêter</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>next, next episode</source>
            <translation>suivant, épisode suivant</translation>
        </message>
        <message>
            <source>Play the next in the queue</source>
            <translation>Lire le suivant de la file d’attente</translation>
        </message>
        <message>
            <source>next chapter</source>
            <translation>chapitre suivant</translation>
        </message>
        <message>
            <source>Go to the next chapter</source>
            <translation>Aller au chapitre suivant</translation>
        </message>
        <message>
            <source>previous chapter</source>
            <translation>chapitre précédent</translation>
        </message>
        <message>
            <source>Go to the previous chapter</source>
            <translation>Aller au chapitre précédent</translation>
        </message>
        <message>
            <source>bookmark, mark</source>
            <translation>signet, marquer</translation>
        </message>
        <message>
            <source>Mark this moment</source>
            <translation>Marquer ce moment</translation>
        </message>
        <message>
            <source>mini player, small</source>
            <translation>mini-lecteur, petit</translation>
        </message>
        <message>
            <source>Open the mini player</source>
            <translation>Ouvrir le mini-lecteur</translation>
        </message>
        <message>
            <source>back, rewind</source>
            <translation>reculer, retour</translation>
        </message>
        <message>
            <source>Go back a little</source>
            <translation>Reculer un peu</translation>
        </message>
        <message>
            <source>forward, skip</source>
            <translation>avancer, sauter</translation>
        </message>
        <message>
            <source>Go forward a little</source>
            <translation>Avancer un peu</translation>
        </message>
        <message>
            <source>faster</source>
            <translation>plus vite</translation>
        </message>
        <message>
            <source>Play faster</source>
            <translation>Lire plus vite</translation>
        </message>
        <message>
            <source>slower</source>
            <translation>plus lentement</translation>
        </message>
        <message>
            <source>Play slower</source>
            <translation>Lire plus lentement</translation>
        </message>
        <message>
            <source>louder</source>
            <translation>plus fort</translation>
        </message>
        <message>
            <source>Louder</source>
            <translation>Plus fort</translation>
        </message>
        <message>
            <source>quieter</source>
            <translation>moins fort</translation>
        </message>
        <message>
            <source>Quieter</source>
            <translation>Moins fort</translation>
        </message>
        <message>
            <source>mute, unmute</source>
            <translation>muet, couper le son</translation>
        </message>
        <message>
            <source>Sound off or on</source>
            <translation>Couper ou rétablir le son</translation>
        </message>
        <message>
            <source>download, keep</source>
            <translation>télécharger, garder</translation>
        </message>
        <message>
            <source>Download this episode</source>
            <translation>Télécharger cet épisode</translation>
        </message>
        <message>
            <source>add to queue, queue this</source>
            <translation>ajouter à la file, mettre en file</translation>
        </message>
        <message>
            <source>Put this episode into the queue, or take it out</source>
            <translation>Mettre cet épisode dans la file, ou l’en retirer</translation>
        </message>
        <message>
            <source>mark as played, done</source>
            <translation>marquer comme écouté, écouté</translation>
        </message>
        <message>
            <source>Mark this episode as played</source>
            <translation>Marquer cet épisode comme écouté</translation>
        </message>
        <message>
            <source>refresh, update</source>
            <translation>actualiser</translation>
        </message>
        <message>
            <source>Ask all shows what is new</source>
            <translation>Demander à tous les podcasts ce qu’il y a de nouveau</translation>
        </message>
        <message>
            <source>subscribe, add show</source>
            <translation>s’abonner, ajouter un podcast</translation>
        </message>
        <message>
            <source>Subscribe to a show</source>
            <translation>S’abonner à un podcast</translation>
        </message>
        <message>
            <source>dark, dark mode</source>
            <translation>sombre, mode sombre</translation>
        </message>
        <message>
            <source>Dark window</source>
            <translation>Fenêtre sombre</translation>
        </message>
        <message>
            <source>light, light mode</source>
            <translation>clair, mode clair</translation>
        </message>
        <message>
            <source>Light window</source>
            <translation>Fenêtre claire</translation>
        </message>
        <message>
            <source>system colours</source>
            <translation>couleurs du système</translation>
        </message>
        <message>
            <source>Light or dark as the system says</source>
            <translation>Clair ou sombre selon le système</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>annuler</translation>
        </message>
        <message>
            <source>Undo what was just done</source>
            <translation>Annuler la dernière action</translation>
        </message>
        <message>
            <source>import, opml</source>
            <translation>importer, opml</translation>
        </message>
        <message>
            <source>Import shows from a list</source>
            <translation>Importer des podcasts d’une liste</translation>
        </message>
        <message>
            <source>export</source>
            <translation>exporter</translation>
        </message>
        <message>
            <source>Export shows as a list</source>
            <translation>Exporter les podcasts en liste</translation>
        </message>
        <message>
            <source>quit, exit</source>
            <translation>quitter</translation>
        </message>
        <message>
            <source>Quit Earmark</source>
            <translation>Quitter Earmark</translation>
        </message>
        <message>
            <source>inbox, new</source>
            <translation>boîte de réception, réception, nouveau</translation>
        </message>
        <message>
            <source>Go to the inbox</source>
            <translation>Aller à la boîte de réception</translation>
        </message>
        <message>
            <source>queue, up next</source>
            <translation>file, file d’attente</translation>
        </message>
        <message>
            <source>Go to the queue</source>
            <translation>Aller à la file d’attente</translation>
        </message>
        <message>
            <source>in progress</source>
            <translation>en cours</translation>
        </message>
        <message>
            <source>Go to what is in progress</source>
            <translation>Aller aux épisodes en cours</translation>
        </message>
        <message>
            <source>downloads</source>
            <translation>téléchargements</translation>
        </message>
        <message>
            <source>Go to the downloads</source>
            <translation>Aller aux téléchargements</translation>
        </message>
        <message>
            <source>transcripts</source>
            <translation>transcriptions</translation>
        </message>
        <message>
            <source>Go to the transcripts</source>
            <translation>Aller aux transcriptions</translation>
        </message>
        <message>
            <source>bookmarks</source>
            <translation>signets</translation>
        </message>
        <message>
            <source>Go to the bookmarks</source>
            <translation>Aller aux signets</translation>
        </message>
        <message>
            <source>history</source>
            <translation>historique</translation>
        </message>
        <message>
            <source>Go to the history</source>
            <translation>Aller à l’historique</translation>
        </message>
        <message>
            <source>preferences, settings, options</source>
            <translation>préférences, réglages, options</translation>
        </message>
        <message>
            <source>Open the preferences</source>
            <translation>Ouvrir les préférences</translation>
        </message>
        <message>
            <source>shortcuts, keys</source>
            <translation>raccourcis, touches</translation>
        </message>
        <message>
            <source>Open the shortcuts</source>
            <translation>Ouvrir les raccourcis</translation>
        </message>
        <message>
            <source>storage, space</source>
            <translation>stockage, place</translation>
        </message>
        <message>
            <source>See what uses the space</source>
            <translation>Voir ce qui occupe la place</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear</source>
            <translation>Effacer</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message>
            <source>Search results</source>
            <translation>Résultats de la recherche</translation>
        </message>
        <message numerus="yes">
            <source>%n result(s)</source>
            <translation>
                <numerusform>%n résultat</numerusform>
                <numerusform>%n résultats</numerusform>
            </translation>
        </message>
        <message>
            <source>Enter opens · Ctrl+Enter plays · Esc closes</source>
            <translation>Entrée : ouvrir · Ctrl+Entrée : lire · Échap : fermer</translation>
        </message>
        <message>
            <source>Enter does it · Esc closes</source>
            <translation>Entrée : exécuter · Échap : fermer</translation>
        </message>
    </context>
    <context>
        <name>SearchPresenter</name>
        <message>
            <source>help,?,commands</source>
            <translation>aide,?,commandes</translation>
        </message>
        <message>
            <source>Search shows, episodes, notes and transcripts, or type a command:</source>
            <translation>Cherchez dans les podcasts, épisodes, notes et transcriptions, ou saisissez une commande :</translation>
        </message>
        <message>
            <source>Search directories for “{text}”</source>
            <translation>Chercher « {text} » dans des annuaires</translation>
        </message>
        <message>
            <source>Subscribe to {text}</source>
            <translation>S’abonner à {text}</translation>
        </message>
        <message>
            <source>Nothing here has these words</source>
            <translation>Rien ici ne contient ces mots</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>Ailleurs</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Commandes</translation>
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
            <translation>{position} sur {total}</translation>
        </message>
        <message>
            <source>Bookmark</source>
            <translation>Signet</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>Selected episodes</source>
            <translation>Épisodes sélectionnés</translation>
        </message>
        <message>
            <source>Play next</source>
            <translation>Lire ensuite</translation>
        </message>
        <message>
            <source>Put into the queue, or take out</source>
            <translation>Mettre dans la file ou retirer</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Télécharger</translation>
        </message>
        <message>
            <source>Mark as played, or not</source>
            <translation>Marquer comme écouté ou non</translation>
        </message>
        <message>
            <source>More for the selected episodes</source>
            <translation>Plus pour les épisodes sélectionnés</translation>
        </message>
        <message>
            <source>Select one alone</source>
            <translation>N’en sélectionner qu’un</translation>
        </message>
        <message>
            <source>{count} selected</source>
            <translation>{count} sélectionnés</translation>
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>General</source>
            <translation>Général</translation>
        </message>
        <message>
            <source>Playback</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>Episode page</source>
            <translation>Page de l’épisode</translation>
        </message>
        <message>
            <source>Episodes in a list</source>
            <translation>Épisodes dans une liste</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <source>Subscribe to a show</source>
            <translation>S’abonner à un podcast</translation>
        </message>
        <message>
            <source>Refresh all shows</source>
            <translation>Actualiser tous les podcasts</translation>
        </message>
        <message>
            <source>Go to the sidebar</source>
            <translation>Aller à la barre latérale</translation>
        </message>
        <message>
            <source>Go to the list</source>
            <translation>Aller à la liste</translation>
        </message>
        <message>
            <source>Go to the page</source>
            <translation>Aller à la page</translation>
        </message>
        <message>
            <source>Go to the next part of the window</source>
            <translation>Aller à la partie suivante de la fenêtre</translation>
        </message>
        <message>
            <source>Go to the previous part of the window</source>
            <translation>Aller à la partie précédente de la fenêtre</translation>
        </message>
        <message>
            <source>Back to the previous page</source>
            <translation>Revenir à la page précédente</translation>
        </message>
        <message>
            <source>Forward to the next page</source>
            <translation>Avancer à la page suivante</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Plein écran</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Préférences</translation>
        </message>
        <message>
            <source>Undo what was just done</source>
            <translation>Annuler la dernière action</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>Lire ou mettre en pause</translation>
        </message>
        <message>
            <source>Go back a little</source>
            <translation>Reculer un peu</translation>
        </message>
        <message>
            <source>Go forward a little</source>
            <translation>Avancer un peu</translation>
        </message>
        <message>
            <source>Previous chapter</source>
            <translation>Chapitre précédent</translation>
        </message>
        <message>
            <source>Next chapter</source>
            <translation>Chapitre suivant</translation>
        </message>
        <message>
            <source>Next episode</source>
            <translation>Épisode suivant</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>Plus lent</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>Plus rapide</translation>
        </message>
        <message>
            <source>Quieter</source>
            <translation>Moins fort</translation>
        </message>
        <message>
            <source>Louder</source>
            <translation>Plus fort</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Couper le son</translation>
        </message>
        <message>
            <source>Sleep in 5 minutes more</source>
            <translation>Ajouter 5 minutes à la minuterie</translation>
        </message>
        <message>
            <source>Mark this moment</source>
            <translation>Marquer ce moment</translation>
        </message>
        <message>
            <source>Read along in the transcript</source>
            <translation>Suivre dans la transcription</translation>
        </message>
        <message>
            <source>Mini player</source>
            <translation>Mini-lecteur</translation>
        </message>
        <message>
            <source>Download, or delete the file</source>
            <translation>Télécharger ou supprimer le fichier</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Copier l’adresse</translation>
        </message>
        <message>
            <source>Find in the page</source>
            <translation>Rechercher dans la page</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>Résultat suivant</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>Résultat précédent</translation>
        </message>
        <message>
            <source>About the show</source>
            <translation>À propos du podcast</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Lire</translation>
        </message>
        <message>
            <source>Play next</source>
            <translation>Lire ensuite</translation>
        </message>
        <message>
            <source>Into or out of the queue</source>
            <translation>Mettre en file ou retirer</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Télécharger</translation>
        </message>
        <message>
            <source>Mark as played or not</source>
            <translation>Marquer comme écouté ou non</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Retirer de la liste</translation>
        </message>
        <message>
            <source>Move up in the queue</source>
            <translation>Monter dans la file d’attente</translation>
        </message>
        <message>
            <source>Move down in the queue</source>
            <translation>Descendre dans la file d’attente</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Tout sélectionner</translation>
        </message>
        <message>
            <source>Edit a list, tag or bookmark</source>
            <translation>Modifier une liste, une étiquette ou un signet</translation>
        </message>
        <message>
            <source>Copy a bookmark</source>
            <translation>Copier un signet</translation>
        </message>
        <message>
            <source>Filter the list</source>
            <translation>Filtrer la liste</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsPage</name>
        <message>
            <source>Press a button, then the new keys. Escape leaves it as it is.</source>
            <translation>Appuyez sur un bouton, puis sur les nouvelles touches. Échap ne change rien.</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>Rétablir tous les raccourcis</translation>
        </message>
        <message>
            <source>Reset: {name}</source>
            <translation>Rétablir : {name}</translation>
        </message>
        <message>
            <source>Also: {names}. Give one of them other keys.</source>
            <translation>Aussi : {names}. Donnez d’autres touches à l’un d’eux.</translation>
        </message>
    </context>
    <context>
        <name>ShowFeedView</name>
        <message>
            <source>Feed</source>
            <translation>Flux</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Problèmes</translation>
        </message>
        <message>
            <source>Change name and password…</source>
            <translation>Changer le nom et le mot de passe…</translation>
        </message>
        <message>
            <source>Forget them</source>
            <translation>Les oublier</translation>
        </message>
        <message>
            <source>Enter name and password…</source>
            <translation>Saisir le nom et le mot de passe…</translation>
        </message>
        <message>
            <source>None: every refresh so far went well.</source>
            <translation>Aucun : jusqu’ici, chaque actualisation a réussi.</translation>
        </message>
    </context>
    <context>
        <name>ShowHeader</name>
        <message>
            <source>Play</source>
            <translation>Lire</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Actualiser</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Partager</translation>
        </message>
        <message>
            <source>Unsubscribe</source>
            <translation>Se désabonner</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>A show without a title</source>
            <translation>Un podcast sans titre</translation>
        </message>
        <message>
            <source>Copy the feed’s address</source>
            <translation>Copier l’adresse du flux</translation>
        </message>
        <message>
            <source>This feed’s address is yours alone: it is not shared</source>
            <translation>L’adresse de ce flux est personnelle : elle n’est pas partagée</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Refreshing…</source>
            <translation>Actualisation…</translation>
        </message>
        <message>
            <source>All episodes</source>
            <translation>Tous les épisodes</translation>
        </message>
        <message>
            <source>Open the website</source>
            <translation>Ouvrir le site web</translation>
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
            <translation>À propos</translation>
        </message>
        <message>
            <source>Latest</source>
            <translation>Derniers</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Feed</source>
            <translation>Flux</translation>
        </message>
        <message>
            <source>Related shows</source>
            <translation>Podcasts similaires</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>The publisher wrote no description.</source>
            <translation>L’éditeur n’a pas écrit de description.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Show: {title}</source>
            <translation>Podcast : {title}</translation>
        </message>
        <message>
            <source>Sign in…</source>
            <translation>Se connecter…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
    </context>
    <context>
        <name>ShowPagePresenter</name>
        <message>
            <source>The show is back at its address before the move</source>
            <translation>Le podcast est revenu à son adresse d’avant</translation>
        </message>
        <message>
            <source>The move cannot be undone: another show is subscribed at that address</source>
            <translation>Le changement d’adresse ne peut pas être annulé : un autre podcast a cette adresse</translation>
        </message>
        <message>
            <source>No keyring took the password: it is known until Earmark is closed</source>
            <translation>Aucun trousseau n’a pris le mot de passe : il est connu jusqu’à la fermeture d’Earmark</translation>
        </message>
        <message>
            <source>The name and password of “{title}” were forgotten</source>
            <translation>Le nom et le mot de passe de « {title} » ont été oubliés</translation>
        </message>
        <message>
            <source>Subscribed to “{title}”</source>
            <translation>Abonnement à « {title} » effectué</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
    </context>
    <context>
        <name>ShowSettingsForm</name>
        <message>
            <source>Settings of this show</source>
            <translation>Réglages de ce podcast</translation>
        </message>
        <message>
            <source>As for all shows</source>
            <translation>Comme pour tous les podcasts</translation>
        </message>
        <message>
            <source>Playing</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <source>Skip at the beginning</source>
            <translation>Sauter au début</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Skip at the end</source>
            <translation>Sauter à la fin</translation>
        </message>
        <message>
            <source>As the show says</source>
            <translation>Comme le podcast l’indique</translation>
        </message>
        <message>
            <source>From the first episode on</source>
            <translation>Depuis le premier épisode</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Plus récents d’abord</translation>
        </message>
        <message>
            <source>Listening order</source>
            <translation>Ordre d’écoute</translation>
        </message>
        <message>
            <source>Order of the list</source>
            <translation>Ordre de la liste</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Plus anciens d’abord</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Téléchargements</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message numerus="yes">
            <source>The %n newest</source>
            <translation>
                <numerusform>Le dernier</numerusform>
                <numerusform>Les %n derniers</numerusform>
            </translation>
        </message>
        <message>
            <source>Download automatically</source>
            <translation>Télécharger automatiquement</translation>
        </message>
        <message>
            <source>Only unplayed ones</source>
            <translation>Seulement les non écoutés</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Which ones</source>
            <translation>Lesquels</translation>
        </message>
        <message>
            <source>Only where the title has</source>
            <translation>Seulement si le titre contient</translation>
        </message>
        <message>
            <source>Words, separated by commas</source>
            <translation>Mots séparés par des virgules</translation>
        </message>
        <message>
            <source>Not where the title has</source>
            <translation>Pas si le titre contient</translation>
        </message>
        <message>
            <source>Not shorter than</source>
            <translation>Pas plus courts que</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Not longer than</source>
            <translation>Pas plus longs que</translation>
        </message>
        <message>
            <source>Files to keep</source>
            <translation>Fichiers à garder</translation>
        </message>
        <message>
            <source>Notifications and tags</source>
            <translation>Notifications et étiquettes</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Oui</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>Notification of new episodes</source>
            <translation>Signaler les nouveaux épisodes</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>Tags, separated by commas</source>
            <translation>Étiquettes séparées par des virgules</translation>
        </message>
        <message>
            <source>Keep the whole show for offline</source>
            <translation>Garder tout le podcast hors ligne</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archives</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Sans limite</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Rien</translation>
        </message>
    </context>
    <context>
        <name>ShowsPresenter</name>
        <message>
            <source>“{title}” was moved</source>
            <translation>« {title} » a été déplacé</translation>
        </message>
        <message>
            <source>“{title}” has the tag “{name}” now</source>
            <translation>« {title} » a maintenant l’étiquette « {name} »</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Sidebar</source>
            <translation>Barre latérale</translation>
        </message>
        <message>
            <source>Subscribe to a show</source>
            <translation>S’abonner à un podcast</translation>
        </message>
        <message>
            <source>Refresh all shows</source>
            <translation>Actualiser tous les podcasts</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Rechercher partout</translation>
        </message>
        <message>
            <source>Filter shows</source>
            <translation>Filtrer les podcasts</translation>
        </message>
        <message>
            <source>Shows and lists</source>
            <translation>Podcasts et listes</translation>
        </message>
        <message>
            <source>Refreshing shows</source>
            <translation>Actualisation des podcasts</translation>
        </message>
        <message>
            <source>No show has “{text}” in its title. Press Esc to see all shows.</source>
            <translation>Aucun podcast n’a « {text} » dans son titre. Échap affiche tous les podcasts.</translation>
        </message>
    </context>
    <context>
        <name>SidebarDelegate</name>
        <message>
            <source>collapsed</source>
            <translation>replié</translation>
        </message>
        <message>
            <source>expanded</source>
            <translation>déplié</translation>
        </message>
        <message numerus="yes">
            <source>%n unplayed</source>
            <translation>
                <numerusform>%n non écouté</numerusform>
                <numerusform>%n non écoutés</numerusform>
            </translation>
        </message>
        <message>
            <source>could not be refreshed</source>
            <translation>n’a pas pu être actualisé</translation>
        </message>
    </context>
    <context>
        <name>SidebarMenus</name>
        <message>
            <source>Edit…</source>
            <translation>Modifier…</translation>
        </message>
        <message>
            <source>Delete the list</source>
            <translation>Supprimer la liste</translation>
        </message>
        <message>
            <source>New list…</source>
            <translation>Nouvelle liste…</translation>
        </message>
        <message>
            <source>Rename the tag…</source>
            <translation>Renommer l’étiquette…</translation>
        </message>
        <message>
            <source>Delete the tag</source>
            <translation>Supprimer l’étiquette</translation>
        </message>
        <message>
            <source>Filter shows</source>
            <translation>Filtrer les podcasts</translation>
        </message>
        <message>
            <source>Sort by title</source>
            <translation>Trier par titre</translation>
        </message>
        <message>
            <source>About this show</source>
            <translation>À propos de ce podcast</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Actualiser</translation>
        </message>
        <message>
            <source>Mark all as played</source>
            <translation>Tout marquer comme écouté</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>New tag…</source>
            <translation>Nouvelle étiquette…</translation>
        </message>
        <message>
            <source>Copy the feed’s address</source>
            <translation>Copier l’adresse du flux</translation>
        </message>
        <message>
            <source>Unsubscribe</source>
            <translation>Se désabonner</translation>
        </message>
        <message>
            <source>Shows are sorted by title</source>
            <translation>Les podcasts sont triés par titre</translation>
        </message>
        <message>
            <source>New tag</source>
            <translation>Nouvelle étiquette</translation>
        </message>
        <message>
            <source>Name of the tag</source>
            <translation>Nom de l’étiquette</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Rename the tag</source>
            <translation>Renommer l’étiquette</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>The tag “{name}” is called “{new}” now</source>
            <translation>L’étiquette « {name} » s’appelle maintenant « {new} »</translation>
        </message>
        <message>
            <source>The tag “{name}” was deleted; its shows stay</source>
            <translation>L’étiquette « {name} » a été supprimée ; ses podcasts restent</translation>
        </message>
        <message>
            <source>The tags of “{title}” were changed</source>
            <translation>Les étiquettes de « {title} » ont été modifiées</translation>
        </message>
        <message>
            <source>The list “{name}” was changed</source>
            <translation>La liste « {name} » a été modifiée</translation>
        </message>
        <message>
            <source>The list “{name}” was deleted; its episodes stay</source>
            <translation>La liste « {name} » a été supprimée ; ses épisodes restent</translation>
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
            <translation>Boîte de réception</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>File d’attente</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Téléchargements</translation>
        </message>
        <message>
            <source>Transcripts</source>
            <translation>Transcriptions</translation>
        </message>
        <message>
            <source>Bookmarks</source>
            <translation>Signets</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
    </context>
    <context>
        <name>SizeBox</name>
        <message>
            <source>{number} MB</source>
            <translation>{number} Mo</translation>
        </message>
        <message>
            <source>{number} GB</source>
            <translation>{number} Go</translation>
        </message>
    </context>
    <context>
        <name>SkipButton</name>
        <message>
            <source>Forward {n} seconds</source>
            <translation>Avancer de {n} secondes</translation>
        </message>
        <message>
            <source>Back {n} seconds</source>
            <translation>Reculer de {n} secondes</translation>
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
            <translation>Minuterie de sommeil</translation>
        </message>
        <message>
            <source>Sleep timer, {left} left</source>
            <translation>Minuterie de sommeil, reste {left}</translation>
        </message>
        <message>
            <source>Sleep timer, end of chapter, {left} left</source>
            <translation>Minuterie de sommeil, fin du chapitre, reste {left}</translation>
        </message>
        <message>
            <source>Sleep timer, end of episode, {left} left</source>
            <translation>Minuterie de sommeil, fin de l’épisode, reste {left}</translation>
        </message>
        <message>
            <source>5 more minutes</source>
            <translation>5 minutes de plus</translation>
        </message>
        <message>
            <source>Turn off</source>
            <translation>Désactiver</translation>
        </message>
        <message>
            <source>End of chapter</source>
            <translation>Fin du chapitre</translation>
        </message>
        <message>
            <source>End of episode</source>
            <translation>Fin de l’épisode</translation>
        </message>
        <message>
            <source>Minutes until playing stops</source>
            <translation>Minutes avant l’arrêt de la lecture</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Démarrer</translation>
        </message>
    </context>
    <context>
        <name>SleepingPresenter</name>
        <message>
            <source>Playing stops in a moment. Press any key for 5 more minutes.</source>
            <translation>La lecture va s’arrêter. Une touche quelconque donne 5 minutes de plus.</translation>
        </message>
        <message>
            <source>5 more minutes</source>
            <translation>5 minutes de plus</translation>
        </message>
    </context>
    <context>
        <name>SoundbitesView</name>
        <message>
            <source>Highlights</source>
            <translation>Temps forts</translation>
        </message>
    </context>
    <context>
        <name>SpeedButton</name>
        <message>
            <source>Speed, {speed}</source>
            <translation>Vitesse, {speed}</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <source>For “{show}” only</source>
            <translation>Pour « {show} » seulement</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>Plus lent</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>Plus rapide</translation>
        </message>
    </context>
    <context>
        <name>Spinner</name>
        <message>
            <source>Loading</source>
            <translation>Chargement</translation>
        </message>
    </context>
    <context>
        <name>StoragePage</name>
        <message>
            <source>What uses the space</source>
            <translation>Ce qui occupe la place</translation>
        </message>
        <message>
            <source>Looking at the files…</source>
            <translation>Examen des fichiers…</translation>
        </message>
        <message>
            <source>Free up space</source>
            <translation>Libérer de la place</translation>
        </message>
        <message>
            <source>Files of played episodes</source>
            <translation>Fichiers des épisodes écoutés</translation>
        </message>
        <message>
            <source>Left over from unfinished downloads</source>
            <translation>Restes de téléchargements inachevés</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>They are fetched again when they are needed.</source>
            <translation>Elles sont rechargées dès qu’elles sont utiles.</translation>
        </message>
        <message>
            <source>Copies of the library from before updates</source>
            <translation>Copies de la bibliothèque d’avant les mises à jour</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Delete: {what}</source>
            <translation>Supprimer : {what}</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Limites</translation>
        </message>
        <message>
            <source>Space for pictures</source>
            <translation>Place pour les images</translation>
        </message>
        <message>
            <source>Space for streamed audio</source>
            <translation>Place pour l’audio en streaming</translation>
        </message>
        <message>
            <source>{total} in all; {free} are free. Episodes are in {folder}</source>
            <translation>{total} en tout ; {free} libres. Les épisodes sont dans {folder}</translation>
        </message>
        <message>
            <source>All other shows</source>
            <translation>Tous les autres podcasts</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothèque</translation>
        </message>
        <message>
            <source>Includes {size} of transcripts</source>
            <translation>Dont transcriptions : {size}</translation>
        </message>
    </context>
    <context>
        <name>SubscribeDialog</name>
        <message>
            <source>Subscribe to a show</source>
            <translation>S’abonner à un podcast</translation>
        </message>
        <message>
            <source>Subscribe</source>
            <translation>S’abonner</translation>
        </message>
        <message>
            <source>Name of a show, or its address</source>
            <translation>Nom d’un podcast, ou son adresse</translation>
        </message>
        <message>
            <source>As you type, names go to {directories}.</source>
            <translation>Pendant la saisie, les noms sont envoyés à {directories}.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Look for a show of this name</source>
            <translation>Chercher un podcast de ce nom</translation>
        </message>
        <message>
            <source>Search in the browser</source>
            <translation>Chercher dans le navigateur</translation>
        </message>
        <message>
            <source>Opens the {directory}, an open directory, in your browser.</source>
            <translation>Le {directory}, un annuaire ouvert de podcasts, s’ouvre dans le navigateur.</translation>
        </message>
        <message>
            <source>Others are still being asked…</source>
            <translation>D’autres sont encore interrogés…</translation>
        </message>
        <message>
            <source>{directory} did not answer.</source>
            <translation>{directory} n’a pas répondu.</translation>
        </message>
        <message>
            <source>{number} directories did not answer.</source>
            <translation>{number} annuaires n’ont pas répondu.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Subscribed to “{title}”</source>
            <translation>Abonnement à « {title} » effectué</translation>
        </message>
    </context>
    <context>
        <name>SubscribingPresenter</name>
        <message>
            <source>Subscribed to “{title}”</source>
            <translation>Abonnement à « {title} » effectué</translation>
        </message>
        <message>
            <source>Open a list of shows</source>
            <translation>Ouvrir une liste de podcasts</translation>
        </message>
        <message>
            <source>Lists of shows (*.opml *.xml)</source>
            <translation>Listes de podcasts (*.opml *.xml)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message numerus="yes">
            <source>%n show(s) added</source>
            <translation>
                <numerusform>%n podcast ajouté</numerusform>
                <numerusform>%n podcasts ajoutés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were here already</source>
            <translation>
                <numerusform>%n était déjà là</numerusform>
                <numerusform>%n étaient déjà là</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries had no address</source>
            <translation>
                <numerusform>%n entrée n’avait pas d’adresse</numerusform>
                <numerusform>%n entrées n’avaient pas d’adresse</numerusform>
            </translation>
        </message>
        <message>
            <source>the list goes on past what is read</source>
            <translation>la liste dépasse ce qui est lu</translation>
        </message>
        <message numerus="yes">
            <source>%n could not be added</source>
            <translation>
                <numerusform>%n n’a pas pu être ajouté</numerusform>
                <numerusform>%n n’ont pas pu être ajoutés</numerusform>
            </translation>
        </message>
        <message>
            <source>Export shows</source>
            <translation>Exporter les podcasts</translation>
        </message>
        <message>
            <source>Lists of shows (*.opml)</source>
            <translation>Listes de podcasts (*.opml)</translation>
        </message>
        <message>
            <source>The list of shows is in {file}</source>
            <translation>La liste des podcasts est dans {file}</translation>
        </message>
    </context>
    <context>
        <name>TextMenu</name>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy the link’s address</source>
            <translation>Copier l’adresse du lien</translation>
        </message>
    </context>
    <context>
        <name>TitleButton</name>
        <message>
            <source>{title}: about this show</source>
            <translation>{title} : à propos de ce podcast</translation>
        </message>
        <message>
            <source>About this show</source>
            <translation>À propos de ce podcast</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Dismiss</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>TrailersView</name>
        <message>
            <source>Trailers</source>
            <translation>Bandes-annonces</translation>
        </message>
    </context>
    <context>
        <name>TranscriptPresenter</name>
        <message>
            <source>Transcript copied to clipboard!</source>
            <translation>Transcription copiée dans le presse-papiers !</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transcription</translation>
        </message>
        <message>
            <source>Export the transcript</source>
            <translation>Exporter la transcription</translation>
        </message>
        <message>
            <source>The transcript was written to “{name}”</source>
            <translation>La transcription a été écrite dans « {name} »</translation>
        </message>
    </context>
    <context>
        <name>TranscriptSection</name>
        <message>
            <source>Find</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
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
            <translation>Texte (.txt)</translation>
        </message>
        <message>
            <source>Progress of the transcript</source>
            <translation>Progression de la transcription</translation>
        </message>
        <message>
            <source>Make a transcript</source>
            <translation>Créer une transcription</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>No transcript for this episode yet</source>
            <translation>Pas encore de transcription pour cet épisode</translation>
        </message>
        <message>
            <source>Waiting to be transcribed</source>
            <translation>En attente de transcription</translation>
        </message>
        <message>
            <source>Another episode is being transcribed first.</source>
            <translation>Un autre épisode est transcrit d’abord.</translation>
        </message>
        <message>
            <source>Making the transcript…</source>
            <translation>Création de la transcription…</translation>
        </message>
        <message>
            <source>Fetching the transcript…</source>
            <translation>Récupération de la transcription…</translation>
        </message>
        <message>
            <source>The publisher offers one.</source>
            <translation>L’éditeur en propose une.</translation>
        </message>
        <message>
            <source>The transcript could not be made</source>
            <translation>La transcription n’a pas pu être créée</translation>
        </message>
        <message>
            <source>The publisher’s transcript could not be fetched</source>
            <translation>La transcription de l’éditeur n’a pas pu être récupérée</translation>
        </message>
        <message>
            <source>The publisher offers none, and this version of Earmark cannot make transcripts yet.</source>
            <translation>L’éditeur n’en propose pas, et cette version d’Earmark ne peut pas encore en créer.</translation>
        </message>
        <message>
            <source>The publisher offers none. Earmark can make one on this computer; it is not sent anywhere.</source>
            <translation>L’éditeur n’en propose pas. Earmark peut en créer une sur cet ordinateur ; rien n’est envoyé.</translation>
        </message>
        <message>
            <source>It begins in a moment.</source>
            <translation>Cela commence dans un instant.</translation>
        </message>
        <message>
            <source>{n}%</source>
            <translation>{n} %</translation>
        </message>
        <message>
            <source>{share} · less than a minute left</source>
            <translation>{share} · reste moins d’une minute</translation>
        </message>
        <message>
            <source>{share} · about {n} min left</source>
            <translation>{share} · reste environ {n} min</translation>
        </message>
    </context>
    <context>
        <name>TranscriptView</name>
        <message>
            <source>Transcript</source>
            <translation>Transcription</translation>
        </message>
    </context>
    <context>
        <name>TranscriptsPage</name>
        <message>
            <source>Published transcripts</source>
            <translation>Transcriptions publiées</translation>
        </message>
        <message>
            <source>The publisher’s transcript is fetched when an episode is opened or downloaded.</source>
            <translation>La transcription de l’éditeur est récupérée quand un épisode est ouvert ou téléchargé.</translation>
        </message>
        <message>
            <source>Made on this computer</source>
            <translation>Créée sur cet ordinateur</translation>
        </message>
        <message>
            <source>Making transcripts here is not part of this version yet.</source>
            <translation>Créer des transcriptions ici ne fait pas encore partie de cette version.</translation>
        </message>
    </context>
    <context>
        <name>VolumeSlider</name>
        <message>
            <source>Volume</source>
            <translation>Volume</translation>
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
            <translation>{count} vérifications sur {total} ont échoué.</translation>
        </message>
        <message>
            <source>MP3 audio</source>
            <translation>de l’audio MP3</translation>
        </message>
        <message>
            <source>AAC audio</source>
            <translation>de l’audio AAC</translation>
        </message>
        <message>
            <source>Ogg audio</source>
            <translation>de l’audio Ogg</translation>
        </message>
        <message>
            <source>Opus audio</source>
            <translation>de l’audio Opus</translation>
        </message>
        <message>
            <source>FLAC audio</source>
            <translation>de l’audio FLAC</translation>
        </message>
        <message>
            <source>WAV audio</source>
            <translation>de l’audio WAV</translation>
        </message>
        <message>
            <source>MP4 video</source>
            <translation>de la vidéo MP4</translation>
        </message>
        <message>
            <source>QuickTime video</source>
            <translation>de la vidéo QuickTime</translation>
        </message>
        <message>
            <source>WebM video</source>
            <translation>de la vidéo WebM</translation>
        </message>
        <message>
            <source>How long is this episode of {show}?</source>
            <translation>Combien de temps dure cet épisode de {show} ?</translation>
        </message>
        <message>
            <source>The publisher does not say how long it is.</source>
            <translation>L’éditeur n’indique pas sa durée.</translation>
        </message>
        <message>
            <source>{length}.</source>
            <translation>{length}.</translation>
        </message>
        <message>
            <source>The publisher does not say when it was published.</source>
            <translation>L’éditeur n’indique pas quand il a été publié.</translation>
        </message>
        <message>
            <source>On {date}.</source>
            <translation>Le {date}.</translation>
        </message>
        <message>
            <source>When was it published?</source>
            <translation>Quand a-t-il été publié ?</translation>
        </message>
        <message>
            <source>What is it about?</source>
            <translation>De quoi parle-t-il ?</translation>
        </message>
        <message>
            <source>The publisher wrote no notes for it.</source>
            <translation>L’éditeur n’a pas écrit de notes à son sujet.</translation>
        </message>
        <message>
            <source>Can I download it?</source>
            <translation>Puis-je le télécharger ?</translation>
        </message>
        <message>
            <source>No, its file is not in your folder any more.</source>
            <translation>Non, son fichier n’est plus dans le dossier.</translation>
        </message>
        <message>
            <source>It is a file of your own, so it plays without a network.</source>
            <translation>C’est un fichier personnel : il se lit sans réseau.</translation>
        </message>
        <message>
            <source>It is downloaded already, so it plays without a network.</source>
            <translation>Il est déjà téléchargé : il se lit sans réseau.</translation>
        </message>
        <message>
            <source>No, there is nothing to download: the publisher names no audio for it.</source>
            <translation>Non, il n’y a rien à télécharger : l’éditeur n’indique aucun audio.</translation>
        </message>
        <message>
            <source>Yes, and it is being downloaded now.</source>
            <translation>Oui, il est en cours de téléchargement.</translation>
        </message>
        <message>
            <source>Yes, and it is waiting for its turn.</source>
            <translation>Oui, il attend son tour.</translation>
        </message>
        <message>
            <source>Yes, it is {kind} of about {size}.</source>
            <translation>Oui, c’est {kind} d’environ {size}.</translation>
        </message>
        <message>
            <source>Yes, it has about {size}.</source>
            <translation>Oui, il fait environ {size}.</translation>
        </message>
        <message>
            <source>Yes, it is {kind}.</source>
            <translation>Oui, c’est {kind}.</translation>
        </message>
        <message>
            <source>Yes.</source>
            <translation>Oui.</translation>
        </message>
        <message>
            <source>Who hosts it?</source>
            <translation>Qui l’anime ?</translation>
        </message>
        <message>
            <source>Who is the guest?</source>
            <translation>Qui est l’invité ?</translation>
        </message>
        <message>
            <source>Who are the guests?</source>
            <translation>Qui sont les invités ?</translation>
        </message>
        <message>
            <source>{names} and others.</source>
            <translation>{names} et d’autres.</translation>
        </message>
        <message>
            <source>{names}.</source>
            <translation>{names}.</translation>
        </message>
        <message>
            <source>Season {season} ({name}), episode {number}.</source>
            <translation>Saison {season} ({name}), épisode {number}.</translation>
        </message>
        <message>
            <source>Season {season}, episode {number}.</source>
            <translation>Saison {season}, épisode {number}.</translation>
        </message>
        <message>
            <source>Episode {number}.</source>
            <translation>Épisode {number}.</translation>
        </message>
        <message>
            <source>It belongs to season {season} ({name}).</source>
            <translation>Il appartient à la saison {season} ({name}).</translation>
        </message>
        <message>
            <source>It belongs to season {season}.</source>
            <translation>Il appartient à la saison {season}.</translation>
        </message>
        <message>
            <source>Which season and episode is it?</source>
            <translation>De quelle saison et de quel épisode s’agit-il ?</translation>
        </message>
        <message>
            <source>Which episode is it?</source>
            <translation>De quel épisode s’agit-il ?</translation>
        </message>
        <message>
            <source>{chapters} · and more.</source>
            <translation>{chapters} · et d’autres.</translation>
        </message>
        <message>
            <source>What are the chapters?</source>
            <translation>Quels sont les chapitres ?</translation>
        </message>
        <message>
            <source>Yes, it can be read on this page.</source>
            <translation>Oui, elle peut être lue sur cette page.</translation>
        </message>
        <message>
            <source>Yes, the publisher offers one.</source>
            <translation>Oui, l’éditeur en propose une.</translation>
        </message>
        <message>
            <source>The publisher offers one, but it could not be read.</source>
            <translation>L’éditeur en propose une, mais elle n’a pas pu être lue.</translation>
        </message>
        <message>
            <source>Is there a transcript?</source>
            <translation>Y a-t-il une transcription ?</translation>
        </message>
        <message>
            <source>In which language is it?</source>
            <translation>Dans quelle langue est-il ?</translation>
        </message>
        <message>
            <source>It is in {language}.</source>
            <translation>En {language}.</translation>
        </message>
        <message>
            <source>Yes, the publisher marks it as explicit.</source>
            <translation>Oui, l’éditeur le signale comme explicite.</translation>
        </message>
        <message>
            <source>No, the publisher marks it as clean.</source>
            <translation>Non, l’éditeur le signale comme tout public.</translation>
        </message>
        <message>
            <source>Is it explicit?</source>
            <translation>Est-il explicite ?</translation>
        </message>
        <message>
            <source>{text}: {address}</source>
            <translation>{text} : {address}</translation>
        </message>
        <message>
            <source>Here: {address}</source>
            <translation>Ici : {address}</translation>
        </message>
        <message>
            <source>Where can I support {show}?</source>
            <translation>Où puis-je soutenir {show} ?</translation>
        </message>
        <message>
            <source>With a private address from {host}, which is for one listener only.</source>
            <translation>Avec une adresse privée de {host}, réservée à un seul auditeur.</translation>
        </message>
        <message>
            <source>With this address and a name and password of your own: {address}</source>
            <translation>Avec cette adresse et vos propres nom et mot de passe : {address}</translation>
        </message>
        <message>
            <source>With this address, in any podcast player: {address}</source>
            <translation>Avec cette adresse, dans n’importe quel lecteur de podcasts : {address}</translation>
        </message>
        <message>
            <source>How do I subscribe to {show}?</source>
            <translation>Comment m’abonner à {show} ?</translation>
        </message>
        <message>
            <source>“{address}” is not an address Earmark can open. Paste one that begins with https:// or http://.</source>
            <translation>« {address} » n’est pas une adresse qu’Earmark peut ouvrir. Collez-en une qui commence par https:// ou http://.</translation>
        </message>
        <message>
            <source>Could not reach {host}. Check the connection and try again.</source>
            <translation>{host} est injoignable. Vérifiez la connexion et réessayez.</translation>
        </message>
        <message>
            <source>There is no server called {host}. The address may be mistyped, or the site gone.</source>
            <translation>Il n’y a pas de serveur nommé {host}. L’adresse est peut-être mal saisie, ou le site a disparu.</translation>
        </message>
        <message>
            <source>There is no network. Try again when the computer is online.</source>
            <translation>Il n’y a pas de réseau. Réessayez quand l’ordinateur sera en ligne.</translation>
        </message>
        <message>
            <source>{host} did not answer in time. Try again later.</source>
            <translation>{host} n’a pas répondu à temps. Réessayez plus tard.</translation>
        </message>
        <message>
            <source>{host} has nothing at this address (error {status}): it is mistyped, or what was there is gone.</source>
            <translation>{host} n’a rien à cette adresse (erreur {status}) : elle est mal saisie, ou ce qui s’y trouvait a disparu.</translation>
        </message>
        <message>
            <source>{host} says this is gone for good. What you already have is kept.</source>
            <translation>{host} dit que ceci a disparu pour de bon. Ce que vous avez déjà est gardé.</translation>
        </message>
        <message>
            <source>{host} refused to give it out (error {status}). Try again later.</source>
            <translation>{host} a refusé de le fournir (erreur {status}). Réessayez plus tard.</translation>
        </message>
        <message>
            <source>{host} has a problem of its own (error {status}). Try again later.</source>
            <translation>{host} a un problème de son côté (erreur {status}). Réessayez plus tard.</translation>
        </message>
        <message>
            <source>{host} asks for a name and password.</source>
            <translation>{host} demande un nom et un mot de passe.</translation>
        </message>
        <message>
            <source>The password for {host} could not be read from the system’s keyring. Unlock the keyring, or give the password again.</source>
            <translation>Le mot de passe pour {host} n’a pas pu être lu dans le trousseau du système. Déverrouillez le trousseau, ou redonnez le mot de passe.</translation>
        </message>
        <message>
            <source>There is no keyring on this computer that could be opened, so the password is remembered only until Earmark is closed. Install or unlock one, such as GNOME Keyring or KWallet, to have it kept.</source>
            <translation>Aucun trousseau n’a pu être ouvert sur cet ordinateur : le mot de passe n’est retenu que jusqu’à la fermeture d’Earmark. Installez-en ou déverrouillez-en un, comme GNOME Keyring ou KWallet, pour le garder.</translation>
        </message>
        <message>
            <source>{host} sends from one address to the next without end. Check the address.</source>
            <translation>{host} renvoie sans fin d’une adresse à l’autre. Vérifiez l’adresse.</translation>
        </message>
        <message>
            <source>What {host} sent is too large to be right, so it was not kept.</source>
            <translation>Ce que {host} a envoyé est trop gros pour être juste ; ce n’a pas été gardé.</translation>
        </message>
        <message>
            <source>{host} broke off before everything had arrived. Try again.</source>
            <translation>{host} a coupé avant que tout soit arrivé. Réessayez.</translation>
        </message>
        <message>
            <source>The secure connection to {host} could not be trusted, so nothing was fetched.</source>
            <translation>La connexion sécurisée à {host} n’était pas fiable ; rien n’a été récupéré.</translation>
        </message>
        <message>
            <source>What {host} answered is no list of shows. Try again later.</source>
            <translation>La réponse de {host} n’est pas une liste de podcasts. Réessayez plus tard.</translation>
        </message>
        <message>
            <source>This feed could not be read.</source>
            <translation>Ce flux n’a pas pu être lu.</translation>
        </message>
        <message>
            <source>There is no podcast feed at {address}. Look for an address named “RSS” on the show’s page.</source>
            <translation>Il n’y a pas de flux de podcast à {address}. Cherchez une adresse nommée « RSS » sur la page du podcast.</translation>
        </message>
        <message>
            <source>“{title}” is a feed, but none of its entries has audio or video to play.</source>
            <translation>« {title} » est un flux, mais aucune de ses entrées n’a d’audio ni de vidéo à lire.</translation>
        </message>
        <message>
            <source>The feed at {address} is too damaged to read. Its publisher has to mend it.</source>
            <translation>Le flux à {address} est trop abîmé pour être lu. Son éditeur doit le réparer.</translation>
        </message>
        <message>
            <source>The file {path} could not be read. Check that it is there and that you may open it.</source>
            <translation>Le fichier {path} n’a pas pu être lu. Vérifiez qu’il est là et que vous pouvez l’ouvrir.</translation>
        </message>
        <message>
            <source>The folder {path} is not there or cannot be read. Plug in its disk, or mend its permissions.</source>
            <translation>Le dossier {path} n’est pas là ou ne peut être lu. Branchez son disque, ou corrigez ses droits.</translation>
        </message>
        <message>
            <source>There is no audio or video in {path}.</source>
            <translation>Il n’y a ni audio ni vidéo dans {path}.</translation>
        </message>
        <message>
            <source>Earmark keeps its own files in {path}. Choose another folder.</source>
            <translation>Earmark garde ses propres fichiers dans {path}. Choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>You are already subscribed to “{title}”.</source>
            <translation>Vous êtes déjà abonné à « {title} ».</translation>
        </message>
        <message>
            <source>{file} is no list of podcasts (OPML) that can be read. Export it again from the program it came from.</source>
            <translation>{file} n’est pas une liste de podcasts (OPML) lisible. Exportez-la de nouveau depuis son programme d’origine.</translation>
        </message>
        <message>
            <source>{path} could not be written. Choose another place, or free some space.</source>
            <translation>{path} n’a pas pu être écrit. Choisissez un autre endroit, ou libérez de la place.</translation>
        </message>
        <message>
            <source>The library at {path} could not be used: {reason}.</source>
            <translation>La bibliothèque à {path} n’a pas pu être utilisée : {reason}.</translation>
        </message>
        <message>
            <source>The library at {path} was made by a newer Earmark. Update Earmark to open it.</source>
            <translation>La bibliothèque à {path} vient d’un Earmark plus récent. Mettez Earmark à jour pour l’ouvrir.</translation>
        </message>
        <message>
            <source>The file at {path} is not an Earmark library. Move it away, or choose another profile.</source>
            <translation>Le fichier à {path} n’est pas une bibliothèque d’Earmark. Déplacez-le, ou choisissez un autre profil.</translation>
        </message>
        <message>
            <source>The library at {path} is in use by another program. Close it and try again.</source>
            <translation>La bibliothèque à {path} est utilisée par un autre programme. Fermez-le et réessayez.</translation>
        </message>
        <message>
            <source>Earmark may not write to {path}. Choose another profile, or change the folder’s permissions.</source>
            <translation>Earmark ne peut pas écrire dans {path}. Choisissez un autre profil, ou changez les droits du dossier.</translation>
        </message>
        <message>
            <source>There is no show “{show}” in the library. `earmark shows` lists them.</source>
            <translation>Il n’y a pas de podcast « {show} » dans la bibliothèque. `earmark shows` les liste.</translation>
        </message>
        <message>
            <source>There is no notice {notice}. `earmark notices` lists them.</source>
            <translation>Il n’y a pas d’avis {notice}. `earmark notices` les liste.</translation>
        </message>
        <message>
            <source>This cannot be undone. Only a move can, while no other show has the old address.</source>
            <translation>Ceci ne peut pas être annulé. Seul un changement d’adresse peut l’être, tant qu’aucun autre podcast n’a l’ancienne.</translation>
        </message>
        <message>
            <source>There is no episode {episode} in the library. `earmark episodes` lists them.</source>
            <translation>Il n’y a pas d’épisode {episode} dans la bibliothèque. `earmark episodes` les liste.</translation>
        </message>
        <message>
            <source>“{title}” is not in the queue. `earmark queue` lists what is.</source>
            <translation>« {title} » n’est pas dans la file d’attente. `earmark queue` liste ce qui y est.</translation>
        </message>
        <message>
            <source>There is no screen to open a window on. Use the command line instead: `earmark --help` lists what it can do.</source>
            <translation>Il n’y a pas d’écran où ouvrir une fenêtre. Utilisez la ligne de commande : `earmark --help` liste ce qu’elle sait faire.</translation>
        </message>
        <message>
            <source>Earmark is open already, but its window does not answer. Close it, or end it in the system’s list of programs, and start it again.</source>
            <translation>Earmark est déjà ouvert, mais sa fenêtre ne répond pas. Fermez-la, ou arrêtez-le dans la liste des programmes du système, puis relancez-le.</translation>
        </message>
        <message>
            <source>The settings file {path} has a mistake: {reason}. Mend it or delete it.</source>
            <translation>Le fichier de réglages {path} a une erreur : {reason}. Corrigez-la ou supprimez-le.</translation>
        </message>
        <message>
            <source>The download failed. Try again.</source>
            <translation>Le téléchargement a échoué. Réessayez.</translation>
        </message>
        <message>
            <source>“{name}” could not be written. Choose another folder, or make room there.</source>
            <translation>« {name} » n’a pas pu être écrit. Choisissez un autre dossier, ou faites-y de la place.</translation>
        </message>
        <message>
            <source>The disk is full: {needed} needed, {free} free at {path}. Free some space and try again.</source>
            <translation>Le disque est plein : {needed} nécessaires, {free} libres à {path}. Libérez de la place et réessayez.</translation>
        </message>
        <message>
            <source>{host} sent something that is not audio or video, so it was not kept.</source>
            <translation>{host} a envoyé quelque chose qui n’est ni audio ni vidéo ; ce n’a pas été gardé.</translation>
        </message>
        <message>
            <source>“{title}” has no audio to download.</source>
            <translation>« {title} » n’a pas d’audio à télécharger.</translation>
        </message>
        <message>
            <source>Earmark may not write to {path}. Choose another download folder in the settings.</source>
            <translation>Earmark ne peut pas écrire dans {path}. Choisissez un autre dossier de téléchargements dans les préférences.</translation>
        </message>
        <message>
            <source>“{title}” is being downloaded by another Earmark already.</source>
            <translation>« {title} » est déjà téléchargé par un autre Earmark.</translation>
        </message>
        <message>
            <source>The download of “{title}” was cancelled.</source>
            <translation>Le téléchargement de « {title} » a été annulé.</translation>
        </message>
        <message>
            <source>The file {path} is not there any more. Download it again.</source>
            <translation>Le fichier {path} n’est plus là. Téléchargez-le de nouveau.</translation>
        </message>
        <message>
            <source>{path} is where the files of your show “{title}” are. Choose another folder.</source>
            <translation>{path} contient les fichiers de votre podcast « {title} ». Choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>The file of “{title}” is not in its folder any more: {path}. Put it back to play it.</source>
            <translation>Le fichier de « {title} » n’est plus dans son dossier : {path}. Remettez-le pour le lire.</translation>
        </message>
        <message>
            <source>“{title}” is a file of your own. Earmark does not delete it.</source>
            <translation>« {title} » est un fichier à vous. Earmark ne le supprime pas.</translation>
        </message>
        <message>
            <source>This could not be played.</source>
            <translation>Ceci n’a pas pu être lu.</translation>
        </message>
        <message>
            <source>VLC is needed to play audio and is not installed. Install it with your system’s package manager.</source>
            <translation>VLC est nécessaire pour lire l’audio et n’est pas installé. Installez-le avec le gestionnaire de paquets du système.</translation>
        </message>
        <message>
            <source>VLC is needed to play audio and is not installed. Install it with: {command}</source>
            <translation>VLC est nécessaire pour lire l’audio et n’est pas installé. Installez-le avec : {command}</translation>
        </message>
        <message>
            <source>“{title}” could not be played: {reason}.</source>
            <translation>« {title} » n’a pas pu être lu : {reason}.</translation>
        </message>
        <message>
            <source>“{title}” has nothing to play.</source>
            <translation>« {title} » n’a rien à lire.</translation>
        </message>
        <message>
            <source>The transcript at {address} could not be read.</source>
            <translation>La transcription à {address} n’a pas pu être lue.</translation>
        </message>
        <message>
            <source>The transcript at {address} is still empty. Try again later, its publisher may yet fill it in.</source>
            <translation>La transcription à {address} est encore vide. Réessayez plus tard, son éditeur la remplira peut-être.</translation>
        </message>
        <message>
            <source>The connection broke, and the server now sends “{title}” in another version. It goes on at the same time.</source>
            <translation>La connexion a été coupée, et le serveur envoie maintenant « {title} » dans une autre version. La lecture reprend au même moment.</translation>
        </message>
        <message>
            <source>“{title}” has its index at its end, so it has to arrive as a whole before it can play.</source>
            <translation>« {title} » a son index à la fin : tout doit arriver avant la lecture.</translation>
        </message>
        <message>
            <source>must not be empty</source>
            <translation>ne doit pas être vide</translation>
        </message>
        <message>
            <source>must be no longer than {amount} signs</source>
            <translation>ne doit pas dépasser {amount} caractères</translation>
        </message>
        <message>
            <source>must not begin or end with “/” nor have two of them in a row</source>
            <translation>ne doit ni commencer ni finir par « / », ni en avoir deux de suite</translation>
        </message>
        <message>
            <source>must not have more than {amount} folders</source>
            <translation>ne doit pas avoir plus de {amount} dossiers</translation>
        </message>
        <message>
            <source>must not hold “\” or control characters; folders are separated by “/”</source>
            <translation>ne doit contenir ni « \ » ni caractères de contrôle ; « / » sépare les dossiers</translation>
        </message>
        <message>
            <source>must not have a folder named “.” or “..”</source>
            <translation>ne doit pas avoir de dossier nommé « . » ou « .. »</translation>
        </message>
        <message>
            <source>must name the episode: put {fields} behind the last “/”</source>
            <translation>doit nommer l’épisode : mettez {fields} après le dernier « / »</translation>
        </message>
        <message>
            <source>has no field {field}; there are {known}</source>
            <translation>n’a pas de champ {field} ; il y a {known}</translation>
        </message>
        <message>
            <source>has “{field}”: a width is a number from 1 to 9, as in {example}</source>
            <translation>contient « {field} » : une largeur est un nombre de 1 à 9, comme dans {example}</translation>
        </message>
        <message>
            <source>has a single “{sign}”; write “{two}” for the sign itself</source>
            <translation>a un « {sign} » seul ; « {two} » est le signe lui-même</translation>
        </message>
        <message>
            <source>has “[” within “[”</source>
            <translation>a un « [ » dans un « [ »</translation>
        </message>
        <message>
            <source>has “]” without “[” before it; write “]]” for the sign itself</source>
            <translation>a un « ] » sans « [ » avant ; « ]] » est le signe lui-même</translation>
        </message>
        <message>
            <source>has “[” without “]” behind it; write “[[” for the sign itself</source>
            <translation>a un « [ » sans « ] » après ; « [[ » est le signe lui-même</translation>
        </message>
        <message>
            <source>Paused.</source>
            <translation>En pause.</translation>
        </message>
        <message>
            <source>Waiting for the network. It goes on by itself.</source>
            <translation>En attente du réseau. Reprend tout seul.</translation>
        </message>
        <message>
            <source>Waiting for a network that is not metered.</source>
            <translation>En attente d’un réseau non limité.</translation>
        </message>
        <message>
            <source>Waiting for Wi-Fi.</source>
            <translation>En attente du Wi-Fi.</translation>
        </message>
        <message>
            <source>Waiting for space on the disk.</source>
            <translation>En attente de place sur le disque.</translation>
        </message>
        <message>
            <source>Waiting for its next try.</source>
            <translation>En attente du prochain essai.</translation>
        </message>
        <message>
            <source>Waiting until the download folder is moved.</source>
            <translation>En attente du déplacement du dossier de téléchargements.</translation>
        </message>
        <message>
            <source>The publisher changed {amount} ids; your progress was kept.</source>
            <translation>L’éditeur a changé {amount} identifiants ; votre progression a été gardée.</translation>
        </message>
        <message>
            <source>The feed moved from {before} to {after}.</source>
            <translation>Le flux est passé de {before} à {after}.</translation>
        </message>
        <message>
            <source>The feed is gone for good. It is not asked any more; what you have is kept.</source>
            <translation>Le flux a disparu pour de bon. Il n’est plus interrogé ; ce que vous avez est gardé.</translation>
        </message>
        <message>
            <source>The feed, which was gone, is back.</source>
            <translation>Le flux, qui avait disparu, est revenu.</translation>
        </message>
        <message>
            <source>Not everything in this folder is listed: it has more than {amount} files, or some of its subfolders are too deep or may not be read.</source>
            <translation>Tout n’est pas listé dans ce dossier : il a plus de {amount} fichiers, ou certains sous-dossiers sont trop profonds ou illisibles.</translation>
        </message>
        <message>
            <source>The publisher changed the id of one episode; your progress was kept.</source>
            <translation>L’éditeur a changé l’identifiant d’un épisode ; votre progression a été gardée.</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Hier</translation>
        </message>
        <message>
            <source>there is no sound in it</source>
            <translation>il ne contient pas de son</translation>
        </message>
        <message>
            <source>it could not be started</source>
            <translation>il n’a pas pu démarrer</translation>
        </message>
        <message>
            <source>the connection broke off</source>
            <translation>la connexion a été coupée</translation>
        </message>
        <message>
            <source>it could not be fetched</source>
            <translation>il n’a pas pu être récupéré</translation>
        </message>
        <message>
            <source>VLC cannot read it</source>
            <translation>VLC ne peut pas le lire</translation>
        </message>
        <message>
            <source>must be the code of a language, such as de or pt_BR</source>
            <translation>doit être le code d’une langue, comme de ou pt_BR</translation>
        </message>
        <message>
            <source>must be like http://proxy.example:8080</source>
            <translation>doit ressembler à http://proxy.example:8080</translation>
        </message>
        <message>
            <source>must not hold a password: it would lie in this file for all to read</source>
            <translation>ne doit pas contenir de mot de passe : il serait lisible dans ce fichier</translation>
        </message>
        <message>
            <source>This episode is not in the library any more.</source>
            <translation>Cet épisode n’est plus dans la bibliothèque.</translation>
        </message>
        <message>
            <source>This show is not in the library any more.</source>
            <translation>Ce podcast n’est plus dans la bibliothèque.</translation>
        </message>
        <message>
            <source>played</source>
            <translation>écouté</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>reste {time}</translation>
        </message>
        <message>
            <source>Played today</source>
            <translation>Terminé aujourd’hui</translation>
        </message>
        <message>
            <source>Played yesterday</source>
            <translation>Terminé hier</translation>
        </message>
        <message>
            <source>Played: {date}</source>
            <translation>Terminé : {date}</translation>
        </message>
        <message>
            <source>Heard today</source>
            <translation>Écouté aujourd’hui</translation>
        </message>
        <message>
            <source>Heard yesterday</source>
            <translation>Écouté hier</translation>
        </message>
        <message>
            <source>Heard: {date}</source>
            <translation>Écouté : {date}</translation>
        </message>
        <message>
            <source>Shows</source>
            <translation>Podcasts</translation>
        </message>
        <message>
            <source>Episodes</source>
            <translation>Épisodes</translation>
        </message>
        <message>
            <source>In the notes</source>
            <translation>Dans les notes</translation>
        </message>
        <message>
            <source>In transcripts</source>
            <translation>Dans les transcriptions</translation>
        </message>
        <message>
            <source>An episode without a title</source>
            <translation>Un épisode sans titre</translation>
        </message>
        <message>
            <source>TRAILER</source>
            <translation>BANDE-ANNONCE</translation>
        </message>
        <message>
            <source>BONUS</source>
            <translation>BONUS</translation>
        </message>
        <message>
            <source>EPISODE</source>
            <translation>ÉPISODE</translation>
        </message>
        <message>
            <source>Explicit</source>
            <translation>Explicite</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Season {n}</source>
            <translation>Saison {n}</translation>
        </message>
        <message>
            <source>Episode {n}</source>
            <translation>Épisode {n}</translation>
        </message>
        <message>
            <source>From the publisher</source>
            <translation>De l’éditeur</translation>
        </message>
        <message>
            <source>Made on this computer</source>
            <translation>Créée sur cet ordinateur</translation>
        </message>
        <message>
            <source>from</source>
            <translation>de</translation>
        </message>
        <message>
            <source>host</source>
            <translation>avec</translation>
        </message>
        <message>
            <source>hosts</source>
            <translation>avec</translation>
        </message>
        <message>
            <source>several times a day</source>
            <translation>plusieurs fois par jour</translation>
        </message>
        <message>
            <source>about every day</source>
            <translation>à peu près chaque jour</translation>
        </message>
        <message>
            <source>a few times a week</source>
            <translation>plusieurs fois par semaine</translation>
        </message>
        <message>
            <source>about every week</source>
            <translation>à peu près chaque semaine</translation>
        </message>
        <message>
            <source>about every two weeks</source>
            <translation>à peu près toutes les deux semaines</translation>
        </message>
        <message>
            <source>about every month</source>
            <translation>à peu près chaque mois</translation>
        </message>
        <message>
            <source>a few times a year</source>
            <translation>plusieurs fois par an</translation>
        </message>
        <message>
            <source>about once a year or less</source>
            <translation>une fois par an ou moins</translation>
        </message>
        <message>
            <source>Podcast</source>
            <translation>Podcast</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Musique</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Vidéo</translation>
        </message>
        <message>
            <source>Film</source>
            <translation>Film</translation>
        </message>
        <message>
            <source>Audiobook</source>
            <translation>Livre audio</translation>
        </message>
        <message>
            <source>Newsletter</source>
            <translation>Lettre d’information</translation>
        </message>
        <message>
            <source>Blog</source>
            <translation>Blog</translation>
        </message>
        <message>
            <source>This show is complete: no more episodes are to come.</source>
            <translation>Ce podcast est terminé : il n’y aura plus d’épisodes.</translation>
        </message>
        <message>
            <source>Published {often} until {date}</source>
            <translation>A paru {often} jusqu’au {date}</translation>
        </message>
        <message>
            <source>Publishes {often}</source>
            <translation>Paraît {often}</translation>
        </message>
        <message>
            <source>Publishes {often}, irregularly</source>
            <translation>Paraît {often}, irrégulièrement</translation>
        </message>
        <message>
            <source>latest today</source>
            <translation>dernier : aujourd’hui</translation>
        </message>
        <message>
            <source>latest yesterday</source>
            <translation>dernier : hier</translation>
        </message>
        <message>
            <source>latest on {date}</source>
            <translation>dernier : {date}</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Animation</translation>
        </message>
        <message>
            <source>Co-host</source>
            <translation>Coanimation</translation>
        </message>
        <message>
            <source>Guest</source>
            <translation>Invité</translation>
        </message>
        <message>
            <source>Guest host</source>
            <translation>Animation invitée</translation>
        </message>
        <message>
            <source>Producer</source>
            <translation>Production</translation>
        </message>
        <message>
            <source>Editor</source>
            <translation>Montage</translation>
        </message>
        <message>
            <source>Narrator</source>
            <translation>Narration</translation>
        </message>
        <message>
            <source>Reporter</source>
            <translation>Reportage</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Auteur</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Réalisation</translation>
        </message>
        <message>
            <source>SHOW</source>
            <translation>PODCAST</translation>
        </message>
        <message>
            <source>1 EPISODE</source>
            <translation>1 ÉPISODE</translation>
        </message>
        <message>
            <source>{count} EPISODES</source>
            <translation>{count} ÉPISODES</translation>
        </message>
        <message>
            <source>{count} UNPLAYED</source>
            <translation>{count} NON ÉCOUTÉS</translation>
        </message>
        <message>
            <source>EXPLICIT</source>
            <translation>EXPLICITE</translation>
        </message>
        <message>
            <source>by {author}</source>
            <translation>de {author}</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Catégories</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licence</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Ordre</translation>
        </message>
        <message>
            <source>Made to be heard from the first episode on</source>
            <translation>À écouter depuis le premier épisode</translation>
        </message>
        <message>
            <source>Subscribed</source>
            <translation>Abonné depuis</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Last refreshed</source>
            <translation>Dernière actualisation</translation>
        </message>
        <message>
            <source>Next refresh</source>
            <translation>Prochaine actualisation</translation>
        </message>
        <message>
            <source>Never: the feed is gone for good</source>
            <translation>Jamais : le flux a disparu</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Maintenant</translation>
        </message>
        <message>
            <source>In {time}</source>
            <translation>Dans {time}</translation>
        </message>
        <message>
            <source>Just now</source>
            <translation>À l’instant</translation>
        </message>
        <message>
            <source>{time} ago</source>
            <translation>il y a {time}</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Demain</translation>
        </message>
        <message>
            <source>Trailer</source>
            <translation>Bande-annonce</translation>
        </message>
        <message>
            <source>{date} · {times} times</source>
            <translation>{date} · {times} fois</translation>
        </message>
        <message>
            <source>{first} – {last} · {times} times</source>
            <translation>{first} – {last} · {times} fois</translation>
        </message>
    </context>
    <context>
        <name>_ChapterRow</name>
        <message>
            <source>{title}, at {time}</source>
            <translation>{title}, à {time}</translation>
        </message>
        <message>
            <source>Open the chapter’s link</source>
            <translation>Ouvrir le lien du chapitre</translation>
        </message>
    </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>AccountsPage</name>
        <message>
            <source>Private feeds</source>
            <translation>Feeds privados</translation>
        </message>
        <message>
            <source>Names and passwords are kept in the system’s keyring and nowhere else.</source>
            <translation>Los nombres y las contraseñas se guardan en el llavero del sistema y en ningún otro sitio.</translation>
        </message>
        <message>
            <source>Sync with other devices</source>
            <translation>Sincronización con otros dispositivos</translation>
        </message>
        <message>
            <source>Syncing over gpodder.net and similar services is not part of this version yet.</source>
            <translation>La sincronización mediante gpodder.net y similares aún no forma parte de esta versión.</translation>
        </message>
        <message>
            <source>Open its page</source>
            <translation>Abrir su página</translation>
        </message>
        <message>
            <source>Open the page of {title}</source>
            <translation>Abrir la página de {title}</translation>
        </message>
        <message>
            <source>No show has a password. Where a feed wants one, Earmark asks for it.</source>
            <translation>Ningún pódcast tiene contraseña. Si un feed pide una, Earmark se la preguntará.</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>“{title}” is already on this computer</source>
            <translation>«{title}» ya está en este equipo</translation>
        </message>
        <message>
            <source>This episode has no address that can be shared</source>
            <translation>Este episodio no tiene ninguna dirección que se pueda compartir</translation>
        </message>
        <message>
            <source>URL copied to clipboard!</source>
            <translation>¡URL copiada al portapapeles!</translation>
        </message>
        <message>
            <source>There is no network. The shows are asked again when it is back.</source>
            <translation>No hay red. Los pódcast se consultarán de nuevo cuando vuelva.</translation>
        </message>
        <message numerus="yes">
            <source>%n show(s) could not be refreshed</source>
            <translation>
                <numerusform>No se pudo actualizar %n pódcast</numerusform>
                <numerusform>No se pudieron actualizar %n pódcast</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message numerus="yes">
            <source>%n new episode(s)</source>
            <translation>
                <numerusform>%n episodio nuevo</numerusform>
                <numerusform>%n episodios nuevos</numerusform>
            </translation>
        </message>
        <message>
            <source>Unsubscribed from “{title}”</source>
            <translation>Suscripción a «{title}» cancelada</translation>
        </message>
    </context>
    <context>
        <name>AppearancePage</name>
        <message>
            <source>Colours</source>
            <translation>Colores</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Claro u oscuro</translation>
        </message>
        <message>
            <source>Take the accent from the artwork</source>
            <translation>Tomar el color de acento de la carátula</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Contraste</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Alto</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Movimiento</translation>
        </message>
        <message>
            <source>Animations</source>
            <translation>Animaciones</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>Menos</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Show pictures in notes</source>
            <translation>Mostrar imágenes en las notas</translation>
        </message>
        <message>
            <source>Loading a picture tells its server that you opened the notes. It is loaded once and kept.</source>
            <translation>Una imagen revela a su servidor que se abrieron las notas. Se pide una sola vez y se conserva.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>As large as the system’s font: change it in the system’s settings.</source>
            <translation>Tan grande como la letra del sistema; se cambia en los ajustes del sistema.</translation>
        </message>
    </context>
    <context>
        <name>ArtworkView</name>
        <message>
            <source>Artwork of {title}</source>
            <translation>Carátula de {title}</translation>
        </message>
        <message>
            <source>Artwork</source>
            <translation>Carátula</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Dismiss</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>BookmarkActions</name>
        <message>
            <source>Play an episode to mark a moment of it</source>
            <translation>Hay que reproducir un episodio para marcar un momento de él</translation>
        </message>
        <message>
            <source>Bookmark at {time}</source>
            <translation>Marcador en {time}</translation>
        </message>
        <message>
            <source>There is a bookmark at {time} already</source>
            <translation>Ya hay un marcador en {time}</translation>
        </message>
        <message>
            <source>Edit the note</source>
            <translation>Editar la nota</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>Añadir una nota</translation>
        </message>
        <message numerus="yes">
            <source>%n bookmark(s) deleted</source>
            <translation>
                <numerusform>%n marcador eliminado</numerusform>
                <numerusform>%n marcadores eliminados</numerusform>
            </translation>
        </message>
        <message>
            <source>Bookmark copied to clipboard!</source>
            <translation>¡Marcador copiado al portapapeles!</translation>
        </message>
    </context>
    <context>
        <name>BookmarkDelegate</name>
        <message>
            <source>at {time}</source>
            <translation>en {time}</translation>
        </message>
    </context>
    <context>
        <name>BookmarkList</name>
        <message>
            <source>Bookmarks</source>
            <translation>Marcadores</translation>
        </message>
        <message>
            <source>Go to the bookmark at {time}</source>
            <translation>Ir al marcador en {time}</translation>
        </message>
        <message>
            <source>No note</source>
            <translation>Sin nota</translation>
        </message>
        <message>
            <source>More about the bookmark at {time}</source>
            <translation>Más sobre el marcador en {time}</translation>
        </message>
        <message>
            <source>Edit the note</source>
            <translation>Editar la nota</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Escribir una nota</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
    </context>
    <context>
        <name>BookmarksPane</name>
        <message>
            <source>Bookmarks</source>
            <translation>Marcadores</translation>
        </message>
        <message>
            <source>Export bookmarks</source>
            <translation>Exportar marcadores</translation>
        </message>
        <message>
            <source>Filter bookmarks</source>
            <translation>Filtrar marcadores</translation>
        </message>
        <message>
            <source>Press {key} while you listen to mark a moment.</source>
            <translation>{key} marca un momento mientras se escucha.</translation>
        </message>
        <message>
            <source>No bookmarks</source>
            <translation>Sin marcadores</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nada encontrado</translation>
        </message>
        <message>
            <source>No bookmark has these words.</source>
            <translation>Ningún marcador contiene estas palabras.</translation>
        </message>
        <message>
            <source>Play from here</source>
            <translation>Reproducir desde aquí</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>Editar nota</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Copiar como texto</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Export as Markdown…</source>
            <translation>Exportar como Markdown…</translation>
        </message>
        <message>
            <source>Export as CSV…</source>
            <translation>Exportar como CSV…</translation>
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
            <translation>Exportar marcadores</translation>
        </message>
        <message numerus="yes">
            <source>%n bookmark(s) written to {file}</source>
            <translation>
                <numerusform>%n marcador escrito en {file}</numerusform>
                <numerusform>%n marcadores escritos en {file}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChapterList</name>
        <message>
            <source>Chapters</source>
            <translation>Capítulos</translation>
        </message>
    </context>
    <context>
        <name>DayBox</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n día</numerusform>
                <numerusform>%n días</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DirectoryResults</name>
        <message>
            <source>Asking {directories}…</source>
            <translation>Preguntando a {directories}…</translation>
        </message>
        <message>
            <source>Find a show by its name</source>
            <translation>Buscar un pódcast por su nombre</translation>
        </message>
        <message>
            <source>Or paste the address of its feed, or of a web page that links to it. For a folder of audio files, type its path.</source>
            <translation>O pegue la dirección del feed o de una página web que lo enlace. Para una carpeta de archivos de audio, escriba su ruta.</translation>
        </message>
        <message>
            <source>Subscribe by address</source>
            <translation>Suscribirse por la dirección</translation>
        </message>
        <message>
            <source>Enter subscribes to the feed at this address, or to the one that its page links to. No directory is told of it.</source>
            <translation>Intro suscribe al feed de esta dirección o al que enlaza su página. Ningún directorio se entera.</translation>
        </message>
        <message>
            <source>Copy the address in the browser</source>
            <translation>Copie la dirección en el navegador</translation>
        </message>
        <message>
            <source>It is filled in here when you come back.</source>
            <translation>Aquí se rellena cuando vuelva.</translation>
        </message>
        <message numerus="yes">
            <source>%n show(s) found</source>
            <translation>
                <numerusform>%n pódcast encontrado</numerusform>
                <numerusform>%n pódcast encontrados</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no network</source>
            <translation>No hay red</translation>
        </message>
        <message>
            <source>Names are looked up on the web. What is on this computer can be added now: type the path of a file or folder.</source>
            <translation>Los nombres se buscan en la web. Lo que hay en este equipo se puede añadir ahora: escriba la ruta de un archivo o de una carpeta.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>No directory answered</source>
            <translation>Ningún directorio respondió</translation>
        </message>
        <message>
            <source>Try again in a moment, look in the browser, or paste the address of its feed.</source>
            <translation>Vuelva a intentarlo en un momento, mire en el navegador o pegue la dirección del feed.</translation>
        </message>
        <message>
            <source>No show of that name</source>
            <translation>Ningún pódcast con ese nombre</translation>
        </message>
        <message>
            <source>Try fewer words, or paste the address of its feed.</source>
            <translation>Pruebe con menos palabras o pegue la dirección del feed.</translation>
        </message>
        <message>
            <source>Search in the browser</source>
            <translation>Buscar en el navegador</translation>
        </message>
    </context>
    <context>
        <name>DownloadButton</name>
        <message>
            <source>Download</source>
            <translation>Descargar</translation>
        </message>
        <message>
            <source>{n}%</source>
            <translation>{n} %</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pausa</translation>
        </message>
        <message>
            <source>Waiting…</source>
            <translation>En espera…</translation>
        </message>
        <message>
            <source>Downloading…</source>
            <translation>Descargando…</translation>
        </message>
        <message>
            <source>Downloaded</source>
            <translation>Descargado</translation>
        </message>
        <message>
            <source>Try download again</source>
            <translation>Reintentar la descarga</translation>
        </message>
        <message>
            <source>Delete the file</source>
            <translation>Eliminar el archivo</translation>
        </message>
        <message>
            <source>Stop downloading</source>
            <translation>Detener la descarga</translation>
        </message>
        <message>
            <source>Do not download</source>
            <translation>No descargar</translation>
        </message>
        <message>
            <source>Resume the download</source>
            <translation>Reanudar la descarga</translation>
        </message>
        <message>
            <source>Keep for offline</source>
            <translation>Guardar para escuchar sin conexión</translation>
        </message>
    </context>
    <context>
        <name>DownloadsPage</name>
        <message>
            <source>Files</source>
            <translation>Archivos</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>When you choose another folder, your files move there.</source>
            <translation>Si elige otra carpeta, sus archivos se mueven a ella.</translation>
        </message>
        <message>
            <source>File names</source>
            <translation>Nombres de archivo</translation>
        </message>
        <message>
            <source>Fields: {fields}. “/” begins a folder.</source>
            <translation>Campos: {fields}. «/» abre una carpeta.</translation>
        </message>
        <message>
            <source>Write title, picture and chapters into files</source>
            <translation>Escribir título, imagen y capítulos en los archivos</translation>
        </message>
        <message>
            <source>Keep episodes streamed to the end</source>
            <translation>Conservar lo escuchado en streaming hasta el final</translation>
        </message>
        <message>
            <source>Downloading</source>
            <translation>Descarga</translation>
        </message>
        <message>
            <source>Downloads at once</source>
            <translation>Descargas simultáneas</translation>
        </message>
        <message>
            <source>At once from one server</source>
            <translation>De ellas, de un mismo servidor</translation>
        </message>
        <message>
            <source> kB/s</source>
            <translation> kB/s</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Sin límite</translation>
        </message>
        <message>
            <source>Speed limit</source>
            <translation>Límite de velocidad</translation>
        </message>
        <message>
            <source>Automatic downloads</source>
            <translation>Descargas automáticas</translation>
        </message>
        <message>
            <source>Newest episodes of each show</source>
            <translation>Episodios más recientes de cada pódcast</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>A show can have a number of its own: see its page.</source>
            <translation>Un pódcast puede tener su propio número: véase su página.</translation>
        </message>
        <message>
            <source>Only unplayed ones</source>
            <translation>Solo los no escuchados</translation>
        </message>
        <message>
            <source>When a show is subscribed</source>
            <translation>Al suscribirse a un pódcast</translation>
        </message>
        <message>
            <source>When new episodes arrive</source>
            <translation>Cuando llegan episodios nuevos</translation>
        </message>
        <message>
            <source>Everything in the queue</source>
            <translation>Todo lo que está en la cola</translation>
        </message>
        <message>
            <source>Words, separated by commas</source>
            <translation>Palabras separadas por comas</translation>
        </message>
        <message>
            <source>Only titles with</source>
            <translation>Solo títulos con</translation>
        </message>
        <message>
            <source>Skip titles with</source>
            <translation>Ningún título con</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Not shorter than</source>
            <translation>No más cortos que</translation>
        </message>
        <message>
            <source>Not longer than</source>
            <translation>No más largos que</translation>
        </message>
        <message>
            <source>Cleaning up</source>
            <translation>Limpieza</translation>
        </message>
        <message>
            <source>Delete files of played episodes</source>
            <translation>Eliminar archivos de lo escuchado</translation>
        </message>
        <message>
            <source>How long after playing</source>
            <translation>Tiempo tras la escucha</translation>
        </message>
        <message>
            <source> h</source>
            <translation> h</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nunca</translation>
        </message>
        <message>
            <source>Delete files older than</source>
            <translation>Eliminar archivos anteriores a</translation>
        </message>
        <message>
            <source>Files to keep of each show</source>
            <translation>Archivos que conservar de cada pódcast</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Space for all files</source>
            <translation>Espacio para todos los archivos</translation>
        </message>
        <message>
            <source>What is queued, bookmarked or playing, and shows that are archived, are never deleted.</source>
            <translation>Lo que está en cola, con marcadores o en reproducción, y los pódcast archivados, nunca se eliminan.</translation>
        </message>
    </context>
    <context>
        <name>DownloadsPresenter</name>
        <message>
            <source>Pause all</source>
            <translation>Pausar todo</translation>
        </message>
        <message>
            <source>Pause all downloads</source>
            <translation>Pausar todas las descargas</translation>
        </message>
        <message>
            <source>Resume all</source>
            <translation>Reanudar todo</translation>
        </message>
        <message>
            <source>Resume all downloads</source>
            <translation>Reanudar todas las descargas</translation>
        </message>
        <message>
            <source>All downloads are paused</source>
            <translation>Todas las descargas están en pausa</translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) paused</source>
            <translation>
                <numerusform>%n descarga en pausa</numerusform>
                <numerusform>%n descargas en pausa</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) to come</source>
            <translation>
                <numerusform>%n descarga por llegar</numerusform>
                <numerusform>%n descargas por llegar</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DropTarget</name>
        <message>
            <source>Drop it to bring these shows along</source>
            <translation>Suelte para importar estos pódcast</translation>
        </message>
        <message>
            <source>Drop it to subscribe</source>
            <translation>Suelte para suscribirse</translation>
        </message>
    </context>
    <context>
        <name>EnginePresenter</name>
        <message>
            <source>Copy the command</source>
            <translation>Copiar la orden</translation>
        </message>
        <message>
            <source>Command copied to clipboard! Play again once it is done.</source>
            <translation>¡Orden copiada al portapapeles! Después, vuelva a reproducir.</translation>
        </message>
    </context>
    <context>
        <name>EpisodeActions</name>
        <message numerus="yes">
            <source>%n episode(s) marked as played</source>
            <translation>
                <numerusform>%n episodio marcado como escuchado</numerusform>
                <numerusform>%n episodios marcados como escuchados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) marked as not played</source>
            <translation>
                <numerusform>%n episodio marcado como no escuchado</numerusform>
                <numerusform>%n episodios marcados como no escuchados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) to play next</source>
            <translation>
                <numerusform>%n episodio se reproducirá a continuación</numerusform>
                <numerusform>%n episodios se reproducirán a continuación</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) added to the queue</source>
            <translation>
                <numerusform>%n episodio añadido a la cola</numerusform>
                <numerusform>%n episodios añadidos a la cola</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) taken out of the queue</source>
            <translation>
                <numerusform>%n episodio quitado de la cola</numerusform>
                <numerusform>%n episodios quitados de la cola</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Downloading %n episode(s)</source>
            <translation>
                <numerusform>Descargando %n episodio</numerusform>
                <numerusform>Descargando %n episodios</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) to download. {reason}</source>
            <translation>
                <numerusform>%n episodio por descargar. {reason}</numerusform>
                <numerusform>%n episodios por descargar. {reason}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s) need no download</source>
            <translation>
                <numerusform>%n episodio no necesita descarga</numerusform>
                <numerusform>%n episodios no necesitan descarga</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) deleted</source>
            <translation>
                <numerusform>%n archivo eliminado</numerusform>
                <numerusform>%n archivos eliminados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) stopped</source>
            <translation>
                <numerusform>%n descarga detenida</numerusform>
                <numerusform>%n descargas detenidas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EpisodeDelegate</name>
        <message>
            <source>Downloading, {percent}%</source>
            <translation>Descargando, {percent} %</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pausa</translation>
        </message>
        <message>
            <source>Not downloaded</source>
            <translation>No descargado</translation>
        </message>
        <message>
            <source>Waiting to download</source>
            <translation>En espera de descarga</translation>
        </message>
        <message>
            <source>Downloading</source>
            <translation>Descargando</translation>
        </message>
        <message>
            <source>Downloaded</source>
            <translation>Descargado</translation>
        </message>
        <message>
            <source>Download failed</source>
            <translation>Descarga fallida</translation>
        </message>
        <message>
            <source>Press to resume</source>
            <translation>Pulse para reanudar</translation>
        </message>
        <message>
            <source>Press to download</source>
            <translation>Pulsar para descargar</translation>
        </message>
        <message>
            <source>Press to stop</source>
            <translation>Pulsar para detener</translation>
        </message>
        <message>
            <source>Press to delete the file</source>
            <translation>Pulsar para eliminar el archivo</translation>
        </message>
        <message>
            <source>Press to try again</source>
            <translation>Pulsar para reintentar</translation>
        </message>
        <message>
            <source>playing</source>
            <translation>en reproducción</translation>
        </message>
        <message>
            <source>{percent}% heard</source>
            <translation>{percent} % escuchado</translation>
        </message>
        <message>
            <source>has a transcript</source>
            <translation>tiene transcripción</translation>
        </message>
        <message>
            <source>in the queue</source>
            <translation>en la cola</translation>
        </message>
    </context>
    <context>
        <name>EpisodeHeader</name>
        <message>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>Add to queue</source>
            <translation>Añadir a la cola</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Compartir</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>Mark as played</source>
            <translation>Marcar como escuchado</translation>
        </message>
        <message>
            <source>This episode is no longer in the show’s feed.</source>
            <translation>Este episodio ya no está en el feed del pódcast.</translation>
        </message>
        <message>
            <source>In the queue</source>
            <translation>En la cola</translation>
        </message>
        <message>
            <source>This episode has no address that can be shared</source>
            <translation>Este episodio no tiene ninguna dirección que se pueda compartir</translation>
        </message>
        <message>
            <source>Copy the episode’s address</source>
            <translation>Copiar la dirección del episodio</translation>
        </message>
        <message>
            <source>Mark as not played</source>
            <translation>Marcar como no escuchado</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <source>Resume at {time}</source>
            <translation>Seguir en {time}</translation>
        </message>
        <message>
            <source>Play again</source>
            <translation>Reproducir de nuevo</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Copiar la dirección</translation>
        </message>
        <message>
            <source>Copy the address at {time}</source>
            <translation>Copiar la dirección en {time}</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>Abrir en el navegador</translation>
        </message>
        <message>
            <source>Bookmark this moment</source>
            <translation>Marcar este momento</translation>
        </message>
        <message>
            <source>About the show</source>
            <translation>Acerca del pódcast</translation>
        </message>
    </context>
    <context>
        <name>EpisodeMenu</name>
        <message>
            <source>Mark as played</source>
            <translation>Marcar como escuchado</translation>
        </message>
        <message>
            <source>Mark as not played</source>
            <translation>Marcar como no escuchado</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>Play next</source>
            <translation>Reproducir a continuación</translation>
        </message>
        <message>
            <source>Play last</source>
            <translation>Reproducir al final</translation>
        </message>
        <message>
            <source>Take out of the queue</source>
            <translation>Quitar de la cola</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Subir</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Bajar</translation>
        </message>
        <message>
            <source>Move to the end</source>
            <translation>Mover al final</translation>
        </message>
        <message>
            <source>Resume the download</source>
            <translation>Reanudar la descarga</translation>
        </message>
        <message>
            <source>Pause the download</source>
            <translation>Pausar la descarga</translation>
        </message>
        <message>
            <source>Try the download again</source>
            <translation>Reintentar la descarga</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Descargar</translation>
        </message>
        <message>
            <source>Delete the file</source>
            <translation>Eliminar el archivo</translation>
        </message>
        <message>
            <source>Do not download</source>
            <translation>No descargar</translation>
        </message>
    </context>
    <context>
        <name>EpisodePage</name>
        <message>
            <source>Episode</source>
            <translation>Episodio</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transcripción</translation>
        </message>
        <message>
            <source>Chapters</source>
            <translation>Capítulos</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Preguntas</translation>
        </message>
        <message>
            <source>Related shows</source>
            <translation>Pódcast relacionados</translation>
        </message>
    </context>
    <context>
        <name>EpisodeParts</name>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>No chapters</source>
            <translation>Sin capítulos</translation>
        </message>
        <message>
            <source>The publisher gives none. Mark moments of your own with a bookmark while it plays.</source>
            <translation>El editor no ofrece ninguno. Con un marcador se señalan momentos propios durante la escucha.</translation>
        </message>
        <message>
            <source>Chapters</source>
            <translation>Capítulos</translation>
        </message>
    </context>
    <context>
        <name>EpisodeView</name>
        <message numerus="yes">
            <source>%n episode(s)</source>
            <translation>
                <numerusform>%n episodio</numerusform>
                <numerusform>%n episodios</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EpisodesPane</name>
        <message>
            <source>Episodes</source>
            <translation>Episodios</translation>
        </message>
        <message>
            <source>Episodes: {title}</source>
            <translation>Episodios: {title}</translation>
        </message>
        <message>
            <source>Sign in…</source>
            <translation>Iniciar sesión…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message numerus="yes">
            <source>%n episode(s)</source>
            <translation>
                <numerusform>%n episodio</numerusform>
                <numerusform>%n episodios</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EpisodesPresenter</name>
        <message>
            <source>Show all</source>
            <translation>Mostrar todos</translation>
        </message>
        <message>
            <source>Edit the list…</source>
            <translation>Editar la lista…</translation>
        </message>
        <message>
            <source>Refresh all shows</source>
            <translation>Actualizar todos los pódcast</translation>
        </message>
        <message>
            <source>Open the inbox</source>
            <translation>Abrir la bandeja de entrada</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Actualizar</translation>
        </message>
    </context>
    <context>
        <name>FaqView</name>
        <message>
            <source>Questions</source>
            <translation>Preguntas</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in this page</source>
            <translation>Buscar en esta página</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>Coincidencia anterior</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>Coincidencia siguiente</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>{current} of {count}</source>
            <translation>{current} de {count}</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nada encontrado</translation>
        </message>
    </context>
    <context>
        <name>FirstRunPage</name>
        <message>
            <source>Welcome</source>
            <translation>Bienvenida</translation>
        </message>
        <message>
            <source>Welcome to Earmark</source>
            <translation>Earmark le da la bienvenida</translation>
        </message>
        <message>
            <source>What would you like to hear first?</source>
            <translation>¿Qué le gustaría escuchar primero?</translation>
        </message>
        <message>
            <source>Name of a show, or its address</source>
            <translation>Nombre de un pódcast o su dirección</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Add a show by its address</source>
            <translation>Añadir un pódcast por su dirección</translation>
        </message>
        <message>
            <source>Paste the address of a feed, of a web page that links to one, or of a folder of audio files.</source>
            <translation>Pegue la dirección de un feed, de una página web que lo enlace o de una carpeta de archivos de audio.</translation>
        </message>
        <message>
            <source>Import your shows</source>
            <translation>Importar sus pódcast</translation>
        </message>
        <message>
            <source>Most podcast players can save their subscriptions as an OPML file. Open it, or drop it here.</source>
            <translation>Casi todos los reproductores de pódcast pueden guardar las suscripciones en un archivo OPML. Ábralo o suéltelo aquí.</translation>
        </message>
        <message>
            <source>Open the sample show</source>
            <translation>Abrir el pódcast de muestra</translation>
        </message>
        <message>
            <source>Three short episodes with chapters and transcripts come with Earmark. They need no network.</source>
            <translation>Earmark incluye tres episodios cortos con capítulos y transcripciones. No necesitan red.</translation>
        </message>
        <message>
            <source>Names are looked up in open directories on the web.</source>
            <translation>Los nombres se buscan en directorios abiertos de la web.</translation>
        </message>
    </context>
    <context>
        <name>FoundShowDelegate</name>
        <message>
            <source>Subscribe</source>
            <translation>Suscribirse</translation>
        </message>
        <message>
            <source>Subscribing…</source>
            <translation>Suscribiendo…</translation>
        </message>
        <message>
            <source>Subscribed</source>
            <translation>Suscrito</translation>
        </message>
    </context>
    <context>
        <name>FoundShowsView</name>
        <message>
            <source>Shows found</source>
            <translation>Pódcast encontrados</translation>
        </message>
        <message>
            <source>Enter subscribes to the show that is chosen.</source>
            <translation>Intro suscribe al pódcast elegido.</translation>
        </message>
    </context>
    <context>
        <name>FramedDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>FundingView</name>
        <message>
            <source>Support this show</source>
            <translation>Apoyar este pódcast</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Apoyar</translation>
        </message>
    </context>
    <context>
        <name>GeneralPage</name>
        <message>
            <source>Same as the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Restart now</source>
            <translation>Reiniciar ahora</translation>
        </message>
        <message>
            <source>The new language shows after a restart</source>
            <translation>El idioma nuevo se verá tras reiniciar</translation>
        </message>
        <message>
            <source>Earmark comes back to the same place.</source>
            <translation>Vuelve al mismo lugar.</translation>
        </message>
        <message>
            <source>New episodes</source>
            <translation>Episodios nuevos</translation>
        </message>
        <message>
            <source>Look for new episodes automatically</source>
            <translation>Buscar episodios nuevos automáticamente</translation>
        </message>
        <message>
            <source>Earmark learns when each show usually publishes, and looks then.</source>
            <translation>Earmark aprende cuándo suele publicar cada pódcast y busca entonces.</translation>
        </message>
        <message>
            <source>Feeds fetched at once</source>
            <translation>Feeds consultados a la vez</translation>
        </message>
        <message>
            <source>Never more than one at a time from the same server.</source>
            <translation>Nunca más de uno a la vez del mismo servidor.</translation>
        </message>
    </context>
    <context>
        <name>HtmlView</name>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Import your shows</source>
            <translation>Importar sus pódcast</translation>
        </message>
        <message>
            <source>Importing your shows</source>
            <translation>Importando sus pódcast</translation>
        </message>
        <message>
            <source>Reading the list…</source>
            <translation>Leyendo la lista…</translation>
        </message>
        <message>
            <source>Shows subscribed</source>
            <translation>Pódcast suscritos</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>{done} of {total}: {title}</source>
            <translation>{done} de {total}: {title}</translation>
        </message>
        <message>
            <source>Some shows are missing</source>
            <translation>Faltan algunos pódcast</translation>
        </message>
        <message>
            <source>Your shows are here</source>
            <translation>Sus pódcast ya están aquí</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>KeyButton</name>
        <message>
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <source>Press keys…</source>
            <translation>Pulse las teclas…</translation>
        </message>
        <message>
            <source>Press the new keys for: {name}</source>
            <translation>Pulse las teclas nuevas para: {name}</translation>
        </message>
    </context>
    <context>
        <name>LatestList</name>
        <message>
            <source>Latest episodes</source>
            <translation>Últimos episodios</translation>
        </message>
        <message>
            <source>No episodes yet</source>
            <translation>Aún no hay episodios</translation>
        </message>
        <message>
            <source>Refresh asks the feed what there is.</source>
            <translation>«Actualizar» pregunta al feed qué hay.</translation>
        </message>
        <message>
            <source>All {count} episodes</source>
            <translation>Los {count} episodios</translation>
        </message>
        <message>
            <source>Pause {title}</source>
            <translation>Pausar {title}</translation>
        </message>
        <message>
            <source>Play {title}</source>
            <translation>Reproducir {title}</translation>
        </message>
    </context>
    <context>
        <name>ListHead</name>
        <message>
            <source>Filter the list</source>
            <translation>Filtrar la lista</translation>
        </message>
        <message>
            <source>Sort and filter</source>
            <translation>Ordenar y filtrar</translation>
        </message>
        <message>
            <source>Order: {sort}. Shown: {filter}</source>
            <translation>Orden: {sort}. Se muestra: {filter}</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Más recientes primero</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Más antiguos primero</translation>
        </message>
        <message>
            <source>Longest first</source>
            <translation>Más largos primero</translation>
        </message>
        <message>
            <source>Shortest first</source>
            <translation>Más cortos primero</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>Por título</translation>
        </message>
        <message>
            <source>Recently added</source>
            <translation>Añadidos recientemente</translation>
        </message>
        <message>
            <source>All episodes</source>
            <translation>Todos los episodios</translation>
        </message>
        <message>
            <source>Unplayed</source>
            <translation>Sin escuchar</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>En curso</translation>
        </message>
        <message>
            <source>Downloaded</source>
            <translation>Descargado</translation>
        </message>
        <message>
            <source>Not downloaded</source>
            <translation>No descargado</translation>
        </message>
        <message>
            <source>With transcript</source>
            <translation>Con transcripción</translation>
        </message>
        <message>
            <source>Title or show</source>
            <translation>Título o pódcast</translation>
        </message>
    </context>
    <context>
        <name>ListWords</name>
        <message>
            <source>Newest first</source>
            <translation>Más recientes primero</translation>
        </message>
        <message>
            <source>Queue order</source>
            <translation>Orden de la cola</translation>
        </message>
        <message>
            <source>Last heard</source>
            <translation>Escuchados por último</translation>
        </message>
        <message>
            <source>Latest first</source>
            <translation>Más recientes primero</translation>
        </message>
        <message>
            <source>Last marked</source>
            <translation>Marcados por último</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Más antiguos primero</translation>
        </message>
        <message>
            <source>No title or show here contains “{text}”.</source>
            <translation>Ningún título ni pódcast de esta lista contiene «{text}».</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nada encontrado</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>Nada coincide</translation>
        </message>
        <message>
            <source>Show all episodes to see what else there is.</source>
            <translation>«Todos los episodios» muestra lo demás que hay.</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Nada coincide</translation>
        </message>
        <message>
            <source>No episode fits the rules of this list right now.</source>
            <translation>Ningún episodio cumple ahora las reglas de esta lista.</translation>
        </message>
        <message>
            <source>No episodes</source>
            <translation>Sin episodios</translation>
        </message>
        <message>
            <source>This show has nothing to play yet.</source>
            <translation>Este pódcast aún no tiene nada que reproducir.</translation>
        </message>
        <message>
            <source>Press {key} on an episode to add it here.</source>
            <translation>{key} añade aquí un episodio.</translation>
        </message>
        <message>
            <source>Press {key} on an episode, or click its ring, to hear it without a network.</source>
            <translation>{key}, o el círculo de un episodio, lo descarga para escucharlo sin red.</translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>Nada nuevo</translation>
        </message>
        <message>
            <source>New episodes of your shows arrive here.</source>
            <translation>Aquí llegan los episodios nuevos de sus pódcast.</translation>
        </message>
        <message>
            <source>The queue is empty</source>
            <translation>La cola está vacía</translation>
        </message>
        <message>
            <source>Add episodes to hear them in turn.</source>
            <translation>Añada episodios para escucharlos uno tras otro.</translation>
        </message>
        <message>
            <source>Nothing in progress</source>
            <translation>Nada empezado</translation>
        </message>
        <message>
            <source>Episodes you have started wait here.</source>
            <translation>Aquí esperan los episodios empezados.</translation>
        </message>
        <message>
            <source>Nothing downloaded</source>
            <translation>Nada descargado</translation>
        </message>
        <message>
            <source>Click the ring of an episode to hear it without a network.</source>
            <translation>El círculo de un episodio lo descarga para escucharlo sin red.</translation>
        </message>
        <message>
            <source>No transcripts</source>
            <translation>Sin transcripciones</translation>
        </message>
        <message>
            <source>Ask for one on the page of an episode.</source>
            <translation>Pida una en la página de un episodio.</translation>
        </message>
        <message>
            <source>No bookmarks</source>
            <translation>Sin marcadores</translation>
        </message>
        <message>
            <source>Mark a moment while you listen, and find it here again.</source>
            <translation>Marque un momento mientras escucha y encuéntrelo aquí.</translation>
        </message>
        <message>
            <source>Nothing heard yet</source>
            <translation>Nada escuchado aún</translation>
        </message>
        <message>
            <source>What you play is listed here.</source>
            <translation>Aquí aparece lo que se reproduce.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Choose an episode</source>
            <translation>Elija un episodio</translation>
        </message>
        <message>
            <source>Its page opens here.</source>
            <translation>Su página se abre aquí.</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>Deshecho: {what}</translation>
        </message>
    </context>
    <context>
        <name>MiniPlayer</name>
        <message>
            <source>Mini player</source>
            <translation>Minirreproductor</translation>
        </message>
        <message>
            <source>Nothing playing</source>
            <translation>Nada en reproducción</translation>
        </message>
        <message>
            <source>Back to the full window</source>
            <translation>Volver a la ventana completa</translation>
        </message>
        <message>
            <source>Could not be played</source>
            <translation>No se pudo reproducir</translation>
        </message>
    </context>
    <context>
        <name>MuteButton</name>
        <message>
            <source>Unmute</source>
            <translation>Activar el sonido</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Silenciar</translation>
        </message>
    </context>
    <context>
        <name>NetworkPage</name>
        <message>
            <source>Downloads</source>
            <translation>Descargas</translation>
        </message>
        <message>
            <source>Also on metered networks</source>
            <translation>También en redes de uso medido</translation>
        </message>
        <message>
            <source>Not over a phone’s connection</source>
            <translation>No por la conexión de un teléfono</translation>
        </message>
        <message>
            <source>Downloads that wait for another network start when it is there.</source>
            <translation>Las descargas que esperan otra red empiezan en cuanto la haya.</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Without a proxy</source>
            <translation>Sin proxy</translation>
        </message>
        <message>
            <source>Through a proxy of my own</source>
            <translation>A través de un proxy propio</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Conexión</translation>
        </message>
        <message>
            <source>Address of the proxy</source>
            <translation>Dirección del proxy</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Espera</translation>
        </message>
        <message>
            <source>Give up a request after</source>
            <translation>Abandonar una petición tras</translation>
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
            <translation>Nota</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>What is worth remembering here?</source>
            <translation>¿Qué merece recordarse aquí?</translation>
        </message>
    </context>
    <context>
        <name>NoteParts</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n elemento</numerusform>
                <numerusform>%n elementos</numerusform>
            </translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabla</translation>
        </message>
    </context>
    <context>
        <name>NotesSection</name>
        <message>
            <source>The publisher wrote no notes.</source>
            <translation>El editor no escribió notas.</translation>
        </message>
        <message>
            <source>Pictures are not loaded.</source>
            <translation>No se cargan las imágenes.</translation>
        </message>
        <message>
            <source>Show pictures</source>
            <translation>Mostrar imágenes</translation>
        </message>
    </context>
    <context>
        <name>NoticesView</name>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
    </context>
    <context>
        <name>OfflinePresenter</name>
        <message>
            <source>Offline. What is on this computer plays; the rest waits for the network.</source>
            <translation>Sin conexión. Lo que está en este equipo se reproduce; el resto espera a la red.</translation>
        </message>
    </context>
    <context>
        <name>OwnListDialog</name>
        <message>
            <source>New list</source>
            <translation>Lista nueva</translation>
        </message>
        <message>
            <source>Edit the list</source>
            <translation>Editar la lista</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Long reads for the train</source>
            <translation>Largos para el tren</translation>
        </message>
        <message>
            <source>Words in title or notes</source>
            <translation>Palabras en título o notas</translation>
        </message>
        <message>
            <source>In title or notes</source>
            <translation>En título o notas</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nuevo</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>En curso</translation>
        </message>
        <message>
            <source>Played</source>
            <translation>Escuchado</translation>
        </message>
        <message>
            <source>Newer than</source>
            <translation>Más recientes que</translation>
        </message>
        <message>
            <source>Older than</source>
            <translation>Más antiguos que</translation>
        </message>
        <message>
            <source>Longer than</source>
            <translation>Más largos que</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Shorter than</source>
            <translation>Más cortos que</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Downloaded</source>
            <translation>Descargado</translation>
        </message>
        <message>
            <source>Not downloaded</source>
            <translation>No descargado</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transcripción</translation>
        </message>
        <message>
            <source>With a transcript</source>
            <translation>Con transcripción</translation>
        </message>
        <message>
            <source>Without one</source>
            <translation>Sin transcripción</translation>
        </message>
        <message>
            <source>Bookmarks</source>
            <translation>Marcadores</translation>
        </message>
        <message>
            <source>With bookmarks</source>
            <translation>Con marcadores</translation>
        </message>
        <message>
            <source>Without bookmarks</source>
            <translation>Sin marcadores</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Cola</translation>
        </message>
        <message>
            <source>In the queue</source>
            <translation>En la cola</translation>
        </message>
        <message>
            <source>Not in the queue</source>
            <translation>Fuera de la cola</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Orden</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Más recientes primero</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Más antiguos primero</translation>
        </message>
        <message>
            <source>Shows</source>
            <translation>Pódcast</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Palabras</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Escucha</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Publicación</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>More rules</source>
            <translation>Más reglas</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>{name}: any</source>
            <translation>{name}: indiferente</translation>
        </message>
        <message>
            <source>Episodes now: {number}</source>
            <translation>Episodios ahora: {number}</translation>
        </message>
    </context>
    <context>
        <name>PasswordDialog</name>
        <message>
            <source>Name and password</source>
            <translation>Nombre y contraseña</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Iniciar sesión</translation>
        </message>
        <message>
            <source>“{title}” is private</source>
            <translation>«{title}» es privado</translation>
        </message>
        <message>
            <source>Its server asks for a name and password. They are kept in the keyring of your system.</source>
            <translation>Su servidor pide nombre y contraseña. Se guardan en el llavero del sistema.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Contraseña</translation>
        </message>
        <message>
            <source>This name and password were not accepted.</source>
            <translation>No se han aceptado este nombre y esta contraseña.</translation>
        </message>
    </context>
    <context>
        <name>PauseActions</name>
        <message numerus="yes">
            <source>%n download(s) paused</source>
            <translation>
                <numerusform>%n descarga en pausa</numerusform>
                <numerusform>%n descargas en pausa</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n download(s) resumed</source>
            <translation>
                <numerusform>%n descarga reanudada</numerusform>
                <numerusform>%n descargas reanudadas</numerusform>
            </translation>
        </message>
        <message>
            <source>All downloads are paused</source>
            <translation>Todas las descargas están en pausa</translation>
        </message>
        <message>
            <source>All downloads go on</source>
            <translation>Todas las descargas continúan</translation>
        </message>
    </context>
    <context>
        <name>PersonsView</name>
        <message>
            <source>People</source>
            <translation>Personas</translation>
        </message>
    </context>
    <context>
        <name>PlayButton</name>
        <message>
            <source>Pause</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>Cargando</translation>
        </message>
    </context>
    <context>
        <name>PlaybackPage</name>
        <message>
            <source>Skipping</source>
            <translation>Saltos</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Adelante</translation>
        </message>
        <message>
            <source>Player bar</source>
            <translation>Barra de reproducción</translation>
        </message>
        <message>
            <source>Show the time left</source>
            <translation>Mostrar el tiempo restante</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Sonido</translation>
        </message>
        <message>
            <source>Trimming silence and evening out loudness are not part of this version yet.</source>
            <translation>Recortar silencios e igualar el volumen aún no forman parte de esta versión.</translation>
        </message>
    </context>
    <context>
        <name>PlayerBar</name>
        <message>
            <source>Player</source>
            <translation>Reproductor</translation>
        </message>
        <message>
            <source>Nothing playing</source>
            <translation>Nada en reproducción</translation>
        </message>
        <message>
            <source>Choose an episode</source>
            <translation>Elija un episodio</translation>
        </message>
        <message>
            <source>Next episode</source>
            <translation>Episodio siguiente</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Abriendo…</translation>
        </message>
        <message>
            <source>Buffering…</source>
            <translation>Cargando búfer…</translation>
        </message>
        <message>
            <source>Could not be played</source>
            <translation>No se pudo reproducir</translation>
        </message>
        <message>
            <source>Elapsed {time}</source>
            <translation>Transcurrido {time}</translation>
        </message>
        <message>
            <source>Remaining {time}</source>
            <translation>Restante {time}</translation>
        </message>
        <message>
            <source>Total {time}</source>
            <translation>Total {time}</translation>
        </message>
        <message>
            <source>Show the whole length</source>
            <translation>Mostrar la duración total</translation>
        </message>
        <message>
            <source>Show what is left</source>
            <translation>Mostrar lo que queda</translation>
        </message>
    </context>
    <context>
        <name>PlayerControls</name>
        <message>
            <source>Previous chapter</source>
            <translation>Capítulo anterior</translation>
        </message>
        <message>
            <source>Next chapter</source>
            <translation>Capítulo siguiente</translation>
        </message>
        <message>
            <source>Next episode</source>
            <translation>Episodio siguiente</translation>
        </message>
        <message>
            <source>Add a bookmark here</source>
            <translation>Añadir un marcador aquí</translation>
        </message>
        <message>
            <source>Read along in the transcript</source>
            <translation>Seguir la transcripción</translation>
        </message>
        <message>
            <source>Mini player</source>
            <translation>Minirreproductor</translation>
        </message>
        <message>
            <source>More controls</source>
            <translation>Más controles</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volumen</translation>
        </message>
    </context>
    <context>
        <name>PlayingView</name>
        <message>
            <source>Next: {title}</source>
            <translation>Siguiente: {title}</translation>
        </message>
    </context>
    <context>
        <name>PreferencesPage</name>
        <message>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
    </context>
    <context>
        <name>PreferencesPresenter</name>
        <message>
            <source>General</source>
            <translation>General</translation>
        </message>
        <message>
            <source>Playback</source>
            <translation>Reproducción</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Descargas</translation>
        </message>
        <message>
            <source>Transcripts</source>
            <translation>Transcripciones</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Red</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apariencia</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Atajos</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>Almacenamiento</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Cuentas</translation>
        </message>
        <message>
            <source>{size} were freed</source>
            <translation>Se liberaron {size}</translation>
        </message>
        <message>
            <source>Downloads are in {folder} now</source>
            <translation>Las descargas están ahora en {folder}</translation>
        </message>
    </context>
    <context>
        <name>PreferencesWindow</name>
        <message>
            <source>Preferences</source>
            <translation>Preferencias</translation>
        </message>
        <message>
            <source>Subjects</source>
            <translation>Secciones</translation>
        </message>
    </context>
    <context>
        <name>Presenter</name>
        <message>
            <source>Subscribe to a show…</source>
            <translation>Suscribirse a un pódcast…</translation>
        </message>
        <message>
            <source>New list…</source>
            <translation>Lista nueva…</translation>
        </message>
        <message>
            <source>Refresh all shows</source>
            <translation>Actualizar todos los pódcast</translation>
        </message>
        <message>
            <source>Filter shows</source>
            <translation>Filtrar pódcast</translation>
        </message>
        <message>
            <source>Import shows…</source>
            <translation>Importar pódcast…</translation>
        </message>
        <message>
            <source>Export shows…</source>
            <translation>Exportar pódcast…</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>Preferencias…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
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
                <numerusform>%n episodio</numerusform>
                <numerusform>%n episodios</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} · {time} left</source>
            <translation>{count} · quedan {time}</translation>
        </message>
        <message>
            <source>{count} · {time} left at {speed}×</source>
            <translation>{count} · quedan {time} a {speed}×</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Vaciar</translation>
        </message>
        <message>
            <source>Clear the queue</source>
            <translation>Vaciar la cola</translation>
        </message>
        <message>
            <source>Moved to place {place} of {count}</source>
            <translation>Movido al puesto {place} de {count}</translation>
        </message>
    </context>
    <context>
        <name>RecommendedView</name>
        <message>
            <source>Related shows</source>
            <translation>Pódcast relacionados</translation>
        </message>
        <message>
            <source>Recommended by this show</source>
            <translation>Recomendado por este pódcast</translation>
        </message>
        <message>
            <source>No related shows yet</source>
            <translation>Aún no hay pódcast relacionados</translation>
        </message>
        <message>
            <source>Shows that this one recommends are listed here. It recommends none so far.</source>
            <translation>Aquí aparecen los pódcast que este recomienda. Por ahora no recomienda ninguno.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open {title}</source>
            <translation>Abrir {title}</translation>
        </message>
        <message>
            <source>Subscribe</source>
            <translation>Suscribirse</translation>
        </message>
        <message>
            <source>Subscribe to {title}</source>
            <translation>Suscribirse a {title}</translation>
        </message>
        <message>
            <source>Subscribing…</source>
            <translation>Suscribiendo…</translation>
        </message>
    </context>
    <context>
        <name>SearchCommands</name>
        <message>
            <source>speed, rate</source>
            <translation>velocidad</translation>
        </message>
        <message>
            <source>Play at this speed</source>
            <translation>Reproducir a esta velocidad</translation>
        </message>
        <message>
            <source>speed 1.5</source>
            <translation>velocidad 1,5</translation>
        </message>
        <message>
            <source>sleep, timer, sleep timer</source>
            <translation>dormir, temporizador</translation>
        </message>
        <message>
            <source>Stop playing after so many minutes</source>
            <translation>Detener la reproducción tras estos minutos</translation>
        </message>
        <message>
            <source>sleep 20</source>
            <translation>dormir 20</translation>
        </message>
        <message>
            <source>sleep chapter</source>
            <translation>dormir capítulo</translation>
        </message>
        <message>
            <source>Stop playing at the end of the chapter</source>
            <translation>Detener al final del capítulo</translation>
        </message>
        <message>
            <source>sleep episode</source>
            <translation>dormir episodio</translation>
        </message>
        <message>
            <source>Stop playing at the end of the episode</source>
            <translation>Detener al final del episodio</translation>
        </message>
        <message>
            <source>sleep off, no sleep, timer off</source>
            <translation>dormir no, no dormir, temporizador no</translation>
        </message>
        <message>
            <source>Switch the sleep timer off</source>
            <translation>Desactivar el temporizador</translation>
        </message>
        <message>
            <source>volume, vol</source>
            <translation>volumen, vol</translation>
        </message>
        <message>
            <source>Set the volume</source>
            <translation>Ajustar el volumen</translation>
        </message>
        <message>
            <source>volume 80</source>
            <translation>volumen 80</translation>
        </message>
        <message>
            <source>go to, at, seek, jump to</source>
            <translation>ir a, en, saltar a</translation>
        </message>
        <message>
            <source>Go to this time of what plays</source>
            <translation>Ir a este momento de lo que suena</translation>
        </message>
        <message>
            <source>go to 12:34</source>
            <translation>ir a 12:34</translation>
        </message>
        <message>
            <source>play, resume, continue</source>
            <translation>reproducir, seguir, continuar</translation>
        </message>
        <message>
            <source>Go on playing</source>
            <translation>Seguir reproduciendo</translation>
        </message>
        <message>
            <source>pause, stop</source>
            <translation>pausa, parar</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <source>next, next episode</source>
            <translation>siguiente, episodio siguiente</translation>
        </message>
        <message>
            <source>Play the next in the queue</source>
            <translation>Reproducir lo siguiente de la cola</translation>
        </message>
        <message>
            <source>next chapter</source>
            <translation>capítulo siguiente</translation>
        </message>
        <message>
            <source>Go to the next chapter</source>
            <translation>Ir al capítulo siguiente</translation>
        </message>
        <message>
            <source>previous chapter</source>
            <translation>capítulo anterior</translation>
        </message>
        <message>
            <source>Go to the previous chapter</source>
            <translation>Ir al capítulo anterior</translation>
        </message>
        <message>
            <source>bookmark, mark</source>
            <translation>marcador, marcar</translation>
        </message>
        <message>
            <source>Mark this moment</source>
            <translation>Marcar este momento</translation>
        </message>
        <message>
            <source>mini player, small</source>
            <translation>minirreproductor, pequeño</translation>
        </message>
        <message>
            <source>Open the mini player</source>
            <translation>Abrir el minirreproductor</translation>
        </message>
        <message>
            <source>back, rewind</source>
            <translation>atrás, retroceder</translation>
        </message>
        <message>
            <source>Go back a little</source>
            <translation>Retroceder un poco</translation>
        </message>
        <message>
            <source>forward, skip</source>
            <translation>adelante, avanzar</translation>
        </message>
        <message>
            <source>Go forward a little</source>
            <translation>Avanzar un poco</translation>
        </message>
        <message>
            <source>faster</source>
            <translation>más rápido</translation>
        </message>
        <message>
            <source>Play faster</source>
            <translation>Reproducir más rápido</translation>
        </message>
        <message>
            <source>slower</source>
            <translation>más lento</translation>
        </message>
        <message>
            <source>Play slower</source>
            <translation>Reproducir más lento</translation>
        </message>
        <message>
            <source>louder</source>
            <translation>más alto</translation>
        </message>
        <message>
            <source>Louder</source>
            <translation>Más alto</translation>
        </message>
        <message>
            <source>quieter</source>
            <translation>más bajo</translation>
        </message>
        <message>
            <source>Quieter</source>
            <translation>Más bajo</translation>
        </message>
        <message>
            <source>mute, unmute</source>
            <translation>silenciar, silencio</translation>
        </message>
        <message>
            <source>Sound off or on</source>
            <translation>Quitar o poner el sonido</translation>
        </message>
        <message>
            <source>download, keep</source>
            <translation>descargar, guardar</translation>
        </message>
        <message>
            <source>Download this episode</source>
            <translation>Descargar este episodio</translation>
        </message>
        <message>
            <source>add to queue, queue this</source>
            <translation>añadir a la cola, encolar</translation>
        </message>
        <message>
            <source>Put this episode into the queue, or take it out</source>
            <translation>Poner este episodio en la cola o quitarlo</translation>
        </message>
        <message>
            <source>mark as played, done</source>
            <translation>marcar como escuchado, escuchado</translation>
        </message>
        <message>
            <source>Mark this episode as played</source>
            <translation>Marcar este episodio como escuchado</translation>
        </message>
        <message>
            <source>refresh, update</source>
            <translation>actualizar</translation>
        </message>
        <message>
            <source>Ask all shows what is new</source>
            <translation>Preguntar a todos los pódcast qué hay de nuevo</translation>
        </message>
        <message>
            <source>subscribe, add show</source>
            <translation>suscribirse, añadir pódcast</translation>
        </message>
        <message>
            <source>Subscribe to a show</source>
            <translation>Suscribirse a un pódcast</translation>
        </message>
        <message>
            <source>dark, dark mode</source>
            <translation>oscuro, modo oscuro</translation>
        </message>
        <message>
            <source>Dark window</source>
            <translation>Ventana oscura</translation>
        </message>
        <message>
            <source>light, light mode</source>
            <translation>claro, modo claro</translation>
        </message>
        <message>
            <source>Light window</source>
            <translation>Ventana clara</translation>
        </message>
        <message>
            <source>system colours</source>
            <translation>colores del sistema</translation>
        </message>
        <message>
            <source>Light or dark as the system says</source>
            <translation>Claro u oscuro según el sistema</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>deshacer</translation>
        </message>
        <message>
            <source>Undo what was just done</source>
            <translation>Deshacer lo último</translation>
        </message>
        <message>
            <source>import, opml</source>
            <translation>importar, opml</translation>
        </message>
        <message>
            <source>Import shows from a list</source>
            <translation>Importar pódcast de una lista</translation>
        </message>
        <message>
            <source>export</source>
            <translation>exportar</translation>
        </message>
        <message>
            <source>Export shows as a list</source>
            <translation>Exportar los pódcast como lista</translation>
        </message>
        <message>
            <source>quit, exit</source>
            <translation>salir, cerrar</translation>
        </message>
        <message>
            <source>Quit Earmark</source>
            <translation>Salir de Earmark</translation>
        </message>
        <message>
            <source>inbox, new</source>
            <translation>bandeja, bandeja de entrada, nuevo</translation>
        </message>
        <message>
            <source>Go to the inbox</source>
            <translation>Ir a la bandeja de entrada</translation>
        </message>
        <message>
            <source>queue, up next</source>
            <translation>cola</translation>
        </message>
        <message>
            <source>Go to the queue</source>
            <translation>Ir a la cola</translation>
        </message>
        <message>
            <source>in progress</source>
            <translation>en curso</translation>
        </message>
        <message>
            <source>Go to what is in progress</source>
            <translation>Ir a lo que está en curso</translation>
        </message>
        <message>
            <source>downloads</source>
            <translation>descargas</translation>
        </message>
        <message>
            <source>Go to the downloads</source>
            <translation>Ir a las descargas</translation>
        </message>
        <message>
            <source>transcripts</source>
            <translation>transcripciones</translation>
        </message>
        <message>
            <source>Go to the transcripts</source>
            <translation>Ir a las transcripciones</translation>
        </message>
        <message>
            <source>bookmarks</source>
            <translation>marcadores</translation>
        </message>
        <message>
            <source>Go to the bookmarks</source>
            <translation>Ir a los marcadores</translation>
        </message>
        <message>
            <source>history</source>
            <translation>historial</translation>
        </message>
        <message>
            <source>Go to the history</source>
            <translation>Ir al historial</translation>
        </message>
        <message>
            <source>preferences, settings, options</source>
            <translation>preferencias, ajustes, opciones</translation>
        </message>
        <message>
            <source>Open the preferences</source>
            <translation>Abrir las preferencias</translation>
        </message>
        <message>
            <source>shortcuts, keys</source>
            <translation>atajos, teclas</translation>
        </message>
        <message>
            <source>Open the shortcuts</source>
            <translation>Abrir los atajos</translation>
        </message>
        <message>
            <source>storage, space</source>
            <translation>almacenamiento, espacio</translation>
        </message>
        <message>
            <source>See what uses the space</source>
            <translation>Ver qué ocupa el espacio</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear</source>
            <translation>Borrar</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message>
            <source>Search results</source>
            <translation>Resultados de la búsqueda</translation>
        </message>
        <message numerus="yes">
            <source>%n result(s)</source>
            <translation>
                <numerusform>%n resultado</numerusform>
                <numerusform>%n resultados</numerusform>
            </translation>
        </message>
        <message>
            <source>Enter opens · Ctrl+Enter plays · Esc closes</source>
            <translation>Intro abre · Ctrl+Intro reproduce · Esc cierra</translation>
        </message>
        <message>
            <source>Enter does it · Esc closes</source>
            <translation>Intro lo hace · Esc cierra</translation>
        </message>
    </context>
    <context>
        <name>SearchPresenter</name>
        <message>
            <source>help,?,commands</source>
            <translation>ayuda,?,comandos</translation>
        </message>
        <message>
            <source>Search shows, episodes, notes and transcripts, or type a command:</source>
            <translation>Busque en pódcast, episodios, notas y transcripciones, o escriba un comando:</translation>
        </message>
        <message>
            <source>Search directories for “{text}”</source>
            <translation>Buscar «{text}» en directorios</translation>
        </message>
        <message>
            <source>Subscribe to {text}</source>
            <translation>Suscribirse a {text}</translation>
        </message>
        <message>
            <source>Nothing here has these words</source>
            <translation>Nada de lo que hay aquí tiene estas palabras</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>En otro lugar</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Comandos</translation>
        </message>
    </context>
    <context>
        <name>SeekBar</name>
        <message>
            <source>Position</source>
            <translation>Posición</translation>
        </message>
        <message>
            <source>{position} of {total}</source>
            <translation>{position} de {total}</translation>
        </message>
        <message>
            <source>Bookmark</source>
            <translation>Marcador</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>Selected episodes</source>
            <translation>Episodios seleccionados</translation>
        </message>
        <message>
            <source>Play next</source>
            <translation>Reproducir a continuación</translation>
        </message>
        <message>
            <source>Put into the queue, or take out</source>
            <translation>Poner en la cola o quitar</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Descargar</translation>
        </message>
        <message>
            <source>Mark as played, or not</source>
            <translation>Marcar como escuchado o no</translation>
        </message>
        <message>
            <source>More for the selected episodes</source>
            <translation>Más para los episodios seleccionados</translation>
        </message>
        <message>
            <source>Select one alone</source>
            <translation>Seleccionar solo uno</translation>
        </message>
        <message>
            <source>{count} selected</source>
            <translation>{count} seleccionados</translation>
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>General</source>
            <translation>General</translation>
        </message>
        <message>
            <source>Playback</source>
            <translation>Reproducción</translation>
        </message>
        <message>
            <source>Episode page</source>
            <translation>Página del episodio</translation>
        </message>
        <message>
            <source>Episodes in a list</source>
            <translation>Episodios en una lista</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Subscribe to a show</source>
            <translation>Suscribirse a un pódcast</translation>
        </message>
        <message>
            <source>Refresh all shows</source>
            <translation>Actualizar todos los pódcast</translation>
        </message>
        <message>
            <source>Go to the sidebar</source>
            <translation>Ir a la barra lateral</translation>
        </message>
        <message>
            <source>Go to the list</source>
            <translation>Ir a la lista</translation>
        </message>
        <message>
            <source>Go to the page</source>
            <translation>Ir a la página</translation>
        </message>
        <message>
            <source>Go to the next part of the window</source>
            <translation>Ir a la parte siguiente de la ventana</translation>
        </message>
        <message>
            <source>Go to the previous part of the window</source>
            <translation>Ir a la parte anterior de la ventana</translation>
        </message>
        <message>
            <source>Back to the previous page</source>
            <translation>Volver a la página anterior</translation>
        </message>
        <message>
            <source>Forward to the next page</source>
            <translation>Avanzar a la página siguiente</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Pantalla completa</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Preferencias</translation>
        </message>
        <message>
            <source>Undo what was just done</source>
            <translation>Deshacer lo último</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>Reproducir o pausar</translation>
        </message>
        <message>
            <source>Go back a little</source>
            <translation>Retroceder un poco</translation>
        </message>
        <message>
            <source>Go forward a little</source>
            <translation>Avanzar un poco</translation>
        </message>
        <message>
            <source>Previous chapter</source>
            <translation>Capítulo anterior</translation>
        </message>
        <message>
            <source>Next chapter</source>
            <translation>Capítulo siguiente</translation>
        </message>
        <message>
            <source>Next episode</source>
            <translation>Episodio siguiente</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>Más lento</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>Más rápido</translation>
        </message>
        <message>
            <source>Quieter</source>
            <translation>Más bajo</translation>
        </message>
        <message>
            <source>Louder</source>
            <translation>Más alto</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Silenciar</translation>
        </message>
        <message>
            <source>Sleep in 5 minutes more</source>
            <translation>Añadir 5 minutos al temporizador</translation>
        </message>
        <message>
            <source>Mark this moment</source>
            <translation>Marcar este momento</translation>
        </message>
        <message>
            <source>Read along in the transcript</source>
            <translation>Seguir la transcripción</translation>
        </message>
        <message>
            <source>Mini player</source>
            <translation>Minirreproductor</translation>
        </message>
        <message>
            <source>Download, or delete the file</source>
            <translation>Descargar o eliminar el archivo</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Copiar la dirección</translation>
        </message>
        <message>
            <source>Find in the page</source>
            <translation>Buscar en la página</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>Coincidencia siguiente</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>Coincidencia anterior</translation>
        </message>
        <message>
            <source>About the show</source>
            <translation>Acerca del pódcast</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>Play next</source>
            <translation>Reproducir a continuación</translation>
        </message>
        <message>
            <source>Into or out of the queue</source>
            <translation>Poner en la cola o quitar</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Descargar</translation>
        </message>
        <message>
            <source>Mark as played or not</source>
            <translation>Marcar como escuchado o no</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Quitar de la lista</translation>
        </message>
        <message>
            <source>Move up in the queue</source>
            <translation>Subir en la cola</translation>
        </message>
        <message>
            <source>Move down in the queue</source>
            <translation>Bajar en la cola</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Seleccionar todo</translation>
        </message>
        <message>
            <source>Edit a list, tag or bookmark</source>
            <translation>Editar una lista, una etiqueta o un marcador</translation>
        </message>
        <message>
            <source>Copy a bookmark</source>
            <translation>Copiar un marcador</translation>
        </message>
        <message>
            <source>Filter the list</source>
            <translation>Filtrar la lista</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsPage</name>
        <message>
            <source>Press a button, then the new keys. Escape leaves it as it is.</source>
            <translation>Pulse un botón y luego las teclas nuevas. Escape lo deja como está.</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>Restablecer todos los atajos</translation>
        </message>
        <message>
            <source>Reset: {name}</source>
            <translation>Restablecer: {name}</translation>
        </message>
        <message>
            <source>Also: {names}. Give one of them other keys.</source>
            <translation>También: {names}. Asigne otras teclas a uno de ellos.</translation>
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
            <translation>Problemas</translation>
        </message>
        <message>
            <source>Change name and password…</source>
            <translation>Cambiar nombre y contraseña…</translation>
        </message>
        <message>
            <source>Forget them</source>
            <translation>Olvidarlos</translation>
        </message>
        <message>
            <source>Enter name and password…</source>
            <translation>Introducir nombre y contraseña…</translation>
        </message>
        <message>
            <source>None: every refresh so far went well.</source>
            <translation>Ninguno: hasta ahora todas las actualizaciones fueron bien.</translation>
        </message>
    </context>
    <context>
        <name>ShowHeader</name>
        <message>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Actualizar</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Compartir</translation>
        </message>
        <message>
            <source>Unsubscribe</source>
            <translation>Darse de baja</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>A show without a title</source>
            <translation>Un pódcast sin título</translation>
        </message>
        <message>
            <source>Copy the feed’s address</source>
            <translation>Copiar la dirección del feed</translation>
        </message>
        <message>
            <source>This feed’s address is yours alone: it is not shared</source>
            <translation>La dirección de este feed es solo suya: no se comparte</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <source>Refreshing…</source>
            <translation>Actualizando…</translation>
        </message>
        <message>
            <source>All episodes</source>
            <translation>Todos los episodios</translation>
        </message>
        <message>
            <source>Open the website</source>
            <translation>Abrir el sitio web</translation>
        </message>
    </context>
    <context>
        <name>ShowPage</name>
        <message>
            <source>Show</source>
            <translation>Pódcast</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Acerca de</translation>
        </message>
        <message>
            <source>Latest</source>
            <translation>Últimos</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Feed</source>
            <translation>Feed</translation>
        </message>
        <message>
            <source>Related shows</source>
            <translation>Pódcast relacionados</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>The publisher wrote no description.</source>
            <translation>El editor no escribió ninguna descripción.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Show: {title}</source>
            <translation>Pódcast: {title}</translation>
        </message>
        <message>
            <source>Sign in…</source>
            <translation>Iniciar sesión…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
    </context>
    <context>
        <name>ShowPagePresenter</name>
        <message>
            <source>The show is back at its address before the move</source>
            <translation>El pódcast vuelve a estar en su dirección anterior</translation>
        </message>
        <message>
            <source>The move cannot be undone: another show is subscribed at that address</source>
            <translation>El traslado no se puede deshacer: ya hay otro pódcast con esa dirección</translation>
        </message>
        <message>
            <source>No keyring took the password: it is known until Earmark is closed</source>
            <translation>Ningún llavero aceptó la contraseña: se recuerda hasta cerrar Earmark</translation>
        </message>
        <message>
            <source>The name and password of “{title}” were forgotten</source>
            <translation>Se olvidaron el nombre y la contraseña de «{title}»</translation>
        </message>
        <message>
            <source>Subscribed to “{title}”</source>
            <translation>Suscripción a «{title}» hecha</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
    </context>
    <context>
        <name>ShowSettingsForm</name>
        <message>
            <source>Settings of this show</source>
            <translation>Ajustes de este pódcast</translation>
        </message>
        <message>
            <source>As for all shows</source>
            <translation>Como en todos los pódcast</translation>
        </message>
        <message>
            <source>Playing</source>
            <translation>Reproducción</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <source>Skip at the beginning</source>
            <translation>Saltar al principio</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Skip at the end</source>
            <translation>Saltar al final</translation>
        </message>
        <message>
            <source>As the show says</source>
            <translation>Según el pódcast</translation>
        </message>
        <message>
            <source>From the first episode on</source>
            <translation>Desde el primer episodio</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Más recientes primero</translation>
        </message>
        <message>
            <source>Listening order</source>
            <translation>Orden de escucha</translation>
        </message>
        <message>
            <source>Order of the list</source>
            <translation>Orden de la lista</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Más antiguos primero</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Descargas</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message numerus="yes">
            <source>The %n newest</source>
            <translation>
                <numerusform>El más reciente</numerusform>
                <numerusform>Los %n más recientes</numerusform>
            </translation>
        </message>
        <message>
            <source>Download automatically</source>
            <translation>Descargar automáticamente</translation>
        </message>
        <message>
            <source>Only unplayed ones</source>
            <translation>Solo los no escuchados</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Which ones</source>
            <translation>Cuáles</translation>
        </message>
        <message>
            <source>Only where the title has</source>
            <translation>Solo si el título tiene</translation>
        </message>
        <message>
            <source>Words, separated by commas</source>
            <translation>Palabras separadas por comas</translation>
        </message>
        <message>
            <source>Not where the title has</source>
            <translation>No si el título tiene</translation>
        </message>
        <message>
            <source>Not shorter than</source>
            <translation>No más cortos que</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Not longer than</source>
            <translation>No más largos que</translation>
        </message>
        <message>
            <source>Files to keep</source>
            <translation>Archivos que se guardan</translation>
        </message>
        <message>
            <source>Notifications and tags</source>
            <translation>Avisos y etiquetas</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Sí</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Notification of new episodes</source>
            <translation>Avisar de episodios nuevos</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>Tags, separated by commas</source>
            <translation>Etiquetas separadas por comas</translation>
        </message>
        <message>
            <source>Keep the whole show for offline</source>
            <translation>Guardar el pódcast entero para escuchar sin conexión</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Sin límite</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nada</translation>
        </message>
    </context>
    <context>
        <name>ShowsPresenter</name>
        <message>
            <source>“{title}” was moved</source>
            <translation>Se movió «{title}»</translation>
        </message>
        <message>
            <source>“{title}” has the tag “{name}” now</source>
            <translation>«{title}» ahora tiene la etiqueta «{name}»</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Sidebar</source>
            <translation>Barra lateral</translation>
        </message>
        <message>
            <source>Subscribe to a show</source>
            <translation>Suscribirse a un pódcast</translation>
        </message>
        <message>
            <source>Refresh all shows</source>
            <translation>Actualizar todos los pódcast</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menú</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Buscar en todo</translation>
        </message>
        <message>
            <source>Filter shows</source>
            <translation>Filtrar pódcast</translation>
        </message>
        <message>
            <source>Shows and lists</source>
            <translation>Pódcast y listas</translation>
        </message>
        <message>
            <source>Refreshing shows</source>
            <translation>Actualizando los pódcast</translation>
        </message>
        <message>
            <source>No show has “{text}” in its title. Press Esc to see all shows.</source>
            <translation>Ningún pódcast tiene «{text}» en su título. Pulse Esc para ver todos los pódcast.</translation>
        </message>
    </context>
    <context>
        <name>SidebarDelegate</name>
        <message>
            <source>collapsed</source>
            <translation>plegado</translation>
        </message>
        <message>
            <source>expanded</source>
            <translation>desplegado</translation>
        </message>
        <message numerus="yes">
            <source>%n unplayed</source>
            <translation>
                <numerusform>%n sin escuchar</numerusform>
                <numerusform>%n sin escuchar</numerusform>
            </translation>
        </message>
        <message>
            <source>could not be refreshed</source>
            <translation>no se pudo actualizar</translation>
        </message>
    </context>
    <context>
        <name>SidebarMenus</name>
        <message>
            <source>Edit…</source>
            <translation>Editar…</translation>
        </message>
        <message>
            <source>Delete the list</source>
            <translation>Eliminar la lista</translation>
        </message>
        <message>
            <source>New list…</source>
            <translation>Lista nueva…</translation>
        </message>
        <message>
            <source>Rename the tag…</source>
            <translation>Renombrar la etiqueta…</translation>
        </message>
        <message>
            <source>Delete the tag</source>
            <translation>Eliminar la etiqueta</translation>
        </message>
        <message>
            <source>Filter shows</source>
            <translation>Filtrar pódcast</translation>
        </message>
        <message>
            <source>Sort by title</source>
            <translation>Ordenar por título</translation>
        </message>
        <message>
            <source>About this show</source>
            <translation>Acerca de este pódcast</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Actualizar</translation>
        </message>
        <message>
            <source>Mark all as played</source>
            <translation>Marcar todo como escuchado</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>New tag…</source>
            <translation>Etiqueta nueva…</translation>
        </message>
        <message>
            <source>Copy the feed’s address</source>
            <translation>Copiar la dirección del feed</translation>
        </message>
        <message>
            <source>Unsubscribe</source>
            <translation>Darse de baja</translation>
        </message>
        <message>
            <source>Shows are sorted by title</source>
            <translation>Los pódcast están ordenados por título</translation>
        </message>
        <message>
            <source>New tag</source>
            <translation>Etiqueta nueva</translation>
        </message>
        <message>
            <source>Name of the tag</source>
            <translation>Nombre de la etiqueta</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>Rename the tag</source>
            <translation>Renombrar la etiqueta</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renombrar</translation>
        </message>
        <message>
            <source>The tag “{name}” is called “{new}” now</source>
            <translation>La etiqueta «{name}» ahora se llama «{new}»</translation>
        </message>
        <message>
            <source>The tag “{name}” was deleted; its shows stay</source>
            <translation>Se eliminó la etiqueta «{name}»; sus pódcast permanecen</translation>
        </message>
        <message>
            <source>The tags of “{title}” were changed</source>
            <translation>Se cambiaron las etiquetas de «{title}»</translation>
        </message>
        <message>
            <source>The list “{name}” was changed</source>
            <translation>Se cambió la lista «{name}»</translation>
        </message>
        <message>
            <source>The list “{name}” was deleted; its episodes stay</source>
            <translation>Se eliminó la lista «{name}»; sus episodios permanecen</translation>
        </message>
    </context>
    <context>
        <name>SidebarModel</name>
        <message>
            <source>Shows</source>
            <translation>Pódcast</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Bandeja de entrada</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Cola</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>En curso</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Descargas</translation>
        </message>
        <message>
            <source>Transcripts</source>
            <translation>Transcripciones</translation>
        </message>
        <message>
            <source>Bookmarks</source>
            <translation>Marcadores</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
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
            <translation>Avanzar {n} segundos</translation>
        </message>
        <message>
            <source>Back {n} seconds</source>
            <translation>Retroceder {n} segundos</translation>
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
            <translation>Temporizador</translation>
        </message>
        <message>
            <source>Sleep timer, {left} left</source>
            <translation>Temporizador, quedan {left}</translation>
        </message>
        <message>
            <source>Sleep timer, end of chapter, {left} left</source>
            <translation>Temporizador, fin del capítulo, quedan {left}</translation>
        </message>
        <message>
            <source>Sleep timer, end of episode, {left} left</source>
            <translation>Temporizador, fin del episodio, quedan {left}</translation>
        </message>
        <message>
            <source>5 more minutes</source>
            <translation>5 minutos más</translation>
        </message>
        <message>
            <source>Turn off</source>
            <translation>Desactivar</translation>
        </message>
        <message>
            <source>End of chapter</source>
            <translation>Fin del capítulo</translation>
        </message>
        <message>
            <source>End of episode</source>
            <translation>Fin del episodio</translation>
        </message>
        <message>
            <source>Minutes until playing stops</source>
            <translation>Minutos hasta que se detenga</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Iniciar</translation>
        </message>
    </context>
    <context>
        <name>SleepingPresenter</name>
        <message>
            <source>Playing stops in a moment. Press any key for 5 more minutes.</source>
            <translation>La reproducción se detendrá en un momento. Cualquier tecla da 5 minutos más.</translation>
        </message>
        <message>
            <source>5 more minutes</source>
            <translation>5 minutos más</translation>
        </message>
    </context>
    <context>
        <name>SoundbitesView</name>
        <message>
            <source>Highlights</source>
            <translation>Momentos destacados</translation>
        </message>
    </context>
    <context>
        <name>SpeedButton</name>
        <message>
            <source>Speed, {speed}</source>
            <translation>Velocidad, {speed}</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <source>For “{show}” only</source>
            <translation>Solo para «{show}»</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>Más lento</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>Más rápido</translation>
        </message>
    </context>
    <context>
        <name>Spinner</name>
        <message>
            <source>Loading</source>
            <translation>Cargando</translation>
        </message>
    </context>
    <context>
        <name>StoragePage</name>
        <message>
            <source>What uses the space</source>
            <translation>Qué ocupa el espacio</translation>
        </message>
        <message>
            <source>Looking at the files…</source>
            <translation>Examinando los archivos…</translation>
        </message>
        <message>
            <source>Free up space</source>
            <translation>Liberar espacio</translation>
        </message>
        <message>
            <source>Files of played episodes</source>
            <translation>Archivos de episodios escuchados</translation>
        </message>
        <message>
            <source>Left over from unfinished downloads</source>
            <translation>Restos de descargas sin terminar</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>They are fetched again when they are needed.</source>
            <translation>Vuelven a descargarse cuando hacen falta.</translation>
        </message>
        <message>
            <source>Copies of the library from before updates</source>
            <translation>Copias de la biblioteca anteriores a actualizaciones</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Delete: {what}</source>
            <translation>Eliminar: {what}</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Límites</translation>
        </message>
        <message>
            <source>Space for pictures</source>
            <translation>Espacio para imágenes</translation>
        </message>
        <message>
            <source>Space for streamed audio</source>
            <translation>Espacio para el audio en streaming</translation>
        </message>
        <message>
            <source>{total} in all; {free} are free. Episodes are in {folder}</source>
            <translation>{total} en total; {free} libres. Los episodios están en {folder}</translation>
        </message>
        <message>
            <source>All other shows</source>
            <translation>Todos los demás pódcast</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Biblioteca</translation>
        </message>
        <message>
            <source>Includes {size} of transcripts</source>
            <translation>De ella, transcripciones: {size}</translation>
        </message>
    </context>
    <context>
        <name>SubscribeDialog</name>
        <message>
            <source>Subscribe to a show</source>
            <translation>Suscribirse a un pódcast</translation>
        </message>
        <message>
            <source>Subscribe</source>
            <translation>Suscribirse</translation>
        </message>
        <message>
            <source>Name of a show, or its address</source>
            <translation>Nombre de un pódcast o su dirección</translation>
        </message>
        <message>
            <source>As you type, names go to {directories}.</source>
            <translation>Al escribir, los nombres van a {directories}.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Look for a show of this name</source>
            <translation>Buscar un pódcast con este nombre</translation>
        </message>
        <message>
            <source>Search in the browser</source>
            <translation>Buscar en el navegador</translation>
        </message>
        <message>
            <source>Opens the {directory}, an open directory, in your browser.</source>
            <translation>El {directory}, un directorio abierto de pódcast, se abre en el navegador.</translation>
        </message>
        <message>
            <source>Others are still being asked…</source>
            <translation>Aún se pregunta a otros…</translation>
        </message>
        <message>
            <source>{directory} did not answer.</source>
            <translation>{directory} no respondió.</translation>
        </message>
        <message>
            <source>{number} directories did not answer.</source>
            <translation>{number} directorios no respondieron.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Hecho</translation>
        </message>
        <message>
            <source>Subscribed to “{title}”</source>
            <translation>Suscripción a «{title}» hecha</translation>
        </message>
    </context>
    <context>
        <name>SubscribingPresenter</name>
        <message>
            <source>Subscribed to “{title}”</source>
            <translation>Suscripción a «{title}» hecha</translation>
        </message>
        <message>
            <source>Open a list of shows</source>
            <translation>Abrir una lista de pódcast</translation>
        </message>
        <message>
            <source>Lists of shows (*.opml *.xml)</source>
            <translation>Listas de pódcast (*.opml *.xml)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message numerus="yes">
            <source>%n show(s) added</source>
            <translation>
                <numerusform>%n pódcast añadido</numerusform>
                <numerusform>%n pódcast añadidos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were here already</source>
            <translation>
                <numerusform>%n ya estaba</numerusform>
                <numerusform>%n ya estaban</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries had no address</source>
            <translation>
                <numerusform>%n entrada no tenía dirección</numerusform>
                <numerusform>%n entradas no tenían dirección</numerusform>
            </translation>
        </message>
        <message>
            <source>the list goes on past what is read</source>
            <translation>la lista es más larga de lo que se lee</translation>
        </message>
        <message numerus="yes">
            <source>%n could not be added</source>
            <translation>
                <numerusform>%n no se pudo añadir</numerusform>
                <numerusform>%n no se pudieron añadir</numerusform>
            </translation>
        </message>
        <message>
            <source>Export shows</source>
            <translation>Exportar pódcast</translation>
        </message>
        <message>
            <source>Lists of shows (*.opml)</source>
            <translation>Listas de pódcast (*.opml)</translation>
        </message>
        <message>
            <source>The list of shows is in {file}</source>
            <translation>La lista de pódcast está en {file}</translation>
        </message>
    </context>
    <context>
        <name>TextMenu</name>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy the link’s address</source>
            <translation>Copiar la dirección del enlace</translation>
        </message>
    </context>
    <context>
        <name>TitleButton</name>
        <message>
            <source>{title}: about this show</source>
            <translation>{title}: acerca de este pódcast</translation>
        </message>
        <message>
            <source>About this show</source>
            <translation>Acerca de este pódcast</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Dismiss</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>TrailersView</name>
        <message>
            <source>Trailers</source>
            <translation>Tráileres</translation>
        </message>
    </context>
    <context>
        <name>TranscriptPresenter</name>
        <message>
            <source>Transcript copied to clipboard!</source>
            <translation>¡Transcripción copiada al portapapeles!</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transcripción</translation>
        </message>
        <message>
            <source>Export the transcript</source>
            <translation>Exportar la transcripción</translation>
        </message>
        <message>
            <source>The transcript was written to “{name}”</source>
            <translation>La transcripción se escribió en «{name}»</translation>
        </message>
    </context>
    <context>
        <name>TranscriptSection</name>
        <message>
            <source>Find</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
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
            <translation>Texto (.txt)</translation>
        </message>
        <message>
            <source>Progress of the transcript</source>
            <translation>Progreso de la transcripción</translation>
        </message>
        <message>
            <source>Make a transcript</source>
            <translation>Crear una transcripción</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>No transcript for this episode yet</source>
            <translation>Aún no hay transcripción de este episodio</translation>
        </message>
        <message>
            <source>Waiting to be transcribed</source>
            <translation>En espera de transcripción</translation>
        </message>
        <message>
            <source>Another episode is being transcribed first.</source>
            <translation>Antes se transcribe otro episodio.</translation>
        </message>
        <message>
            <source>Making the transcript…</source>
            <translation>Creando la transcripción…</translation>
        </message>
        <message>
            <source>Fetching the transcript…</source>
            <translation>Obteniendo la transcripción…</translation>
        </message>
        <message>
            <source>The publisher offers one.</source>
            <translation>El editor ofrece una.</translation>
        </message>
        <message>
            <source>The transcript could not be made</source>
            <translation>No se pudo crear la transcripción</translation>
        </message>
        <message>
            <source>The publisher’s transcript could not be fetched</source>
            <translation>No se pudo obtener la transcripción del editor</translation>
        </message>
        <message>
            <source>The publisher offers none, and this version of Earmark cannot make transcripts yet.</source>
            <translation>El editor no ofrece ninguna y esta versión de Earmark aún no puede crearlas.</translation>
        </message>
        <message>
            <source>The publisher offers none. Earmark can make one on this computer; it is not sent anywhere.</source>
            <translation>El editor no ofrece ninguna. Earmark puede crear una en este equipo; no se envía a ningún sitio.</translation>
        </message>
        <message>
            <source>It begins in a moment.</source>
            <translation>Empieza en un momento.</translation>
        </message>
        <message>
            <source>{n}%</source>
            <translation>{n} %</translation>
        </message>
        <message>
            <source>{share} · less than a minute left</source>
            <translation>{share} · queda menos de un minuto</translation>
        </message>
        <message>
            <source>{share} · about {n} min left</source>
            <translation>{share} · quedan unos {n} min</translation>
        </message>
    </context>
    <context>
        <name>TranscriptView</name>
        <message>
            <source>Transcript</source>
            <translation>Transcripción</translation>
        </message>
    </context>
    <context>
        <name>TranscriptsPage</name>
        <message>
            <source>Published transcripts</source>
            <translation>Transcripciones publicadas</translation>
        </message>
        <message>
            <source>The publisher’s transcript is fetched when an episode is opened or downloaded.</source>
            <translation>La transcripción del editor se obtiene al abrir o descargar un episodio.</translation>
        </message>
        <message>
            <source>Made on this computer</source>
            <translation>Creada en este equipo</translation>
        </message>
        <message>
            <source>Making transcripts here is not part of this version yet.</source>
            <translation>Crear transcripciones aquí aún no forma parte de esta versión.</translation>
        </message>
    </context>
    <context>
        <name>VolumeSlider</name>
        <message>
            <source>Volume</source>
            <translation>Volumen</translation>
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
            <translation>Fallaron {count} de {total} comprobaciones.</translation>
        </message>
        <message>
            <source>MP3 audio</source>
            <translation>audio MP3</translation>
        </message>
        <message>
            <source>AAC audio</source>
            <translation>audio AAC</translation>
        </message>
        <message>
            <source>Ogg audio</source>
            <translation>audio Ogg</translation>
        </message>
        <message>
            <source>Opus audio</source>
            <translation>audio Opus</translation>
        </message>
        <message>
            <source>FLAC audio</source>
            <translation>audio FLAC</translation>
        </message>
        <message>
            <source>WAV audio</source>
            <translation>audio WAV</translation>
        </message>
        <message>
            <source>MP4 video</source>
            <translation>vídeo MP4</translation>
        </message>
        <message>
            <source>QuickTime video</source>
            <translation>vídeo QuickTime</translation>
        </message>
        <message>
            <source>WebM video</source>
            <translation>vídeo WebM</translation>
        </message>
        <message>
            <source>How long is this episode of {show}?</source>
            <translation>¿Cuánto dura este episodio de {show}?</translation>
        </message>
        <message>
            <source>The publisher does not say how long it is.</source>
            <translation>El editor no dice cuánto dura.</translation>
        </message>
        <message>
            <source>{length}.</source>
            <translation>{length}.</translation>
        </message>
        <message>
            <source>The publisher does not say when it was published.</source>
            <translation>El editor no dice cuándo se publicó.</translation>
        </message>
        <message>
            <source>On {date}.</source>
            <translation>El {date}.</translation>
        </message>
        <message>
            <source>When was it published?</source>
            <translation>¿Cuándo se publicó?</translation>
        </message>
        <message>
            <source>What is it about?</source>
            <translation>¿De qué trata?</translation>
        </message>
        <message>
            <source>The publisher wrote no notes for it.</source>
            <translation>El editor no escribió notas sobre él.</translation>
        </message>
        <message>
            <source>Can I download it?</source>
            <translation>¿Puedo descargarlo?</translation>
        </message>
        <message>
            <source>No, its file is not in your folder any more.</source>
            <translation>No, su archivo ya no está en la carpeta.</translation>
        </message>
        <message>
            <source>It is a file of your own, so it plays without a network.</source>
            <translation>Es un archivo propio, así que se reproduce sin red.</translation>
        </message>
        <message>
            <source>It is downloaded already, so it plays without a network.</source>
            <translation>Ya está descargado, así que se reproduce sin red.</translation>
        </message>
        <message>
            <source>No, there is nothing to download: the publisher names no audio for it.</source>
            <translation>No, no hay nada que descargar: el editor no indica ningún audio.</translation>
        </message>
        <message>
            <source>Yes, and it is being downloaded now.</source>
            <translation>Sí, se está descargando ahora.</translation>
        </message>
        <message>
            <source>Yes, and it is waiting for its turn.</source>
            <translation>Sí, está esperando su turno.</translation>
        </message>
        <message>
            <source>Yes, it is {kind} of about {size}.</source>
            <translation>Sí, es {kind} de unos {size}.</translation>
        </message>
        <message>
            <source>Yes, it has about {size}.</source>
            <translation>Sí, ocupa unos {size}.</translation>
        </message>
        <message>
            <source>Yes, it is {kind}.</source>
            <translation>Sí, es {kind}.</translation>
        </message>
        <message>
            <source>Yes.</source>
            <translation>Sí.</translation>
        </message>
        <message>
            <source>Who hosts it?</source>
            <translation>¿Quién lo presenta?</translation>
        </message>
        <message>
            <source>Who is the guest?</source>
            <translation>¿Quién es el invitado?</translation>
        </message>
        <message>
            <source>Who are the guests?</source>
            <translation>¿Quiénes son los invitados?</translation>
        </message>
        <message>
            <source>{names} and others.</source>
            <translation>{names} y otros.</translation>
        </message>
        <message>
            <source>{names}.</source>
            <translation>{names}.</translation>
        </message>
        <message>
            <source>Season {season} ({name}), episode {number}.</source>
            <translation>Temporada {season} ({name}), episodio {number}.</translation>
        </message>
        <message>
            <source>Season {season}, episode {number}.</source>
            <translation>Temporada {season}, episodio {number}.</translation>
        </message>
        <message>
            <source>Episode {number}.</source>
            <translation>Episodio {number}.</translation>
        </message>
        <message>
            <source>It belongs to season {season} ({name}).</source>
            <translation>Pertenece a la temporada {season} ({name}).</translation>
        </message>
        <message>
            <source>It belongs to season {season}.</source>
            <translation>Pertenece a la temporada {season}.</translation>
        </message>
        <message>
            <source>Which season and episode is it?</source>
            <translation>¿Qué temporada y episodio es?</translation>
        </message>
        <message>
            <source>Which episode is it?</source>
            <translation>¿Qué episodio es?</translation>
        </message>
        <message>
            <source>{chapters} · and more.</source>
            <translation>{chapters} · y más.</translation>
        </message>
        <message>
            <source>What are the chapters?</source>
            <translation>¿Cuáles son los capítulos?</translation>
        </message>
        <message>
            <source>Yes, it can be read on this page.</source>
            <translation>Sí, se puede leer en esta página.</translation>
        </message>
        <message>
            <source>Yes, the publisher offers one.</source>
            <translation>Sí, el editor ofrece una.</translation>
        </message>
        <message>
            <source>The publisher offers one, but it could not be read.</source>
            <translation>El editor ofrece una, pero no se pudo leer.</translation>
        </message>
        <message>
            <source>Is there a transcript?</source>
            <translation>¿Hay transcripción?</translation>
        </message>
        <message>
            <source>In which language is it?</source>
            <translation>¿En qué idioma está?</translation>
        </message>
        <message>
            <source>It is in {language}.</source>
            <translation>En {language}.</translation>
        </message>
        <message>
            <source>Yes, the publisher marks it as explicit.</source>
            <translation>Sí, el editor lo marca como explícito.</translation>
        </message>
        <message>
            <source>No, the publisher marks it as clean.</source>
            <translation>No, el editor lo marca como apto.</translation>
        </message>
        <message>
            <source>Is it explicit?</source>
            <translation>¿Es explícito?</translation>
        </message>
        <message>
            <source>{text}: {address}</source>
            <translation>{text}: {address}</translation>
        </message>
        <message>
            <source>Here: {address}</source>
            <translation>Aquí: {address}</translation>
        </message>
        <message>
            <source>Where can I support {show}?</source>
            <translation>¿Dónde puedo apoyar a {show}?</translation>
        </message>
        <message>
            <source>With a private address from {host}, which is for one listener only.</source>
            <translation>Con una dirección privada de {host}, que es para un solo oyente.</translation>
        </message>
        <message>
            <source>With this address and a name and password of your own: {address}</source>
            <translation>Con esta dirección y un nombre y contraseña propios: {address}</translation>
        </message>
        <message>
            <source>With this address, in any podcast player: {address}</source>
            <translation>Con esta dirección, en cualquier reproductor de pódcast: {address}</translation>
        </message>
        <message>
            <source>How do I subscribe to {show}?</source>
            <translation>¿Cómo me suscribo a {show}?</translation>
        </message>
        <message>
            <source>“{address}” is not an address Earmark can open. Paste one that begins with https:// or http://.</source>
            <translation>«{address}» no es una dirección que Earmark pueda abrir. Pegue una que empiece por https:// o http://.</translation>
        </message>
        <message>
            <source>Could not reach {host}. Check the connection and try again.</source>
            <translation>No se pudo contactar con {host}. Compruebe la conexión y vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>There is no server called {host}. The address may be mistyped, or the site gone.</source>
            <translation>No hay ningún servidor llamado {host}. Puede que la dirección tenga errores o que el sitio ya no exista.</translation>
        </message>
        <message>
            <source>There is no network. Try again when the computer is online.</source>
            <translation>No hay red. Vuelva a intentarlo cuando el equipo esté conectado.</translation>
        </message>
        <message>
            <source>{host} did not answer in time. Try again later.</source>
            <translation>{host} no respondió a tiempo. Vuelva a intentarlo más tarde.</translation>
        </message>
        <message>
            <source>{host} has nothing at this address (error {status}): it is mistyped, or what was there is gone.</source>
            <translation>{host} no tiene nada en esta dirección (error {status}): está mal escrita o lo que había ya no existe.</translation>
        </message>
        <message>
            <source>{host} says this is gone for good. What you already have is kept.</source>
            <translation>{host} dice que esto ha desaparecido para siempre. Lo que ya tiene se conserva.</translation>
        </message>
        <message>
            <source>{host} refused to give it out (error {status}). Try again later.</source>
            <translation>{host} se negó a entregarlo (error {status}). Vuelva a intentarlo más tarde.</translation>
        </message>
        <message>
            <source>{host} has a problem of its own (error {status}). Try again later.</source>
            <translation>{host} tiene un problema propio (error {status}). Vuelva a intentarlo más tarde.</translation>
        </message>
        <message>
            <source>{host} asks for a name and password.</source>
            <translation>{host} pide nombre y contraseña.</translation>
        </message>
        <message>
            <source>The password for {host} could not be read from the system’s keyring. Unlock the keyring, or give the password again.</source>
            <translation>No se pudo leer la contraseña de {host} del llavero del sistema. Desbloquee el llavero o introduzca de nuevo la contraseña.</translation>
        </message>
        <message>
            <source>There is no keyring on this computer that could be opened, so the password is remembered only until Earmark is closed. Install or unlock one, such as GNOME Keyring or KWallet, to have it kept.</source>
            <translation>No hay en este equipo ningún llavero que se pueda abrir, así que la contraseña solo se recuerda hasta cerrar Earmark. Instale o desbloquee uno, como GNOME Keyring o KWallet, para conservarla.</translation>
        </message>
        <message>
            <source>{host} sends from one address to the next without end. Check the address.</source>
            <translation>{host} envía de una dirección a otra sin fin. Compruebe la dirección.</translation>
        </message>
        <message>
            <source>What {host} sent is too large to be right, so it was not kept.</source>
            <translation>Lo que envió {host} es demasiado grande para ser correcto, así que no se conservó.</translation>
        </message>
        <message>
            <source>{host} broke off before everything had arrived. Try again.</source>
            <translation>{host} cortó antes de que llegara todo. Vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>The secure connection to {host} could not be trusted, so nothing was fetched.</source>
            <translation>No se pudo confiar en la conexión segura con {host}, así que no se obtuvo nada.</translation>
        </message>
        <message>
            <source>What {host} answered is no list of shows. Try again later.</source>
            <translation>Lo que respondió {host} no es una lista de pódcast. Vuelva a intentarlo más tarde.</translation>
        </message>
        <message>
            <source>This feed could not be read.</source>
            <translation>No se pudo leer este feed.</translation>
        </message>
        <message>
            <source>There is no podcast feed at {address}. Look for an address named “RSS” on the show’s page.</source>
            <translation>No hay ningún feed de pódcast en {address}. Busque en la página del pódcast una dirección llamada «RSS».</translation>
        </message>
        <message>
            <source>“{title}” is a feed, but none of its entries has audio or video to play.</source>
            <translation>«{title}» es un feed, pero ninguna de sus entradas tiene audio o vídeo que reproducir.</translation>
        </message>
        <message>
            <source>The feed at {address} is too damaged to read. Its publisher has to mend it.</source>
            <translation>El feed de {address} está demasiado dañado para leerlo. Su editor debe repararlo.</translation>
        </message>
        <message>
            <source>The file {path} could not be read. Check that it is there and that you may open it.</source>
            <translation>No se pudo leer el archivo {path}. Compruebe que está ahí y que puede abrirlo.</translation>
        </message>
        <message>
            <source>The folder {path} is not there or cannot be read. Plug in its disk, or mend its permissions.</source>
            <translation>La carpeta {path} no está o no se puede leer. Conecte su disco o corrija sus permisos.</translation>
        </message>
        <message>
            <source>There is no audio or video in {path}.</source>
            <translation>No hay audio ni vídeo en {path}.</translation>
        </message>
        <message>
            <source>Earmark keeps its own files in {path}. Choose another folder.</source>
            <translation>Earmark guarda sus propios archivos en {path}. Elija otra carpeta.</translation>
        </message>
        <message>
            <source>You are already subscribed to “{title}”.</source>
            <translation>Ya está suscrito a «{title}».</translation>
        </message>
        <message>
            <source>{file} is no list of podcasts (OPML) that can be read. Export it again from the program it came from.</source>
            <translation>{file} no es una lista de pódcast (OPML) que se pueda leer. Expórtela de nuevo desde el programa del que viene.</translation>
        </message>
        <message>
            <source>{path} could not be written. Choose another place, or free some space.</source>
            <translation>No se pudo escribir {path}. Elija otro lugar o libere espacio.</translation>
        </message>
        <message>
            <source>The library at {path} could not be used: {reason}.</source>
            <translation>No se pudo usar la biblioteca de {path}: {reason}.</translation>
        </message>
        <message>
            <source>The library at {path} was made by a newer Earmark. Update Earmark to open it.</source>
            <translation>La biblioteca de {path} es de un Earmark más nuevo. Actualice Earmark para abrirla.</translation>
        </message>
        <message>
            <source>The file at {path} is not an Earmark library. Move it away, or choose another profile.</source>
            <translation>El archivo de {path} no es una biblioteca de Earmark. Muévalo o elija otro perfil.</translation>
        </message>
        <message>
            <source>The library at {path} is in use by another program. Close it and try again.</source>
            <translation>Otro programa está usando la biblioteca de {path}. Ciérrelo y vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>Earmark may not write to {path}. Choose another profile, or change the folder’s permissions.</source>
            <translation>Earmark no puede escribir en {path}. Elija otro perfil o cambie los permisos de la carpeta.</translation>
        </message>
        <message>
            <source>There is no show “{show}” in the library. `earmark shows` lists them.</source>
            <translation>No hay ningún pódcast «{show}» en la biblioteca. `earmark shows` los enumera.</translation>
        </message>
        <message>
            <source>There is no notice {notice}. `earmark notices` lists them.</source>
            <translation>No hay ningún aviso {notice}. `earmark notices` los enumera.</translation>
        </message>
        <message>
            <source>This cannot be undone. Only a move can, while no other show has the old address.</source>
            <translation>Esto no se puede deshacer. Solo un traslado, mientras ningún otro pódcast tenga la dirección antigua.</translation>
        </message>
        <message>
            <source>There is no episode {episode} in the library. `earmark episodes` lists them.</source>
            <translation>No hay ningún episodio {episode} en la biblioteca. `earmark episodes` los enumera.</translation>
        </message>
        <message>
            <source>“{title}” is not in the queue. `earmark queue` lists what is.</source>
            <translation>«{title}» no está en la cola. `earmark queue` enumera lo que hay.</translation>
        </message>
        <message>
            <source>There is no screen to open a window on. Use the command line instead: `earmark --help` lists what it can do.</source>
            <translation>No hay pantalla en la que abrir una ventana. Use la línea de órdenes: `earmark --help` enumera lo que puede hacer.</translation>
        </message>
        <message>
            <source>Earmark is open already, but its window does not answer. Close it, or end it in the system’s list of programs, and start it again.</source>
            <translation>Earmark ya está abierto, pero su ventana no responde. Ciérrela, o termínelo en la lista de programas del sistema, y vuelva a iniciarlo.</translation>
        </message>
        <message>
            <source>The settings file {path} has a mistake: {reason}. Mend it or delete it.</source>
            <translation>El archivo de ajustes {path} tiene un error: {reason}. Corríjalo o elimine el archivo.</translation>
        </message>
        <message>
            <source>The download failed. Try again.</source>
            <translation>La descarga falló. Vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>“{name}” could not be written. Choose another folder, or make room there.</source>
            <translation>No se pudo escribir «{name}». Elija otra carpeta o haga sitio en ella.</translation>
        </message>
        <message>
            <source>The disk is full: {needed} needed, {free} free at {path}. Free some space and try again.</source>
            <translation>El disco está lleno: se necesitan {needed} y hay {free} libres en {path}. Libere espacio y vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>{host} sent something that is not audio or video, so it was not kept.</source>
            <translation>{host} envió algo que no es audio ni vídeo, así que no se conservó.</translation>
        </message>
        <message>
            <source>“{title}” has no audio to download.</source>
            <translation>«{title}» no tiene audio que descargar.</translation>
        </message>
        <message>
            <source>Earmark may not write to {path}. Choose another download folder in the settings.</source>
            <translation>Earmark no puede escribir en {path}. Elija otra carpeta de descargas en las preferencias.</translation>
        </message>
        <message>
            <source>“{title}” is being downloaded by another Earmark already.</source>
            <translation>Otro Earmark ya está descargando «{title}».</translation>
        </message>
        <message>
            <source>The download of “{title}” was cancelled.</source>
            <translation>Se canceló la descarga de «{title}».</translation>
        </message>
        <message>
            <source>The file {path} is not there any more. Download it again.</source>
            <translation>El archivo {path} ya no está. Descárguelo de nuevo.</translation>
        </message>
        <message>
            <source>{path} is where the files of your show “{title}” are. Choose another folder.</source>
            <translation>{path} es donde están los archivos de su pódcast «{title}». Elija otra carpeta.</translation>
        </message>
        <message>
            <source>The file of “{title}” is not in its folder any more: {path}. Put it back to play it.</source>
            <translation>El archivo de «{title}» ya no está en su carpeta: {path}. Devuélvalo allí para reproducirlo.</translation>
        </message>
        <message>
            <source>“{title}” is a file of your own. Earmark does not delete it.</source>
            <translation>«{title}» es un archivo suyo. Earmark no lo elimina.</translation>
        </message>
        <message>
            <source>This could not be played.</source>
            <translation>Esto no se pudo reproducir.</translation>
        </message>
        <message>
            <source>VLC is needed to play audio and is not installed. Install it with your system’s package manager.</source>
            <translation>Para reproducir audio hace falta VLC, que no está instalado. Instálelo con el gestor de paquetes del sistema.</translation>
        </message>
        <message>
            <source>VLC is needed to play audio and is not installed. Install it with: {command}</source>
            <translation>Para reproducir audio hace falta VLC, que no está instalado. Instálelo con: {command}</translation>
        </message>
        <message>
            <source>“{title}” could not be played: {reason}.</source>
            <translation>No se pudo reproducir «{title}»: {reason}.</translation>
        </message>
        <message>
            <source>“{title}” has nothing to play.</source>
            <translation>«{title}» no tiene nada que reproducir.</translation>
        </message>
        <message>
            <source>The transcript at {address} could not be read.</source>
            <translation>No se pudo leer la transcripción de {address}.</translation>
        </message>
        <message>
            <source>The transcript at {address} is still empty. Try again later, its publisher may yet fill it in.</source>
            <translation>La transcripción de {address} aún está vacía. Vuelva a intentarlo más tarde: puede que su editor la complete.</translation>
        </message>
        <message>
            <source>The connection broke, and the server now sends “{title}” in another version. It goes on at the same time.</source>
            <translation>La conexión se cortó y el servidor envía ahora «{title}» en otra versión. Sigue en el mismo momento.</translation>
        </message>
        <message>
            <source>“{title}” has its index at its end, so it has to arrive as a whole before it can play.</source>
            <translation>«{title}» tiene su índice al final, así que debe llegar entero antes de reproducirse.</translation>
        </message>
        <message>
            <source>must not be empty</source>
            <translation>no debe estar vacío</translation>
        </message>
        <message>
            <source>must be no longer than {amount} signs</source>
            <translation>no debe tener más de {amount} caracteres</translation>
        </message>
        <message>
            <source>must not begin or end with “/” nor have two of them in a row</source>
            <translation>no debe empezar ni acabar con «/» ni tener dos seguidas</translation>
        </message>
        <message>
            <source>must not have more than {amount} folders</source>
            <translation>no debe tener más de {amount} carpetas</translation>
        </message>
        <message>
            <source>must not hold “\” or control characters; folders are separated by “/”</source>
            <translation>no debe contener «\» ni caracteres de control; «/» separa carpetas</translation>
        </message>
        <message>
            <source>must not have a folder named “.” or “..”</source>
            <translation>no debe tener una carpeta llamada «.» o «..»</translation>
        </message>
        <message>
            <source>must name the episode: put {fields} behind the last “/”</source>
            <translation>debe nombrar el episodio: ponga {fields} tras la última «/»</translation>
        </message>
        <message>
            <source>has no field {field}; there are {known}</source>
            <translation>no tiene el campo {field}; existen {known}</translation>
        </message>
        <message>
            <source>has “{field}”: a width is a number from 1 to 9, as in {example}</source>
            <translation>contiene «{field}»: un ancho es un número de 1 a 9, como en {example}</translation>
        </message>
        <message>
            <source>has a single “{sign}”; write “{two}” for the sign itself</source>
            <translation>tiene un «{sign}» suelto; «{two}» es el signo mismo</translation>
        </message>
        <message>
            <source>has “[” within “[”</source>
            <translation>tiene «[» dentro de «[»</translation>
        </message>
        <message>
            <source>has “]” without “[” before it; write “]]” for the sign itself</source>
            <translation>tiene «]» sin «[» antes; «]]» es el signo mismo</translation>
        </message>
        <message>
            <source>has “[” without “]” behind it; write “[[” for the sign itself</source>
            <translation>tiene «[» sin «]» después; «[[» es el signo mismo</translation>
        </message>
        <message>
            <source>Paused.</source>
            <translation>En pausa.</translation>
        </message>
        <message>
            <source>Waiting for the network. It goes on by itself.</source>
            <translation>En espera de la red. Continúa solo.</translation>
        </message>
        <message>
            <source>Waiting for a network that is not metered.</source>
            <translation>En espera de una red que no sea de uso medido.</translation>
        </message>
        <message>
            <source>Waiting for Wi-Fi.</source>
            <translation>En espera de wifi.</translation>
        </message>
        <message>
            <source>Waiting for space on the disk.</source>
            <translation>En espera de espacio en el disco.</translation>
        </message>
        <message>
            <source>Waiting for its next try.</source>
            <translation>En espera del próximo intento.</translation>
        </message>
        <message>
            <source>Waiting until the download folder is moved.</source>
            <translation>En espera de que se traslade la carpeta de descargas.</translation>
        </message>
        <message>
            <source>The publisher changed {amount} ids; your progress was kept.</source>
            <translation>El editor cambió {amount} identificadores; su progreso se conservó.</translation>
        </message>
        <message>
            <source>The feed moved from {before} to {after}.</source>
            <translation>El feed se trasladó de {before} a {after}.</translation>
        </message>
        <message>
            <source>The feed is gone for good. It is not asked any more; what you have is kept.</source>
            <translation>El feed ha desaparecido para siempre. Ya no se le pregunta; lo que tiene se conserva.</translation>
        </message>
        <message>
            <source>The feed, which was gone, is back.</source>
            <translation>El feed, que había desaparecido, ha vuelto.</translation>
        </message>
        <message>
            <source>Not everything in this folder is listed: it has more than {amount} files, or some of its subfolders are too deep or may not be read.</source>
            <translation>No se muestra todo lo de esta carpeta: tiene más de {amount} archivos, o algunas subcarpetas son demasiado profundas o no se pueden leer.</translation>
        </message>
        <message>
            <source>The publisher changed the id of one episode; your progress was kept.</source>
            <translation>El editor cambió el identificador de un episodio; su progreso se conservó.</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Ayer</translation>
        </message>
        <message>
            <source>there is no sound in it</source>
            <translation>no contiene sonido</translation>
        </message>
        <message>
            <source>it could not be started</source>
            <translation>no se pudo iniciar</translation>
        </message>
        <message>
            <source>the connection broke off</source>
            <translation>la conexión se cortó</translation>
        </message>
        <message>
            <source>it could not be fetched</source>
            <translation>no se pudo obtener</translation>
        </message>
        <message>
            <source>VLC cannot read it</source>
            <translation>VLC no puede leerlo</translation>
        </message>
        <message>
            <source>must be the code of a language, such as de or pt_BR</source>
            <translation>debe ser el código de un idioma, como de o pt_BR</translation>
        </message>
        <message>
            <source>must be like http://proxy.example:8080</source>
            <translation>debe ser como http://proxy.example:8080</translation>
        </message>
        <message>
            <source>must not hold a password: it would lie in this file for all to read</source>
            <translation>no debe contener una contraseña: quedaría legible en este archivo</translation>
        </message>
        <message>
            <source>This episode is not in the library any more.</source>
            <translation>Este episodio ya no está en la biblioteca.</translation>
        </message>
        <message>
            <source>This show is not in the library any more.</source>
            <translation>Este pódcast ya no está en la biblioteca.</translation>
        </message>
        <message>
            <source>played</source>
            <translation>escuchado</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>quedan {time}</translation>
        </message>
        <message>
            <source>Played today</source>
            <translation>Terminado hoy</translation>
        </message>
        <message>
            <source>Played yesterday</source>
            <translation>Terminado ayer</translation>
        </message>
        <message>
            <source>Played: {date}</source>
            <translation>Terminado: {date}</translation>
        </message>
        <message>
            <source>Heard today</source>
            <translation>Escuchado hoy</translation>
        </message>
        <message>
            <source>Heard yesterday</source>
            <translation>Escuchado ayer</translation>
        </message>
        <message>
            <source>Heard: {date}</source>
            <translation>Escuchado: {date}</translation>
        </message>
        <message>
            <source>Shows</source>
            <translation>Pódcast</translation>
        </message>
        <message>
            <source>Episodes</source>
            <translation>Episodios</translation>
        </message>
        <message>
            <source>In the notes</source>
            <translation>En las notas</translation>
        </message>
        <message>
            <source>In transcripts</source>
            <translation>En transcripciones</translation>
        </message>
        <message>
            <source>An episode without a title</source>
            <translation>Un episodio sin título</translation>
        </message>
        <message>
            <source>TRAILER</source>
            <translation>TRÁILER</translation>
        </message>
        <message>
            <source>BONUS</source>
            <translation>EXTRA</translation>
        </message>
        <message>
            <source>EPISODE</source>
            <translation>EPISODIO</translation>
        </message>
        <message>
            <source>Explicit</source>
            <translation>Explícito</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <source>Season {n}</source>
            <translation>Temporada {n}</translation>
        </message>
        <message>
            <source>Episode {n}</source>
            <translation>Episodio {n}</translation>
        </message>
        <message>
            <source>From the publisher</source>
            <translation>Del editor</translation>
        </message>
        <message>
            <source>Made on this computer</source>
            <translation>Creada en este equipo</translation>
        </message>
        <message>
            <source>from</source>
            <translation>de</translation>
        </message>
        <message>
            <source>host</source>
            <translation>con</translation>
        </message>
        <message>
            <source>hosts</source>
            <translation>con</translation>
        </message>
        <message>
            <source>several times a day</source>
            <translation>varias veces al día</translation>
        </message>
        <message>
            <source>about every day</source>
            <translation>casi cada día</translation>
        </message>
        <message>
            <source>a few times a week</source>
            <translation>varias veces por semana</translation>
        </message>
        <message>
            <source>about every week</source>
            <translation>casi cada semana</translation>
        </message>
        <message>
            <source>about every two weeks</source>
            <translation>cada dos semanas más o menos</translation>
        </message>
        <message>
            <source>about every month</source>
            <translation>casi cada mes</translation>
        </message>
        <message>
            <source>a few times a year</source>
            <translation>varias veces al año</translation>
        </message>
        <message>
            <source>about once a year or less</source>
            <translation>una vez al año o menos</translation>
        </message>
        <message>
            <source>Podcast</source>
            <translation>Pódcast</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Música</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Vídeo</translation>
        </message>
        <message>
            <source>Film</source>
            <translation>Película</translation>
        </message>
        <message>
            <source>Audiobook</source>
            <translation>Audiolibro</translation>
        </message>
        <message>
            <source>Newsletter</source>
            <translation>Boletín</translation>
        </message>
        <message>
            <source>Blog</source>
            <translation>Blog</translation>
        </message>
        <message>
            <source>This show is complete: no more episodes are to come.</source>
            <translation>Este pódcast está completo: no habrá más episodios.</translation>
        </message>
        <message>
            <source>Published {often} until {date}</source>
            <translation>Se publicó {often} hasta el {date}</translation>
        </message>
        <message>
            <source>Publishes {often}</source>
            <translation>Se publica {often}</translation>
        </message>
        <message>
            <source>Publishes {often}, irregularly</source>
            <translation>Se publica {often}, sin regularidad</translation>
        </message>
        <message>
            <source>latest today</source>
            <translation>último: hoy</translation>
        </message>
        <message>
            <source>latest yesterday</source>
            <translation>último: ayer</translation>
        </message>
        <message>
            <source>latest on {date}</source>
            <translation>último: {date}</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Presentación</translation>
        </message>
        <message>
            <source>Co-host</source>
            <translation>Copresentación</translation>
        </message>
        <message>
            <source>Guest</source>
            <translation>Invitado</translation>
        </message>
        <message>
            <source>Guest host</source>
            <translation>Presentación invitada</translation>
        </message>
        <message>
            <source>Producer</source>
            <translation>Producción</translation>
        </message>
        <message>
            <source>Editor</source>
            <translation>Edición</translation>
        </message>
        <message>
            <source>Narrator</source>
            <translation>Narración</translation>
        </message>
        <message>
            <source>Reporter</source>
            <translation>Reportaje</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Autoría</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>SHOW</source>
            <translation>PÓDCAST</translation>
        </message>
        <message>
            <source>1 EPISODE</source>
            <translation>1 EPISODIO</translation>
        </message>
        <message>
            <source>{count} EPISODES</source>
            <translation>{count} EPISODIOS</translation>
        </message>
        <message>
            <source>{count} UNPLAYED</source>
            <translation>{count} SIN ESCUCHAR</translation>
        </message>
        <message>
            <source>EXPLICIT</source>
            <translation>EXPLÍCITO</translation>
        </message>
        <message>
            <source>by {author}</source>
            <translation>de {author}</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Categorías</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licencia</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Orden</translation>
        </message>
        <message>
            <source>Made to be heard from the first episode on</source>
            <translation>Para escuchar desde el primer episodio</translation>
        </message>
        <message>
            <source>Subscribed</source>
            <translation>Suscrito desde</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>Last refreshed</source>
            <translation>Última actualización</translation>
        </message>
        <message>
            <source>Next refresh</source>
            <translation>Próxima actualización</translation>
        </message>
        <message>
            <source>Never: the feed is gone for good</source>
            <translation>Nunca: el feed ha desaparecido</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <source>In {time}</source>
            <translation>En {time}</translation>
        </message>
        <message>
            <source>Just now</source>
            <translation>Ahora mismo</translation>
        </message>
        <message>
            <source>{time} ago</source>
            <translation>hace {time}</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Mañana</translation>
        </message>
        <message>
            <source>Trailer</source>
            <translation>Tráiler</translation>
        </message>
        <message>
            <source>{date} · {times} times</source>
            <translation>{date} · {times} veces</translation>
        </message>
        <message>
            <source>{first} – {last} · {times} times</source>
            <translation>{first} – {last} · {times} veces</translation>
        </message>
    </context>
    <context>
        <name>_ChapterRow</name>
        <message>
            <source>{title}, at {time}</source>
            <translation>{title}, en {time}</translation>
        </message>
        <message>
            <source>Open the chapter’s link</source>
            <translation>Abrir el enlace del capítulo</translation>
        </message>
    </context>
</TS>

import type { Sentences } from '../../catalogue.ts'

/** Requests, commands and the server itself. */
export const requestErrors: Sentences = {
  '{0} streams of events are open already.': 'Es sind schon {0} Ereignisströme offen.',
  'Close some of them: pages that are open in many tabs, or programs that do not close theirs.':
    'Schließen Sie einige davon: Seiten, die in vielen Tabs offen sind, oder Programme, die ihre nicht schließen.',
  'There is no {0} "{1}".': '{0} „{1}“ gibt es nicht.',
  'See what there is: GET {0}': 'Alle anzeigen: GET {0}',
  'This is no place in this list.': 'Das ist keine Stelle in dieser Liste.',
  'Leave out "after" to begin, and pass "next" of the page before as it is.':
    'Lassen Sie „after“ am Anfang weg, und geben Sie „next“ der vorigen Seite unverändert weiter.',
  'The body is nested deeper than {0} levels.': 'Der Inhalt ist tiefer als {0} Ebenen verschachtelt.',
  'Send it flatter.': 'Senden Sie ihn flacher.',
  'The header Idempotency-Key is not 1 to 200 printable ASCII characters.':
    'Der Header Idempotency-Key besteht nicht aus 1 bis 200 druckbaren ASCII-Zeichen.',
  'Send a random one, such as a UUID, and the same one when the request is repeated.':
    'Senden Sie einen zufälligen, etwa eine UUID, und denselben, wenn die Anfrage wiederholt wird.',
  'This Idempotency-Key came with another request before.':
    'Dieser Idempotency-Key kam schon mit einer anderen Anfrage.',
  'Take a new key for every new request; repeat one only to repeat the same request.':
    'Nehmen Sie für jede neue Anfrage einen neuen Schlüssel; nur dieselbe Anfrage wird mit demselben wiederholt.',
  'The request that came with this Idempotency-Key first is still being worked on.':
    'Die erste Anfrage mit diesem Idempotency-Key wird noch bearbeitet.',
  'Wait a moment, then send it again.': 'Warten Sie einen Moment und senden Sie sie dann noch einmal.',
  'An upload may have {0} MB.': 'Ein Upload darf höchstens {0} MB groß sein.',
  'Compress the file with gzip, split it, or import it on the machine itself: satsuma import FILE':
    'Komprimieren Sie die Datei mit gzip, teilen Sie sie, oder importieren Sie sie auf dem Rechner selbst: satsuma import FILE',
  'The upload ended before all of it had come.': 'Der Upload endete, bevor alles angekommen war.',
  'Send the file again.': 'Senden Sie die Datei noch einmal.',
  'The upload could not be written to the disk: {0}.':
    'Der Upload konnte nicht auf die Festplatte geschrieben werden: {0}.',
  'Make space in the data directory, then send the file again.':
    'Schaffen Sie Platz im Datenverzeichnis, und senden Sie die Datei dann noch einmal.',
  '{0} uploads are waiting to be imported.': '{0} Uploads warten auf ihren Import.',
  'Import or delete some of them: GET /api/v1/uploads':
    'Importieren oder löschen Sie einige davon: GET /api/v1/uploads',

  segment: 'Segment',
  segmentation: 'Segmentierung',
  metric: 'Kennzahl',
  model: 'Modell',
  analysis: 'Analyse',
  part: 'Teil',
  event: 'Ereignis',
  trait: 'Merkmal',
  import: 'Import',
  upload: 'Upload',
  backup: 'Sicherung',
  evaluation: 'Auswertung',
  verification: 'Prüfung',
  backtest: 'Rückblick',
  refresh: 'Aktualisierung',
  'look-back': 'Rückblick',

  'List what there is: satsuma {0}s list': 'Alle anzeigen: satsuma {0:name}s list',
  'No profile is known as "{0}".': 'Unter „{0}“ ist kein Profil bekannt.',
  'Write an identity as it was imported, or look for it: satsuma profiles search TEXT':
    'Schreiben Sie eine Identität so, wie sie importiert wurde, oder suchen Sie danach: satsuma profiles search TEXT',
  'Several profiles are known as "{0}".': 'Unter „{0}“ sind mehrere Profile bekannt.',
  'Put its namespace before it, as in "email:ada@example.org".':
    'Stellen Sie den Namensraum davor, wie in „email:ada@example.org“.',
  'The {0} "{1}" is still used by {2}.': '{0} „{1}“ wird noch verwendet von: {2}.',
  '{0} "{1}"': '{0} „{1}“',
  'Take it out of it first, or remove it: {0}':
    'Nehmen Sie es dort zuerst heraus, oder entfernen Sie dies: {0}',
  'Take it out of them first, or remove them: {0}':
    'Nehmen Sie es überall dort zuerst heraus, oder entfernen Sie diese: {0}',
  'The {0} "{1}" is archived and cannot be edited.':
    '{0} „{1}“ ist archiviert und kann nicht bearbeitet werden.',
  'Restore it first: {0}': 'Zuerst wiederherstellen: {0}',
  'The {0} "{1}" is {2} and cannot be {3}.': '{0} „{1}“ ist {2} und kann nicht {3} werden.',
  paused: 'pausiert',
  resumed: 'fortgesetzt',
  archived: 'archiviert',
  restored: 'wiederhergestellt',
  'Restore it: {0}': 'Wiederherstellen: {0}',
  'Resume it: {0}': 'Fortsetzen: {0}',
  'The clock is behind the last evaluation, which was as of {0}.':
    'Die Uhr geht nach: Die letzte Auswertung hat den Stand {0}.',
  "Set this machine's clock right, or evaluate with --as-of, which stores nothing.":
    'Stellen Sie die Uhr dieses Rechners richtig, oder werten Sie mit --as-of aus; dabei wird nichts gespeichert.',
  'Nothing lies between {0} and {1}.': 'Zwischen {0} und {1} liegt nichts.',
  'State an end that is later than the beginning.': 'Geben Sie ein Ende an, das nach dem Anfang liegt.',
  '"{0}" is not an instant between 1900 and 2299.': '„{0}“ ist kein Zeitpunkt zwischen 1900 und 2299.',
  'Write a day such as 2025-03-01, or an instant such as 2025-03-01T09:30:00Z.':
    'Schreiben Sie einen Tag wie 2025-03-01 oder einen Zeitpunkt wie 2025-03-01T09:30:00Z.',
  '{0}: "{1}" is not a whole number from {2} on.': '{0}: „{1}“ ist keine ganze Zahl ab {2}.',
  'Write a number, such as {0} {1}.': 'Schreiben Sie eine Zahl, etwa {0} {1}.',
  'There is no setting "{0}".': 'Es gibt keine Einstellung „{0}“.',
  'Settings: {0}.': 'Einstellungen: {0}.',
  '"{0}" is no value of the setting {1}.': '„{0}“ ist kein Wert der Einstellung {1}.',
  'Write {0}.': 'Möglich ist {0}.',
  'an IANA time zone such as Europe/Berlin or UTC': 'eine IANA-Zeitzone wie Europe/Berlin oder UTC',
  'a number from 1 (Monday) to 7 (Sunday)': 'eine Zahl von 1 (Montag) bis 7 (Sonntag)',
  'a currency such as EUR, or {0}': 'eine Währung wie EUR, oder {0}',
  'No profile has a trait "{0}".': 'Kein Profil hat ein Merkmal „{0}“.',
  'See what a profile has: satsuma profiles show IDENTITY':
    'Ansehen, was ein Profil hat: satsuma profiles show IDENTITY',
  'The file {0} cannot be read: {1}.': 'Die Datei {0:name} lässt sich nicht lesen: {1}.',
  'Check the path and that you may read it.': 'Prüfen Sie den Pfad, und ob Sie die Datei lesen dürfen.',
  'A mapping was proposed for {0}, and nobody is here to confirm it; nothing was imported.':
    'Für {0:name} wurde eine Zuordnung vorgeschlagen, und niemand ist da, um sie zu bestätigen; nichts wurde importiert.',
  'Give --yes to import by the proposal, --save-map FILE.yaml to look at it first, or --map FILE.yaml with a mapping of your own.':
    'Mit --yes importieren Sie nach dem Vorschlag, mit --save-map FILE.yaml sehen Sie ihn zuerst an, mit --map FILE.yaml geben Sie eine eigene Zuordnung an.',
  'Nothing was imported, as the mapping was not agreed to.':
    'Nichts wurde importiert, weil die Zuordnung nicht bestätigt wurde.',
  'Save the proposal with --save-map FILE.yaml, correct it, and give it with --map FILE.yaml.':
    'Speichern Sie den Vorschlag mit --save-map FILE.yaml, korrigieren Sie ihn, und geben Sie ihn mit --map FILE.yaml an.',
  'The file {0} cannot be written: {1}.': 'Die Datei {0:name} lässt sich nicht schreiben: {1}.',
  'Check the path and that you may write there.': 'Prüfen Sie den Pfad, und ob Sie dort schreiben dürfen.',
  'Port {0} is in use.': 'Port {0} ist belegt.',
  'Choose another: --port {0}': 'Wählen Sie einen anderen: --port {0}',
  'The server cannot listen on {0} port {1}: {2}.': 'Der Server kann {0}, Port {1}, nicht öffnen: {2}.',
  'Choose another --host or --port; ports below 1024 need special rights.':
    'Wählen Sie einen anderen --host oder --port; Ports unter 1024 brauchen besondere Rechte.',
  'This server does not answer to the name "{0}".': 'Dieser Server antwortet nicht unter dem Namen „{0}“.',
  'Open it as http://localhost with its port, or start it with --host for other machines.':
    'Öffnen Sie ihn als http://localhost mit seinem Port, oder starten Sie ihn mit --host für andere Rechner.',
  'There is nothing at {0}.': 'Unter {0} gibt es nichts.',
  'All addresses are listed at /api/docs; events go to /v1/track, /v1/identify and /v1/batch.':
    'Alle Adressen stehen unter /api/docs; Ereignisse gehen an /v1/track, /v1/identify und /v1/batch.',
  'The request cannot be understood: {0}.': 'Die Anfrage ist nicht zu verstehen: {0}.',
  'the address cannot be decoded': 'Die Adresse lässt sich nicht dekodieren',
  'the body is too large': 'Der Inhalt ist zu groß',
  'the type of the body is not one that is taken here': 'Inhalte dieses Typs werden hier nicht angenommen',
  'the body is not as long as was said': 'Der Inhalt ist nicht so lang wie angegeben',
  'the body is empty': 'Der Inhalt ist leer',
  'the body is not valid JSON': 'Der Inhalt ist kein gültiges JSON',
  'Correct the address, where special characters are percent-encoded, or the body: JSON, sent with Content-Type: application/json.':
    'Korrigieren Sie die Adresse, in der Sonderzeichen prozentkodiert sind, oder den Inhalt: JSON, gesendet mit Content-Type: application/json.',
  'Correct this field and send the request again.':
    'Korrigieren Sie dieses Feld, und senden Sie die Anfrage noch einmal.',
  'The pages are not built yet.': 'Die Seiten sind noch nicht gebaut.',
  'Run: npm run build': 'Führen Sie aus: npm run build',
  'Something went wrong that should not have.':
    'Etwas ist schiefgegangen, das nicht hätte schiefgehen dürfen.',
  "Try again; what happened is in the server's terminal.":
    'Versuchen Sie es noch einmal; was geschehen ist, steht im Terminal des Servers.',

  '"{0}" is missing.': '„{0}“ fehlt.',
  '"{0}" must be {1}.': '„{0}“ muss {1} sein.',
  '"{0}" must be {1}, not {2}.': '„{0}“ muss {1} sein, nicht {2}.',
  '"{0}" is not as it must be.': '„{0}“ ist nicht so, wie es sein muss.',
  '"{0}" needs at least {1}.': '„{0}“ braucht mindestens {1}.',
  '"{0}" must be at least {1}.': '„{0}“ muss mindestens {1} sein.',
  '"{0}" must be more than {1}.': '„{0}“ muss größer als {1} sein.',
  '"{0}" may have at most {1}.': '„{0}“ darf höchstens {1} haben.',
  '"{0}" must be at most {1}.': '„{0}“ darf höchstens {1} sein.',
  '"{0}" must be less than {1}.': '„{0}“ muss kleiner als {1} sein.',
  '"{0}" is not understood here.': '„{0}“ wird hier nicht verstanden.',
  'Expected either "text" or "definitions"': 'Erwartet wird entweder „text“ oder „definitions“',
  'Expected either "definition" or "text"': 'Erwartet wird entweder „definition“ oder „text“',
  'Expected the name of a file, without its folder': 'Erwartet wird der Name einer Datei, ohne ihren Ordner',

  'What is sent cannot be written to the disk.':
    'Was gesendet wird, lässt sich nicht auf die Festplatte schreiben.',
  'Make space in the data directory; senders repeat what was not taken.':
    'Schaffen Sie Platz im Datenverzeichnis; was nicht angenommen wurde, wird noch einmal gesendet.',
  'The control store does not answer.': 'Der Speicher für Definitionen antwortet nicht.',
  'The analytical store does not answer.': 'Der Speicher für Ereignisse und Profile antwortet nicht.',
  'Check that it runs and can be reached; what is sent is kept until then.':
    'Prüfen Sie, ob er läuft und erreichbar ist; was gesendet wird, bleibt bis dahin erhalten.',
  'Something keeps tracking from going on. It is tried again and again.':
    'Etwas hindert die Erfassung daran, weiterzugehen. Es wird immer wieder versucht.',
  'Something keeps live evaluation from going on. It is tried again and again.':
    'Etwas hindert die Live-Auswertung daran, weiterzugehen. Es wird immer wieder versucht.',
  'GET /api/v1/status says what it is.': 'GET /api/v1/status sagt, was es ist.',
  'Memberships are not kept true yet: {0} % of what that takes is done.':
    'Mitgliedschaften werden noch nicht laufend aktualisiert: {0} % der Vorbereitung sind erledigt.',
  'Wait: events are taken meanwhile. Until then segments are as of the last evaluation.':
    'Warten Sie: Ereignisse werden inzwischen angenommen. Bis dahin haben Segmente den Stand der letzten Auswertung.',
  'Memberships are {0} s behind what has come in; ready means at most {1} s.':
    'Mitgliedschaften liegen {0} s hinter dem zurück, was eingetroffen ist; bereit heißt höchstens {1} s.',
  'Wait: it catches up, and nothing is lost. If it happens often, give the server more processor time.':
    'Warten Sie: Es wird aufgeholt, und nichts geht verloren. Kommt es oft vor, geben Sie dem Server mehr Rechenzeit.',
  'The server is stopping.': 'Der Server wird gerade beendet.',
  'Send it again when it has started, or to another one.':
    'Senden Sie es noch einmal, wenn er wieder läuft, oder an einen anderen.',

  'There is no job "{0}".': 'Es gibt keinen Auftrag „{0}“.',
  'List the latest: GET /api/v1/jobs': 'Die neuesten anzeigen: GET /api/v1/jobs',
  'Another {0} is running.': 'Es läuft schon ein Auftrag dieser Art: {0}.',
  '{0} jobs of the kind {1} are running.': 'Es laufen schon {0} Aufträge der Art „{1}“.',
  'Wait until it is over, or cancel it: GET /api/v1/jobs':
    'Warten Sie, bis der Auftrag fertig ist, oder brechen Sie ihn ab: GET /api/v1/jobs',
  'The work failed unexpectedly: {0}': 'Der Auftrag ist unerwartet fehlgeschlagen: {0}',

  'The {0} store cannot be reached: {1}': 'Der Speicher „{0}“ ist nicht erreichbar: {1}',
  'Check its address and that it runs, then try again.':
    'Prüfen Sie seine Adresse, und ob er läuft, und versuchen Sie es dann noch einmal.',
  'The {0} store refused a statement: {1}': 'Der Speicher „{0}“ hat eine Anweisung abgewiesen: {1}',
  'Nothing was changed by it. Run with --debug for the place in the code.':
    'Dadurch wurde nichts geändert. Mit --debug sehen Sie die Stelle im Code.',
  'The {0} store was closed while work was still being asked of it.':
    'Der Speicher „{0}“ wurde geschlossen, als noch mit ihm gearbeitet wurde.',
  'Start again; what was acknowledged before is kept.':
    'Starten Sie neu; was vorher bestätigt wurde, bleibt erhalten.',
  'The data directory {0} is in use by process {1}.':
    'Das Datenverzeichnis {0} wird vom Prozess {1} verwendet.',
  'Stop process {0}, or choose another directory with --data.':
    'Beenden Sie den Prozess {0}, oder wählen Sie mit --data ein anderes Verzeichnis.',
  '{0} has format {1}; this version of Satsuma knows up to {2}.':
    '{0} hat das Format {1}; diese Version von Satsuma kennt die Formate bis {2}.',
  'Use the version of Satsuma that wrote it, or a later one.':
    'Verwenden Sie die Version von Satsuma, mit der es geschrieben wurde, oder eine spätere.',
  '{0} is not a Satsuma data directory: {1}.': '{0} ist kein Datenverzeichnis von Satsuma: {1}.',
  'Choose an empty or new directory with --data.': 'Wählen Sie mit --data ein leeres oder neues Verzeichnis.',
  'The data directory {0} cannot be written: {1}.':
    'Das Datenverzeichnis {0} lässt sich nicht beschreiben: {1}.',
  'Check that you may write there and that the disk is not full.':
    'Prüfen Sie, ob Sie dort schreiben dürfen und ob noch Platz auf der Festplatte ist.',
  'The {0} "{1}" is at version {2}, not {3}: somebody else saved it meanwhile.':
    '{0} „{1}“ hat die Version {2}, nicht {3}: Inzwischen hat jemand anderes gespeichert.',
  'Look at version {0} and save again.': 'Sehen Sie sich Version {0} an und speichern Sie noch einmal.',
  'The backup {0} cannot be used: {1}.': 'Die Sicherung {0:name} ist nicht zu gebrauchen: {1}.',
  'Use another backup, or copy this one again from where it was made.':
    'Verwenden Sie eine andere Sicherung, oder kopieren Sie diese noch einmal von dort, wo sie angelegt wurde.',
  'Data kept changing during {0} attempts to take a backup.':
    'Bei {0} Versuchen, eine Sicherung anzulegen, änderten sich die Daten immer wieder.',
  'Wait until the running import or evaluation is over, then try again.':
    'Warten Sie, bis der laufende Import oder die laufende Auswertung fertig ist, und versuchen Sie es dann noch einmal.',
  'The file {0} exists already.': 'Die Datei {0:name} gibt es schon.',
  'Give another name, or remove it first.':
    'Geben Sie einen anderen Namen an, oder entfernen Sie sie zuerst.',
  '{0} is not empty; a backup is restored only into an empty place.':
    '{0} ist nicht leer; eine Sicherung wird nur an einem leeren Ort eingespielt.',
  'Name a new directory with --data, or empty databases.':
    'Geben Sie mit --data ein neues Verzeichnis an, oder leere Datenbanken.',

  'The calculation needs more than the {0} MB that it may take.':
    'Die Berechnung braucht mehr als die {0} MB, die sie haben darf.',
  'Give it fewer rows or fewer columns.': 'Geben Sie ihr weniger Zeilen oder weniger Spalten.',
  'The calculation ended without an answer: {0}': 'Die Berechnung endete ohne Antwort: {0}',
  'Try again; if it ends so every time, report it with what it was given.':
    'Versuchen Sie es noch einmal; wenn sie jedes Mal so endet, melden Sie es zusammen mit den Daten.',
  'The argument {0} must be {1}.': 'Das Argument {0} muss so sein: {1}.',
  'Check what is given as {0}.': 'Prüfen Sie, was als {0} angegeben ist.',
  'Columns of one table have different lengths: {0}.': 'Spalten einer Tabelle sind verschieden lang: {0}.',
  'Give one value a row in each of them.': 'Geben Sie in jeder einen Wert je Zeile an.',
  '{0} takes time or memory by the square of the rows: {1} at most, and there are {2}.':
    '{0}: Zeit oder Speicher wachsen mit dem Quadrat der Zeilen; höchstens {1} sind möglich, es sind {2}.',
  'Take fewer, or {0}.': 'Nehmen Sie weniger, oder: {0}.',

  '{0} is missing': '{0} fehlt',
  'the checksum of {0} is wrong': 'die Prüfsumme von {0} stimmt nicht',
  'it has no readable manifest': 'sie hat kein lesbares Manifest',
  '{0} has {1} rows after loading, not {2}': '{0} hat nach dem Laden {1} Zeilen, nicht {2}',
  'it holds {0} but no version file': 'es enthält {0}, aber keine Versionsdatei',
  'its version file says "{0}"': 'in seiner Versionsdatei steht „{0}“',

  Platform: 'Plattform',
  Memory: 'Arbeitsspeicher',
  Disk: 'Festplatte',
  Stores: 'Speicher',
  'Analytical store': 'Speicher für Ereignisse und Profile',
  'Control store': 'Speicher für Definitionen',
  'Data directory': 'Datenverzeichnis',
  'Time zone': 'Zeitzone',
  'Install Node {0} or newer.': 'Installieren Sie Node {0} oder neuer.',
  'The embedded engine does not run on Windows; use WSL, or a ClickHouse server with --clickhouse.':
    'Die eingebettete Engine läuft nicht unter Windows; verwenden Sie WSL, oder mit --clickhouse einen ClickHouse-Server.',
  'The embedded engine needs Linux with glibc (not musl) or macOS; or use a ClickHouse server with --clickhouse.':
    'Die eingebettete Engine braucht Linux mit glibc (nicht musl) oder macOS; oder verwenden Sie mit --clickhouse einen ClickHouse-Server.',
  '{0}, {1} free': '{0}, davon {1} frei',
  '{0} free': '{0} frei',
  'Large data needs 4 GB.': 'Große Datenmengen brauchen 4 GB.',
  'Make room, or choose another place with --data.':
    'Schaffen Sie Platz, oder wählen Sie mit --data einen anderen Ort.',
  'An import needs about twice the size of its files.':
    'Ein Import braucht etwa das Doppelte der Größe seiner Dateien.',
  'A value came back other than it was written. Run `satsuma doctor --debug` and report it.':
    'Ein Wert kam anders zurück, als er geschrieben wurde. Führen Sie `satsuma doctor --debug` aus, und melden Sie es.',
  'embedded, engine {0}': 'eingebettet, Engine {0}',
  'server, engine {0}': 'Server, Engine {0}',
  'written and read': 'geschrieben und gelesen',
  '{0} from {1} on': '{0} ab {1}',
  '{0}, the same in Node and the engine': '{0}, gleich in Node und der Engine',
  'Node and the engine differ: {0}': 'Node und die Engine unterscheiden sich: {0}',
  'Update Node, whose time zones are of {0}, or the ClickHouse server.':
    'Aktualisieren Sie Node, dessen Zeitzonen den Stand {0} haben, oder den ClickHouse-Server.',
  '{0}, format {1}, in use by this server': '{0}, Format {1}, von diesem Server verwendet',
  '{0}, format {1}, writable, not in use': '{0}, Format {1}, beschreibbar, nicht in Verwendung',
  '{0} is not there yet; the first import creates it': '{0} gibt es noch nicht; der erste Import legt es an',
}

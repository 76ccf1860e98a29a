import type { Sentences } from '../../catalogue.ts'

/** What comes in by files and calls, who is who, and what goes out to webhooks. */
export const incomingErrors: Sentences = {
  'There is no file {0}.': 'Es gibt keine Datei {0:name}.',
  'Check the path; several files may be given by a pattern in quotes.':
    'Prüfen Sie den Pfad; mehrere Dateien lassen sich durch ein Muster in Anführungszeichen angeben.',
  'it is not a regular file': 'Es ist keine gewöhnliche Datei',
  'there is more after zero bytes in the compressed data':
    'In den komprimierten Daten folgt etwas auf Nullbytes',
  'Nothing was imported. Write or fetch the file again, then repeat the import.':
    'Nichts wurde importiert. Schreiben oder holen Sie die Datei neu, und wiederholen Sie den Import.',
  'The file {0} holds no rows.': 'Die Datei {0:name} enthält keine Zeilen.',
  'Give a file with at least one row.': 'Geben Sie eine Datei mit mindestens einer Zeile an.',
  'The file {0} does not look like a table: {1}.':
    'Die Datei {0:name} sieht nicht wie eine Tabelle aus: {1}.',
  'its reader ended with {0}': 'Das Leseprogramm endete mit {0}',
  'its reader made no progress for {0} seconds': 'Das Leseprogramm kam {0} Sekunden lang nicht voran',
  'it is no text': 'Sie ist kein Text',
  'it has {0} columns, of {1} at most': 'Sie hat {0} Spalten, höchstens {1} sind möglich',
  'no row has the columns of the first': 'Keine Zeile hat die Spalten der ersten',
  'State format, delimiter, quote and encoding under "file" in a mapping, and give it with --map.':
    'Geben Sie Format, Trennzeichen, Anführungszeichen und Kodierung unter „file“ in einer Zuordnung an, und die Zuordnung mit --map.',
  'The file {0} has no column "{1}".': 'Die Datei {0:name} hat keine Spalte „{1}“.',
  'Did you mean "{0}"? Its columns: {1}.': 'Meinten Sie „{0}“? Ihre Spalten: {1:name}.',
  'Its columns: {0}.': 'Ihre Spalten: {0:name}.',
  'The value may not enter: {0}.': 'Der Wert wird nicht angenommen: {0}.',
  'Correct or leave out the value.': 'Korrigieren Sie den Wert, oder lassen Sie ihn weg.',
  'The mapping is not valid YAML: {0}': 'Die Zuordnung ist kein gültiges YAML: {0}',
  'it is nested too deep': 'Sie ist zu tief verschachtelt',
  'Names must be unique': 'Namen dürfen nur einmal vorkommen',
  '{0} at line {1}, column {2}': '{0} (Zeile {1}, Spalte {2})',
  'Correct the text at that place.': 'Korrigieren Sie den Text an dieser Stelle.',
  'Take it out.': 'Nehmen Sie es heraus.',
  'Correct the mapping at that place.': 'Korrigieren Sie die Zuordnung an dieser Stelle.',
  'The mapping gives neither events nor traits.': 'Die Zuordnung ergibt weder Ereignisse noch Merkmale.',
  'Add at least one item under "events", or a trait under "traits".':
    'Fügen Sie mindestens einen Eintrag unter „events“ hinzu, oder ein Merkmal unter „traits“.',
  'Events need a time, and the mapping states none.':
    'Ereignisse brauchen eine Zeit, und die Zuordnung gibt keine an.',
  'Add "time: {column: ...}", or "time: {constant: 2025-01-01}" when all happened at once.':
    'Fügen Sie „time: {column: ...}“ hinzu, oder „time: {constant: 2025-01-01}“, wenn alles auf einmal geschah.',
  'The mapping reads {0} columns; {1} can be read.': 'Die Zuordnung liest {0} Spalten; {1} sind möglich.',
  'Write a mapping with the properties and traits that matter, and give it with --map.':
    'Schreiben Sie eine Zuordnung mit den Eigenschaften und Merkmalen, auf die es ankommt, und geben Sie sie mit --map an.',
  'This event is never given: event {0} has no condition and takes every row.':
    'Dieses Ereignis kommt nie vor: Ereignis {0} hat keine Bedingung und nimmt jede Zeile.',
  'Put the event without "when" last, or mark this one "besides: true".':
    'Stellen Sie das Ereignis ohne „when“ ans Ende, oder kennzeichnen Sie dieses mit „besides: true“.',
  '"{0}" needs records with members, which {1} does not have.':
    '„{0}“ braucht Datensätze mit Unterfeldern, die es in {1} nicht gibt.',
  'Leave out "{0}" and name the columns one by one.':
    'Lassen Sie „{0}“ weg, und nennen Sie die Spalten einzeln.',
  'No column looks like a customer. Columns: {0}.': 'Keine Spalte sieht nach Kunden aus. Spalten: {0:name}.',
  'Write a mapping with "customer: {column: ...}" and give it with --map.':
    'Schreiben Sie eine Zuordnung mit „customer: {column: ...}“, und geben Sie sie mit --map an.',
  'Another import is running in this workspace.': 'In diesem Arbeitsbereich läuft schon ein Import.',
  'Wait until it has finished.': 'Warten Sie, bis er fertig ist.',
  'The import failed, nothing of it is visible: {0}':
    'Der Import ist fehlgeschlagen, nichts davon ist sichtbar: {0}',
  'Run it again with --debug and report what it prints.':
    'Führen Sie ihn mit --debug noch einmal aus, und melden Sie, was er ausgibt.',
  'The import was stopped; nothing of it is visible.':
    'Der Import wurde abgebrochen; nichts davon ist sichtbar.',
  'Run it again to import the file.': 'Führen Sie ihn noch einmal aus, um die Datei zu importieren.',
  'Decimals and thousands are separated by the same character.':
    'Dezimalstellen und Tausender sind durch dasselbe Zeichen getrennt.',
  '"lines" and "propertiesOf" exclude each other.': '„lines“ und „propertiesOf“ schließen einander aus.',
  'This name is given twice.': 'Dieser Name ist zweimal vergeben.',
  'Expected a name without NUL characters.': 'Erwartet wird ein Name ohne NUL-Zeichen.',
  'It cannot be imported: {0}.': 'Es lässt sich nicht importieren: {0}.',
  'Expected a sign or a code of a currency, such as € or EUR.':
    'Erwartet wird ein Zeichen oder Kürzel einer Währung, etwa € oder EUR.',
  'Expected iso, unix, unix-ms, excel, or a pattern of YYYY YY MM M MMM DD D hh h mm ss SSS A Z.':
    'Erwartet wird iso, unix, unix-ms, excel oder ein Muster aus YYYY YY MM M MMM DD D hh h mm ss SSS A Z.',
  'Expected the type flag: whether somebody is on the list.':
    'Erwartet wird der Typ flag: ob jemand auf der Liste steht.',
  'Expected one ASCII character that is no letter, digit or quote, or "whitespace".':
    'Erwartet wird ein ASCII-Zeichen, das kein Buchstabe, keine Ziffer und kein Anführungszeichen ist, oder „whitespace“.',
  'Expected each name once.': 'Jeder Name darf nur einmal vorkommen.',

  'Nobody is known as {0}.': 'Unter {0} ist niemand bekannt.',
  'Write its namespace and value as they came in, such as email:ada@example.org.':
    'Schreiben Sie Namensraum und Wert so, wie sie eingetroffen sind, etwa email:ada@example.org.',
  '{0} was given twice.': '{0} wurde zweimal angegeben.',
  'Name two different identities.': 'Nennen Sie zwei verschiedene Identitäten.',
  '{0} and {1} are not one profile.': '{0} und {1} sind nicht ein Profil.',
  'They were separated already.': 'Sie wurden schon getrennt.',
  'Name two identities of one profile to separate them.':
    'Nennen Sie zwei Identitäten eines Profils, um sie zu trennen.',
  '{0} and {1} were not separated.': '{0} und {1} wurden nicht getrennt.',
  'Name the two identities that the separation was made with.':
    'Nennen Sie die beiden Identitäten, mit denen getrennt wurde.',
  '{0} and {1} cannot be one profile: {2}.': '{0} und {1} können nicht ein Profil sein: {2}.',
  '{0} was seen with so many that it tells nobody apart':
    '{0} kam mit so vielen anderen vor, dass diese Identität niemanden unterscheidet',
  '{0} and {1} were separated': '{0} und {1} wurden getrennt',
  'a profile has one {0}': 'Ein Profil hat nur eine Identität „{0}“',
  'a profile has at most {0} {1}': 'Ein Profil hat höchstens {0} Identitäten „{1}“',
  'Take a separation back where there is one, or change the rules of identities.':
    'Nehmen Sie eine Trennung zurück, wo es eine gibt, oder ändern Sie die Regeln der Identitäten.',
  'The rules of identities are not valid: {0}': 'Die Regeln der Identitäten sind nicht gültig: {0}',
  'Correct them at that place; nothing was changed.':
    'Korrigieren Sie sie an dieser Stelle; nichts wurde geändert.',
  'A namespace is named twice.': 'Ein Namensraum ist zweimal genannt.',
  'The namespace "*" is missing.': 'Der Namensraum „*“ fehlt.',
  'This is no country whose telephone numbers are known.':
    'Das ist kein Land, dessen Telefonnummern bekannt sind.',

  'What live evaluation found could not be written: {0}':
    'Was die Live-Auswertung ergab, ließ sich nicht schreiben: {0}',
  'Check that the disk is not full. Events are kept, and it is tried again.':
    'Prüfen Sie, ob noch Platz auf der Festplatte ist. Ereignisse bleiben erhalten, und es wird noch einmal versucht.',
  'What came after this place in the log of changes is not kept any more.':
    'Was nach dieser Stelle im Protokoll der Änderungen kam, ist nicht mehr aufbewahrt.',
  'Read who is in now (GET /api/v1/segments/{id}/members), then go on from after=now. Changes are kept for a week.':
    'Lesen Sie, wer jetzt dabei ist (GET /api/v1/segments/{id}/members), und fahren Sie ab after=now fort. Änderungen werden eine Woche aufbewahrt.',
  '"{0}" does not name one identity.': '„{0}“ nennt keine einzelne Identität.',
  'Write it with its namespace: user_id:17, email:ada@example.org, anonymous_id:... or profile_id:17.':
    'Schreiben Sie sie mit ihrem Namensraum: user_id:17, email:ada@example.org, anonymous_id:... oder profile_id:17.',

  'More is coming in than can be worked off.': 'Es kommt mehr an, als sich verarbeiten lässt.',
  'Send it again in {0} s; nothing of this request was taken.':
    'Senden Sie es in {0} s noch einmal; von dieser Anfrage wurde nichts angenommen.',
  'What was sent could not be written to the disk: {0}.':
    'Was gesendet wurde, ließ sich nicht auf die Festplatte schreiben: {0}.',
  'Tracking has stopped before all that was acknowledged was in the stores.':
    'Die Erfassung wurde beendet, bevor alles Bestätigte gespeichert war.',
  'Nothing is lost: the next start takes it from the journal.':
    'Nichts ist verloren: Der nächste Start holt es aus dem Journal.',
  'The journal {0} cannot be read from byte {1} on.': 'Das Journal {0} lässt sich ab Byte {1} nicht lesen.',
  'Restore the file from a backup of the disk, or move it away to go on without what it holds.':
    'Stellen Sie die Datei aus einer Sicherung der Festplatte wieder her, oder verschieben Sie sie, um ohne ihren Inhalt fortzufahren.',
  'No write key that is in use came with the request.': 'Mit der Anfrage kam kein gültiger Schreibschlüssel.',
  'Send one as the user name of Basic authentication, or as "writeKey" in the body: satsuma keys --help':
    'Senden Sie einen als Benutzernamen der Basic-Authentifizierung, oder als „writeKey“ im Inhalt: satsuma keys --help',
  'The body of the request is not JSON: {0}.': 'Der Inhalt der Anfrage ist kein JSON: {0}.',
  'it was cut off': 'Er wurde abgeschnitten',
  'its gzip is damaged': 'Sein gzip ist beschädigt',
  'its context is nested too deep': 'Sein „context“ ist zu tief verschachtelt',
  'Send JSON in UTF-8, plain or as gzip.': 'Senden Sie JSON in UTF-8, unkomprimiert oder als gzip.',
  'A body in the encoding "{0}" is not understood.':
    'Ein Inhalt in der Kodierung „{0}“ wird nicht verstanden.',
  'Send it plain, or as gzip.': 'Senden Sie ihn unkomprimiert, oder als gzip.',
  'A request may have {0} KB, after inflation.': 'Eine Anfrage darf entpackt höchstens {0} KB groß sein.',
  'Send fewer calls at a time.': 'Senden Sie weniger Aufrufe auf einmal.',
  'A batch may have {0} calls; this one has {1}.':
    'Ein Stapel darf höchstens {0} Aufrufe haben; dieser hat {1}.',
  'A batch needs its calls as a list under "batch".':
    'Ein Stapel braucht seine Aufrufe als Liste unter „batch“.',
  'Send {"batch": [...]}, or a single call to its own address.':
    'Senden Sie {"batch": [...]}, oder einen einzelnen Aufruf an seine eigene Adresse.',
  'The request did not come whole within {0} s.': 'Die Anfrage kam nicht innerhalb von {0} s vollständig an.',
  'Send it again.': 'Senden Sie sie noch einmal.',
  'Correct the call; it is kept among the rejected ones.':
    'Korrigieren Sie den Aufruf; er ist bei den abgelehnten aufbewahrt.',
  '{0} is not understood here: calls are sent by POST.':
    '{0} wird hier nicht verstanden: Aufrufe werden mit POST gesendet.',
  'Use POST.': 'Verwenden Sie POST.',

  'There is no webhook {0}.': 'Es gibt keinen Webhook {0}.',
  'List what there is: GET /api/v1/webhooks': 'Alle anzeigen: GET /api/v1/webhooks',
  'There is no dead letter {0}.': 'Es gibt keinen aufgegebenen Stapel {0}.',
  'It may have been delivered or dropped meanwhile; list what there is.':
    'Vielleicht wurde er inzwischen zugestellt oder verworfen; sehen Sie nach, welche es gibt.',
  'The dead letter {0} may tell of the same profiles, and is older.':
    'Der aufgegebene Stapel {0} betrifft vielleicht dieselben Profile und ist älter.',
  'Replay or drop that one first, or replay all of them.':
    'Senden oder verwerfen Sie zuerst diesen, oder senden Sie alle noch einmal.',
  'There may be {0} webhooks.': 'Es kann höchstens {0} Webhooks geben.',
  'Remove one that is not needed any more.': 'Entfernen Sie einen, der nicht mehr gebraucht wird.',
  '"{0}" cannot be called: {1}.': '„{0}“ lässt sich nicht aufrufen: {1}.',
  'it is no address': 'Es ist keine Adresse',
  'it is longer than {0} characters': 'Die Adresse ist länger als {0} Zeichen',
  'http is spoken to allowed hosts only': 'http ist nur mit erlaubten Rechnern möglich',
  'only https is spoken': 'Nur https ist möglich',
  'it holds a user name or password': 'Die Adresse enthält einen Benutzernamen oder ein Passwort',
  'Give an address such as https://example.org/hooks/satsuma.':
    'Geben Sie eine Adresse wie https://example.org/hooks/satsuma an.',
  '"{0}" is no name of a host.': '„{0}“ ist kein Name eines Rechners.',
  'Give a name or an IP address, with a port or for all ports: hooks.internal, 10.0.0.7:8080.':
    'Geben Sie einen Namen oder eine IP-Adresse an, mit einem Port oder für alle Ports: hooks.internal, 10.0.0.7:8080.',
  '{0} is {1}, which is not an address of the public internet.':
    '{0} ist {1}, und das ist keine Adresse des öffentlichen Internets.',
  'If it is meant, an administrator allows the host: PUT /api/v1/webhooks/allowed-hosts':
    'Ist das gewollt, erlaubt die Verwaltung den Rechner: PUT /api/v1/webhooks/allowed-hosts',
  'The secret of the webhook cannot be read with the key in the data directory.':
    'Das Geheimnis des Webhooks lässt sich mit dem Schlüssel im Datenverzeichnis nicht lesen.',
  'Put the file webhooks.key back that belongs to it, or rotate the secret.':
    'Legen Sie die zugehörige Datei webhooks.key zurück, oder erneuern Sie das Geheimnis.',
  'The receiver answered with status {0}.': 'Der Empfänger hat mit dem Status {0} geantwortet.',
  'Look into what the receiver logged; a delivery needs an answer of 200 to 299.':
    'Sehen Sie nach, was der Empfänger protokolliert hat; eine Zustellung braucht eine Antwort von 200 bis 299.',
  'The receiver did not take the connection within {0} s.':
    'Der Empfänger hat die Verbindung nicht innerhalb von {0} s angenommen.',
  'The receiver did not answer within {0} s.': 'Der Empfänger hat nicht innerhalb von {0} s geantwortet.',
  'Have the receiver answer first, and work afterwards.':
    'Lassen Sie den Empfänger zuerst antworten und danach arbeiten.',
  'The receiver could not be reached: {0}.': 'Der Empfänger war nicht erreichbar: {0}.',
  'the connection was reset': 'Die Verbindung wurde zurückgesetzt',
  'Check that it runs, and its address, certificate and firewall.':
    'Prüfen Sie, ob er läuft, und seine Adresse, sein Zertifikat und seine Firewall.',
}

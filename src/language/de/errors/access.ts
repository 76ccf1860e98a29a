import type { Sentences } from '../../catalogue.ts'

/** Who may do what. */
export const accessErrors: Sentences = {
  'Sign in, or send an API key: Authorization: Bearer sk_...':
    'Melden Sie sich an, oder senden Sie einen API-Schlüssel: Authorization: Bearer sk_...',
  'Nobody is signed in.': 'Niemand ist angemeldet.',
  'This key is not known; it may have been revoked or have expired.':
    'Dieser Schlüssel ist nicht bekannt; vielleicht wurde er gesperrt oder ist abgelaufen.',
  'Ask an administrator for a new one, or: satsuma keys create':
    'Bitten Sie die Verwaltung um einen neuen, oder: satsuma keys create',
  'A write key may send events, and nothing else.':
    'Mit einem Schreibschlüssel lassen sich nur Ereignisse senden.',
  'Use an API key, which begins with sk_: satsuma keys create --scope':
    'Verwenden Sie einen API-Schlüssel, er beginnt mit sk_: satsuma keys create --scope',
  'A page key tells a page about its own visitor: {0}.':
    'Mit einem Seitenschlüssel erfährt eine Seite etwas über ihren eigenen Besucher: {0}.',
  'it may do nothing else': 'Mehr ist mit ihm nicht möglich',
  'it says of whom, by "profile"': 'Geben Sie mit „profile“ an, um wen es geht',
  'it does not say who somebody is': 'Wer jemand ist, erfährt sie nicht',
  'it asks about an {0}, and not about "{1}"': 'Gefragt wird nach einer {0}, nicht nach „{1}“',
  'Ask for anonymous_id:..., or use an API key on a server, where nobody can read it.':
    'Fragen Sie nach anonymous_id:..., oder verwenden Sie einen API-Schlüssel auf einem Server, wo ihn niemand lesen kann.',
  'This needs the permission {0}.': 'Dafür ist das Recht {0} nötig.',
  "It lets somebody: {0} An administrator can give it, by a role or a key's scopes.":
    'Es erlaubt: {0} Die Verwaltung kann es erteilen, durch eine Rolle oder die Rechte eines Schlüssels.',
  'Only somebody who is signed in has an account; a key has none.':
    'Ein Konto hat nur, wer angemeldet ist; ein Schlüssel hat keines.',
  'Sign in with e-mail address and password.': 'Melden Sie sich mit E-Mail-Adresse und Passwort an.',
  'The request does not come from a page of this server.':
    'Die Anfrage kommt nicht von einer Seite dieses Servers.',
  "Change things from Satsuma's own pages; a program uses an API key instead of a session.":
    'Ändern Sie es auf den Seiten von Satsuma; ein Programm verwendet einen API-Schlüssel statt einer Sitzung.',
  'This e-mail address and password do not belong together.':
    'Diese E-Mail-Adresse und dieses Passwort passen nicht zusammen.',
  'Check both. An administrator can set a new password: satsuma users reset-password EMAIL':
    'Prüfen Sie beides. Die Verwaltung kann ein neues Passwort setzen: satsuma users reset-password EMAIL',
  'The present password is not right.': 'Das aktuelle Passwort stimmt nicht.',
  'Write the password that you signed in with.':
    'Geben Sie das Passwort ein, mit dem Sie sich angemeldet haben.',
  'Too many requests in a short time.': 'Zu viele Anfragen in kurzer Zeit.',
  'Wait {0} s, then try again.': 'Warten Sie {0} s und versuchen Sie es dann noch einmal.',
  'This password is not good enough: {0}.': 'Dieses Passwort ist nicht gut genug: {0}.',
  'it has {0} characters, {1} are the least': 'Es hat {0} Zeichen, nötig sind mindestens {1}',
  'it has more than {0} characters': 'Es hat mehr als {0} Zeichen',
  'it is the first that somebody would try': 'Es ist das erste, das jemand ausprobieren würde',
  'Take several words that do not belong together, or let a password manager make one.':
    'Nehmen Sie mehrere Wörter, die nichts miteinander zu tun haben, oder lassen Sie eine Passwortverwaltung eines erzeugen.',
  'There is an administrator already.': 'Es gibt schon ein Verwaltungskonto.',
  'Sign in. Whoever lost the password: satsuma users reset-password EMAIL':
    'Melden Sie sich an. Passwort verloren? satsuma users reset-password EMAIL',
  'The set-up token is missing or not right.': 'Der Einrichtungscode fehlt oder stimmt nicht.',
  'It is what `satsuma start` printed. Or stop it, and: satsuma users create EMAIL --role admin':
    'Es ist der Code, den `satsuma start` ausgegeben hat. Oder beenden Sie es, dann: satsuma users create EMAIL --role admin',
  '"{0}" is no e-mail address.': '„{0}“ ist keine E-Mail-Adresse.',
  'Write it like ada@example.org.': 'Schreiben Sie sie wie ada@example.org.',
  'There is a user with the address {0} already.': 'Es gibt schon ein Konto mit der Adresse {0}.',
  'Use another address, or change that user.':
    'Nehmen Sie eine andere Adresse, oder ändern Sie dieses Konto.',
  'There is no user {0}.': 'Es gibt kein Konto {0}.',
  'List who there is: satsuma users list': 'Alle anzeigen: satsuma users list',
  'This is the only administrator, and somebody has to be.':
    'Das ist das einzige Verwaltungskonto, und eines muss es geben.',
  'Make somebody else an administrator first.': 'Geben Sie zuerst jemand anderem die Rolle Verwaltung.',
  'Nobody gives, takes or changes rights that they do not have themselves.':
    'Rechte, die man selbst nicht hat, kann man weder geben noch nehmen noch ändern.',
  'Leave out these permissions, or ask somebody who has them.':
    'Lassen Sie diese Rechte weg, oder fragen Sie jemanden, der sie hat.',
  'There is no permission "{0}".': 'Es gibt kein Recht „{0}“.',
  'Permissions: {0}.': 'Rechte: {0}.',
  'A key that may do nothing is of no use.': 'Ein Schlüssel ohne Rechte nützt nichts.',
  'Give --write for a source of events, --page for what pages are told, or --scope for what an API key may do.':
    'Geben Sie --write für eine Quelle von Ereignissen an, --page für das, was Seiten erfahren, oder --scope für die Rechte eines API-Schlüssels.',
  'There is no key {0}.': 'Es gibt keinen Schlüssel {0}.',
  'List what there is: satsuma keys list': 'Alle anzeigen: satsuma keys list',

  'See how much there is, and what the product works on.':
    'Sehen, wie viel es gibt und woran gerade gearbeitet wird.',
  'Read metrics of the server, for monitoring.': 'Messwerte des Servers für die Überwachung lesen.',
  'See segments, their definitions, sizes and members.':
    'Segmente sehen, mit Definition, Größe und Mitgliedern.',
  'Save, change, pause, archive and remove definitions.':
    'Definitionen speichern, ändern, pausieren, archivieren und entfernen.',
  'See single profiles with their traits, events and explanations.':
    'Einzelne Profile sehen, mit Merkmalen, Ereignissen und Erklärungen.',
  'Take merged profiles apart, and change what is known of a profile.':
    'Zusammengeführte Profile trennen und ändern, was über ein Profil bekannt ist.',
  'See events as they come in, and what was rejected of them.':
    'Eintreffende Ereignisse sehen, und was davon abgelehnt wurde.',
  'See models and analyses, their runs and what they found.':
    'Modelle und Analysen sehen, ihre Läufe und Ergebnisse.',
  'Save, refresh and remove models.': 'Modelle speichern, aktualisieren und entfernen.',
  'Evaluate segments, run analyses, look at drafts and back in time, verify.':
    'Segmente auswerten, Analysen ausführen, Entwürfe und frühere Zeitpunkte ansehen, prüfen.',
  'See imports and what they rejected.': 'Importe sehen, und was sie abgelehnt haben.',
  'Upload and import files.': 'Dateien hochladen und importieren.',
  'Download members and other data as files.': 'Mitglieder und andere Daten als Dateien herunterladen.',
  'See the settings of the workspace.': 'Die Einstellungen des Arbeitsbereichs sehen.',
  'Change the settings of the workspace.': 'Die Einstellungen des Arbeitsbereichs ändern.',
  'Have other servers be told of changes of members.':
    'Andere Server über Änderungen der Mitglieder benachrichtigen lassen.',
  'Create, list and revoke API keys and write keys.':
    'API- und Schreibschlüssel anlegen, auflisten und sperren.',
  'Create, change and remove users.': 'Konten anlegen, ändern und entfernen.',
  'See who changed what.': 'Sehen, wer was geändert hat.',
  'Make a backup of everything.': 'Eine Sicherung von allem anlegen.',

  'Expected an e-mail address': 'Erwartet wird eine E-Mail-Adresse',
  'Expected an id, of letters, digits, - and _':
    'Erwartet wird eine Kennung aus Buchstaben, Ziffern, - und _',
  'Expected a name without control characters': 'Erwartet wird ein Name ohne Steuerzeichen',
}

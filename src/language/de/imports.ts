import type { Sentences } from '../catalogue.ts'

/** What comes in: files that are imported and calls that are tracked, what is asked, warned of and left out. */
export const imports: Sentences = {
  // How far an import is
  'reading rows': 'liest Zeilen',
  storing: 'speichert',

  // Why a mapping is proposed as it is
  '{0} rows looked at: {1}, {2}{3}{4}{5}{6}{7}': 'angesehene Zeilen: {0}; Format: {1}, {2}{3}{4}{5}{6}{7}',
  ' with a byte order mark': ' mit Byte-Reihenfolge-Markierung (BOM)',
  ', cells separated by {0}': ', Zellen getrennt durch {0}',
  ', no header': ', ohne Kopfzeile',
  ', decimal comma': ', Dezimalkomma',
  ', amounts in {0}': ', Beträge in {0}',
  'Sampled amounts that are not in {0}: {1}. They become rejects, since currencies are not converted.':
    'Beträge der Stichprobe, die nicht in {0} sind: {1}. Sie werden abgewiesen, denn Währungen werden nicht umgerechnet.',
  '{0} and {1} more': '{0} und {1} weitere',
  '"{0}"': '„{0}“',
  '"{0}" names {1} different customers in {2} rows': '„{0}“ nennt {1} verschiedene Kunden in {2} Zeilen',
  '"0" is one of the customers: every number has its own row':
    '„0“ ist einer der Kunden: Jede Zahl hat ihre eigene Zeile',
  '"{0}" reads as {1}': '„{0}“ lässt sich als {1} lesen',
  'every customer has one row, so its columns are traits':
    'jeder Kunde hat eine Zeile, also sind ihre Spalten Merkmale',
  'the file has no time, so its columns are traits':
    'die Datei enthält keine Zeitangabe, also sind ihre Spalten Merkmale',
  '{0} never changes within a customer': '{0} ist bei jedem Kunden immer gleich',
  '{0} never change within a customer': '{0} sind bei jedem Kunden immer gleich',
  '"{0}" hardly ever changes within a customer': '„{0}“ ist bei fast jedem Kunden immer gleich',
  '"{0}" holds {1} names of events': '„{0}“ enthält {1} Namen von Ereignissen',
  'each row is one event': 'jede Zeile ist ein Ereignis',
  'rows that share "{0}" are lines of one order':
    'Zeilen mit demselben „{0}“ sind Positionen einer Bestellung',
  'revenue is "{0}" times "{1}"': 'der Umsatz ist „{0}“ mal „{1}“',
  '"{0}" begins with C in {1} rows: cancellations': 'Stornierungen: „{0}“ beginnt mit C (Zeilen: {1})',
  '"{0}" is negative in some rows: returns': '„{0}“ ist in einigen Zeilen negativ: Rückgaben',
  'the members of "{0}" are traits': 'die Felder von „{0}“ sind Merkmale',

  // Questions and warnings
  '"{0}" fits {1} and {2}: is the first number the day?':
    '„{0}“ passt zu {1} und zu {2}: Ist die erste Zahl der Tag?',
  '"{0}" fits {1} and {2}: is the first number the month?':
    '„{0}“ passt zu {1} und zu {2}: Ist die erste Zahl der Monat?',
  '"{0}" fits {1} and {2}: which is it?': '„{0}“ passt zu {1} und zu {2}: Was davon stimmt?',
  '{0} of {1} sampled rows have no customer; they become rejects.':
    'Zeilen der Stichprobe ohne Kunden: {0} von {1}; sie werden abgewiesen.',
  '"{0}" has several values for {1}: the latest counts.':
    '„{0}“ hat mehrere Werte bei {1:dative}: Der letzte gilt.',
  '"{0}" states no time zone; {1} is assumed.': '„{0}“ nennt keine Zeitzone; angenommen wird {1}.',

  // Why a row is refused
  'not a JSON object': 'kein JSON-Objekt',
  'no customer': 'kein Kunde angegeben',
  'the customer is a value that stands for nobody': 'der Kunde ist ein Wert, der für niemanden steht',
  'the customer is longer than {0} bytes': 'der Kunde ist länger als {0} Byte',
  'no time': 'keine Zeit angegeben',
  'not a time of the stated format': 'keine Zeitangabe im erwarteten Format',
  'before 1990': 'vor 1990',
  'more than a day in the future': 'mehr als einen Tag in der Zukunft',
  'no event name': 'kein Name für das Ereignis angegeben',
  'the event name is longer than {0} characters': 'der Name des Ereignisses ist länger als {0} Zeichen',
  'a value may not enter': 'ein Wert darf nicht übernommen werden',
  'expected {0} cells, found {1}': 'erwartete Zellen: {0}, gefunden: {1}',
  'the quote is not closed': 'das Anführungszeichen wird nicht geschlossen',
  'there is text after the closing quote': 'nach dem schließenden Anführungszeichen steht noch Text',
  'there is a carriage return within the line': 'innerhalb der Zeile steht ein Wagenrücklauf',
  'the line is longer than {0} bytes': 'die Zeile ist länger als {0} Byte',
  'the line is not valid UTF-8': 'die Zeile ist kein gültiges UTF-8',
  'the line contains a NUL byte': 'die Zeile enthält ein NUL-Byte',

  // Why a value is left out
  'a name is empty': 'ein Name ist leer',
  'a name is empty or contains a NUL byte': 'ein Name ist leer oder enthält ein NUL-Byte',
  'the name is given twice': 'der Name kommt zweimal vor',
  'the name contains a NUL byte': 'der Name enthält ein NUL-Byte',
  'the name is not valid Unicode': 'der Name ist kein gültiges Unicode',
  'the name is longer than {0} characters': 'der Name ist länger als {0} Zeichen',
  'the text contains a NUL byte': 'der Text enthält ein NUL-Byte',
  'the text is not valid Unicode': 'der Text ist kein gültiges Unicode',
  'the text is longer than {0} bytes': 'der Text ist länger als {0} Byte',
  'the list holds text that is not valid Unicode': 'die Liste enthält Text, der kein gültiges Unicode ist',
  'the list is longer than {0} bytes': 'die Liste ist länger als {0} Byte',
  'the number is larger than {0}': 'die Zahl ist größer als {0}',
  'longer than {0} bytes': 'länger als {0} Byte',
  'not a finite number': 'keine endliche Zahl',
  'not a number that can be kept': 'keine Zahl, die gespeichert werden kann',
  'neither true nor false': 'weder wahr noch falsch',
  'not a date': 'kein Datum',
  'not a date of the format {0}, or outside 1900 to 2299':
    'kein Datum im Format {0} oder außerhalb von 1900 bis 2299',
  'not valid JSON': 'kein gültiges JSON',
  'it cannot be written as JSON': 'er lässt sich nicht als JSON schreiben',
  'a {0} is not a value': '„{0}“ ist kein Wert',
  'traits whose names begin with "{0}" are Satsuma’s own':
    'Merkmale, deren Namen mit „{0}“ beginnen, gehören Satsuma',

  // What is wrong with a call
  'A call is a JSON object; this is none.': 'Ein Aufruf ist ein JSON-Objekt; das hier ist keines.',
  'A call of a batch needs a "type": identify, track, page, screen, group or alias.':
    'Ein Aufruf in einem Stapel braucht einen „type“: identify, track, page, screen, group oder alias.',
  'A call may have {0} KB.': 'Ein Aufruf darf {0} KB groß sein.',
  'Objects and lists may be nested {0} levels deep.':
    'Objekte und Listen dürfen {0} Ebenen tief verschachtelt sein.',
  'A track call needs the name of its event, a text.':
    'Ein track-Aufruf braucht den Namen seines Ereignisses als Text.',
  "An event's name may have {0} characters.": 'Der Name eines Ereignisses darf {0} Zeichen lang sein.',
  'A group call needs a "groupId" of up to {0} characters.':
    'Ein group-Aufruf braucht eine „groupId“ von höchstens {0} Zeichen.',
  'An alias call needs "previousId" and "userId".': 'Ein alias-Aufruf braucht „previousId“ und „userId“.',
  'No identity of the call is admitted, so it belongs to nobody.':
    'Keine Identität des Aufrufs ist zugelassen, er gehört also niemandem.',
  'It is not {0}, and was left out.': 'Erwartet war {0}; der Wert wurde weggelassen.',
  'an object': 'ein Objekt',
  'This identity is not used: {0}.': 'Diese Identität wird nicht verwendet: {0}.',
  'A call may have {0} identities; the others were left out.':
    'Ein Aufruf darf {0} Identitäten haben; die übrigen wurden weggelassen.',
  'An alias with equal ids links nothing.': 'Ein alias mit gleichen IDs verbindet nichts.',
  'It is not an ISO 8601 instant with its offset; the time of receipt stands.':
    'Das ist kein Zeitpunkt nach ISO 8601 mit Zeitverschiebung; es gilt die Zeit des Eingangs.',
  'It is before 1990 or more than a day ahead; the time of receipt stands.':
    'Das liegt vor 1990 oder mehr als einen Tag in der Zukunft; es gilt die Zeit des Eingangs.',
  'NUL and what is not valid Unicode was replaced by U+FFFD.':
    'NUL und was kein gültiges Unicode ist, wurde durch U+FFFD ersetzt.',
  'Its name is taken by {0}; it was left out.': 'Der Name ist schon vergeben ({0}); es wurde weggelassen.',
  'the context of the call': 'der Kontext des Aufrufs',
  'The number is too large for a double; it was left out.':
    'Die Zahl ist für eine Gleitkommazahl zu groß; sie wurde weggelassen.',
  'It is not a text of up to {0} characters; a digest stands for it.':
    'Das ist kein Text von höchstens {0} Zeichen; eine Prüfsumme steht dafür.',
  'There were {0} more repairs.': 'Weitere Korrekturen: {0}.',
  'there are {0} event names already, and "{1}" would be one more':
    'es gibt schon {0} Namen von Ereignissen, und „{1}“ wäre einer mehr',
  'there are {0} trait names already': 'es gibt schon {0} Namen von Merkmalen',
  '{0}: {1}; and {2} more values': '{0}: {1:name}; und {2} weitere Werte',
}

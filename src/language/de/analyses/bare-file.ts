import type { Sentences } from '../../catalogue.ts'

/** `src/analyses/bare-file`: what a report says of a file that was read for it. */
export const bareFile: Sentences = {
  'No column of {0} looks like a day or time. Columns: {1}.':
    'Keine Spalte von {0:name} sieht nach einem Tag oder einer Uhrzeit aus. Spalten: {1:name}.',
  Rows: 'Zeilen',
  'Rows left out': 'Ausgelassene Zeilen',
  'The first was assumed.': 'Das Erste wurde angenommen.',
  'No column says who answered, so each row is a person of its own, under its number. Name the column: --customer COLUMN.':
    'Keine Spalte sagt, wer geantwortet hat, deshalb gilt jede Zeile als eigene Person, unter ihrer Nummer. Nennen Sie die Spalte: --customer SPALTE.',
  'customer = the number of the row': 'Kunde = Nummer der Zeile',
  'customer = {0}': 'Kunde = {0}',
  'date = {0}': 'Datum = {0}',
  'amount = {0}': 'Betrag = {0}',
  'order = {0}': 'Bestellung = {0}',
  'all rows of a customer that share {0}': 'alle Zeilen eines Kunden mit demselben Wert in {0}',
  'a row of the event, by {0}': 'eine Zeile des Ereignisses, nach {0}',
  'a row': 'eine Zeile',
  'first in line {0}': 'zuerst in Zeile {0}',
  'first in line {0}: "{1}"': 'zuerst in Zeile {0}: „{1}“',
  '1 row was left out': '1 Zeile wurde ausgelassen',
  '{0} rows were left out': '{0} Zeilen wurden ausgelassen',
  '1 row was left out for its "{0}"': '1 Zeile wurde wegen „{0}“ ausgelassen',
  '{0} rows were left out for their "{1}"': '{0} Zeilen wurden wegen „{1}“ ausgelassen',
  '1 value was left out for its "{0}"': '1 Wert von „{0}“ wurde ausgelassen',
  '{0} values were left out for their "{1}"': '{0} Werte von „{1}“ wurden ausgelassen',
  '{0} more were left out for {1} other reasons.':
    'Aus anderen Gründen ({1}) wurden {0} weitere ausgelassen.',
  '{0} ({1}) are not purchases and change no amount here.':
    '{0} ({1}) sind keine Käufe und ändern hier keinen Betrag.',
  'Cancelled orders': 'Stornierte Bestellungen',
  'Rows with a negative amount': 'Zeilen mit negativem Betrag',
  'Records "{0}"': 'Datensätze „{0}“',
  '{0} of {1} rows have the {2} of another row: each counts once, with what its last row says. If these are different customers, name another column: --customer COLUMN.':
    'Bei {0} von {1} Zeilen steht in {2} dasselbe wie in einer anderen: Jeder Kunde zählt einmal, mit dem, was seine letzte Zeile sagt. Sind das verschiedene Kunden, dann nennen Sie eine andere Spalte: --customer SPALTE.',
}

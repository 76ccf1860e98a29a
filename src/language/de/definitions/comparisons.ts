import type { Sentences } from '../../catalogue.ts'

/** What the comparisons of definitions mean, for whoever writes them by hand. */
export const comparisons: Sentences = {
  'Equals this text, number or boolean; "5" is not 5.':
    'Ist gleich diesem Text, dieser Zahl oder diesem Wahrheitswert; "5" ist nicht 5.',
  'Is there and differs from this; an absent value does not satisfy it.':
    'Ist da und etwas anderes; ein fehlender Wert erfüllt das nicht.',
  'Equals one of these.': 'Ist einer dieser Werte.',
  'Is there and equals none of these.': 'Ist da und keiner dieser Werte.',
  'Whether there is a value; empty text and empty lists exist.':
    'Ob es einen Wert gibt; auch leerer Text und leere Listen sind Werte.',
  'Text that contains this.': 'Text, der das enthält.',
  'Text that starts with this.': 'Text, der damit beginnt.',
  'Text that ends with this.': 'Text, der damit endet.',
  'Text in which this regular expression (RE2) finds a match.':
    'Text, in dem dieser reguläre Ausdruck (RE2) etwas findet.',
  'Expected a regular expression that RE2 understands, with no class of characters repeated too often.':
    'Erwartet wird ein regulärer Ausdruck, den RE2 versteht, ohne zu oft wiederholte Zeichenklassen.',
  'A number that is more than this.': 'Eine Zahl, die größer ist.',
  'A number that is at least this.': 'Eine Zahl, die mindestens so groß ist.',
  'A number that is less than this.': 'Eine Zahl, die kleiner ist.',
  'A number that is at most this.': 'Eine Zahl, die höchstens so groß ist.',
  'A number from the first to the second, both included.':
    'Eine Zahl von der ersten bis zur zweiten, beide eingeschlossen.',
  'A date earlier than this one.': 'Ein früheres Datum als dieses.',
  'A date later than this one; a day is over when the next begins.':
    'Ein späteres Datum als dieses; ein Tag ist vorbei, wenn der nächste beginnt.',
  'A date in the last …: later than that long ago, not in the future.':
    'Ein Datum in den letzten …: weniger lange her als das und nicht in der Zukunft.',
  'A date from now to that long ahead; a calendar day counts from today.':
    'Ein Datum von jetzt bis so weit voraus; ein Kalendertag zählt ab heute.',
  'A date longer ago than this.': 'Ein Datum, das länger her ist.',
  'A date further ahead than this.': 'Ein Datum, das weiter in der Zukunft liegt.',
  'A calendar period: {current: week}, {previous: month}, {next: year}.':
    'Ein Kalenderzeitraum: {current: week}, {previous: month}, {next: year}.',
  'A date whose anniversary (a birthday) is today or in the next …':
    'Ein Datum, dessen Jahrestag (ein Geburtstag) heute ist oder in den nächsten …',
  'A month by number (1 January … 12 December), or "current" or "next".':
    'Ein Monat als Zahl (1 Januar … 12 Dezember), oder „current“ oder „next“.',
  'A list that includes at least one of these.': 'Eine Liste, die mindestens einen dieser Werte enthält.',
  'A list that includes every one of these.': 'Eine Liste, die alle diese Werte enthält.',
  'A list with so many elements.': 'Eine Liste mit so vielen Elementen.',
  'Compares text without regard to case.': 'Vergleicht Text ohne Rücksicht auf Groß- und Kleinschreibung.',
}

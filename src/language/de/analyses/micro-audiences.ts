import type { Sentences } from '../../catalogue.ts'

const ABOUT: Sentences = {
  'Micro-audiences': 'Kleine Zielgruppen',
  'Small groups within a large segment, by one or two conditions: large enough, distinct and stable.':
    'Kleine Gruppen innerhalb eines großen Segments, nach einer oder zwei Bedingungen: groß genug, verschieden und stabil.',
  'Choose a larger segment, or accept smaller groups with --least-size.':
    'Wählen Sie ein größeres Segment, oder lassen Sie mit --least-size kleinere Gruppen zu.',
  '{0} has 1 member: too few for groups of {1} beside others.':
    '{0:name} hat 1 Mitglied: zu wenig für Gruppen von {1} neben anderen.',
  '{0} has {1} members: too few for groups of {2} beside others.':
    '{0:name} hat {1} Mitglieder: zu wenige für Gruppen von {2} neben anderen.',
  'Too little is known of the members of {0} to tell groups among them.':
    'Über die Mitglieder von {0:name} ist zu wenig bekannt, um Gruppen unter ihnen zu unterscheiden.',
  'The fewest members of a micro-audience.': 'Wie viele Mitglieder eine kleine Zielgruppe mindestens hat.',
  'The least share of the segment that is worth an audience.':
    'Der kleinste Anteil des Segments, der eine Zielgruppe wert ist.',
  'How much they differ from other members at least, in standard deviations.':
    'Wie sehr sie sich mindestens von anderen Mitgliedern unterscheiden, in Standardabweichungen.',
  'How many micro-audiences at most.': 'Wie viele kleine Zielgruppen höchstens.',
}

/** Who they are, and in what they may differ. */
const WORDS: Sentences = {
  'not {0}': 'nicht {0}',
  'mostly {0} {1} in {2}': 'meist {0} {1} bei {2}',
  'bought {0} {1}': 'Kauf von {0} {1}',
  'low {0} (below {1})': '{0} niedrig (unter {1})',
  'middle {0} ({1} to below {2})': '{0} mittel ({1} bis unter {2})',
  'high {0} ({1} or more)': '{0} hoch ({1} oder mehr)',
  spend: 'Ausgaben',
  'use of {0}': 'Nutzung von {0}',
  '{0} in {1} days': '{0} in {1} Tagen',
  'money of an order': 'Betrag einer Bestellung',
  'orders in {0} days': 'Bestellungen in {0} Tagen',
  'days since the last order': 'Tage seit der letzten Bestellung',
  'times {0} in {1} days': 'Häufigkeit von {0} in {1} Tagen',
}

const REPORT: Sentences = {
  'Looked for by': 'Gesucht nach',
  'one property of members': 'einer Eigenschaft der Mitglieder',
  '{0} properties of members': '{0} Eigenschaften der Mitglieder',
  'Told apart in': 'Unterschieden nach',
  'Each has at least {0} members, differs from other members by at least {1} standard deviations after allowing for everything that was compared, and does so in at least four of five random parts of the segment.':
    'Jede hat mindestens {0} Mitglieder und unterscheidet sich von anderen Mitgliedern um mindestens {1} Standardabweichungen, auch wenn alles berücksichtigt ist, was verglichen wurde, und das in mindestens vier von fünf zufälligen Teilen des Segments.',
  'They were looked for, so the first of them differ a little less than they seem to; what a group does next is the better test.':
    'Nach ihnen wurde gesucht, darum unterscheiden sich die ersten etwas weniger, als es scheint; was eine Gruppe als Nächstes tut, ist die bessere Probe.',
  '{0} holds no small group that is large enough, distinct and stable: treat its members alike.':
    '{0} enthält keine kleine Gruppe, die groß genug, verschieden und stabil ist: Behandeln Sie die Mitglieder gleich.',
  'members with {0}: {1} is {2} on average, of other members {3}.':
    'Mitglieder ({0}): {1} im Schnitt {2}, bei anderen Mitgliedern {3}.',
  'The one that differs most for sure comes first; groups that share half of their members with a better one are left out.':
    'Zuerst kommt die Gruppe, die sich mit Sicherheit am meisten unterscheidet; Gruppen, die die Hälfte ihrer Mitglieder mit einer besseren teilen, sind ausgelassen.',
  Who: 'Wer',
  'In standard deviations': 'In Standardabweichungen',
  'Stable in': 'Stabil in',
  '{0} of 5': '{0} von 5',
  'As segments': 'Als Segmente',
  'Each is ready to be saved: in the pages, or from a file by satsuma segments apply.':
    'Jede ist zum Speichern bereit: auf den Seiten, oder aus einer Datei mit satsuma segments apply.',
  Search: 'Suche',
  'All values, and all pairs of values of two properties, that hold between the least size and half of the members, each compared with all other members in every number. A pair has to differ from those who have only one of its values.':
    'Alle Werte und alle Paare von Werten zweier Eigenschaften, die zwischen der kleinsten Größe und der Hälfte der Mitglieder umfassen, jeweils in jeder Zahl mit allen anderen Mitgliedern verglichen. Ein Paar muss sich auch von denen unterscheiden, die nur einen seiner Werte haben.',
  Comparison: 'Vergleich',
  "Welch's means and Hedges' g, with intervals that all hold together (Bonferroni).":
    'Mittelwerte nach Welch und Hedges’ g, mit Intervallen, die alle zugleich gelten (Bonferroni).',
  'What says the same': 'Was dasselbe sagt',
  'Who does much of one thing does much of others, so groups by what they do (spenders, users, buyers of a category) are not told apart in how much they do.':
    'Wer von einem viel tut, tut auch von anderem viel. Darum werden Gruppen nach dem, was sie tun (viel ausgeben, nutzen, in einer Kategorie kaufen), nicht danach unterschieden, wie viel sie tun.',
}

/** `src/analyses/micro-audiences`. */
export const microAudiences: Sentences = { ...ABOUT, ...WORDS, ...REPORT }

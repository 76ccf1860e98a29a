import type { Sentences } from '../../catalogue.ts'

export const funnels: Sentences = {
  Funnel: 'Trichter',
  'How many come from step to step, where they are lost, how long it takes, and in which segments.':
    'Wie viele von Schritt zu Schritt weiterkommen, wo sie verloren gehen, wie lange es dauert und in welchen Segmenten.',
  'The events of the funnel in order: page_viewed,product_added,order_completed. Otherwise those of a shop that the data hold, or the first, second and third purchase.':
    'Die Ereignisse des Trichters in ihrer Reihenfolge: page_viewed,product_added,order_completed. Sonst die eines Shops, die in den Daten sind, oder der erste, zweite und dritte Kauf.',
  'Steps with filters on their events and limits of their own, as in the condition sequence.':
    'Schritte mit Filtern auf ihren Ereignissen und eigenen Fristen, wie in der Bedingung sequence.',
  'How soon after the step before each step must come: 7 days. At any time later otherwise.':
    'Wie bald nach dem Schritt davor jeder Schritt kommen muss: 7 days. Sonst irgendwann danach.',
  'Only what happened in the last so long: 90 days. Everything otherwise.':
    'Nur was in der letzten Zeit geschah: 90 days. Sonst alles.',
  'Segments and segmentations to compare, as of the instant of the report.':
    'Segmente und Segmentierungen, die verglichen werden, zum Zeitpunkt des Berichts.',
  'Expected either "steps" or "funnel".': 'Erwartet wird entweder „steps“ oder „funnel“.',
  'A funnel has two steps or more.': 'Ein Trichter hat mindestens zwei Schritte.',
  'State events that the data hold: --steps page_viewed,order_completed.':
    'Nennen Sie Ereignisse, die in den Daten sind: --steps page_viewed,order_completed.',
  'Look at a longer time: --last 365d.': 'Betrachten Sie eine längere Zeit: --last 365d.',
  'Nobody did {0}.': 'Niemand hat {0:name} ausgeführt.',
  'Following the steps': 'Die Schritte werden verfolgt',

  '{0} within {1}': '{0} innerhalb von {1:dative}',
  Began: 'Begonnen',
  Steps: 'Schritte',
  Within: 'Zeitraum',
  'the last {0}': 'bis {0} zurück',
  'come from the first step to the last: {0} of {1}.':
    'kommen vom ersten bis zum letzten Schritt: {0} von {1}.',
  'are lost before {0}, more than anywhere else: {1} of those who came to {2} went on.':
    'gehen vor „{0}“ verloren, mehr als an jeder anderen Stelle: {1} derer, die bis „{2}“ kamen, machten weiter.',
  'Begin there: what is mended at this step counts for most people.':
    'Fangen Sie dort an: Was Sie an diesem Schritt verbessern, kommt den meisten zugute.',
  'is what {0} takes half of those who come to it, the longest of all steps.':
    'braucht die Hälfte derer, die „{0}“ erreichen, für diesen Schritt: so lange wie für keinen anderen.',
  'of {0} come through, against {1} of all others.': 'aus „{0}“ kommen bis zum Ende, von allen anderen {1}.',
  '{0}; the shares have intervals.': '{0}; die Anteile haben Intervalle.',
  'Who began a short while ago may still go on: the shares by time take that into account, the counts do not.':
    'Wer erst vor Kurzem begonnen hat, kann noch weiterkommen: Die Anteile nach Zeit berücksichtigen das, die Anzahlen nicht.',
  'Segments are as of the instant of the report: who is in one because of the last step comes through by definition.':
    'Segmente gelten zum Zeitpunkt des Berichts: Wer wegen des letzten Schritts in einem ist, kommt schon deshalb bis zum Ende.',
  'Step by step': 'Schritt für Schritt',
  'How long it takes': 'Wie lange es dauert',
  'Who came so far': 'Wer so weit kam',
  Step: 'Schritt',
  People: 'Personen',
  'Came so far': 'So weit gekommen',
  'Of the step before': 'Vom Schritt davor',
  'Of all who began': 'Von allen, die begonnen haben',
  'Lost before': 'Davor verloren',
  'From the first step to the last': 'Vom ersten bis zum letzten Schritt',
  'The share who have come through, by days since they began; {0} in the end.':
    'Der Anteil derer, die bis zum Ende gekommen sind, nach Tagen seit dem Beginn; zuletzt {0}.',
  Days: 'Tage',
  'Came through': 'Bis zum Ende gekommen',
  'Who has not come through yet counts for as long as they were watched (Kaplan and Meier).':
    'Wer noch nicht am Ende ist, zählt so lange, wie er beobachtet wurde (Kaplan und Meier).',
  'From the step before': 'Vom Schritt davor an',
  'Half of those who came, within': 'Die Hälfte derer, die kamen, innerhalb von',
  'Go on within {0}': 'Weiter innerhalb von {0:dative}',
  differs: 'unterscheidet sich',
  'no sure difference': 'kein gesicherter Unterschied',
  'Of all others': 'Von allen anderen',
  'Differs: p < 0.05 after correction for the number of segments (Benjamini and Hochberg).':
    'Unterscheidet sich: p < 0,05 nach Korrektur für die Zahl der Segmente (Benjamini und Hochberg).',
  minutes: 'Minuten',
  hours: 'Stunden',
  'Somebody has come to a step of whom the condition "sequence" of the steps so far is true: each strictly later than the one before, and in time after it where there is a limit; any choice of events that fits will do. The time of a step is when the steps up to it were first complete. Shares with Wilson’s intervals.':
    'Einen Schritt hat erreicht, für wen die Bedingung „sequence“ der Schritte bis dahin zutrifft: jeder echt später als der davor und, wo es eine Frist gibt, rechtzeitig danach; jede passende Auswahl von Ereignissen genügt. Die Zeit eines Schritts ist, wann die Schritte bis zu ihm zum ersten Mal vollständig waren. Anteile mit Intervallen nach Wilson.',
  'Time to convert': 'Zeit bis zum Ende',
  'Kaplan-Meier: who has not converted counts for as long as they were watched. Assumes that who began lately is like who began before.':
    'Kaplan-Meier: Wer noch nicht am Ende ist, zählt so lange, wie er beobachtet wurde. Angenommen wird: Wer kürzlich begonnen hat, verhält sich wie die, die früher begonnen haben.',
}

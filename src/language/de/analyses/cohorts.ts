import type { Sentences } from '../../catalogue.ts'

export const cohorts: Sentences = {
  Cohorts: 'Kohorten',
  'How many customers come back, and what they spend, by the month or week in which they came first.':
    'Wie viele Kunden wiederkommen und was sie ausgeben, je nach dem Monat oder der Woche, in der sie zuerst kamen.',
  'The length of the periods.': 'Wie lang die Zeiträume sind.',
  'The event whose first time puts somebody into a cohort: signed_up. The purchase otherwise.':
    'Das Ereignis, dessen erstes Mal jemanden in eine Kohorte bringt: signed_up. Sonst der Kauf.',
  'The event that counts as active afterwards: page_viewed. The purchase otherwise.':
    'Das Ereignis, das danach als aktiv zählt: page_viewed. Sonst der Kauf.',
  'Only those who are in this saved segment, or part of a segmentation: lifecycle/loyal.':
    'Nur wer in diesem gespeicherten Segment oder Teil einer Segmentierung ist: lifecycle/loyal.',
  'State another event: --start, --activity.': 'Nennen Sie ein anderes Ereignis: --start, --activity.',
  'Nobody did {0} by this instant.': 'Bis zu diesem Zeitpunkt hat niemand {0:name} ausgeführt.',

  Among: 'Nur aus',
  'Began with': 'Beginn durch',
  'Active with': 'Aktiv durch',

  'of customers are active ({0}) in {1}: {2} of {3}.': 'der Kunden sind {1} aktiv ({0}): {2} von {3}.',
  'of the newer half of cohorts come back {0}, against {1} of the older half: newer customers come back more.':
    'der Kunden aus der neueren Hälfte der Kohorten kommen {0} wieder, aus der älteren {1}: Neuere Kunden kommen häufiger wieder.',
  'of the newer half of cohorts come back {0}, against {1} of the older half: newer customers come back less.':
    'der Kunden aus der neueren Hälfte der Kohorten kommen {0} wieder, aus der älteren {1}: Neuere Kunden kommen seltener wieder.',
  'of the newer half of cohorts come back {0}, {1} of the older half: no sure difference.':
    'der Kunden aus der neueren Hälfte der Kohorten kommen {0} wieder, aus der älteren {1}: kein gesicherter Unterschied.',
  'Look at what changed for newcomers: where they come from, what they buy first.':
    'Sehen Sie nach, was sich für neue Kunden geändert hat: woher sie kommen und was sie zuerst kaufen.',
  'are active {0} after they began ({1} come so far).':
    'sind {0} nach ihrem Einstieg aktiv ({1} so viel Zeit schon hinter sich).',
  'is what a customer has spent {0} on, {1} of it {2}.':
    'hat ein Kunde nach {0:dative} im Schnitt ausgegeben, davon {1} {2}.',
  'What it costs to win a customer should stay well below it.':
    'Einen Kunden zu gewinnen sollte deutlich weniger kosten.',
  'customer began so far, in {0}.': 'Kunde ist bisher dazugekommen, in {0:dative}.',
  'customers began so far, in {0}.': 'Kunden sind bisher dazugekommen, in {0:dative}.',
  'customers began in the largest cohort, {0}; {1}.': 'Kunden gehören zur größten Kohorte, {0}; {1}.',

  'weeks since the first': 'Wochen seit der ersten',
  'months since the first': 'Monate seit dem ersten',
  'quarters since the first': 'Quartale seit dem ersten',
  'each week since it began': 'jede Woche seit ihrem Beginn',
  'each month since it began': 'jeden Monat seit ihrem Beginn',
  'each quarter since it began': 'jedes Quartal seit ihrem Beginn',
  'each week after the one in which it began': 'jede Woche nach der ersten',
  'each month after the one in which it began': 'jeden Monat nach dem ersten',
  'each quarter after the one in which it began': 'jedes Quartal nach dem ersten',
  'the week after they began': 'in der Woche nach ihrem Einstieg',
  'the month after they began': 'im Monat nach ihrem Einstieg',
  'the quarter after they began': 'im Quartal nach ihrem Einstieg',
  'after one week': 'nach einer Woche',
  'after one month': 'nach einem Monat',
  'after one quarter': 'nach einem Quartal',
  'in the first week': 'in der ersten Woche',
  'in the first month': 'im ersten Monat',
  'in the first quarter': 'im ersten Quartal',
  'The week is not over.': 'Die Woche ist noch nicht vorbei.',
  'The month is not over.': 'Der Monat ist noch nicht vorbei.',
  'The quarter is not over.': 'Das Quartal ist noch nicht vorbei.',
  'The last week is not over': 'Die letzte Woche ist noch nicht vorbei',
  'The last month is not over': 'Der letzte Monat ist noch nicht vorbei',
  'The last quarter is not over': 'Das letzte Quartal ist noch nicht vorbei',
  'the median week brought {0}': 'im Median kamen {0} je Woche',
  'the median month brought {0}': 'im Median kamen {0} je Monat',
  'the median quarter brought {0}': 'im Median kamen {0} je Quartal',

  'Retention by cohort': 'Wiederkehr nach Kohorte',
  'All cohorts together': 'Alle Kohorten zusammen',
  'Revenue by cohort': 'Umsatz nach Kohorte',
  'Share who are active': 'Anteil der Aktiven',
  'A row for each cohort, a column for {0}; darker where more did {1}.':
    'Eine Zeile für jede Kohorte, eine Spalte für {0}; dunkler, wo mehr Kunden {1} ausgeführt haben.',
  Cohort: 'Kohorte',
  'The newest {0} of {1} cohorts.': 'Die neuesten {0} von {1} Kohorten.',
  'After {0}': 'Nach {0:dative}',
  Retention: 'Wiederkehr',
  'The share of all customers who are active, {0} on {1}.':
    'Der Anteil aller Kunden, die aktiv sind; nach {0:dative} {1}.',
  'All cohorts': 'Alle Kohorten',
  'Spent so far, each': 'Bisher ausgegeben, je Kunde',
  'Later rows rest on fewer and older cohorts; what was spent is summed up over rows.':
    'Spätere Zeilen beruhen auf weniger und älteren Kohorten; Ausgaben sind über die Zeilen aufsummiert.',
  'Spent so far by one customer': 'Bisherige Ausgaben eines Kunden',
  'What a customer of each cohort has spent, up to {0}.':
    'Was ein Kunde jeder Kohorte bis dahin ausgegeben hat, für {0}.',
  'Spent, each': 'Ausgegeben, je Kunde',

  'Only those who are in {0} as of this instant are counted: where it is about who bought lately, they stay by their rule, and whoever left it is not seen.':
    'Gezählt sind nur die, die zu diesem Zeitpunkt in „{0}“ sind: Geht es darin um kürzliche Käufe, so bleiben sie schon wegen der Regel, und wer herausgefallen ist, wird nicht gesehen.',
  '{0}: its cells are left empty in the map and left out of all shares; the table marks them with *.':
    '{0}: In der Karte bleiben die Zellen dafür leer, und in keinem Anteil zählen sie mit; in der Tabelle sind sie mit * markiert.',
  'The first cohort may hold customers who began before the data do: it often looks better than the others.':
    'In der ersten Kohorte können Kunden sein, die schon vor Beginn der Daten da waren: Sie sieht oft besser aus als die anderen.',
  '{0} fewer than 30 customers; their shares vary by chance.':
    '{0} weniger als 30 Kunden; ihre Anteile schwanken zufällig.',
  'Everybody is in the cohort of the local period of their first start event, and is counted once in each later period in which they were active. Shares have Wilson’s interval; periods that are not over are left out. All cohorts together: active customers over customers of the cohorts that have come so far.':
    'Jeder gehört zur Kohorte des Zeitraums (nach Ortszeit), in dem das Startereignis zum ersten Mal eintrat, und zählt in jedem späteren Zeitraum, in dem er aktiv war, einmal. Anteile haben das Intervall nach Wilson; Zeiträume, die noch nicht vorbei sind, bleiben außen vor. Alle Kohorten zusammen: aktive Kunden geteilt durch die Kunden der Kohorten, die schon so weit sind.',
  'Who is in the data as new is new: the data begin before most customers did.':
    'Wer in den Daten neu ist, ist wirklich neu: Die Daten beginnen, bevor die meisten Kunden kamen.',
}

import type { Sentences } from '../../catalogue.ts'

/** Periods as parts of sentences: `src/analyses/memberships`. */
export const periods: Sentences = {
  'a week': 'pro Woche',
  'a month': 'pro Monat',
  'a quarter': 'pro Quartal',
  'in a week': 'innerhalb einer Woche',
  'in a month': 'innerhalb eines Monats',
  'in a quarter': 'innerhalb eines Quartals',
  'within a week': 'innerhalb einer Woche',
  'within a month': 'innerhalb eines Monats',
  'within a quarter': 'innerhalb eines Quartals',
  'after a week': 'nach einer Woche',
  'after a month': 'nach einem Monat',
  'after a quarter': 'nach einem Quartal',
  'a week later': 'eine Woche später',
  'a month later': 'einen Monat später',
  'a quarter later': 'ein Quartal später',
  'in the week after': 'in der Woche danach',
  'in the month after': 'im Monat danach',
  'in the quarter after': 'im Quartal danach',
  'when the week began': 'zu Beginn der Woche',
  'when the month began': 'zu Beginn des Monats',
  'when the quarter began': 'zu Beginn des Quartals',
  weeks: 'Wochen',
  months: 'Monate',
  quarters: 'Quartale',
}

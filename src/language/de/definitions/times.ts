import type { Sentences } from '../../catalogue.ts'

/** Windows, calendar periods and time zones. */
export const times: Sentences = {
  '({0} time)': '(Zeitzone {0})',

  'in the last {0}': 'in den letzten {0:dative}',
  'in the last 1 millisecond': 'in der letzten Millisekunde',
  'in the last 1 second': 'in der letzten Sekunde',
  'in the last 1 minute': 'in der letzten Minute',
  'in the last 1 hour': 'in der letzten Stunde',
  'in the last 1 day': 'in den letzten 24 Stunden',
  'in the last 1 week': 'in den letzten 7 Tagen',
  'in the last 1 month': 'im zurückliegenden Monat',
  'in the last 1 year': 'im zurückliegenden Jahr',

  'in this hour': 'in dieser Stunde',
  'in this day': 'heute',
  'in this week': 'in dieser Woche',
  'in this month': 'in diesem Monat',
  'in this quarter': 'in diesem Quartal',
  'in this year': 'in diesem Jahr',
  'in the last calendar hour': 'in der vorigen vollen Stunde',
  'in the last calendar day': 'gestern',
  'in the last calendar week': 'in der vorigen Kalenderwoche',
  'in the last calendar month': 'im vorigen Kalendermonat',
  'in the last calendar quarter': 'im vorigen Quartal',
  'in the last calendar year': 'im vorigen Kalenderjahr',

  'since {0}': 'seit {0}',
  'within {0} of {1}': 'innerhalb von {0:dative} nach {1}',
  'from {0}': 'ab dem {0}',
  'from {0} ago': 'frühestens vor {0:dative}',
  'to before {0}': 'vor dem {0}',
  'to before {0} ago': 'spätestens vor {0:dative}',
  'from {0} to before {1}': 'ab dem {0} und vor dem {1}',
  'from {0} ago to before {1}': 'frühestens vor {0:dative} und vor dem {1}',
  'from {0} to before {1} ago': 'ab dem {0} und spätestens vor {1:dative}',
  'from {0} ago to before {1} ago': 'frühestens vor {0:dative} und spätestens vor {1:dative}',
}

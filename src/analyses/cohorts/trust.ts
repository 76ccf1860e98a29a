import { say } from '../../language/index.ts'
import type { Formats, Method, Note } from '../../reports/index.ts'
import type { CohortsResult } from './result.ts'
import { lastIsNotOver } from './unit-words.ts'

/** Whom cohorts leave out, and where they rest on few. */
export function cohortsNotes(found: CohortsResult, formats: Formats): Note[] {
  const { cohorts, lastIsComplete, unit, start, activity, currencies, among } = found
  const notes: Note[] = []
  if (among !== null) {
    notes.push({
      level: 'caution',
      text: say`Only those who are in ${among} as of this instant are counted: where it is about who bought lately, they stay by their rule, and whoever left it is not seen.`,
    })
  }
  if (!lastIsComplete) {
    notes.push({
      level: 'caution',
      text: say`${lastIsNotOver(unit)}: its cells are left empty in the map and left out of all shares; the table marks them with *.`,
    })
  }
  if (start === activity) {
    notes.push({
      level: 'caution',
      text: say`The first cohort may hold customers who began before the data do: it often looks better than the others.`,
    })
  }
  const small = cohorts.filter(({ customers }) => customers < 30).length
  if (small > 0) {
    notes.push({
      level: 'caution',
      text: say`${formats.counted(small, 'cohort has', 'cohorts have')} fewer than 30 customers; their shares vary by chance.`,
    })
  }
  if (currencies.length > 1) {
    notes.push({
      level: 'warning',
      text: say`Purchases are in ${currencies.map(({ currency }) => currency).join(', ')}; their amounts are added up as if they were one currency.`,
    })
  }
  return notes
}

export const cohortsMethods = (): Method[] => [
  {
    name: say`Cohorts`,
    text: say`Everybody is in the cohort of the local period of their first start event, and is counted once in each later period in which they were active. Shares have Wilson’s interval; periods that are not over are left out. All cohorts together: active customers over customers of the cohorts that have come so far.`,
    assumptions: [say`Who is in the data as new is new: the data begin before most customers did.`],
    source: 'Wilson (1927); Fader & Hardie (2009) on cohorts in repeat buying.',
  },
]

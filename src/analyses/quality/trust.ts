import { say } from '../../language/index.ts'
import type { Formats, Method, Note } from '../../reports/index.ts'
import { periodWords } from '../memberships/index.ts'
import type { QualityResult } from './result.ts'

/** Of fewer customers shares of revenue are hardly more than anecdotes. */
const FEW_CUSTOMERS = 30

/** How far to trust what is said of segments. */
export function qualityNotes(found: QualityResult, formats: Formats): Note[] {
  const { comparedProfiles, profiles, segments, instants, purchases, unit } = found
  const notes: Note[] = []
  if (segments.length > 0) {
    notes.push({
      level: 'sound',
      text: say`What members do is looked at in the period after they were found to be members, so a rule that reads purchases does not show its own definition.`,
    })
  } else
    notes.push({
      level: 'caution',
      text: say`No segment is saved and active; only the revenue is looked at.`,
    })
  if (comparedProfiles < profiles && segments.length > 0) {
    notes.push({
      level: 'caution',
      text: say`Differences are of ${formats.count(comparedProfiles)} profiles; sizes and overlaps are of all.`,
    })
  }
  if (instants.length < 4 && segments.length > 0)
    notes.push({
      level: 'caution',
      text: say`Stability is seen over ${periodWords(unit, instants.length - 1)} only.`,
    })
  if (!purchases)
    notes.push({
      level: 'caution',
      text: say`No event is a purchase, so nothing is said of buyers and revenue.`,
    })
  if (segments.length > 0) {
    notes.push({
      level: 'caution',
      text: say`A difference is no effect: a segment may buy more without anything that is done to it working better there.`,
    })
  }
  const customers = found.concentration?.customers ?? FEW_CUSTOMERS
  if (customers < FEW_CUSTOMERS) {
    notes.push({
      level: 'caution',
      text: say`Shares of revenue are of ${formats.counted(customers, 'customer')}: one more would change them.`,
    })
  }
  return notes
}

export const qualityMethods = (): readonly Method[] => [
  {
    name: say`Overlap`,
    text: say`Sizes of all intersections that somebody is in, counted exactly; coverage is who is in at least one. Pairs by Jaccard’s index, members of both over members of either.`,
    source: 'Jaccard (1901).',
  },
  {
    name: say`Too small to act on`,
    text: say`Half of the members get something, half do not: how many it takes to see the stated relative change of the share who buy, with 80% power at a 5% error, two-sided.`,
    formula: 'as R’s power.prop.test, per group, twice',
    assumptions: [say`Members buy as they did in the periods looked back on.`],
    source: 'Cohen (1988); Fleiss, Levin & Paik (2003), chapter 4.',
  },
  {
    name: say`Differences`,
    text: say`Means of members against all others by Welch’s test, effects as Hedges’ g, p-values corrected for all comparisons of the report. What the rule of a segment reads is left out, since there it differs by definition.`,
    source: 'Welch (1947); Hedges (1981); Benjamini & Hochberg (1995).',
  },
  {
    name: say`Concentration`,
    text: say`Revenue of the last year by customer. Gini: twice the area between the Lorenz curve and the diagonal, with the interval of its linearised estimate.`,
    source: 'Lorenz (1905); Davidson (2009).',
  },
]

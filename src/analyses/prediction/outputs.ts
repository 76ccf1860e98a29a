import { sayLater } from '../../language/index.ts'
import type { Output } from '../analysis.ts'

/** What a prediction says of each profile. */
export const OUTPUTS: readonly Output[] = [
  {
    name: 'probability',
    title: sayLater`Probability`,
    description: sayLater`How likely it is to come to pass, from 0 to 1; of those of whom it is asked.`,
    kind: 'numbers',
  },
  {
    name: 'band',
    title: sayLater`Band`,
    description: sayLater`High: odds of at least twice the usual ones; low: of less than half; middle: between.`,
    kind: 'parts',
  },
  {
    name: 'reason',
    title: sayLater`Strongest reason`,
    description: sayLater`What raises the probability most, of those that are not in the low band.`,
    kind: 'parts',
  },
]

import type { Output } from '../analysis.ts'

/** What a prediction says of each profile. */
export const OUTPUTS: readonly Output[] = [
  {
    name: 'probability',
    title: 'Probability',
    description: 'How likely it is to come to pass, from 0 to 1; of those of whom it is asked.',
    kind: 'numbers',
  },
  {
    name: 'band',
    title: 'Band',
    description: 'High: odds of at least twice the usual ones; low: of less than half; middle: between.',
    kind: 'parts',
  },
  {
    name: 'reason',
    title: 'Strongest reason',
    description: 'What raises the probability most, of those that are not in the low band.',
    kind: 'parts',
  },
]

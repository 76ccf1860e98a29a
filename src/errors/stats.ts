import { say, translate } from '../language/index.ts'
import { entry } from './table.ts'

/** What can be wrong with the arguments of a statistical function; what is wrong with data is no error. */
export const statsErrors = {
  'stats/invalid-argument': entry<{ name: string; expected: string }>(
    ({ name, expected }) => say`The argument ${name} must be ${translate(expected)}.`,
    ({ name }) => say`Check what is given as ${name}.`,
  ),
  'stats/unequal-lengths': entry<{ lengths: Readonly<Record<string, number>> }>(
    ({ lengths }) =>
      say`Columns of one table have different lengths: ${Object.entries(lengths)
        .map(([name, length]) => `${name} ${length}`)
        .join(', ')}.`,
    () => say`Give one value a row in each of them.`,
  ),
  'stats/too-many-rows': entry<{ method: string; rows: number; most: number; instead: string }>(
    ({ method, rows, most }) =>
      say`${method} takes time or memory by the square of the rows: ${most} at most, and there are ${rows}.`,
    ({ instead }) => say`Take fewer, or ${translate(instead)}.`,
  ),
} as const

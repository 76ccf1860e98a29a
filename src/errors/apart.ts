import { say, translate } from '../language/index.ts'
import { entry } from './table.ts'

/** What can befall a calculation in a thread of its own. */
export const apartErrors = {
  'apart/out-of-memory': entry<{ mb: number }>(
    ({ mb }) => say`The calculation needs more than the ${mb} MB that it may take.`,
    () => say`Give it fewer rows or fewer columns.`,
  ),
  'apart/crashed': entry<{ detail: string }>(
    ({ detail }) => say`The calculation ended without an answer: ${translate(detail)}`,
    () => say`Try again; if it ends so every time, report it with what it was given.`,
  ),
} as const

import { say } from '../language/index.ts'

/** `more than 2 and less than 5`. */
export const joinedByAnd = (words: readonly string[]) => words.reduce((all, one) => say`${all} and ${one}`)

/** `Austria or Germany`. */
export const joinedByOr = (words: readonly string[]) => words.reduce((all, one) => say`${all} or ${one}`)

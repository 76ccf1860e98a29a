import { say } from '../language/index.ts'

/** Alternatives in words: `a number or a list`. */
export function eitherOf(alternatives: readonly string[]): string {
  const [first = '', ...others] = alternatives
  return others.reduce((one, other) => say`${one} or ${other}`, first)
}

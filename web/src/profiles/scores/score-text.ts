import type { ProfileScore, Reason } from '../../api/profiles'
import { formatDecimal } from '../../format/decimal'
import { sayValue } from '../../format/property-lines'
import { formatScore } from '../../format/score'
import { texts } from '../../i18n'

const t = texts('profiles')

/** What a model says, as people read it. */
export function sayScore({ name, kind, value }: ProfileScore): string {
  if (kind !== 'numbers' || typeof value !== 'number') return sayValue(value)
  return formatScore(name, value)
}

/** `2.5 times the odds`, `0.4 of the odds` */
export function sayMove({ moves }: Pick<Reason, 'moves'>): string {
  return t(moves > 0 ? 'scores.raises' : 'scores.lowers', { times: formatDecimal(Math.exp(moves)) })
}

/** A reason with how long its bar is: 1 for the strongest. */
export interface ReasonBar extends Reason {
  readonly length: number
}

/** Those that are worth a line: beyond a twentieth of the strongest. */
const FAINT = 0.05

export function reasonBars(reasons: readonly Reason[]): readonly ReasonBar[] {
  const strongest = Math.max(0, ...reasons.map(({ moves }) => Math.abs(moves)))
  if (strongest === 0) return []
  return reasons
    .map((reason) => ({ ...reason, length: Math.abs(reason.moves) / strongest }))
    .filter(({ length }) => length >= FAINT)
}

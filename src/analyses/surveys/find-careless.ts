import { carelessResponses, evenOddConsistency, type Items } from '../../stats/index.ts'
import type { Care, CareSign } from './result.ts'

/** Signs of answering without reading, a value a person. */
export interface FoundCare {
  readonly care: Care
  /** How many signs somebody shows. */
  readonly signs: Uint8Array
}

/** Halves of fewer scales agree or not by chance. */
const LEAST_SCALES = 5
/** Below it both halves of the scales say the opposite of each other. */
const LEAST_CONSISTENCY = 0
/** With fewer items it is no wonder that people give the same answers. */
const LEAST_COPIED = 8

/** `keyed`: the items of each scale, running the same way, brought to the range from 0 to 1. */
export function findCareless(items: Items, keyed: readonly Items[]): FoundCare {
  const longestRun = Math.max(3, Math.ceil(items.length / 2))
  const found = carelessResponses(items, { longestRun })
  const enough = keyed.filter((scale) => scale.length >= 2).length >= LEAST_SCALES
  const consistency = enough ? evenOddConsistency(keyed) : undefined
  const inconsistent =
    consistency?.reduce((flags, value, person) => {
      if (value < LEAST_CONSISTENCY) flags[person] = 1
      return flags
    }, new Uint8Array(consistency.length)) ?? new Uint8Array(found.distance.length)
  const flags: Record<CareSign, Uint8Array> = { ...found.signs, inconsistent }
  const signs = found.signs.unanswered.map((_, person) =>
    Object.values(flags).reduce((sum, flag) => sum + flag[person]!, 0),
  )
  const counted = (flag: Uint8Array) => flag.reduce((sum, one) => sum + one, 0)
  return {
    signs,
    care: {
      flagged: signs.filter((count) => count > 0).length,
      several: signs.filter((count) => count > 1).length,
      signs: {
        'straight-line': counted(flags['straight-line']),
        improbable: counted(flags.improbable),
        unanswered: counted(flags.unanswered),
        inconsistent: counted(inconsistent),
      },
      longestRun,
      items: items.length,
      copies: items.length < LEAST_COPIED ? null : copiesOf(items),
      evenOdd: consistency ? meanOf(consistency) : null,
    },
  }
}

/** People who answered all items exactly as somebody else did. */
function copiesOf(items: Items): number {
  const seen = new Map<string, number>()
  for (let person = 0; person < items[0]!.length; person++) {
    const answers = items.map((item) => item[person]!)
    if (answers.some(Number.isNaN) || answers.every((answer) => answer === answers[0])) continue
    const key = answers.join()
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  return [...seen.values()].reduce((sum, times) => sum + (times > 1 ? times : 0), 0)
}

function meanOf(values: Float64Array): number | null {
  const known = values.filter((value) => !Number.isNaN(value))
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}

import { type InEachLanguage, inEachLanguage, inTheirLanguage, say } from '../../language/index.ts'
import { type Attribute, NO_VALUE } from '../../stats/index.ts'

/** A condition of the segment language, as it is written. */
export type Written = Readonly<Record<string, unknown>>

/** Something that members have one value of, with the words and the condition of each value. */
export interface Described {
  readonly attribute: Attribute
  readonly values: readonly { readonly words: InEachLanguage<string>; readonly condition: Written }[]
}

/** Stands for a text that is none of the usual ones. */
export const ANOTHER = '\u0000another'

/** A value for each of the given texts; others are only compared with, and undefined is not known. */
export function describeTexts(
  texts: readonly (string | undefined)[],
  values: readonly string[],
  told: (value: string) => Described['values'][number],
  sameAs: readonly number[] = [],
): Described {
  const place = new Map(values.map((value, index) => [value, index]))
  const codes = Uint8Array.from(texts, (text) =>
    text === undefined ? NO_VALUE : (place.get(text) ?? values.length),
  )
  const attribute = { codes, values: values.length + 1, offered: values.length, sameAs }
  return { attribute, values: values.map(told) }
}

const GROUPS = ['low', 'middle', 'high'] as const

/**
 * Thirds of numbers, cut where people would cut them; undefined where they are too few different. The condition is
 * the given one with its bounds.
 */
export function describeThirds(
  numbers: Float64Array,
  name: InEachLanguage<string>,
  condition: Written,
  sameAs: readonly number[] = [],
): Described | undefined {
  const known = numbers.filter(Number.isFinite).sort()
  if (known.length === 0) return undefined
  const cuts = [1, 2].map((third) => rounded(known[Math.floor((known.length * third) / 3)]!))
  const [low, high] = cuts as [number, number]
  if (!(known[0]! < low && low < high && high <= known.at(-1)!)) return undefined
  const codes = Uint8Array.from(numbers, (value) => {
    if (!Number.isFinite(value)) return NO_VALUE
    return value < low ? 0 : value < high ? 1 : 2
  })
  const bounds: Written[] = [{ lessThan: low }, { atLeast: low, lessThan: high }, { atLeast: high }]
  return {
    attribute: { codes, values: 3, sameAs },
    values: GROUPS.map((group, index) => ({
      words: inEachLanguage(() => groupWords(group, inTheirLanguage(name), [low, high])),
      condition: { ...condition, ...bounds[index] },
    })),
  }
}

function groupWords(
  group: (typeof GROUPS)[number],
  name: string,
  [low, high]: readonly [number, number],
): string {
  if (group === 'low') return say`low ${name} (below ${low})`
  return group === 'middle'
    ? say`middle ${name} (${low} to below ${high})`
    : say`high ${name} (${high} or more)`
}

/** To two digits that count. */
function rounded(value: number): number {
  return Number(value.toPrecision(2))
}

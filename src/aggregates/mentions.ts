import type { Path } from '../errors/index.ts'
import { filterMentions } from '../filters/mentions.ts'
import type { ValueType } from '../predicates/value.ts'
import { type Mention, propertyMention, traitMention } from '../records/mention.ts'
import { type Aggregate, eventNames } from './aggregate.ts'
import type { Comparisons, Operand } from './comparison.ts'
import type { MeasureKey } from './measure.ts'
import type { Selection } from './selection.ts'
import type { Window } from './window.ts'

/** The types of value that a measure is made of; none where it reads no property. */
const MEASURED: Readonly<Record<MeasureKey, readonly ValueType[]>> = {
  count: [],
  sum: ['number'],
  mean: ['number'],
  min: ['number'],
  max: ['number'],
  median: ['number'],
  quantile: ['number'],
  distinct: ['text', 'number', 'flag'],
  activeDays: [],
}

/** The names in what says which events are meant; `field` is the one that has their names. */
export function eventMentions(written: Selection, path: Path, field = 'event'): readonly Mention[] {
  const names = typeof written.event === 'string' ? [written.event] : written.event
  const placeOf = (index: number) => [...path, field, ...(typeof written.event === 'string' ? [] : [index])]
  return [
    ...names.map((name, index): Mention => ({ noun: 'event', name, path: placeOf(index), demands: [] })),
    ...(written.where ? filterMentions(written.where, eventNames(written), [...path, 'where']) : []),
    ...windowMentions(written.in, [...path, 'in']),
  ]
}

export function windowMentions(written: Window | undefined, path: Path): readonly Mention[] {
  if (written === undefined || !('since' in written)) return []
  const since = [...path, 'since']
  return [traitMention(written.since.trait, [...since, 'trait'], [{ types: ['date'], path: since }])]
}

/** The names in an aggregate. */
export function aggregateMentions(written: Aggregate, path: Path): readonly Mention[] {
  const keys = Object.keys(MEASURED) as MeasureKey[]
  const measured = keys.flatMap((key) => {
    const property = measuredProperty(written[key])
    if (property === undefined) return []
    const place = [...path, key]
    return [propertyMention(eventNames(written), property, place, [{ types: MEASURED[key], path: place }])]
  })
  return [...eventMentions(written, path), ...measured]
}

/** A measure names its property, or is an object in which `of` does. */
function measuredProperty(operand: unknown): string | undefined {
  if (typeof operand === 'string') return operand
  return typeof operand === 'object' ? (operand as { readonly of: string }).of : undefined
}

const COMPARED = [
  'moreThan',
  'atLeast',
  'lessThan',
  'atMost',
  'equals',
] as const satisfies readonly (keyof Comparisons)[]

/** The names in what a number is compared with; those in a metric are the metric's own. */
export function comparisonMentions(written: Comparisons): readonly Mention[] {
  return COMPARED.flatMap((key) => operandMentions(written[key], [key]))
}

function operandMentions(operand: Operand | undefined, path: Path): readonly Mention[] {
  if (operand === undefined || typeof operand === 'number' || 'metric' in operand) return []
  return 'trait' in operand ? [numberTrait(operand.trait, path)] : aggregateMentions(operand, path)
}

/** The mention of a trait whose number is taken. */
export function numberTrait(name: string, path: Path): Mention {
  return traitMention(name, [...path, 'trait'], [{ types: ['number'], path }])
}

import { capital } from '../capitals.ts'
import type { AnswerColumn } from './find-columns.ts'
import type { WrittenScales } from './options.ts'

/** A scale with all that its definition leaves open filled in. */
export interface Scale {
  readonly name: string
  readonly title: string
  readonly items: readonly string[]
  readonly reverse: readonly string[]
  readonly lowest: number
  readonly highest: number
  /** Whether somebody stated the range; otherwise it is what was answered. */
  readonly rangeStated: boolean
  /** Who answered fewer of its items has no score. */
  readonly atLeast: number
  readonly cuts: readonly [number, number] | null
}

/** How the answers to an item are read. */
export interface ItemCoding {
  /** Texts from the lowest answer to the highest. */
  readonly labels: readonly string[]
  readonly lowest: number
  readonly missing: readonly (number | string)[]
  /** The lowest and the highest answer there is, where somebody said so. */
  readonly range: readonly [number, number] | null
  readonly text: string | null
}

/** How each item is read, by the first scale that it is in. */
export function codingsOf(
  columns: readonly AnswerColumn[],
  scales: WrittenScales | undefined,
): readonly ItemCoding[] {
  return columns.map(({ name }) => {
    const scale = scales?.find(({ items }) => items.includes(name))
    const labels = scale?.answers ?? []
    const [lowest, highest] = scale?.range ?? [1, labels.length]
    return {
      labels,
      lowest,
      missing: scale?.missing ?? [],
      range: scale?.range ?? (labels.length > 0 ? [lowest, highest] : null),
      text: scale?.texts[name] ?? null,
    }
  })
}

/** Half of the items; of one, that one. */
export const leastAnswered = (items: number) => Math.max(1, Math.floor(items / 2))

/** The highest and lowest answer to some items. */
export interface Extent {
  readonly lowest: number
  readonly highest: number
}

/** Scales as they were stated; where they state no range, it is what was answered to their items. */
export function statedScales(
  scales: WrittenScales,
  extentOf: (items: readonly string[]) => Extent,
): readonly Scale[] {
  return scales.map(({ scale: name, title, items, reverse, range, answers, atLeast, cuts }) => {
    const stated = range ?? (answers ? ([1, answers.length] as const) : undefined)
    const extent = stated ? { lowest: stated[0], highest: stated[1] } : extentOf(items)
    return {
      name,
      title: title ?? titleOf(name),
      items,
      reverse,
      ...extent,
      rangeStated: stated !== undefined,
      atLeast: atLeast ?? leastAnswered(items.length),
      cuts: cuts ?? null,
    }
  })
}

/** `price-consciousness` for people: `Price consciousness`. */
export function titleOf(name: string): string {
  return capital(name.replace(/[-_]+/g, ' ').trim())
}

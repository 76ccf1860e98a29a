import type { Grade, SurveysResult } from './result.ts'

/** What a reliability allows, in a few words. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  excellent: 'excellent: fit to judge single people',
  good: 'good: fit to tell groups and most people apart',
  acceptable: 'acceptable: fit to compare groups',
  questionable: 'questionable: only for large groups',
  poor: 'poor: not fit for conclusions',
  unknown: 'cannot be told',
}

/** `Ease`, `Ease and Price`, `Ease, Price and Trust`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** `A1`, or with what was asked. */
export function itemWords({ items }: Pick<SurveysResult, 'items'>, item: string): string {
  const text = items.find(({ name }) => name === item)?.text
  return text ? `${item} “${text}”` : item
}

export const TWO = { decimals: 2 } as const

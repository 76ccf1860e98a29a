import { say, sayLater } from '../../language/index.ts'
import type { Grade, SurveysResult } from './result.ts'

/** What a reliability allows, in a few words. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  excellent: sayLater`excellent: fit to judge single people`,
  good: sayLater`good: fit to tell groups and most people apart`,
  acceptable: sayLater`acceptable: fit to compare groups`,
  questionable: sayLater`questionable: only for large groups`,
  poor: sayLater`poor: not fit for conclusions`,
  unknown: sayLater`cannot be told`,
}

/** `A1`, or with what was asked. */
export function itemWords({ items }: Pick<SurveysResult, 'items'>, item: string): string {
  const text = items.find(({ name }) => name === item)?.text
  return text ? say`${item} “${text}”` : item
}

export const TWO = { decimals: 2 } as const

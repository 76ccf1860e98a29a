import type { RawAnswers } from './read-answers.ts'
import type { ItemCoding } from './scales.ts'

/** What was left out of the answers to an item. */
export interface LeftOut {
  /** Codes that stand for no answer. */
  readonly missingCodes: number
  /** Numbers outside the range of the answers. */
  readonly outOfRange: number
  /** Texts that are no answer. */
  readonly unreadable: number
  /** The first number out of range. */
  readonly example: number | null
}

export interface CleanAnswers {
  readonly profiles: Uint32Array
  /** NaN where there is no answer that counts. */
  readonly columns: readonly Float64Array[]
  readonly leftOut: readonly LeftOut[]
}

/** Answers without codes for missing ones, numbers out of range and texts; people without any other answer go. */
export function cleanAnswers(raw: RawAnswers, codings: readonly ItemCoding[]): CleanAnswers {
  const cleaned = raw.columns.map((column, index) => cleanColumn(column, codings[index]!))
  const columns = cleaned.map(({ values }) => values)
  const leftOut = cleaned.map((one) => one.leftOut)
  const answered = raw.profiles.map((_, person) =>
    columns.some((one) => !Number.isNaN(one[person]!)) ? 1 : 0,
  )
  if (answered.every((one) => one === 1)) return { profiles: raw.profiles, columns, leftOut }
  const kept = (_: number, person: number) => answered[person] === 1
  return { profiles: raw.profiles.filter(kept), columns: columns.map((one) => one.filter(kept)), leftOut }
}

function cleanColumn(column: Float64Array, { missing, range }: ItemCoding) {
  const codes = new Set(missing)
  const leftOut = { missingCodes: 0, outOfRange: 0, unreadable: 0, example: null as number | null }
  const values = column.map((answer) => {
    if (Number.isNaN(answer)) return answer
    if (codes.has(answer)) leftOut.missingCodes++
    else if (!Number.isFinite(answer)) leftOut.unreadable++
    else if (range && (answer < range[0] || answer > range[1])) {
      leftOut.outOfRange++
      leftOut.example ??= answer
    } else return answer
    return Number.NaN
  })
  return { values, leftOut }
}

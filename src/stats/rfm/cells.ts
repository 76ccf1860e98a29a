import type { RfmScores } from './scores.ts'

/** One of the `scores³` combinations. */
export interface RfmCell {
  readonly recency: number
  readonly frequency: number
  readonly monetary: number
}

/** The number of a cell, from 0: recency first, then frequency, then money. */
export function cellIndex({ recency, frequency, monetary }: RfmCell, scores: number): number {
  return ((recency - 1) * scores + (frequency - 1)) * scores + (monetary - 1)
}

export function cellAt(index: number, scores: number): RfmCell {
  return {
    recency: Math.floor(index / scores ** 2) + 1,
    frequency: (Math.floor(index / scores) % scores) + 1,
    monetary: (index % scores) + 1,
  }
}

/** How a cell is written: `543`; with ten scores `10-4-3`. */
export function cellLabel({ recency, frequency, monetary }: RfmCell, scores: number): string {
  return [recency, frequency, monetary].join(scores > 9 ? '-' : '')
}

/** The cell of each customer. */
export function cellsOf({ scores, recency, frequency, monetary }: RfmScores): Uint16Array {
  return Uint16Array.from(recency, (score, row) =>
    cellIndex({ recency: score, frequency: frequency[row]!, monetary: monetary[row]! }, scores),
  )
}

/** How many customers are in each cell, by its number. */
export function cellCounts(scored: RfmScores): Uint32Array {
  const counts = new Uint32Array(scored.scores ** 3)
  for (const cell of cellsOf(scored)) counts[cell]!++
  return counts
}

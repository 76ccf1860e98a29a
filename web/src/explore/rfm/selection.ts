import { allOf, anyOf, type Condition } from '../saving/condition'

/** A cell of the heat map: scores from 1. */
export interface RfmCell {
  readonly recency: number
  readonly frequency: number
}

/** Who is in any of some cells, as a model says. */
export function cellsCondition(model: string, cells: readonly RfmCell[]): Condition {
  return anyOf(
    cells.map(({ recency, frequency }) =>
      allOf([
        { model: `${model}/recency_score`, is: recency },
        { model: `${model}/frequency_score`, is: frequency },
      ]),
    ),
  )
}

/** Who is in any of some named groups, as a model says. */
export function groupsCondition(model: string, groups: readonly string[]): Condition {
  const output = `${model}/group`
  return groups.length === 1 ? { model: output, is: groups[0]! } : { model: output, oneOf: groups }
}

const CELL = /^(\d{1,2})-(\d{1,2})$/

/** `5-4.5-5`, as an address has them. */
export function writeCells(cells: readonly RfmCell[]): string {
  return cells.map(({ recency, frequency }) => `${recency}-${frequency}`).join('.')
}

/** The cells of an address that there are. */
export function readCells(text: string, scores: number): readonly RfmCell[] {
  return text.split('.').flatMap((written) => {
    const [, recency, frequency] = CELL.exec(written)?.map(Number) ?? []
    const isScore = (score: number | undefined) => score !== undefined && score >= 1 && score <= scores
    return isScore(recency) && isScore(frequency) ? [{ recency: recency!, frequency: frequency! }] : []
  })
}

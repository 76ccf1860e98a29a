import { shorten, textWidth } from '../../../../src/reports/drawing/text-width.ts'

const LABEL_SIZE = 13
const GAP = 10
const MOST_LABEL = 0.4
const HEAD = 44
const ROW = 38
const FLAT_ROW = 30
const MOST_CELL = 280
/** Numbers in narrower cells would touch. */
const PADDING = 8

export interface GridAsked {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Of every cell. */
  readonly texts: readonly string[]
  readonly width: number
}

export interface GridLayout {
  readonly left: number
  readonly top: number
  readonly cell: number
  readonly row: number
  readonly height: number
  /** Whether there is room for the numbers in the cells. */
  readonly told: boolean
  readonly rowLabels: readonly string[]
  /** An empty text is left out, where not all have room. */
  readonly columnLabels: readonly string[]
}

/** Where the cells of a heat map stand. */
export function layOutGrid({ rows, columns, texts, width }: GridAsked): GridLayout {
  const widest = (labels: readonly string[]) =>
    Math.max(0, ...labels.map((label) => textWidth(label, LABEL_SIZE)))
  const room = Math.min(widest(rows), width * MOST_LABEL)
  const left = room + GAP
  const cell = Math.min(MOST_CELL, (width - left) / Math.max(1, columns.length))
  const told = widest(texts) + PADDING <= cell
  const every = Math.max(1, Math.ceil((widest(columns) + PADDING / 2) / cell))
  const row = told ? ROW : FLAT_ROW
  return {
    left,
    top: HEAD,
    cell,
    row,
    height: HEAD + rows.length * row + 4,
    told,
    rowLabels: rows.map((label) => shorten(label, room, LABEL_SIZE)),
    columnLabels: columns.map((label, index) =>
      index % every === 0 ? shorten(label, cell * every - PADDING / 2, LABEL_SIZE) : '',
    ),
  }
}

/** Browsers do not draw what is higher than some ten million pixels. */
export const HIGHEST = 8_000_000

/** Which rows of a list that scrolls are drawn, and where. */
interface RowWindow {
  /** The first row that is drawn, and the one after the last. */
  readonly first: number
  readonly end: number
  /** Room above and below the rows that are drawn, in pixels. */
  readonly above: number
  readonly below: number
}

interface Scrolled {
  readonly rows: number
  readonly rowHeight: number
  /** How high the part is that is seen. */
  readonly viewHeight: number
  readonly scrollTop: number
}

/** Rows that are drawn beyond each edge of what is seen. */
const BEYOND = 8

/**
 * The rows that are seen. A list of so many rows that it would be higher than browsers draw is scrolled faster: its
 * height is the highest, and the place in it says the share of the list that lies above.
 */
export function windowRows({ rows, rowHeight, viewHeight, scrollTop }: Scrolled): RowWindow {
  const whole = rows * rowHeight
  const height = Math.min(whole, HIGHEST)
  const place = Math.min(Math.max(0, scrollTop), Math.max(0, height - viewHeight))
  const faster = height < whole ? (whole - viewHeight) / (height - viewHeight) : 1
  const top = place * faster
  const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND)
  const end = Math.min(rows, Math.ceil((top + viewHeight) / rowHeight) + BEYOND)
  const above = Math.max(0, place + (first * rowHeight - top))
  return { first, end, above, below: Math.max(0, height - above - (end - first) * rowHeight) }
}

/** The pages of `size` rows that a window has part in. */
export function pagesOf({ first, end }: Pick<RowWindow, 'first' | 'end'>, size: number): readonly number[] {
  if (end <= first) return []
  const from = Math.floor(first / size)
  return Array.from({ length: Math.ceil(end / size) - from }, (_, index) => from + index)
}

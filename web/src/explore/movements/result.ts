/** What the page reads of the result of `movements`. */
export interface MovementsResult {
  readonly segmentation: string
  readonly title: string
  readonly parts: readonly { readonly name: string; readonly title: string }[]
  readonly from: number
  readonly to: number
  readonly untilNow: boolean
  readonly isOverTime: boolean
  /** From parts (rows) to parts (columns); the last row was not there yet, the last column is no more. */
  readonly counts: readonly (readonly number[])[]
  readonly stayed: number | null
}

/** What can be picked: a flow, or all who were or are in a part. `undefined` as `from`: who was not there yet. */
export type Movement =
  | { readonly kind: 'flow'; readonly from: number | undefined; readonly to: number; readonly count: number }
  | { readonly kind: 'before'; readonly from: number | undefined; readonly count: number }
  | { readonly kind: 'now'; readonly to: number; readonly count: number }

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Flows that somebody went, then the parts at both ends; who is no more is in none that could be picked. */
export function movementsOf({
  counts,
  parts,
}: Pick<MovementsResult, 'counts' | 'parts'>): readonly Movement[] {
  const rows = counts.map((row, place) => ({
    row: row.slice(0, parts.length),
    from: placeOrNew(place, parts.length),
  }))
  const flows = rows.flatMap(({ row, from }) =>
    row.flatMap((count, to): Movement[] => (count > 0 ? [{ kind: 'flow', from, to, count }] : [])),
  )
  const before = rows.map(({ row, from }): Movement => ({ kind: 'before', from, count: sum(row) }))
  const now = parts.map(
    (_, to): Movement => ({ kind: 'now', to, count: sum(counts.map((row) => row[to] ?? 0)) }),
  )
  return [...flows, ...[...before, ...now].filter(({ count }) => count > 0)]
}

const placeOrNew = (place: number, parts: number) => (place < parts ? place : undefined)

/** As an address has it: `0-2`, `new-2`, `before-0`, `now-2`. */
export function keyOf(movement: Movement): string {
  if (movement.kind === 'now') return `now-${movement.to}`
  const from = movement.from ?? 'new'
  return movement.kind === 'before' ? `before-${from}` : `${from}-${movement.to}`
}

import { say } from '../../language/index.ts'
import type { Cell, Formats, Section } from '../../reports/index.ts'
import type { ClusterMovement, ClustersResult } from './result.ts'

/** Who went from which kind to which. */
export function movementSection(
  { clusters, unassigned }: ClustersResult,
  { counts, since, moved, stayed }: ClusterMovement,
  { day, share, count }: Formats,
): Section {
  const names = clusters.map(({ name }) => name)
  const places = [...names, say`In no cluster`, say`Not yet a customer`]
  const shown = counts
    .map((_, place) => place)
    .filter((place) => place !== names.length || unassigned > 0 || sum(counts[place]!) > 0)
  const columns = shown.filter((place) => place <= names.length)
  return {
    title: say`Movement`,
    lead: say`Since ${day(since)}, ${share(moved / (moved + stayed))} of the ${count(moved + stayed)} customers of then have come into another kind.`,
    blocks: [
      {
        kind: 'table',
        title: say`From (rows) to (columns)`,
        columns: [
          { name: say`On ${day(since)}`, is: 'text' },
          ...columns.map((place) => ({ name: places[place]!, is: 'count' as const })),
        ],
        rows: shown.map((from): Cell[] => [places[from]!, ...columns.map((to) => counts[from]![to]!)]),
        note: say`By the clusters of now: who is in another kind has changed, and the kinds have not.`,
      },
    ],
  }
}

const sum = (row: readonly number[]) => row.reduce((total, value) => total + value, 0)

import { csvLine } from '../ingest/csv-line.ts'
import { identitiesOf } from '../membership/profile.ts'
import { sql } from '../store/sql.ts'
import type { AnalysisWorkspace, Column, Columns } from './analysis.ts'

/** Profiles whose identities are in memory at once. */
const PAGE = 5_000

/** What an analysis says of each profile as CSV: the identities, a column for each namespace, then the values. */
export async function* profileValues(
  { analytical, survivors }: AnalysisWorkspace,
  { profiles, columns }: Columns,
): AsyncGenerator<string> {
  const namespaces = await survivors.readMerged(() =>
    analytical.query<{ namespace: string }>(
      sql`SELECT DISTINCT toString(namespace) AS namespace FROM identities ORDER BY namespace`,
    ),
  )
  const names = namespaces.map(({ namespace }) => namespace)
  yield `${csvLine([...names, ...Object.keys(columns)])}\n`
  for (let from = 0; from < profiles.length; from += PAGE) {
    const ids = [...profiles.subarray(from, from + PAGE)]
    const known = await survivors.readMerged(() => identitiesOf(analytical, ids))
    const lines = ids.map((id, index) => {
      const identities = known.get(id) ?? []
      const named = names.map((wanted) =>
        identities.flatMap(({ namespace, value }) => (namespace === wanted ? [value] : [])).join(';'),
      )
      return csvLine([...named, ...Object.values(columns).map((column) => cellOf(column, from + index))])
    })
    yield `${lines.join('\n')}\n`
  }
}

function cellOf(column: Column, row: number): string | number | undefined {
  if (column.kind === 'parts') return column.names[column.codes[row]!]
  const value = column.values[row]!
  return Number.isNaN(value) ? undefined : value
}

import { sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'

/** The names of all traits that any profile ever had, in order. */
export async function listTraits({ analytical }: Workspace): Promise<string[]> {
  const rows = await analytical.query<{ name: string }>(
    sql`SELECT DISTINCT toString(trait) AS name FROM trait_changes ORDER BY name`,
  )
  return rows.map(({ name }) => name)
}

import { readSetting, writeSetting } from '../control/index.ts'
import { say, sayLater, translate } from '../language/index.ts'
import { dropTable } from '../store/drop-table.ts'
import { sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import { type Check, failed, judged } from './check.ts'

const NAME = 'doctor'
const REPORT = sayLater`A value came back other than it was written. Run \`satsuma doctor --debug\` and report it.`

/** Writes a value to the analytical store and reads it back. */
export async function checkAnalyticalStore({ analytical }: Workspace): Promise<Check> {
  const name = say`Analytical store`
  try {
    const [row] = await analytical.query<{ version: string }>(sql`SELECT version() AS version`)
    // Tables of this prefix are cleared away when a workspace is opened.
    await analytical.command(sql`CREATE TABLE IF NOT EXISTS staging_doctor (x Float64) ENGINE = Memory`)
    await analytical.insert('staging_doctor', [{ x: 0.1 }])
    const rows = await analytical.query<{ x: number }>(sql`SELECT x FROM staging_doctor`)
    await dropTable(analytical, 'staging_doctor')
    const version = String(row?.version)
    const found = analytical.readsLocalFiles
      ? say`embedded, engine ${version}`
      : say`server, engine ${version}`
    return judged(name, found, rows.at(-1)?.x === 0.1, 'problem', translate(REPORT))
  } catch (error) {
    return failed(name, error)
  }
}

/** Writes a value to the control store and reads it back. */
export async function checkControlStore({ control, clock }: Workspace): Promise<Check> {
  const name = say`Control store`
  try {
    const written = clock()
    await writeSetting(control, NAME, written)
    const read = await readSetting<number>(control, NAME, -1)
    await control.db.deleteFrom('settings').where('name', '=', NAME).execute()
    return judged(name, say`written and read`, read === written, 'problem', translate(REPORT))
  } catch (error) {
    return failed(name, error)
  }
}

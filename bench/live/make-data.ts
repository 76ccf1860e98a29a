import { allocate } from '../../src/control/index.ts'
import { param, sql } from '../../src/store/sql.ts'
import { openWorkspace } from '../../src/workspace/index.ts'
import { generate } from '../data.ts'
import { taskOf } from '../run-apart.ts'

/**
 * Makes a data directory, in a process of its own: events and traits that end at midnight, of profiles that each have
 * a user id.
 */
const DAY_MS = 86_400_000

const { dataDir, events, profiles } = taskOf<{ dataDir: string; events: number; profiles: number }>()
const workspace = await openWorkspace({ dataDir })
const midnight = Math.floor(Date.now() / DAY_MS) * DAY_MS
await generate(workspace.analytical, events, profiles, midnight)
// Numbers begin with 1 there; nobody has 0.
await allocate(workspace.control, 'profiles', profiles + 1)
const first = sql`fromUnixTimestamp64Milli(${param(midnight, 'Int64')}, 'UTC')`
await workspace.analytical.command(
  sql`INSERT INTO identities SELECT 'user_id', concat('u-', toString(number)), toUInt32(number), ${first} FROM numbers(1, ${param(profiles, 'UInt64')})`,
  { lane: 'batch' },
)
await workspace.close()
process.exit(0)

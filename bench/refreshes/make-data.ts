import { allocate } from '../../src/control/index.ts'
import { applyDefinitions } from '../../src/segments/index.ts'
import { param, Sql, sql } from '../../src/store/sql.ts'
import { openWorkspace } from '../../src/workspace/index.ts'
import { BENCH_NOW, generate } from '../data.ts'
import { taskOf } from '../run-apart.ts'
import { ANSWERS } from './cases.ts'

/** Makes a data directory, in a process of its own: a shop's log, a survey, some segments. */
const DEFINITIONS = `
segment: subscribers
when: {trait: plan, oneOf: [pro, team]}
---
segment: buyers
when: {event: order_completed, in: {last: 365 days}}
---
segment: readers
when: {event: email_opened, in: {last: 180 days}, atLeast: 2}
---
segmentation: plan
parts:
  - {name: free, when: {trait: plan, is: free}}
  - {name: basic, when: {trait: plan, is: basic}}
rest: {name: paying}
`
const EVERY_NTH_ANSWERS = 4

const { dataDir, events, profiles } = taskOf<{ dataDir: string; events: number; profiles: number }>()
const workspace = await openWorkspace({ dataDir })
const { analytical, control } = workspace
await generate(analytical, events, profiles)
// Numbers begin with 1 there; nobody has 0.
await allocate(control, 'profiles', profiles + 1)
const at = sql`fromUnixTimestamp64Milli(${param(BENCH_NOW - 400 * 86_400_000, 'Int64')}, 'UTC')`
const numbers = sql`numbers(1, ${param(profiles, 'UInt64')})`
await analytical.command(
  sql`INSERT INTO identities SELECT 'user_id', concat('u-', toString(number)), toUInt32(number), ${at} FROM ${numbers}`,
  { lane: 'batch' },
)
for (const [place, trait] of ANSWERS.entries())
  await analytical.command(answers(trait, place), { lane: 'batch' })
await applyDefinitions(workspace, [{ name: 'bench.yaml', text: DEFINITIONS }], { by: 'bench' })
await workspace.close()
process.exit(0)

/** Two scales of five answers each, from 1 to 5, with something of their own. */
function answers(trait: string, place: number): Sql {
  const scale = new Sql([`sipHash64(number, ${place < ANSWERS.length / 2 ? 101 : 102}) % 3`])
  const own = new Sql([`sipHash64(number, ${200 + place}) % 3`])
  return sql`INSERT INTO trait_changes SELECT ${param(trait, 'String')}, toUInt32(number), ${at}, ${at}, number, map(), map('', toFloat64(1 + ${scale} + ${own})), map(), map(), map() FROM ${numbers} WHERE number % ${param(EVERY_NTH_ANSWERS, 'UInt8')} = 0`
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ControlStore } from '../control/index.ts'
import { openScratchWorkspace } from '../ingest/testing/scratch-workspace.ts'
import type { AnalyticalStore } from '../store/index.ts'
import { sql } from '../store/sql.ts'
import { publisherOf, type Workspace } from '../workspace/index.ts'
import { NewIdentities } from '../workspace/new-identities.ts'
import { Survivors } from '../workspace/survivors.ts'
import { Identities, type Statement } from './index.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await openScratchWorkspace()
})
afterAll(() => workspace.close())

const STEPS = ['transaction', 'identities', 'profile_merges'] as const
type Step = (typeof STEPS)[number]
type When = 'before' | 'after'

/** A workspace whose next step of a kind is not done, or done without anybody hearing of it. */
function failing(step: Step, when: When): Workspace & { readonly failed: () => boolean } {
  let failed = false
  const interrupted = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const fails = name === step && !failed
    if (fails) failed = true
    if (fails && when === 'before') throw new RangeError(step)
    const result = await work()
    if (fails) throw new RangeError(step)
    return result
  }
  const analytical: AnalyticalStore = Object.create(workspace.analytical, {
    query: { value: workspace.analytical.query.bind(workspace.analytical) },
    queryBinary: { value: workspace.analytical.queryBinary.bind(workspace.analytical) },
    command: { value: workspace.analytical.command.bind(workspace.analytical) },
    insertBinary: {
      value: (...[table, columns, payload, options]: Parameters<AnalyticalStore['insertBinary']>) =>
        interrupted(table, () => workspace.analytical.insertBinary(table, columns, payload, options)),
    },
  })
  const control: ControlStore = {
    ...workspace.control,
    transaction: (work) => interrupted('transaction', () => workspace.control.transaction(work)),
  }
  const publishIdentities = publisher(analytical, control)
  return { ...workspace, analytical, control, publishIdentities, failed: () => failed }
}

/** As of a process that begins. */
function publisher(analytical: AnalyticalStore, control: ControlStore): () => Promise<void> {
  return publisherOf(new NewIdentities(analytical, control), new Survivors(analytical, control))
}

/** Resolves statements and has queries see what they came to. */
async function settled(by: Identities, on: Workspace, statements: readonly Statement[]): Promise<number[]> {
  const numbers = await by.resolve(statements, 1)
  await on.publishIdentities()
  return [...numbers]
}

const people = (tag: string): Statement[] => {
  const statement = (at: number, ...values: readonly (readonly [string, string])[]): Statement => ({
    identities: values.map(([namespace, value]) => ({ namespace, value: `${value}-${tag}` })) as never,
    at,
    messageId: `m${at}`,
    call: 'identify',
  })
  return [
    statement(1, ['anonymous_id', 'a']),
    statement(2, ['user_id', 'u'], ['anonymous_id', 'a']),
    statement(3, ['user_id', 'v'], ['anonymous_id', 'a']),
    statement(4, ['user_id', 'v'], ['email', 'v']),
  ]
}

async function expectSettled(numbers: readonly number[]): Promise<void> {
  const rows = await workspace.analytical.query<{ profile_id: number; survivor: number }>(
    sql`SELECT profile_id, argMax(survivor, version) AS survivor FROM profile_merges GROUP BY profile_id`,
  )
  const published = new Map(rows.map(({ profile_id, survivor }) => [profile_id, survivor]))
  const [a, u, v] = numbers as [number, number, number]
  expect([a, u, v].map((number) => published.get(number) ?? number)).toEqual([a, Math.min(a, u), v])
  const nodes = await workspace.control.db.selectFrom('identity_nodes').selectAll().execute()
  for (const { number, survivor } of nodes) expect(published.get(number) ?? number).toBe(survivor)
  const doubled = await workspace.analytical.query(
    sql`SELECT namespace, value FROM identities GROUP BY namespace, value HAVING uniqExact(profile_id) > 1`,
  )
  expect(doubled).toEqual([])
}

const cases = STEPS.flatMap((step) => (['before', 'after'] as const).map((when) => [when, step] as const))

test.each(cases)('a kill %s %s leaves nothing that a repetition does not make good', async (when, step) => {
  const broken = failing(step, when)
  const statements = people(`kill-${when}-${step}`)
  const killed = await Identities.open(broken)
  await expect(settled(killed, broken, statements)).rejects.toThrow(step)
  expect(broken.failed()).toBe(true)
  const again = { ...workspace, publishIdentities: publisher(workspace.analytical, workspace.control) }
  await again.publishIdentities()
  const reopened = await Identities.open(again)
  const numbers = await settled(reopened, again, statements)
  expect(await settled(reopened, again, statements)).toEqual(numbers)
  await expectSettled(numbers)
})

test.each(cases)('a failure %s %s is made good by the same process', async (when, step) => {
  const broken = failing(step, when)
  const statements = people(`fail-${when}-${step}`)
  const identities = await Identities.open(broken)
  await expect(settled(identities, broken, statements)).rejects.toThrow(step)
  await expectSettled(await settled(identities, broken, statements))
})

test('numbers that a killed process gave and did not copy are in the store once the next one opens', async () => {
  const given = await (await Identities.open(workspace)).resolve(people('given'), 1)
  await publisher(workspace.analytical, workspace.control)()
  expect(await workspace.control.db.selectFrom('new_identities').selectAll().execute()).toEqual([])
  const rows = await workspace.analytical.query<{ number: number }>(
    sql`SELECT profile_id AS number FROM identities WHERE endsWith(value, '-given') ORDER BY number`,
  )
  expect(rows.map(({ number }) => number)).toEqual([0, 1, 2, 3].map((nth) => Math.min(...given) + nth))
  expect(await (await Identities.open(workspace)).resolve(people('given'), 2)).toEqual(given)
})

test('a transaction that fails gives no numbers', async () => {
  const identities = await Identities.open(workspace)
  const [before] = await identities.resolve(people('gap-1'), 1)
  await expect(
    (await Identities.open(failing('transaction', 'before'))).resolve(people('gap-2'), 1),
  ).rejects.toThrow()
  const [after] = await identities.resolve(people('gap-3'), 1)
  expect(after).toBe(before! + 4)
})

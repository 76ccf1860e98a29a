import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ControlStore } from '../control/index.ts'
import { openScratchWorkspace } from '../ingest/testing/scratch-workspace.ts'
import type { AnalyticalStore } from '../store/index.ts'
import { sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import { Survivors } from '../workspace/survivors.ts'
import { Identities, type Statement } from './index.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await openScratchWorkspace()
})
afterAll(() => workspace.close())

const STEPS = ['identities', 'transaction', 'profile_merges'] as const
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
  const survivors = new Survivors(analytical, control)
  return { ...workspace, analytical, control, survivors, failed: () => failed }
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
  await workspace.survivors.publish()
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
  await expect(killed.resolve(statements, 1)).rejects.toThrow(step)
  expect(broken.failed()).toBe(true)
  const survivors = new Survivors(workspace.analytical, workspace.control)
  await survivors.publish()
  const reopened = await Identities.open({ ...workspace, survivors })
  const numbers = await reopened.resolve(statements, 2)
  expect(await reopened.resolve(statements, 3)).toEqual(numbers)
  await expectSettled([...numbers])
})

test.each(cases)('a failure %s %s is made good by the same process', async (when, step) => {
  const broken = failing(step, when)
  const statements = people(`fail-${when}-${step}`)
  const identities = await Identities.open(broken)
  await expect(identities.resolve(statements, 1)).rejects.toThrow(step)
  const numbers = await identities.resolve(statements, 2)
  await expectSettled([...numbers])
})

test('numbers that were taken and never given leave a gap, and nothing else', async () => {
  const identities = await Identities.open(workspace)
  const [before] = await identities.resolve(people('gap-1'), 1)
  await expect(
    (await Identities.open(failing('identities', 'before'))).resolve(people('gap-2'), 1),
  ).rejects.toThrow()
  const [after] = await identities.resolve(people('gap-3'), 1)
  expect(after).toBe(before! + 8)
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SatsumaError } from '../../src/errors/index.ts'
import {
  changeIdentityRules,
  type Identity,
  IdentityRules,
  merge,
  rejoin,
  unmerge,
} from '../../src/identity/index.ts'
import { importFiles, readMapping } from '../../src/ingest/index.ts'
import { evaluateSegments } from '../../src/membership/evaluate.ts'
import { verify } from '../../src/membership/verify.ts'
import { Random } from '../../src/sample/random.ts'
import { applyDefinitions } from '../../src/segments/index.ts'
import { openServices, type Services } from '../../src/server/services.ts'
import { sql } from '../../src/store/sql.ts'
import { parseBody, readReception } from '../../src/tracking/protocol/index.ts'
import { openWorkspace, type Workspace } from '../../src/workspace/index.ts'

/** How long everything goes on at once; `SATSUMA_SOAK_SECONDS=60` for a long run, and a seed for another one. */
const SECONDS = Number(process.env.SATSUMA_SOAK_SECONDS ?? 5)
const SEED = Number(process.env.SATSUMA_SOAK_SEED ?? 1)

const DEFINITIONS = `
segment: buyers
when: {event: bought, in: {last: 1 hour}}
---
segment: lately
when: {event: bought, in: {last: 1 minute}}
---
segment: spenders
when: {event: bought, sum: amount, atLeast: 20}
---
segment: pro
when: {trait: plan, is: pro}
---
segment: nobody-bought
when: {not: {event: bought}}
---
segment: pro-buyers
when: {all: [{segment: pro}, {segment: buyers}]}
`

const MAPPING = readMapping(`
file: {format: csv}
customer: {column: customer}
time: {column: time}
events: [{name: bought, properties: {amount: {column: amount, type: number}}}]
traits: {plan: plan}
`)

const RULES = [
  {},
  { blockAfter: 3 },
  {
    namespaces: [
      { name: 'user_id', limit: 2 },
      { name: '*', limit: 3 },
    ],
  },
]

const random = new Random(SEED)
const upTo = (most: number) => Math.floor(random.next() * most)
const oneOf = <T>(values: readonly T[]): T => values[upTo(values.length)]!

let folder: string
let workspace: Workspace
let services: Services
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-storm-'))
  workspace = await openWorkspace({ dataDir: join(folder, 'data') })
  services = await openServices(workspace)
  await applyDefinitions(workspace, [{ name: 'storm.yaml', text: DEFINITIONS }])
})
afterAll(async () => {
  await services?.close()
  await workspace?.close()
  await rm(folder, { recursive: true, force: true })
})

const identity = () => {
  const namespace = oneOf(['user_id', 'email', 'anonymous_id', 'crm'])
  const number = upTo(60)
  return { namespace, value: namespace === 'email' ? `p${number}@example.org` : `p-${number}` }
}

/** Pairs that calls named together, and pairs that were taken apart. */
const linked: (readonly [Identity, Identity])[] = []
const separated: (readonly [Identity, Identity])[] = []

let calls = 0
/** A call about one or more of some hundred identities, at times in the past. */
function call() {
  const [userId, anonymousId] = [`p-${upTo(60)}`, `p-${upTo(2_000)}`]
  const hasUser = upTo(3) > 0
  if (hasUser)
    linked.push([
      { namespace: 'user_id', value: userId },
      { namespace: 'anonymous_id', value: anonymousId },
    ])
  const common = {
    messageId: `m-${calls++}`,
    ...(hasUser && { userId }),
    anonymousId,
    timestamp: new Date(Date.now() - upTo(200_000)).toISOString(),
    context: { ...(upTo(4) === 0 && { externalIds: [{ type: 'crm', id: `p-${upTo(60)}` }] }) },
  }
  const kind = upTo(5)
  if (kind === 0)
    return {
      ...common,
      type: 'identify',
      traits: { plan: oneOf(['pro', 'free', null]), email: `p${upTo(60)}@example.org` },
    }
  if (kind === 1) return { ...common, type: 'group', groupId: `g-${upTo(5)}`, traits: { seats: upTo(9) } }
  return {
    ...common,
    type: 'track',
    event: oneOf(['bought', 'viewed']),
    properties: { amount: upTo(10) + 0.1 },
  }
}

const ACTIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  track: () => {
    const batch = Array.from({ length: 20 }, call)
    const body = parseBody(Buffer.from(JSON.stringify({ batch })))
    const request = {
      call: 'batch',
      receivedAt: Date.now(),
      keyId: 'key',
      rules: new IdentityRules(),
    } as const
    return services.tracking.receive(readReception(body, request).reception)
  },
  unmerge: async () => {
    const pair = linked.length === 0 ? ([identity(), identity()] as const) : oneOf(linked.slice(-500))
    await unmerge(workspace, ...pair, { by: 'storm', reason: 'storm' })
    separated.push(pair)
  },
  rejoin: async () => {
    const pair = separated.length === 0 ? ([identity(), identity()] as const) : oneOf(separated)
    await rejoin(workspace, ...pair, { by: 'storm' })
  },
  merge: () => merge(workspace, identity(), identity(), { by: 'storm' }),
  rules: async () => {
    await changeIdentityRules(workspace, oneOf(RULES))
    await services.reloadRules()
  },
  import: async () => {
    const file = join(folder, 'import.csv')
    const rows = Array.from({ length: 30 }, () => {
      const at = new Date(Date.now() - upTo(200_000)).toISOString()
      return `p-${upTo(80)},${at},${upTo(9)},${oneOf(['pro', 'free'])}`
    })
    await writeFile(file, ['customer,time,amount,plan', ...rows].join('\n'))
    await importFiles(workspace, [file], MAPPING)
  },
  evaluate: () => evaluateSegments(workspace),
  definitions: () =>
    applyDefinitions(workspace, [
      { name: 'storm.yaml', text: DEFINITIONS.replace('1 minute', `${1 + upTo(3)} minutes`) },
    ]),
  verify: async () => expect((await verify(workspace)).shown).toEqual([]),
}

/** What may be refused because of what somebody else did meanwhile, or never did. */
const EXPECTED =
  /^identity\/(unknown|same|not-one-profile|not-separated|merge-refused)$|^tracking\/slow-down$/

async function storm(action: () => Promise<unknown>, until: number, count: (done: boolean) => void) {
  while (Date.now() < until) {
    await action().then(
      () => count(true),
      (error: unknown) => {
        if (!(error instanceof SatsumaError) || !EXPECTED.test(error.code ?? '')) throw error
        count(false)
      },
    )
    await pause(upTo(20))
  }
}

test(`while everything goes on at once for ${SECONDS} s and after it, verify finds no difference (seed ${SEED})`, {
  timeout: 60_000 + 3_000 * SECONDS,
}, async () => {
  const until = Date.now() + 1_000 * SECONDS
  const done: Record<string, number> = {}
  await Promise.all(
    Object.entries(ACTIONS).map(([name, action]) =>
      storm(action, until, (well) => {
        const key = well ? name : `${name} refused`
        done[key] = (done[key] ?? 0) + 1
      }),
    ),
  )
  await services.tracking.flush()
  await evaluateSegments(workspace)
  expect((await verify(workspace)).shown).toEqual([])
  const [row] = await workspace.analytical.query<{ rows: string; known: string }>(
    sql`SELECT (SELECT uniqExact(event_id) = count() FROM events) AS rows, (SELECT count() FROM messages) AS known`,
  )
  expect({ ...row, done }).toMatchObject({ rows: 1, known: String(calls) })
  for (const name of Object.keys(ACTIONS)) expect(Object.keys(done).join()).toContain(name)
})

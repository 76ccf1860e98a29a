import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allocate } from '../../src/control/counters.ts'
import { typeTrait, typeValues } from '../../src/ingest/typed-values.ts'
import { evaluateSegments } from '../../src/membership/evaluate.ts'
import { applyDefinitions, backfillSizes } from '../../src/segments/index.ts'
import { openServices, type Services } from '../../src/server/services.ts'
import { openWorkspace, type Workspace } from '../../src/workspace/index.ts'

const DAY_MS = 86_400_000

export const SMALL_NOW = Date.UTC(2026, 10, 21, 9)

/** Who is in what: `c-1` … `c-40` ordered once per full ten of their number, 10 days apart, the last today. */
const DEFINITIONS = `
segment: buyers
title: Bought in the last 30 days
description: Whoever bought lately.
tags: [behaviour, lifecycle]
when: {event: order_completed, in: {last: 30 days}}
---
segment: visitors
title: Came by
tags: [behaviour]
when:
  all:
    - event: page_viewed
    - not: {event: order_completed}
---
segment: nobody
title: Nobody at all
when: {trait: plan, is: platinum}
---
segmentation: plan
title: Plan
parts:
  - {name: pro, title: On the pro plan, when: {trait: plan, is: pro}}
  - {name: free, title: On the free plan, when: {trait: plan, is: free}}
rest: {name: none, title: Without a plan}
`

export interface SmallWorkspace {
  readonly workspace: Workspace
  /** What a server over it works with; opened once, and closed with the workspace. */
  services(): Promise<Services>
  /** Lets time pass for it. */
  readonly setNow: (now: number) => void
  close(): Promise<void>
}

/** A workspace in a temporary folder: 40 profiles, three segments, one segmentation, evaluated; or empty. */
export async function openSmallWorkspace({ empty = false } = {}): Promise<SmallWorkspace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'satsuma-small-'))
  let now = SMALL_NOW
  const workspace = await openWorkspace({ dataDir, clock: () => now })
  if (!empty) {
    await fill(workspace)
    await applyDefinitions(workspace, [{ name: 'segments.yaml', text: DEFINITIONS }], {
      by: 'ada@example.org',
    })
    await evaluateSegments(workspace)
    await backfillSizes(workspace, { points: 14 })
  }
  let services: Promise<Services> | undefined
  return {
    workspace,
    services: () => {
      services ??= openServices(workspace)
      return services
    },
    setNow: (next) => {
      now = next
    },
    close: async () => {
      await (await services)?.close()
      await workspace.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function fill({ analytical, control }: Workspace): Promise<void> {
  // Whoever comes later gets the numbers after these.
  await allocate(control, 'profiles', 41)
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1)
  const times = (days: number) => {
    const at = new Date(SMALL_NOW - days * DAY_MS).toISOString().replace('T', ' ').slice(0, 23)
    return { occurred_at: at, received_at: at }
  }
  const identities = numbers.flatMap((profile_id) => [
    { namespace: 'user_id', value: `c-${profile_id}`, profile_id, first_at: times(300).occurred_at },
    ...(profile_id % 4 === 0
      ? [
          {
            namespace: 'email',
            value: `c${profile_id}@example.org`,
            profile_id,
            first_at: times(300).occurred_at,
          },
        ]
      : []),
  ])
  const visits = numbers.map((profile_id) => ({
    event: 'page_viewed',
    event_id: String(profile_id),
    profile_id,
    ...times(300 - profile_id),
    ...typeValues({ path: '/' }),
  }))
  const orders = numbers.flatMap((profile_id) =>
    Array.from({ length: Math.floor(profile_id / 10) }, (_, index) => ({
      event: 'order_completed',
      event_id: String(1_000 * profile_id + index),
      profile_id,
      ...times(10 * index),
      ...typeValues({ amount: 19.9, currency: 'EUR' }),
    })),
  )
  const plans = numbers
    .filter((profile_id) => profile_id % 2 === 0)
    .map((profile_id) => ({
      trait: 'plan',
      change_id: String(profile_id),
      profile_id,
      ...times(100),
      ...typeTrait(profile_id % 4 === 0 ? 'pro' : 'free'),
    }))
  await analytical.insert('events', [...visits, ...orders])
  await analytical.insert('trait_changes', plans)
  await analytical.insert('identities', identities)
  await analytical.insert(
    'profiles',
    numbers.map((profile_id) => ({ profile_id, first_at: times(300 - profile_id).occurred_at })),
  )
}

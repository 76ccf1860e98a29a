import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { accessOf, createWriteKey } from '../../src/access/index.ts'
import { keyHeaders } from '../../src/access/testing/credentials.ts'
import { BitSet } from '../../src/evaluation/bit-set.ts'
import { evaluateTargets } from '../../src/membership/evaluate.ts'
import { loadTargets } from '../../src/membership/targets.ts'
import { createApp } from '../../src/server/app.ts'
import type { change, memberships } from '../../src/server/routes/memberships/schemas.ts'
import { openServices, type Services } from '../../src/server/services.ts'
import { VirtualTime } from '../../src/time/testing/virtual-time.ts'
import { openWorkspace, type Workspace, type WorkspaceSettings } from '../../src/workspace/index.ts'

export type Change = z.infer<typeof change>
export type Memberships = z.infer<typeof memberships>

/** A whole server without a socket, over a clock that the test moves. */
export interface LiveServer {
  readonly time: VirtualTime
  readonly workspace: Workspace
  readonly services: () => Services
  /** Lets time pass, alarm by alarm. */
  goTo(instant: number): Promise<void>
  /** Sends calls in one request, and waits until live evaluation has followed them. */
  send(calls: readonly object[]): Promise<void>
  /** Resolves when everything that came is in the stores, and nothing is under way. */
  settled(): Promise<void>
  /** Asks the API of the pages, and fails unless the answer is that all is well. */
  ask<T>(method: Method, path: string, body?: object): Promise<T>
  /** Saves definitions and has them hold. */
  save(...definitions: readonly object[]): Promise<void>
  /** Who entered and who left, after a cursor, as the API tells it. */
  changes(after?: string): Promise<readonly Change[]>
  /** The segments of `namespace:value`, as the API tells them. */
  segmentsOf(identity: string): Promise<Memberships>
  /** By segment, whose members live evaluation and the batch do not agree on, by number. */
  disagreements(): Promise<Readonly<Record<string, readonly number[]>>>
  /** The process ends, and one begins. */
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface LiveServerOptions extends Partial<WorkspaceSettings> {
  /** When it begins, ms since 1970. */
  readonly at: number
}

const UNLIMITED = { burst: 1e9, everyMs: 1e-6 }

export async function openLiveServer({ at, ...settings }: LiveServerOptions): Promise<LiveServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'satsuma-live-server-'))
  const time = new VirtualTime(at)
  const workspace = await openWorkspace({ dataDir, clock: time.clock })
  await workspace.changeSettings(settings)
  const headers = await keyHeaders(workspace)
  const { secret } = await createWriteKey(accessOf(workspace), 'test')
  const sender = { authorization: `Basic ${Buffer.from(`${secret}:`).toString('base64')}` }
  let services: Services
  let app: FastifyInstance

  const start = async () => {
    services = await openServices(workspace, { alarm: time.alarm })
    app = await createApp(services, { host: '127.0.0.1', requestRate: UNLIMITED })
    await services.live.settled()
  }
  const stop = async () => {
    await app.close()
    await services.close()
  }
  const ask = async <T>(method: Method, url: string, body?: object) => {
    const answer = await app.inject({ method, url, headers, ...(body && { payload: body }) })
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`)
    return (answer.body === '' ? undefined : answer.json()) as T
  }
  const settled = async () => {
    await services.tracking.flush()
    await services.live.settled()
  }
  await start()
  return {
    time,
    workspace,
    services: () => services,
    goTo: (instant) => time.goTo(instant, () => services.live.settled()),
    send: async (calls) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/v1/batch',
        headers: sender,
        payload: { batch: calls },
      })
      if (answer.body !== '{"success":true,"rejected":[]}' && answer.body !== '{"success":true}')
        throw new Error(answer.body)
      await followed(services)
    },
    settled,
    ask,
    save: async (...definitions) => {
      await ask('POST', '/api/v1/definitions', { definitions })
      await services.live.settled()
    },
    changes: async (after = 'oldest') => {
      const all: Change[] = []
      for (let next: string | null = after; next !== null; ) {
        const page: { changes: Change[]; next: string | null } = await ask(
          'GET',
          `/v1/changes?limit=1000&after=${next}`,
        )
        all.push(...page.changes)
        next = page.next
      }
      return all
    },
    segmentsOf: (identity) => ask('GET', `/v1/profiles/${encodeURIComponent(identity)}/segments`),
    disagreements: async () => {
      await settled()
      return disagreements(workspace, services)
    },
    stop,
    start,
    close: async () => {
      await stop()
      await workspace.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function followed({ tracking }: Services): Promise<void> {
  while (tracking.state.counts.followed < tracking.state.counts.received) await turn()
}

async function disagreements(
  workspace: Workspace,
  { live }: Services,
): Promise<Record<string, readonly number[]>> {
  const targets = await loadTargets(workspace)
  const { sets } = await evaluateTargets(workspace, targets, workspace.clock())
  const found = targets.map(({ id }) => {
    const [batch, members] = [sets.get(id)!, live.find(id)?.members ?? new BitSet(0)]
    return [id, [...batch.clone().andNot(members), ...members.clone().andNot(batch)]] as const
  })
  return Object.fromEntries(found.filter(([, numbers]) => numbers.length > 0))
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import { type ControlStore, type ControlTarget, openControlStore } from '../../control/index.ts'
import { VirtualTime } from '../../time/testing/virtual-time.ts'
import { Webhooks } from '../webhooks.ts'
import { Logged } from './logged.ts'
import { Receiver } from './receiver.ts'

export const START = Date.UTC(2026, 10, 22, 12)

/** Webhooks with a log, a clock that stands, and a receiver on this machine. */
export interface SetUp {
  readonly folder: string
  readonly time: VirtualTime
  readonly control: ControlStore
  readonly feed: Logged
  readonly receiver: Receiver
  readonly webhooks: Webhooks
  /** What a number from 0 up to 1 is drawn as. */
  random: number
  /** Ends what works, has something happen meanwhile, and opens it anew. */
  reopen(meanwhile?: () => Promise<unknown>): Promise<void>
  /** Resolves when nothing happens any more by itself. */
  settled(): Promise<void>
  /** Goes on with the clock, so long. */
  pass(ms: number): Promise<void>
  close(): Promise<void>
}

export async function setUp(target?: ControlTarget): Promise<SetUp> {
  const folder = await mkdtemp(join(tmpdir(), 'satsuma-webhooks-'))
  const time = new VirtualTime(START)
  const control = await openControlStore(target ?? { path: join(folder, 'control.sqlite') })
  const feed = new Logged(join(folder, 'live.sqlite'))
  const receiver = new Receiver(time.clock)
  await receiver.listen()
  const open = () =>
    Webhooks.open({ control, clock: time.clock, dataDir: folder }, feed, {
      alarm: time.alarm,
      people: async (ids, names) =>
        new Map(ids.map((id) => [id, names.map((namespace) => ({ namespace, value: `c-${id}` }))])),
      random: () => all.random,
    })
  const settled = async () => {
    do {
      await sleep(1)
      await all.webhooks.settled()
    } while (all.webhooks.sending > receiver.held)
    await turn()
    await all.webhooks.settled()
  }
  const all = {
    ...{ folder, time, control, feed, receiver, random: 0, settled },
    webhooks: undefined as unknown as Webhooks,
    reopen: async (meanwhile?: () => Promise<unknown>) => {
      await all.webhooks.close()
      await meanwhile?.()
      all.webhooks = await open()
    },
    pass: async (ms: number) => {
      await settled()
      await time.goTo(time.clock() + ms, settled)
      await settled()
    },
    close: async () => {
      await receiver.close()
      await all.webhooks.close()
      await feed.close()
      await control.close()
      await rm(folder, { recursive: true })
    },
  }
  all.webhooks = await open()
  await all.webhooks.allowHosts([receiver.host])
  return all
}

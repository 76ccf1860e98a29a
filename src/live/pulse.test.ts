import { setImmediate as turn } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { Turns } from '../workspace/turns.ts'
import type { Core } from './core.ts'
import { Pulse } from './pulse.ts'

it('does not look ahead any more once it is stopped: the file may be closed by then', async () => {
  const take = vi.fn(async () => undefined)
  const core = { take, engine: { dues: { areUnforeseen: true, next: 0 } } } as unknown as Core
  const pulse = new Pulse(core, { at: () => () => undefined }, () => 0)
  await pulse.work(async () => undefined)
  pulse.stop()
  for (let at = 0; at < 3; at++) await turn()
  expect(take).toHaveBeenCalledTimes(1)
})

it('waits for one turn at a time however often something is due meanwhile, and wakes again after it', async () => {
  const turns = new Turns()
  const settle = vi.fn(async () => undefined)
  const engine = { dues: { areUnforeseen: false, next: 0 } }
  const take = <T>(work: (of: unknown) => Promise<T>) => turns.take(() => work(engine))
  let ring = () => undefined as unknown
  const at = vi.fn((_: number, wake: () => void) => {
    ring = wake
    return () => undefined
  })
  const pulse = new Pulse({ take, engine, settle } as unknown as Core, { at }, () => 0)
  await pulse.work(async () => undefined)
  expect(at).toHaveBeenCalledTimes(1)
  let finish = () => undefined as unknown
  const long = pulse.work(() => new Promise<void>((resolve) => (finish = resolve)))
  await turn()
  ring()
  const next = pulse.work(async () => undefined)
  finish()
  await Promise.all([long, next])
  expect(settle).toHaveBeenCalledTimes(1)
  await turns.take(async () => undefined)
  // After the first work, after that of the alarm, and after the last.
  expect(at).toHaveBeenCalledTimes(3)
})

it('wakes again after a turn that did not come about', async () => {
  const turns = [Promise.resolve(), Promise.reject(new Error('the file cannot be opened')), Promise.resolve()]
  const core = { take: () => turns.shift(), engine: { dues: { areUnforeseen: false, next: 0 } } }
  const rings: (() => void)[] = []
  const at = (_: number, wake: () => void) => {
    rings.push(wake)
    return () => undefined
  }
  const pulse = new Pulse(core as unknown as Core, { at }, () => 0)
  await pulse.work(async () => undefined)
  rings.pop()!()
  await turn()
  expect(pulse.trouble).toBe('the file cannot be opened')
  // Once to try again in a while, and then for what is due.
  rings.pop()!()
  expect(rings).toHaveLength(1)
})

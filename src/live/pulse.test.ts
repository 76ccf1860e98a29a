import { setImmediate as turn } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
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

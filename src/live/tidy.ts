import type { Core } from './core.ts'

/** Numbers whose records are gone through in one transaction. */
const NUMBERS_AT_ONCE = 20_000

/** Removes the records of streams that nothing reads any more, while everything else goes on. */
export async function tidy(core: Core): Promise<void> {
  const { left } = core.engine.streams
  if (left.length === 0) return
  for (let low = 0; low < core.engine.firsts.length; low += NUMBERS_AT_ONCE) {
    await core.take(async (engine) =>
      core.settle(engine, () => engine.histories.dropStreams(left, { low, high: low + NUMBERS_AT_ONCE - 1 })),
    )
  }
  await core.take(async (engine) =>
    core.settle(engine, () => {
      engine.histories.release(left)
      for (const id of left) engine.streams.forget(id)
    }),
  )
}

import type { Workspace } from '../workspace/index.ts'
import type { Core } from './core.ts'
import { readFirsts, readStreams } from './load-streams.ts'

/**
 * Has of some numbers what the stores have of them, whatever was followed before. Records that are followed meanwhile
 * and not stored yet are followed again once they are.
 */
export async function rebuild(
  core: Core,
  { analytical, writes }: Workspace,
  numbers: readonly number[],
): Promise<void> {
  const { all: streams } = core.engine.streams
  for (const number of numbers) {
    const only = { low: number, high: number }
    // Not within the turn of the engine: somebody may wait for that with a turn of writing.
    await writes.instant()
    await core.take(async (engine) => {
      const histories = await readStreams(analytical, streams, only)
      const firsts = await readFirsts(analytical, only)
      await core.settle(engine, () => {
        for (const stream of streams) engine.histories.drop(number, stream)
      })
      for (const history of histories) engine.takeStored(history)
      engine.firsts.put(number, firsts[0]?.at ?? Number.POSITIVE_INFINITY)
      engine.touch(engine.people.profileOf(number), 'data', undefined)
      await core.settle(engine)
    })
  }
}

import type { Workspace } from '../workspace/index.ts'
import type { Core } from './core.ts'
import type { Engine } from './engine.ts'
import { readFirsts, readStreams } from './load-streams.ts'
import type { Pulse } from './pulse.ts'

/** The fact that has the numbers that are to be read anew. */
const REFUSED = 'refused'

/** Within a transaction: notes numbers whose records could not be stored, or could not be followed. */
export function noteRefused(engine: Engine, numbers: readonly number[]): void {
  engine.facts.set(REFUSED, [...new Set([...refusedOf(engine), ...numbers])])
}

/** Reads anew what the stores have of the numbers that are noted, once everything that was followed is `stored`. */
export async function rebuildRefused(
  core: Core,
  workspace: Workspace,
  pulse: Pulse,
  stored: () => Promise<void>,
): Promise<void> {
  const refused = refusedOf(core.engine)
  if (refused.length === 0) return
  await stored()
  await rebuild(core, workspace, refused)
  await pulse.work(async (engine) => {
    const left = refusedOf(engine).filter((number) => !refused.includes(number))
    engine.commit(workspace.clock(), () => engine.facts.set(REFUSED, left))
  })
}

function refusedOf({ facts }: Engine): readonly number[] {
  return facts.get<readonly number[]>(REFUSED, [])
}

/**
 * Has of some numbers what the stores have of them, whatever was followed before. Records that are followed meanwhile
 * and not stored yet are followed again once they are.
 */
async function rebuild(
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

import { readCounter } from '../control/index.ts'
import type { PlannedLeaf } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'
import { type Core, walk } from './core.ts'
import { planOver, prepareLeaves } from './definitions.ts'
import type { Engine } from './engine.ts'
import type { LiveTarget } from './live-plan.ts'
import { countRecords, readFirsts, readStreams } from './load-streams.ts'
import type { Stream } from './streams.ts'

export interface BuildOptions {
  /** Resolves when all records that were followed by now are in the stores. */
  readonly stored: () => Promise<void>
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
}

/** Records that are read at a time, about. */
const RECORDS_AT_ONCE = 100_000
/** Profiles that are evaluated in one transaction. */
const PROFILES_AT_ONCE = 2_000
/** What reading is of the whole, for the progress. */
const READING_SHARE = 0.3

/**
 * Answers leaves for everybody, while live evaluation goes on. First the streams that they read are loaded: from when
 * they are made, records go there as they come, and what was there before is read from the store. Then profile after
 * profile is evaluated; those that are done are kept true from then on, until the engine goes by other rules. Who came
 * meanwhile is left to be built. A build that is cut short begins anew; where an engine takes the place of another
 * meanwhile, everybody is evaluated anew.
 */
export async function build(
  core: Core,
  workspace: Workspace,
  targets: readonly LiveTarget[],
  missing: readonly PlannedLeaf[],
  options: BuildOptions,
): Promise<void> {
  const streams = await core.take(async (engine) => {
    let unloaded: readonly Stream[] = []
    await core.settle(engine, () => {
      unloaded = prepareLeaves(engine, targets, missing)
    })
    return unloaded
  })
  await options.stored()
  const numbers = await readCounter(workspace.control, 'profiles')
  await loadStreams(core, workspace, streams, numbers, options)
  await core.take(async (engine) => engine.build(planOver(engine, missing)))
  for (let built = 0; built < numbers; ) {
    options.signal.throwIfAborted()
    built = await core.take((engine) => evaluateNext(core, engine, missing))
    options.onProgress(READING_SHARE + ((1 - READING_SHARE) * built) / numbers)
  }
}

/** Answers the leaves for the profiles up to one that are yet to be built: for all where the engine is another by now. */
export async function buildUpTo(
  engine: Engine,
  missing: readonly PlannedLeaf[],
  end: (built: number) => number,
): Promise<void> {
  if (missing.length === 0) return
  if (!engine.isBuilding) engine.build(planOver(engine, missing))
  await walk(engine.buildNext(end(engine.built)))
}

async function loadStreams(
  core: Core,
  { analytical }: Workspace,
  streams: readonly Stream[],
  numbers: number,
  { signal, onProgress }: BuildOptions,
): Promise<void> {
  const records = await countRecords(analytical, streams)
  const width = Math.max(1_000, Math.ceil((numbers * RECORDS_AT_ONCE) / Math.max(1, records)))
  for (let low = 0; low < numbers; low += width) {
    signal.throwIfAborted()
    const range = { low, high: low + width - 1 }
    const histories = await readStreams(analytical, streams, range)
    const firsts = await readFirsts(analytical, range)
    await core.take(async (engine) => {
      for (const { number, at } of firsts) engine.takeFirst(number, at)
      for (const one of histories)
        if (engine.firsts.get(one.number) === Number.POSITIVE_INFINITY) engine.takeStored(one)
      await core.settle(engine, () => {
        for (const { number, stream, records: written } of histories)
          engine.histories.fill(number, stream, written)
      })
    })
    onProgress((READING_SHARE * low) / numbers)
  }
  await core.take(async (engine) =>
    core.settle(engine, () => {
      for (const stream of streams) engine.streams.markLoaded(stream)
    }),
  )
}

async function evaluateNext(core: Core, engine: Engine, missing: readonly PlannedLeaf[]): Promise<number> {
  await buildUpTo(engine, missing, (built) => built + PROFILES_AT_ONCE)
  await core.settle(engine)
  return engine.built
}

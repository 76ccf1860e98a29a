import { readCounter } from '../control/index.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Core } from './core.ts'
import { countRecords, readFirsts, readStreams } from './load-streams.ts'
import type { Refused } from './rebuild.ts'
import { takeHistories } from './take-records.ts'

/** Records that are taken in one transaction, about. */
const RECORDS_AT_ONCE = 20_000

/** Takes what somebody else than tracking stored after an instant: an import, or a command while no server ran. */
export async function catchUp(
  core: Core,
  { analytical, control }: Workspace,
  refused: Refused,
  since: number,
): Promise<void> {
  const numbers = await readCounter(control, 'profiles')
  const { all: streams } = core.engine.streams
  const records = await countRecords(analytical, streams, since)
  const width = Math.max(1_000, Math.ceil((numbers * RECORDS_AT_ONCE) / Math.max(1, records)))
  for (let low = 0; low < numbers; low += width) {
    const stretch = { low, high: low + width - 1, since }
    const histories = await readStreams(analytical, streams, stretch)
    const firsts = await readFirsts(analytical, stretch)
    await core.take(async (engine) => {
      const leftOut = takeHistories(engine, histories)
      for (const { number, at } of firsts) engine.takeFirst(number, at)
      await core.settle(engine, () => refused.noteLeftOut(engine, leftOut))
    })
  }
}

import { joined } from './batch.ts'
import { type Filled, fillLanes, type Lane, type Reading } from './lane.ts'
import type { Progress } from './webhook.ts'

/** Whether something of a lane is on its way. */
type IsBusy = (lane: number) => boolean

/** Lanes for which there is something to read. */
export function waitingLanes(
  { lanes }: Progress,
  { feed }: Pick<Reading, 'feed'>,
  isBusy: IsBusy,
): readonly Lane[] {
  const idle = lanes.filter(({ index, batch }) => !batch && !isBusy(index))
  if (idle.length === 0) return idle
  const { last } = feed.places
  return idle.filter(({ place }) => place !== last)
}

/** Lanes that stand at one place read together, so that one that is far behind does not hold up others. */
export async function readOn(progress: Progress, reading: Reading, isBusy: IsBusy): Promise<Progress> {
  const waiting = waitingLanes(progress, reading, isBusy)
  let read = progress
  for (const place of new Set(waiting.map((lane) => lane.place))) {
    const lanes = waiting.filter((lane) => lane.place === place)
    read = withLanes(read, await fillLanes(lanes, reading), reading.now)
  }
  return read
}

function withLanes(progress: Progress, { lanes, missed }: Filled, now: number): Progress {
  const read = new Map(lanes.map((lane) => [lane.index, lane]))
  return {
    ...progress,
    lanes: progress.lanes.map((lane) => read.get(lane.index) ?? lane),
    ...(missed && { missed: { ...joined(progress.missed, missed)!, at: now } }),
  }
}

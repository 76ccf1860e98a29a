import type { Owner } from '../records/record-table.ts'
import { Pace } from '../time/pace.ts'
import type { PreparedGroup, StoredRecord } from '../tracking/index.ts'
import type { Engine, LiveRecord } from './engine.ts'
import { type LeftOut, thrownByRecord } from './left-out.ts'
import type { LoadedHistory } from './load-streams.ts'

/** The records of a group, as live evaluation takes them. */
export function recordsOf({ events, traitChanges }: PreparedGroup): readonly LiveRecord[] {
  return [
    ...events.map((event) => recordOf('event', event)),
    ...traitChanges.map((change) => recordOf('trait', change)),
  ]
}

function recordOf(kind: Owner, { name, owner: number, at, id, values }: StoredRecord): LiveRecord {
  return { owner: kind, number, name, at, id: idOf(id), values }
}

function idOf(id: Uint8Array): bigint {
  return Buffer.from(id.buffer, id.byteOffset, 8).readBigUInt64LE()
}

/** Takes records; one that cannot be taken is left out, and nothing else is. */
export async function takeRecords(engine: Engine, records: readonly LiveRecord[]): Promise<LeftOut> {
  const leftOut = new Map<number, string>()
  const pace = new Pace()
  for (const record of records) {
    try {
      engine.take(record)
    } catch (error) {
      leftOut.set(record.number, thrownByRecord(error))
    }
    if (pace.isDue) await pace.rest()
  }
  return leftOut
}

/** Takes what the store has; records that cannot be taken are left out, and nothing else is. */
export function takeHistories(engine: Engine, histories: readonly LoadedHistory[]): LeftOut {
  const leftOut = new Map<number, string>()
  for (const history of histories) {
    try {
      engine.takeStored(history)
    } catch (error) {
      leftOut.set(history.number, thrownByRecord(error))
      takeOneByOne(engine, history)
    }
  }
  return leftOut
}

function takeOneByOne(engine: Engine, { records, ...history }: LoadedHistory): void {
  for (const record of JSON.parse(`[${records}]`) as unknown[]) {
    try {
      engine.takeStored({ ...history, records: JSON.stringify(record) })
    } catch (error) {
      thrownByRecord(error)
    }
  }
}

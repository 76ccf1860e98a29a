import type { AnalyticalStore } from '../../store/analytical.ts'
import { RowBinaryWriter } from '../../store/row-binary.ts'
import { Pace } from '../../time/pace.ts'
import type { StoredRecord } from '../stored-record.ts'
import type { Rows } from './stored-already.ts'

const VALUES = ['text', 'number', 'flag', 'date', 'json']
const EVENT_COLUMNS = ['event', 'profile_id', 'occurred_at', 'received_at', 'event_id', ...VALUES]
const TRAIT_COLUMNS = ['trait', 'profile_id', 'occurred_at', 'received_at', 'change_id', ...VALUES]
const INGEST = { lane: 'ingest' } as const

/** Rows on their way into the analytical store, all of which become known at one instant. */
export class RecordRows {
  readonly #receivedAt: number
  readonly #events = new RowBinaryWriter()
  readonly #traits = new RowBinaryWriter()

  constructor(receivedAt: number) {
    this.#receivedAt = receivedAt
  }

  async add({ events, traitChanges }: Pick<Rows, 'events' | 'traitChanges'>): Promise<void> {
    await this.#addAll(this.#events, events)
    await this.#addAll(this.#traits, traitChanges)
  }

  async insert(store: AnalyticalStore): Promise<void> {
    await store.insertBinary('events', EVENT_COLUMNS, this.#events.take(), INGEST)
    await store.insertBinary('trait_changes', TRAIT_COLUMNS, this.#traits.take(), INGEST)
  }

  async #addAll(writer: RowBinaryWriter, records: readonly StoredRecord[]): Promise<void> {
    const pace = new Pace()
    for (const record of records) {
      this.#add(writer, record)
      if (pace.isDue) await pace.rest()
    }
  }

  #add(writer: RowBinaryWriter, { name, owner, at, id, values }: StoredRecord): void {
    writer.text(name).uint32(owner).int64(at).int64(this.#receivedAt).bytes(id)
    writer.map(values.text, (to, value) => to.text(value))
    writer.map(values.number, (to, value) => to.float64(value))
    writer.map(values.flag, (to, value) => to.uint8(value ? 1 : 0))
    writer.map(values.date, (to, value) => to.int64(value))
    writer.map(values.json, (to, value) => to.text(value))
  }
}

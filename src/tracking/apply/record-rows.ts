import type { TypedValues } from '../../predicates/value.ts'
import type { AnalyticalStore } from '../../store/analytical.ts'
import { RowBinaryWriter } from '../../store/row-binary.ts'

const VALUES = ['text', 'number', 'flag', 'date', 'json']
const EVENT_COLUMNS = ['event', 'profile_id', 'occurred_at', 'received_at', 'event_id', ...VALUES]
const TRAIT_COLUMNS = ['trait', 'profile_id', 'occurred_at', 'received_at', 'change_id', ...VALUES]
const INGEST = { lane: 'ingest' } as const

/** An event or a trait change as it is stored. */
export interface StoredRecord {
  readonly name: string
  /** The number of the identity that it came with. */
  readonly owner: number
  readonly at: number
  /** Eight bytes that no other record of this name and owner has. */
  readonly id: Uint8Array
  readonly values: TypedValues
}

/** Rows on their way into the analytical store, all of which become known at one instant. */
export class RecordRows {
  readonly #receivedAt: number
  readonly #events = new RowBinaryWriter()
  readonly #traits = new RowBinaryWriter()
  readonly #firsts = new Map<number, number>()

  constructor(receivedAt: number) {
    this.#receivedAt = receivedAt
  }

  addEvent(record: StoredRecord): void {
    this.#add(this.#events, record)
  }

  addTraitChange(record: StoredRecord): void {
    this.#add(this.#traits, record)
  }

  /** The profile's owner and the instant of its first record among these. */
  get firsts(): ReadonlyMap<number, number> {
    return this.#firsts
  }

  async insert(store: AnalyticalStore): Promise<void> {
    await store.insertBinary('events', EVENT_COLUMNS, this.#events.take(), INGEST)
    await store.insertBinary('trait_changes', TRAIT_COLUMNS, this.#traits.take(), INGEST)
  }

  #add(writer: RowBinaryWriter, { name, owner, at, id, values }: StoredRecord): void {
    this.#firsts.set(owner, Math.min(at, this.#firsts.get(owner) ?? at))
    writer.text(name).uint32(owner).int64(at).int64(this.#receivedAt).bytes(id)
    writer.map(values.text, (to, value) => to.text(value))
    writer.map(values.number, (to, value) => to.float64(value))
    writer.map(values.flag, (to, value) => to.uint8(value ? 1 : 0))
    writer.map(values.date, (to, value) => to.int64(value))
    writer.map(values.json, (to, value) => to.text(value))
  }
}

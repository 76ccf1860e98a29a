import {
  type ControlStore,
  forgetNewIdentities,
  type NewIdentity,
  readNewIdentities,
} from '../control/index.ts'
import type { AnalyticalStore } from '../store/index.ts'
import { RowBinaryWriter } from '../store/row-binary.ts'
import { Turns } from './turns.ts'

const COLUMNS = ['namespace', 'value', 'profile_id', 'first_at'] as const
/** Calls' worth of identities that are copied at a time; a call gives numbers to some hundred. */
const PAGE = 100

/**
 * Identities get their numbers in the control store, in a millisecond, and come from there to the table
 * `identities` of the analytical store, many at a time.
 */
export class NewIdentities {
  readonly #analytical: AnalyticalStore
  readonly #control: ControlStore
  readonly #turns = new Turns()

  constructor(analytical: AnalyticalStore, control: ControlStore) {
    this.#analytical = analytical
    this.#control = control
  }

  /** Copies what is not copied yet. What a kill cuts short is copied again, which changes nothing. */
  publish(): Promise<void> {
    return this.#turns.take(async () => {
      for (let copied = PAGE; copied === PAGE; ) copied = await this.#publishPage()
    })
  }

  async #publishPage(): Promise<number> {
    const page = await readNewIdentities(this.#control.db, PAGE)
    const last = page.at(-1)
    if (last === undefined) return 0
    const rows = encode(page.flatMap(({ identities }) => identities))
    await this.#analytical.insertBinary('identities', COLUMNS, rows, { lane: 'ingest' })
    await forgetNewIdentities(this.#control.db, last.first)
    return page.length
  }
}

function encode(identities: readonly NewIdentity[]): Uint8Array {
  const writer = new RowBinaryWriter()
  for (const { namespace, value, number, firstAt } of identities) {
    writer.text(namespace).text(value).uint32(number).int64(firstAt)
  }
  return writer.take()
}

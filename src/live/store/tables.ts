import { Streams } from '../streams.ts'
import { ChangeLog } from './change-log.ts'
import { ColumnPages } from './column-pages.ts'
import { Columns } from './columns.ts'
import { Facts } from './facts.ts'
import { Histories } from './histories.ts'
import { Ledger, type LedgerLimits } from './ledger.ts'
import type { LiveDatabase } from './live-file.ts'
import type { ProfilePlacesShape } from './profile-places.ts'

import { TimeColumn } from './time-column.ts'

/** Where the two time columns lie; columns of bits have other ids. */
const DUE_COLUMN = 0
const FIRST_COLUMN = 1

/** All that the file has, as it was left. */
export class Tables {
  readonly ledger: Ledger
  readonly facts: Facts
  readonly streams: Streams
  readonly histories: Histories
  /** By number: the instant of its first record. */
  readonly firsts: TimeColumn
  /** By profile: the instant before which time alone changes nothing. */
  readonly dues: TimeColumn
  readonly columns: Columns
  readonly changes: ChangeLog

  constructor(db: LiveDatabase, limits?: LedgerLimits, shape?: ProfilePlacesShape) {
    const pages = new ColumnPages(db)
    this.ledger = new Ledger(db, limits)
    this.facts = new Facts(db)
    this.streams = new Streams(db)
    this.histories = new Histories(db, this.ledger)
    this.firsts = new TimeColumn(FIRST_COLUMN, pages, this.ledger)
    this.dues = new TimeColumn(DUE_COLUMN, pages, this.ledger)
    this.columns = new Columns(db, pages, this.ledger)
    this.changes = new ChangeLog(db, this.ledger, shape)
    this.ledger.takeUp({
      bit: (column, place, value) => this.columns.get(column)!.put(place, value),
      time: (column, place, at) => (column === DUE_COLUMN ? this.dues : this.firsts).put(place, at),
      records: (number, id, written) => {
        const stream = this.streams.get(id)
        // Nothing reads what a stream has that was left, and its rows are being removed.
        if (stream !== undefined) this.histories.takeUp(number, stream, written)
      },
      log: (changes) => this.changes.takeUp(changes),
    })
  }
}

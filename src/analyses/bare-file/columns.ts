import type { Part } from '../../ingest/index.ts'
import type { Reads } from '../analysis.ts'

/** A column of a bare file that somebody may name. */
export interface FileColumn {
  /** `customer` is the flag `--customer`. */
  readonly name: string
  readonly description: string
  /** What it is for the proposal of a mapping, which finds it where nobody names it. */
  readonly part?: Part
}

const CUSTOMER: FileColumn = {
  name: 'customer',
  description: 'who: the column of customers',
  part: 'customer',
}
const DATE: FileColumn = { name: 'date', description: 'when: the column of days or times', part: 'time' }

/** The columns that each kind of analysis asks for. */
export const FILE_COLUMNS: Readonly<Record<Reads, readonly FileColumn[]>> = {
  purchases: [
    CUSTOMER,
    DATE,
    { name: 'amount', description: 'the money of a row', part: 'amount' },
    {
      name: 'order',
      description: 'the order that a row is a line of; rows that share it are one purchase',
      part: 'order',
    },
    { name: 'quantity', description: 'how many; times --price where there is no --amount', part: 'quantity' },
    { name: 'price', description: 'the price of one', part: 'price' },
    { name: 'product', description: 'what was bought' },
    { name: 'category', description: 'what kind of product' },
    {
      name: 'event-column',
      description: 'the column that says what happened, where not every row is a purchase',
      part: 'event',
    },
  ],
  events: [
    CUSTOMER,
    DATE,
    { name: 'event-column', description: 'the column that says what happened', part: 'event' },
  ],
  traits: [CUSTOMER],
  answers: [CUSTOMER, DATE],
}

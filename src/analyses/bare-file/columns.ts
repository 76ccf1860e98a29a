import type { Part } from '../../ingest/index.ts'
import type { Reads } from '../analysis.ts'

/** A column of a bare file that somebody may name. */
export interface FileColumn {
  /** `customer` is the flag `--customer`. */
  readonly name: string
  /** What it holds, in the plural: `the column of customers`. */
  readonly description: string
  /** What it is for the proposal of a mapping, which finds it where nobody names it. */
  readonly part?: Part
}

const CUSTOMER: FileColumn = { name: 'customer', description: 'customers', part: 'customer' }
const DATE: FileColumn = { name: 'date', description: 'days or times', part: 'time' }

/** The columns that each kind of analysis asks for. */
export const FILE_COLUMNS: Readonly<Record<Reads, readonly FileColumn[]>> = {
  purchases: [
    CUSTOMER,
    DATE,
    { name: 'amount', description: 'amounts; without a file the property of the purchase', part: 'amount' },
    { name: 'order', description: 'orders, where a row is a line of one', part: 'order' },
    {
      name: 'quantity',
      description: 'quantities; times --price where there is no --amount',
      part: 'quantity',
    },
    { name: 'price', description: 'prices of one', part: 'price' },
    { name: 'product', description: 'products; without a file the property' },
    { name: 'category', description: 'categories of products; without a file the property' },
    {
      name: 'event-column',
      description: 'names of events, where not every row is a purchase',
      part: 'event',
    },
  ],
  events: [CUSTOMER, DATE, { name: 'event-column', description: 'names of events', part: 'event' }],
  traits: [CUSTOMER],
  customers: [
    CUSTOMER,
    { ...DATE, description: 'days or times, where a row is a purchase' },
    { name: 'amount', description: 'amounts of purchases', part: 'amount' },
    { name: 'order', description: 'orders, where a row is a line of one', part: 'order' },
    {
      name: 'quantity',
      description: 'quantities; times --price where there is no --amount',
      part: 'quantity',
    },
    { name: 'price', description: 'prices of one', part: 'price' },
    { name: 'product', description: 'products' },
    { name: 'category', description: 'categories of products' },
  ],
  answers: [CUSTOMER, DATE],
}

import type { Mapping, Parts, Proposal } from '../../ingest/index.ts'
import { parseMapping } from '../../ingest/index.ts'
import type { PurchaseSource } from '../purchases/index.ts'

/** How the rows of a file become purchases. */
export interface PurchasesOfFile {
  readonly mapping: Mapping
  readonly purchases: PurchaseSource
}

/** Columns that were named, and are no parts of a proposal. */
export interface Goods {
  readonly product?: string | undefined
  readonly category?: string | undefined
}

const PURCHASE = 'order_completed'
/** Rows with an amount below zero: they are no purchases, and are told apart from them. */
const RETURN = 'order_returned'

/** The mapping of purchases: a row is one, or a line of one where the file has orders. */
export function purchasesMapping({ mapping, parts }: Proposal, goods: Goods): PurchasesOfFile {
  const { body, source } = parts.order === undefined ? singleRows(parts, goods) : orderLines(parts, goods)
  const { file, customer, time } = mapping
  const events =
    parts.event === undefined
      ? [...cancellations(mapping), ...returns(parts), { name: PURCHASE, ...body }]
      : [{ name: { column: parts.event }, ...body }]
  const purchases = parts.event === undefined ? { event: PURCHASE, ...source } : source
  return {
    mapping: parseMapping({ file, customer, time, events: events.map((rule) => ({ ...body, ...rule })) }),
    purchases,
  }
}

function singleRows({ amount, quantity, price }: Parts, goods: Goods) {
  const numbers = { amount, quantity, price }
  const properties = { ...numbered(numbers), ...given({ ...goods }) }
  const product = quantity !== undefined && price !== undefined ? { amount: ['quantity', 'price'] } : {}
  const source = {
    ...(amount === undefined ? product : { amount: 'amount' }),
    ...sourceOfGoods(goods, quantity),
  }
  return { body: { properties }, source }
}

function orderLines({ order, amount, quantity, price }: Parts, goods: Goods) {
  const product = quantity !== undefined && price !== undefined ? [quantity, price] : undefined
  const amounts = amount ?? product
  const sums = { ...(amounts === undefined ? {} : { amount: amounts }), ...given({ quantity }) }
  const fields = { ...numbered({ amount, quantity, price }), ...given({ ...goods }) }
  const body = { properties: { order_id: order }, lines: { by: order, as: 'products', fields, sums } }
  const source = {
    ...(amounts === undefined ? {} : { amount: 'amount' }),
    lines: 'products',
    ...sourceOfGoods(goods, quantity),
  }
  return { body, source }
}

const given = <Value>(values: Readonly<Record<string, Value | undefined>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

const numbered = (columns: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(given(columns)).map(([name, column]) => [name, { column, type: 'number' }]),
  )

function sourceOfGoods(goods: Goods, quantity: string | undefined): PurchaseSource {
  const has = { ...goods, quantity }
  return Object.fromEntries(Object.keys(given({ ...has })).map((name) => [name, name]))
}

/** Rows that the proposal takes for cancelled orders by their number. */
function cancellations({ events }: Mapping): { name: string; when: unknown }[] {
  return events.flatMap(({ name, when }) =>
    typeof name === 'string' && name !== RETURN && when !== undefined ? [{ name, when }] : [],
  )
}

function returns({ amount, quantity }: Parts): { name: string; when: unknown }[] {
  const column = amount ?? quantity
  return column === undefined ? [] : [{ name: RETURN, when: { column, below: 0 } }]
}

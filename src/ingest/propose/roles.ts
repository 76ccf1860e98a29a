import type { ColumnProfile } from './column-profile.ts'
import {
  ADDRESS_WORDS,
  AMOUNT_WORDS,
  CUSTOMER_WORDS,
  EVENT_WORDS,
  KEY_WORDS,
  NUMBERED_WORDS,
  ORDER_WORDS,
  PRICE_WORDS,
  QUANTITY_WORDS,
  TIME_WORDS,
  UNIT_WORDS,
} from './column-words.ts'

/** Which column plays which part, and why it was chosen. */
export interface Roles {
  readonly customer: ColumnProfile
  readonly time: ColumnProfile | undefined
  readonly event: ColumnProfile | undefined
  readonly id: ColumnProfile | undefined
  readonly order: ColumnProfile | undefined
  readonly amount: ColumnProfile | undefined
  readonly quantity: ColumnProfile | undefined
  readonly price: ColumnProfile | undefined
  /** Whether every customer has one row: a table of customers rather than of what they did. */
  readonly oneRowEach: boolean
}

/** A part that a column can play, and the columns that somebody said play some. */
export type Part = Exclude<keyof Roles, 'oneRowEach'>
export type Parts = Readonly<Partial<Record<Part, string>>>

/** What somebody knows of a file before it is looked at. */
export interface KnownParts {
  readonly parts?: Parts
  /** Its rows are what customers did, also where each has only one. */
  readonly eventful?: boolean
}

const has = (column: ColumnProfile, words: readonly string[]) =>
  column.words.some((word) => words.includes(word))
const isKey = (column: ColumnProfile) => has(column, KEY_WORDS)

/** The parts that columns play: those that are known, and of the others what their names and cells suggest. */
export function findRoles(
  columns: readonly ColumnProfile[],
  { parts = {}, eventful = false }: KnownParts = {},
): Roles | undefined {
  const known = (part: Part) => columns.find(({ name }) => name === parts[part])
  const free = columns.filter(({ name }) => !Object.values(parts).includes(name))
  const customer = known('customer') ?? findCustomer(free)
  if (!customer) return undefined
  const others = free.filter((column) => column !== customer && !column.object)
  const oneRowEach = !eventful && customer.distinct === customer.filled && customer.filled > 1
  const time = known('time') ?? findTime(others)
  const event = known('event') ?? others.find((column) => isEventName(column))
  const id =
    known('id') ??
    others.find((column) => isEventId(column) && column.distinct === column.filled && !oneRowEach)
  const unnumbered = others.filter((column) => column !== id)
  const order = known('order') ?? (oneRowEach ? undefined : findOrder(unnumbered, customer))
  const numbers = others.filter((column) => column.type === 'number' && column !== time && !isKey(column))
  const quantity = known('quantity') ?? numbers.find((column) => has(column, QUANTITY_WORDS))
  const price =
    known('price') ??
    numbers.find((column) => has(column, PRICE_WORDS) && (has(column, UNIT_WORDS) || quantity !== undefined))
  const amount =
    known('amount') ??
    numbers.find((column) => column !== price && column !== quantity && has(column, AMOUNT_WORDS))
  return { customer, time, event, id, order, amount, quantity, price, oneRowEach }
}

function findCustomer(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  const scored = columns
    .map((column) => ({ column, score: customerScore(column) }))
    .sort((a, b) => b.score - a.score)
  const best = scored[0]
  if (best && best.score > 0) return best.column
  return unnamedCustomer(columns)
}

function customerScore(column: ColumnProfile): number {
  const { words, filled, cells, distinct, time, type } = column
  if (filled === 0 || column.object || (time && type === 'date')) return 0
  const named = has(column, CUSTOMER_WORDS)
  let score = 0
  if (named && isKey(column)) score = 10
  else if (named && words.length === 1) score = 8
  else if (has(column, ADDRESS_WORDS)) score = 6
  else if (words.length === 1 && isKey(column)) score = distinct === filled ? 4 : 3
  if (distinct < 2 && cells.length > 5) score -= 5
  return filled / cells.length < 0.3 ? 0 : score
}

/** In a file without names: the first column of whole numbers or codes, which repeat. */
function unnamedCustomer(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  if (!columns.every(({ name }) => /^column_[0-9]+$/.test(name))) return undefined
  return columns.find(
    ({ cells, distinct, time }) =>
      !time && distinct > 1 && cells.every((cell) => /^[A-Za-z0-9_-]+$/.test(cell)),
  )
}

function findTime(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  const score = (column: ColumnProfile) =>
    (has(column, TIME_WORDS) ? 4 : 0) +
    (column.time?.hasClock ? 2 : 0) +
    (column.type === 'date' ? 1 : 0) +
    column.filled / (column.cells.length + 1)
  const timed = columns.filter(
    (column) =>
      column.time && (column.type === 'date' || has(column, TIME_WORDS) || /^column_/.test(column.name)),
  )
  return timed.sort((a, b) => score(b) - score(a))[0]
}

function isEventName(column: ColumnProfile): boolean {
  const named = has(column, EVENT_WORDS) && !isKey(column) && !has(column, TIME_WORDS)
  return named && column.type === 'text' && column.distinct <= 200 && column.filled === column.cells.length
}

function isEventId(column: ColumnProfile): boolean {
  return isKey(column) && (column.words.length === 1 || has(column, ['event', 'message', 'record', 'row']))
}

/** `order_id` before `order`, which is a number of orders only where it reads so. */
function findOrder(columns: readonly ColumnProfile[], customer: ColumnProfile): ColumnProfile | undefined {
  const owned = columns.filter(
    (column) => has(column, ORDER_WORDS) && column.filled > 0 && ownedByOne(column, customer),
  )
  return owned.find(isKey) ?? owned.find(isBareNumber)
}

/** `order` with cells such as 1007 or C-1007. */
function isBareNumber({ words, cells }: ColumnProfile): boolean {
  const [word] = words
  if (words.length !== 1 || !NUMBERED_WORDS.includes(word!)) return false
  return cells.every((cell) => cell === '' || /^#?[A-Za-z]{0,4}[-_ ]?\d+$/.test(cell))
}

/** Whether the lines of (nearly) each order belong to one customer. */
function ownedByOne(order: ColumnProfile, customer: ColumnProfile): boolean {
  const owners = new Map<string, Set<string>>()
  for (const [row, key] of order.cells.entries()) {
    const owner = customer.cells[row] ?? ''
    if (key === '' || owner === '') continue
    owners.set(key, (owners.get(key) ?? new Set()).add(owner))
  }
  const shared = [...owners.values()].filter(({ size }) => size > 1).length
  return owners.size > 0 && shared / owners.size < 0.02
}

/** Whether a column says the same in all rows that share a key, in at least some that have several rows. */
export function constantPer(column: ColumnProfile, key: ColumnProfile): boolean {
  const { repeated, varied } = variationPer(column, key)
  return repeated > 0 && varied === 0
}

/** Where at most so many of the keys have several values, most of these are mistakes. */
const FEW = 0.05

/**
 * Whether a column says the same in nearly all rows that share a key. Only one that tells most keys apart, as names and
 * addresses do: what is the same in most rows, such as whether it was a gift, says more where it differs.
 */
export function nearlyConstantPer(column: ColumnProfile, key: ColumnProfile): boolean {
  const { repeated, varied } = variationPer(column, key)
  return repeated > 0 && varied / repeated <= FEW && column.distinct > key.distinct / 2
}

/** How many keys have several rows, and how many of these several values. */
export function variationPer(column: ColumnProfile, key: ColumnProfile) {
  const values = new Map<string, { rows: number; readonly cells: Set<string> }>()
  for (const [row, owner] of key.cells.entries()) {
    if (owner === '') continue
    const known = values.get(owner) ?? { rows: 0, cells: new Set() }
    known.rows += 1
    values.set(owner, known)
    known.cells.add(column.cells[row] ?? '')
  }
  const all = [...values.values()]
  return {
    repeated: all.filter(({ rows }) => rows > 1).length,
    varied: all.filter(({ cells }) => cells.size > 1).length,
  }
}

import { manyOf, say } from '../../language/index.ts'
import { parseMapping } from '../mapping/read.ts'
import type { FileFormat, Mapping, ValueSource } from '../mapping/schema.ts'
import { type ColumnProfile, shareOf } from './column-profile.ts'
import { constantPer, nearlyConstantPer, type Roles, variationPer } from './roles.ts'

/** Why a part of the mapping is as it is. */
export interface Reason {
  readonly field: string
  readonly reason: string
}

export interface ProposedMapping {
  readonly mapping: Mapping
  readonly reasons: readonly Reason[]
  /** What the file does not decide; the mapping holds the first answer. */
  readonly questions: readonly string[]
  readonly warnings: readonly string[]
}

/** Builds the mapping from the parts that the columns play. */
export function proposeMapping(
  file: FileFormat,
  columns: readonly ColumnProfile[],
  roles: Roles,
  timeZone: string,
): ProposedMapping {
  const draft = new Draft(file, columns, roles, timeZone)
  return draft.finish()
}

const PURCHASE = 'order_completed'
const ADDRESS = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u

class Draft {
  readonly #file: FileFormat
  readonly #columns: readonly ColumnProfile[]
  readonly #roles: Roles
  readonly #timeZone: string
  readonly #reasons: Reason[] = []
  readonly #questions: string[] = []
  readonly #warnings: string[] = []

  constructor(file: FileFormat, columns: readonly ColumnProfile[], roles: Roles, timeZone: string) {
    this.#file = file
    this.#columns = columns
    this.#roles = roles
    this.#timeZone = timeZone
  }

  finish(): ProposedMapping {
    const { customer, oneRowEach, time } = this.#roles
    const eventful = time !== undefined && !oneRowEach
    const traitColumns = this.#traitColumns(eventful)
    const data = {
      file: this.#file,
      customer: this.#customer(customer),
      ...(eventful && { time: this.#time(time) }),
      events: eventful ? this.#events(traitColumns) : [],
      traits: this.#sources(traitColumns),
      ...this.#objectTraits(),
    }
    if (!eventful) this.#because('traits', this.#traitReason())
    return {
      mapping: parseMapping(data),
      reasons: this.#reasons,
      questions: this.#questions,
      warnings: this.#warnings,
    }
  }

  #because(field: string, reason: string): void {
    this.#reasons.push({ field, reason })
  }

  #customer(column: ColumnProfile): object {
    const namespace = holdsAddresses(column) ? 'email' : 'customer_id'
    this.#because(
      'customer',
      say`"${column.name}" names ${column.distinct} different customers in ${column.cells.length} rows`,
    )
    const empty = column.cells.length - column.filled
    if (empty > 0)
      this.#warnings.push(
        say`${empty} of ${column.cells.length} sampled rows have no customer; they become rejects.`,
      )
    const zero = this.#roles.oneRowEach && column.cells.includes('0')
    if (zero) this.#because('customer.accept', say`"0" is one of the customers: every number has its own row`)
    return { column: column.name, namespace, ...(zero && { accept: ['0'] }) }
  }

  #time(column: ColumnProfile): object {
    const guess = column.time
    this.#because('time', say`"${column.name}" reads as ${guess?.format ?? 'iso'}`)
    if (guess?.alternative)
      this.#questions.push(
        guess.format.startsWith('D')
          ? say`"${column.name}" fits ${guess.format} and ${guess.alternative}: is the first number the day?`
          : say`"${column.name}" fits ${guess.format} and ${guess.alternative}: is the first number the month?`,
      )
    const zoned =
      column.samples.every((cell) => /Z$|[+-][0-9]{2}:?[0-9]{2}$/.test(cell)) ||
      guess?.format.startsWith('unix')
    if (guess?.hasClock && !zoned)
      this.#warnings.push(say`"${column.name}" states no time zone; ${this.#timeZone} is assumed.`)
    return { column: column.name, format: guess?.format ?? 'iso', timeZone: zoned ? 'UTC' : this.#timeZone }
  }

  #traitReason(): string {
    return this.#roles.oneRowEach
      ? say`every customer has one row, so its columns are traits`
      : say`the file has no time, so its columns are traits`
  }

  #used(): ReadonlySet<ColumnProfile | undefined> {
    const { customer, time, event, id, oneRowEach } = this.#roles
    return new Set([customer, oneRowEach ? undefined : time, event, id])
  }

  /** What is the same in all rows of a customer is the customer's, if it differs between customers. */
  #traitColumns(eventful: boolean): ColumnProfile[] {
    const used = this.#used()
    const rest = this.#columns.filter((column) => !used.has(column) && !column.object && column.filled > 0)
    // Where nothing is filled in, the columns are mapped all the same: what reads them says that there is nothing.
    if (!eventful)
      return rest.length > 0 ? rest : this.#columns.filter((column) => !used.has(column) && !column.object)
    const { customer, order, amount, quantity, price } = this.#roles
    if (customer.filled < customer.distinct * 1.3) return []
    const own = rest.filter(
      (column) =>
        ![order, amount, quantity, price].includes(column) &&
        column.type !== 'number' &&
        column.distinct > 1 &&
        (constantPer(column, customer) || nearlyConstantPer(column, customer)),
    )
    const steady = own.filter((column) => constantPer(column, customer))
    if (steady.length > 0) this.#because('traits', neverChanging(steady))
    for (const column of own) if (!steady.includes(column)) this.#explainVariation(column, customer)
    return own
  }

  #explainVariation(column: ColumnProfile, customer: ColumnProfile): void {
    const customers = manyOf(variationPer(column, customer).varied, 'customer')
    this.#because('traits', say`"${column.name}" hardly ever changes within a customer`)
    this.#warnings.push(say`"${column.name}" has several values for ${customers}: the latest counts.`)
  }

  #events(traits: readonly ColumnProfile[]): object[] {
    const { order, event, id } = this.#roles
    const used = this.#used()
    const rest = this.#columns.filter(
      (column) => !used.has(column) && !traits.includes(column) && column.filled > 0,
    )
    const object = rest.find((column) => column.object && column.words.includes('properties'))
    const ofTraits = this.#traitsObject()
    const plain = rest.filter((column) => column !== object && column !== ofTraits)
    if (ofTraits && !event && !object && plain.length === 0) return []
    const common = { ...(id && { id: id.name }), ...(object && { propertiesOf: object.name }) }
    if (order && !event && order.distinct < order.filled && this.#file.format === 'csv')
      return this.#orderEvents(order, plain)
    const name = event ? { column: event.name } : this.#constantName()
    this.#because(
      'events',
      event ? say`"${event.name}" holds ${event.distinct} names of events` : say`each row is one event`,
    )
    const body = { ...common, properties: this.#sources(plain) }
    const returned = name === PURCHASE ? this.#returns() : []
    return [...returned.map((rule) => ({ ...rule, ...body })), { name, ...body }]
  }

  #constantName(): string {
    const { amount, quantity, price, order } = this.#roles
    return amount || quantity || price || order ? PURCHASE : 'recorded'
  }

  #orderEvents(order: ColumnProfile, rest: readonly ColumnProfile[]): object[] {
    const perOrder = rest.filter((column) => column !== order && constantPer(column, order))
    const perLine = rest.filter((column) => column !== order && !perOrder.includes(column))
    this.#because('events', say`rows that share "${order.name}" are lines of one order`)
    const properties = { order_id: order.name, ...this.#sources(perOrder) }
    const event = {
      properties,
      lines: { by: order.name, as: 'products', fields: this.#sources(perLine), sums: this.#sums() },
    }
    return [
      ...this.#cancellations(order).map((rule) => ({ ...rule, ...event })),
      { name: PURCHASE, ...event },
    ]
  }

  #sums(): object {
    const { amount, quantity, price } = this.#roles
    const units = quantity ? { units: quantity.name } : {}
    if (quantity && price && !amount) {
      this.#because('events.lines.sums', say`revenue is "${quantity.name}" times "${price.name}"`)
      return { revenue: [quantity.name, price.name], ...units }
    }
    return amount ? { revenue: amount.name, ...units } : units
  }

  /** A letter before the order's number, or a negative quantity, marks what was cancelled or returned. */
  #cancellations(order: ColumnProfile): object[] {
    const marked = order.cells.filter((cell) => /^[cC][0-9]+$/.test(cell)).length
    if (marked > 0 && marked < order.filled / 2) {
      this.#because('events', say`"${order.name}" begins with C in ${marked} rows: cancellations`)
      return [{ name: 'order_cancelled', when: { column: order.name, startsWith: 'C' } }]
    }
    return this.#returns()
  }

  #returns(): object[] {
    const { quantity, amount } = this.#roles
    const signed = [quantity, amount].find((column) => column?.negative)
    if (!signed) return []
    this.#because('events', say`"${signed.name}" is negative in some rows: returns`)
    return [{ name: 'order_returned', when: { column: signed.name, below: 0 } }]
  }

  #traitsObject(): ColumnProfile | undefined {
    return this.#columns.find((column) => column.object && column.words.includes('traits'))
  }

  #objectTraits(): object {
    const object = this.#traitsObject()
    if (!object) return {}
    this.#because('traitsOf', say`the members of "${object.name}" are traits`)
    return { traitsOf: object.name }
  }

  /** Columns under simple names; the type is written down where it is not what the file says by itself. */
  #sources(columns: readonly ColumnProfile[]): Record<string, ValueSource> {
    const addresses = columns.filter(isCalledAddress)
    const nameOf = (column: ColumnProfile) =>
      addresses.length === 1 && column === addresses[0] ? 'email' : pathName(column)
    return Object.fromEntries(columns.map((column) => [nameOf(column), this.#source(column)]))
  }

  #source(column: ColumnProfile): ValueSource {
    if (this.#file.format !== 'csv' || column.type === 'text') return column.name
    if (column.type !== 'date') return { column: column.name, type: column.type }
    const { format = 'iso', alternative } = column.time ?? {}
    if (alternative)
      this.#questions.push(say`"${column.name}" fits ${format} and ${alternative}: which is it?`)
    return { column: column.name, type: 'date', format }
  }
}

function neverChanging(columns: readonly ColumnProfile[]): string {
  const names = columns.map(({ name }) => say`"${name}"`).join(', ')
  return columns.length === 1
    ? say`${names} never changes within a customer`
    : say`${names} never change within a customer`
}

/** By its name, or by what it holds: `E-Mail` is two words, and a few cells are always something else. */
function holdsAddresses({ words, cells }: ColumnProfile): boolean {
  if (words.includes('email')) return true
  const filled = cells.filter((cell) => cell !== '')
  return shareOf(filled, (cell) => ADDRESS.test(cell)) >= 0.9
}

/** `E-Mail` and the like, which is a trait that is called so everywhere; what else holds addresses has a name of its own. */
function isCalledAddress(column: ColumnProfile): boolean {
  return /^(e_?)?mail(_?address)?$|^e_?mail_?adresse$/.test(column.words.join('_')) && holdsAddresses(column)
}

function pathName({ name, words }: ColumnProfile): string {
  return words.length > 0 ? words.join('_') : name
}

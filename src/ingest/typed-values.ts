import { type Problem, problem, SatsumaError } from '../errors/index.ts'
import { sayLater } from '../language/index.ts'
import type { TypedValues } from '../predicates/value.ts'
import { parseIsoDate } from '../time/instant.ts'
import { LIMITS } from './limits.ts'

export const EMPTY_VALUES: TypedValues = Object.freeze({ text: {}, number: {}, flag: {}, date: {}, json: {} })

/** A value that may not enter, and why; it is left out and reported. */
export interface RejectedValue {
  readonly path: string
  readonly value: string
  readonly reason: string
}

export interface CheckedValues {
  readonly values: TypedValues
  readonly rejected: readonly RejectedValue[]
}

/**
 * The values of an event's properties: nested objects flattened to dotted paths, `null` and `undefined`
 * left out. Throws a {@link SatsumaError} that names every value which may not enter.
 *
 * @example typeValues({ total: 9.5, ship: { city: 'Oslo' }, items: [1] })
 * // { text: { 'ship.city': 'Oslo' }, number: { total: 9.5 }, flag: {}, date: {}, json: { items: '[1]' } }
 */
export function typeValues(value: object): TypedValues {
  return allOrNothing(checkValues(value))
}

/**
 * The values of one trait: the value itself under the empty path, an object's members under theirs.
 * `null` gives no entry at all, which removes the trait.
 */
export function typeTrait(value: unknown): TypedValues {
  return allOrNothing(checkTrait(value))
}

/** Like {@link typeValues}, but leaves out what may not enter and lists it. */
export function checkValues(value: object): CheckedValues {
  const typing = new Typing()
  typing.members(value, '', 0)
  return typing.result()
}

/** Like {@link typeTrait}, but leaves out what may not enter and lists it. */
export function checkTrait(value: unknown): CheckedValues {
  const typing = new Typing()
  typing.place('', value, 0)
  return typing.result()
}

function allOrNothing({ values, rejected }: CheckedValues): TypedValues {
  if (rejected.length === 0) return values
  const problems: Problem[] = rejected.map(({ path, reason }) =>
    problem('ingest/invalid-value', { reason }, path === '' ? [] : path.split('.')),
  )
  throw new SatsumaError(problems)
}

class Typing {
  // Without a prototype, so that a member called `__proto__` is a name like any other.
  readonly #text: Record<string, string> = Object.create(null)
  readonly #number: Record<string, number> = Object.create(null)
  readonly #flag: Record<string, boolean> = Object.create(null)
  readonly #date: Record<string, number> = Object.create(null)
  readonly #json: Record<string, string> = Object.create(null)
  readonly #rejected: RejectedValue[] = []
  readonly #taken = new Set<string>()

  result(): CheckedValues {
    const values = {
      text: this.#text,
      number: this.#number,
      flag: this.#flag,
      date: this.#date,
      json: this.#json,
    }
    return { values, rejected: this.#rejected }
  }

  /** Places every member and tells whether there was any. */
  members(value: object, prefix: string, depth: number): boolean {
    let any = false
    for (const [name, member] of Object.entries(value)) {
      if (member === null || member === undefined) continue
      any = true
      if (name === '') this.#reject(prefix, member, sayLater`a name is empty`)
      else this.place(prefix === '' ? name : `${prefix}.${name}`, member, depth)
    }
    return any
  }

  place(path: string, value: unknown, depth: number): void {
    if (value === null || value === undefined) return
    const reason = nameReason(path)
    if (reason) this.#reject(path, value, reason)
    else if (!isPlainObject(value)) this.#placeLeaf(path, value)
    else if (depth >= LIMITS.depth) this.#placeJson(path, value)
    else if (!this.members(value, path, depth + 1)) this.#placeJson(path, {})
  }

  #placeLeaf(path: string, value: unknown): void {
    if (typeof value === 'string') this.#placeText(path, value)
    else if (typeof value === 'number') this.#placeNumber(path, value)
    else if (typeof value === 'bigint') this.#placeNumber(path, Number(value))
    else if (typeof value === 'boolean') {
      if (this.#take(path)) this.#flag[path] = value
    } else if (value instanceof Date) this.#placeDate(path, value)
    else if (Array.isArray(value)) this.#placeJson(path, value)
    else this.#reject(path, value, sayLater`a ${typeof value} is not a value`)
  }

  #placeText(path: string, value: string): void {
    const reason = textReason(value)
    if (reason) this.#reject(path, value, reason)
    if (reason || !this.#take(path)) return
    this.#text[path] = value
    const date = parseIsoDate(value)
    if (date !== undefined) this.#date[path] = date
  }

  #placeNumber(path: string, value: number): void {
    const reason = numberReason(value)
    if (reason) this.#reject(path, value, reason)
    else if (this.#take(path)) this.#number[path] = value === 0 ? 0 : value
  }

  #placeDate(path: string, value: Date): void {
    if (Number.isNaN(value.getTime())) this.#reject(path, 'Invalid Date', sayLater`not a date`)
    else this.#placeText(path, value.toISOString())
  }

  #placeJson(path: string, value: object): void {
    const json = jsonOf(value)
    const reason = json === undefined ? sayLater`it cannot be written as JSON` : jsonReason(json)
    if (reason) this.#reject(path, value, reason)
    else if (json !== undefined && this.#take(path)) this.#json[path] = json
  }

  /** `{'a.b': 1, a: {b: 2}}` names one path twice: the first keeps it, the other is reported. */
  #take(path: string): boolean {
    if (this.#taken.has(path)) {
      this.#reject(path, '', sayLater`the name is given twice`)
      return false
    }
    this.#taken.add(path)
    return true
  }

  #reject(path: string, value: unknown, reason: string): void {
    this.#rejected.push({ path, value: shown(value).slice(0, 100), reason })
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null ? (jsonOf(value) ?? '') : String(value)
}

/** Undefined where there is none: of circles, of lists with a `bigint`, or thousands of levels deep. */
function jsonOf(value: object): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

const LONE_SURROGATE = /\p{Surrogate}/u
const ESCAPED_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/

/** Why a name may not enter. */
export function nameReason(name: string): string | undefined {
  if (name.includes('\0')) return sayLater`the name contains a NUL byte`
  if (LONE_SURROGATE.test(name)) return sayLater`the name is not valid Unicode`
  if (name.length > LIMITS.nameLength && [...name].length > LIMITS.nameLength)
    return sayLater`the name is longer than ${LIMITS.nameLength} characters`
  return undefined
}

/** Why a text may not enter. */
export function textReason(text: string): string | undefined {
  if (text.includes('\0')) return sayLater`the text contains a NUL byte`
  if (LONE_SURROGATE.test(text)) return sayLater`the text is not valid Unicode`
  if (text.length * 3 > LIMITS.textBytes && Buffer.byteLength(text) > LIMITS.textBytes)
    return sayLater`the text is longer than ${LIMITS.textBytes} bytes`
  return undefined
}

/** Why a number may not enter. */
export function numberReason(value: number): string | undefined {
  if (!Number.isFinite(value)) return sayLater`not a finite number`
  if (Math.abs(value) > LIMITS.number) return sayLater`the number is larger than ${LIMITS.number}`
  return undefined
}

function jsonReason(json: string): string | undefined {
  // `JSON.stringify` escapes lone surrogates, and them alone of all surrogates.
  if (ESCAPED_SURROGATE.test(json)) return sayLater`the list holds text that is not valid Unicode`
  return Buffer.byteLength(json) > LIMITS.jsonBytes
    ? sayLater`the list is longer than ${LIMITS.jsonBytes} bytes`
    : undefined
}

import type { OnProgress } from '../stats/index.ts'
import * as statistics from '../stats/index.ts'

/** Marks what travels by name, since functions cannot be cloned. */
const NAME = 'satsuma/stats'
const PROGRESS = 'onProgress'

const hasFunctions = (value: unknown) =>
  typeof value === 'function' ||
  (isPlain(value) && Object.values(value).some((part) => typeof part === 'function'))

const byName = new Map<string, unknown>(Object.entries(statistics).filter(([, value]) => hasFunctions(value)))
const nameOf = new Map([...byName].map(([name, value]) => [value, name]))

/**
 * A value as it may be cloned: functions of `satsuma/stats`, and objects that have some (as models of repeat buying
 * do), by name; an `onProgress` as the wish to be told.
 */
export function pack(value: unknown): {
  readonly packed: unknown
  readonly listeners: readonly OnProgress[]
} {
  const listeners: OnProgress[] = []
  const packed = rebuilt(value, (part, key) => {
    const name = nameOf.get(part)
    if (name !== undefined) return { [NAME]: name }
    if (key !== PROGRESS || typeof part !== 'function') return undefined
    listeners.push(part as OnProgress)
    return { [NAME]: PROGRESS }
  })
  return { packed, listeners }
}

/** The value that was packed; its `onProgress` is `tell`. */
export function unpack(value: unknown, tell?: OnProgress): unknown {
  return rebuilt(value, (part) => {
    if (!isPlain(part) || typeof part[NAME] !== 'string') return undefined
    return part[NAME] === PROGRESS ? tell : byName.get(part[NAME])
  })
}

/** The memory of all numbers in a value, which can be handed over instead of copied. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  rebuilt(value, (part) => {
    if (!ArrayBuffer.isView(part)) return undefined
    if (part.buffer instanceof ArrayBuffer) buffers.add(part.buffer)
    return part
  })
  return [...buffers]
}

/** A copy of arrays and plain objects, with what `replace` gives in the place of parts. */
function rebuilt(value: unknown, replace: (part: unknown, key: string) => unknown, key = ''): unknown {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value
  const instead = replace(value, key)
  if (instead !== undefined) return instead
  if (Array.isArray(value)) return value.map((part) => rebuilt(part, replace))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rebuilt(part, replace, name)]))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

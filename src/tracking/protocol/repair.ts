import type { CallNotes } from './notes.ts'
import { BAD_TEXT } from './text.ts'

const BAD_OR_REPLACED = /[\0\ufffd]|\p{Surrogate}/gu

/** Whether a number overflows, somewhere; JSON can write such numbers and not keep them. */
export function holdsInfinity(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsInfinity)
}

/** Whether objects and lists are nested deeper than so many levels. */
export function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1))
}

/** A call without what cannot be stored: texts are corrected, numbers that overflow are left out. */
export class Repair {
  readonly #notes: CallNotes
  readonly #bad: RegExp

  /** `isDamaged`: the request was not valid UTF-8, so that U+FFFD tells where. */
  constructor(notes: CallNotes, isDamaged: boolean) {
    this.#notes = notes
    this.#bad = isDamaged ? BAD_OR_REPLACED : BAD_TEXT
  }

  object(value: object, path: readonly string[] = []): object {
    const members = Object.entries(value).flatMap(([key, member]) => {
      const name = this.#text(key, [...path, key])
      const mended = this.#value(member, [...path, name])
      return mended === undefined ? [] : [[name, mended] as const]
    })
    return Object.fromEntries(members)
  }

  #value(value: unknown, path: readonly string[]): unknown {
    if (typeof value === 'string') return this.#text(value, path)
    if (typeof value === 'number') return this.#number(value, path)
    if (Array.isArray(value))
      return value.map((item, index) => this.#value(item, [...path, `${index}`]) ?? null)
    return typeof value === 'object' && value !== null ? this.object(value, path) : value
  }

  #text(text: string, path: readonly string[]): string {
    const mended = text.replace(this.#bad, '\ufffd')
    const isMended = mended !== text || (this.#bad === BAD_OR_REPLACED && text.includes('\ufffd'))
    if (isMended) this.#notes.repaired('invalid-text', path)
    return mended
  }

  #number(number: number, path: readonly string[]): number | undefined {
    if (Number.isFinite(number)) return number
    this.#notes.repaired('number-not-finite', path)
    return undefined
  }
}

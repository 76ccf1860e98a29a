/** Something that may be written. */
export interface Offer {
  readonly name: string
  readonly meaning?: string | undefined
  /** As YAML has it, where that is not its name. */
  readonly written?: string
}

/** What reads as text without quotes, and as the same text. */
const PLAIN = /^[\p{L}_/](?:[\p{L}\p{N} _./-]*[\p{L}\p{N}_./-])?$/u
const OTHER_THAN_TEXT = /^(?:true|false|null|~|yes|no|on|off|\.nan|\.inf)$/i

/** A value of the data, as YAML reads it back. */
export function offerOf(value: string | number | boolean): Offer {
  const name = String(value)
  const isPlain = typeof value !== 'string' || (PLAIN.test(name) && !OTHER_THAN_TEXT.test(name))
  return isPlain ? { name } : { name, written: JSON.stringify(value) }
}

import { fail } from '../../errors/index.ts'

/** The query of a request; a parameter given twice is a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** One parameter as text, the last where it was given several times; undefined where it is absent or empty. */
export function textOf(query: Query, name: string): string | undefined {
  const given = query[name]
  const text = typeof given === 'string' ? given : given?.at(-1)
  return text === '' ? undefined : text
}

export function requiredText(query: Query, name: string): string {
  return textOf(query, name) ?? fail('command/missing-parameter', { name })
}

const UINT32 = 4_294_967_295

/** A whole number of at least `low`. */
export function countOf(query: Query, name: string, low: number): number | undefined {
  const text = textOf(query, name)
  if (text === undefined) return undefined
  const number = Number(text)
  if (/^\d{1,10}$/.test(text) && number >= low && number <= UINT32) return number
  return fail('command/not-a-count', { option: name, text, low })
}

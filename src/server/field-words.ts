import type { ZodFastifySchemaValidationError } from 'fastify-type-provider-zod'

type BrokenField = Pick<ZodFastifySchemaValidationError, 'message' | 'params'>

/** What is wrong with a field of a request in a sentence: the schema's own, or one instead of its validator's. */
export function fieldWords(name: string, { message = '', params }: BrokenField): string {
  if (message.endsWith('received undefined')) return `"${name}" is missing.`
  if (message.startsWith('Too small: ')) return `"${name}" ${tooSmall(params as unknown as Bound)}.`
  if (message.startsWith('Too big: ')) return `"${name}" ${tooBig(params as unknown as Bound)}.`
  if (message.startsWith('Invalid option: ')) return `"${name}" must be ${choices(params)}.`
  return `${message.replace(/^Invalid input: e/, 'E').replace(/\.$/, '')}.`
}

/** The bound that is broken, as the validator has it. */
interface Bound {
  readonly origin: string
  readonly minimum?: number
  readonly maximum?: number
  readonly inclusive?: boolean
}

function tooSmall({ origin, minimum = 0, inclusive = true }: Bound): string {
  if (origin === 'string' && minimum === 1) return 'is empty'
  const counted = countedIn(origin, minimum)
  if (counted !== undefined) return `needs at least ${counted}`
  return `must be ${inclusive ? 'at least' : 'more than'} ${minimum}`
}

function tooBig({ origin, maximum = 0, inclusive = true }: Bound): string {
  const counted = countedIn(origin, maximum)
  if (counted !== undefined) return `may have at most ${counted}`
  return `must be ${inclusive ? 'at most' : 'less than'} ${maximum}`
}

const COUNTED: Readonly<Record<string, string>> = { string: 'character', array: 'value' }

function countedIn(origin: string, count: number): string | undefined {
  const noun = COUNTED[origin]
  return noun && `${count} ${noun}${count === 1 ? '' : 's'}`
}

function choices(params: BrokenField['params']): string {
  const { values = [] } = params as { readonly values?: readonly unknown[] }
  return values.map((value) => JSON.stringify(value)).join(' or ')
}

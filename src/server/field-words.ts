import type { ZodFastifySchemaValidationError } from 'fastify-type-provider-zod'
import { eitherOf } from '../definition/either-of.ts'
import { typeInWords } from '../definition/type-words.ts'
import { exactly, manyOf, say, translate } from '../language/index.ts'

type BrokenField = Pick<ZodFastifySchemaValidationError, 'message' | 'params'>

/** What is wrong with a field of a request in a sentence: the schema's own, or one instead of its validator's. */
export function fieldWords(name: string, { message = '', params }: BrokenField): string {
  if (message.endsWith('received undefined')) return say`"${name}" is missing.`
  if (message.startsWith('Too small: ')) return tooSmall(name, params as unknown as Bound)
  if (message.startsWith('Too big: ')) return tooBig(name, params as unknown as Bound)
  if (message.startsWith('Invalid option: ')) return say`"${name}" must be ${choices(params)}.`
  const types = /^Invalid input: expected (\w+), received (\w+)$/.exec(message)
  if (types !== null) {
    const [expected, received] = types.slice(1).map((type) => typeInWords(asWritten(type!)))
    return say`"${name}" must be ${expected!}, not ${received!}.`
  }
  if (message.startsWith('Invalid ')) return say`"${name}" is not as it must be.`
  const own = translate(message)
  return own.endsWith('.') ? own : `${own}.`
}

/** What is no number in an address was written as a text. */
const asWritten = (type: string) => (type === 'NaN' ? 'string' : type)

/** The bound that is broken, as the validator has it. */
interface Bound {
  readonly origin: string
  readonly minimum?: number
  readonly maximum?: number
  readonly inclusive?: boolean
}

function tooSmall(name: string, { origin, minimum = 0, inclusive = true }: Bound): string {
  if (origin === 'string' && minimum === 1) return say`"${name}" is empty.`
  const counted = countedIn(origin, minimum)
  if (counted !== undefined) return say`"${name}" needs at least ${counted}.`
  return inclusive
    ? say`"${name}" must be at least ${exactly(minimum)}.`
    : say`"${name}" must be more than ${exactly(minimum)}.`
}

function tooBig(name: string, { origin, maximum = 0, inclusive = true }: Bound): string {
  const counted = countedIn(origin, maximum)
  if (counted !== undefined) return say`"${name}" may have at most ${counted}.`
  return inclusive
    ? say`"${name}" must be at most ${exactly(maximum)}.`
    : say`"${name}" must be less than ${exactly(maximum)}.`
}

function countedIn(origin: string, count: number): string | undefined {
  if (origin === 'string') return manyOf(count, 'character')
  if (origin === 'array') return manyOf(count, 'value')
  return undefined
}

function choices(params: BrokenField['params']): string {
  const { values = [] } = params as { readonly values?: readonly unknown[] }
  return eitherOf(values.map((value) => JSON.stringify(value)))
}

import { changedLines } from './changed-lines.ts'
import { withIntegers } from './integer-tokens.ts'

/** Digits from which an integer may be beyond 64 bits, and those from which JavaScript may round it. */
const LONG = 19
const INEXACT = 16
const HAS_LONG = /[0-9]{19}/
const LARGEST = 2n ** 64n - 1n
const SMALLEST = -(2n ** 63n)
/** As many digits as {@link LARGEST} has, and a sign; of an integer of millions of digits no more is read. */
const MOST_CHARACTERS = 20

/**
 * The engine's JSON parser refuses a record with an integer beyond 64 bits, though JavaScript writes
 * 1e20 as `100000000000000000000`. Such integers get an exponent, which it reads; those under the names of
 * identifying members become texts, so that no digit is lost.
 */
export async function* withReadableIntegers(
  chunks: AsyncIterable<Buffer>,
  identifying: readonly string[],
): AsyncGenerator<Buffer> {
  const names = new Set(identifying.map((name) => Buffer.from(JSON.stringify(name)).toString('latin1')))
  yield* changedLines(chunks, (lines) => readable(lines, names))
}

/** Bytes are read as Latin-1, one character each, so that nothing but the numbers changes. */
function readable(lines: Buffer, identifying: ReadonlySet<string>): Buffer {
  const text = lines.toString('latin1')
  if (!HAS_LONG.test(text)) return lines
  const changed = withIntegers(text, LONG, (integer, name) => {
    if (fits(integer)) return integer
    return name !== undefined && identifying.has(name) ? `"${integer}"` : withExponent(integer)
  })
  return Buffer.from(changed, 'latin1')
}

/** What is beyond the largest double stays beyond every number that may enter. */
function withExponent(integer: string): string {
  const value = Number(integer)
  return Math.max(-Number.MAX_VALUE, Math.min(value, Number.MAX_VALUE)).toExponential()
}

function fits(integer: string): boolean {
  if (integer.length > MOST_CHARACTERS) return false
  const value = BigInt(integer)
  return value <= LARGEST && value >= SMALLEST
}

/** JSON whose integers that JavaScript would round are texts with all their digits. */
export function withExactIntegers(json: string): string {
  return withIntegers(json, INEXACT, (integer) => `"${integer}"`)
}

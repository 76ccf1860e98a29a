const LONG = /[0-9]{19}/
/** A string (with the integer of nineteen digits and more that it names), or such an integer by itself. */
const STRING_OR_LONG =
  /("(?:[^"\\\n]|\\.)*")(?:(\s*:\s*)(-?[0-9]{19,})(?![0-9.eE]))?|(?<![0-9.eE+-])-?[0-9]{19,}(?![0-9.eE])/g
const STRING_OR_INEXACT = /"(?:[^"\\\n]|\\.)*"|(?<![0-9.eE+-])-?[0-9]{16,}(?![0-9.eE])/g
const LARGEST = 2n ** 64n - 1n
const SMALLEST = -(2n ** 63n)

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
  let carry: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(0x0a) + 1
    if (end === 0) {
      carry = Buffer.concat([carry, chunk])
      continue
    }
    const lines = chunk.subarray(0, end)
    yield readable(carry.length > 0 ? Buffer.concat([carry, lines]) : lines, names)
    carry = chunk.subarray(end)
  }
  if (carry.length > 0) yield readable(carry, names)
}

/** Bytes are read as Latin-1, one character each, so that nothing but the numbers changes. */
function readable(lines: Buffer, identifying: ReadonlySet<string>): Buffer {
  const text = lines.toString('latin1')
  if (!LONG.test(text)) return lines
  const changed = text.replace(STRING_OR_LONG, (token, name?: string, colon?: string, long?: string) => {
    if (name === undefined) return withExponent(token)
    if (long === undefined) return token
    return `${name}${colon}${identifying.has(name) ? asText(long) : withExponent(long)}`
  })
  return Buffer.from(changed, 'latin1')
}

function withExponent(integer: string): string {
  return fits(integer) ? integer : Number(integer).toExponential()
}

function asText(integer: string): string {
  return fits(integer) ? integer : `"${integer}"`
}

function fits(integer: string): boolean {
  const value = BigInt(integer)
  return value <= LARGEST && value >= SMALLEST
}

/** JSON whose integers that JavaScript would round are texts with all their digits. */
export function withExactIntegers(json: string): string {
  return json.replace(STRING_OR_INEXACT, (token) => (token.startsWith('"') ? token : `"${token}"`))
}

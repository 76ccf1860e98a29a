const LONG = /[0-9]{19}/
/** A string, which is passed over, or an integer of nineteen digits and more. */
const STRING_OR_LONG = /"(?:[^"\\\n]|\\.)*"|-?[0-9]{19,}(?![0-9.eE])/g
const LARGEST = 2n ** 64n - 1n
const SMALLEST = -(2n ** 63n)

/**
 * The engine's JSON parser refuses a record with an integer beyond 64 bits, though JavaScript writes
 * 1e20 as `100000000000000000000`. Such integers get an exponent, which it reads.
 */
export async function* withExponents(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let carry: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(0x0a) + 1
    if (end === 0) {
      carry = Buffer.concat([carry, chunk])
      continue
    }
    yield shortened(
      carry.length > 0 ? Buffer.concat([carry, chunk.subarray(0, end)]) : chunk.subarray(0, end),
    )
    carry = chunk.subarray(end)
  }
  if (carry.length > 0) yield shortened(carry)
}

/** Bytes are read as Latin-1, one character each, so that nothing but the numbers changes. */
function shortened(lines: Buffer): Buffer {
  const text = lines.toString('latin1')
  return LONG.test(text) ? Buffer.from(text.replace(STRING_OR_LONG, shortNumber), 'latin1') : lines
}

function shortNumber(token: string): string {
  if (token.startsWith('"')) return token
  const value = BigInt(token)
  return value > LARGEST || value < SMALLEST ? Number(token).toExponential() : token
}

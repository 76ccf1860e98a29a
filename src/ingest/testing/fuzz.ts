import fc from 'fast-check'

/** How many cases a fuzz of parsers tries; `SATSUMA_FUZZ=100000` for a long run. */
export function fuzzCases(usual: number): number {
  return Number(process.env.SATSUMA_FUZZ ?? usual)
}

const NASTY = fc.constantFrom(
  ...['"', '\n', '\r', ',', ';', '\0', '{', '}', '[', '\\', '\ufeff', 'é', '-', ':', '""""""", '],
  ...['9'.repeat(30), '1e400', 'e999', '-0', '\\u0000', '\\ud83d', '"a":1,', 'null', '{"a":'],
)

const change = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'drop', 'double', 'put'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  byte: fc.integer({ min: 0, max: 255 }),
  text: NASTY,
})

/** Bytes with some of them changed, cut, doubled or put in. */
export function mutated(seed: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> {
  const changes = fc.array(change, { minLength: 1, maxLength: 8 })
  return fc.tuple(seed, changes).map(([bytes, all]) => all.reduce(changed, bytes))
}

/** Bytes with one to four of them changed, so that their lengths and places stay. */
export function flipped(seed: Buffer): fc.Arbitrary<Buffer> {
  const flip = fc.record({ at: fc.nat(seed.length - 1), byte: fc.nat(255) })
  return fc.array(flip, { minLength: 1, maxLength: 4 }).map((flips) => {
    const bytes = Buffer.from(seed)
    for (const { at, byte } of flips) bytes[at] = byte
    return bytes
  })
}

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function changed(bytes: Buffer, { kind, at, length, byte, text }: Change): Buffer {
  const from = Math.floor(at * bytes.length)
  const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)]
  if (kind === 'flip') return Buffer.concat([before, Buffer.from([byte]), after.subarray(1)])
  if (kind === 'cut') return before
  if (kind === 'drop') return Buffer.concat([before, after.subarray(length)])
  if (kind === 'double') return Buffer.concat([before, after.subarray(0, length), after])
  return Buffer.concat([before, Buffer.from(text), after])
}

import { StringDecoder } from 'node:string_decoder'

/** A byte that no UTF-8 text has: its line is rejected. */
const NO_CHARACTER = Buffer.from([0xff])

/** UTF-16 as UTF-8 without a byte order mark; for half a character there is a byte that is not valid UTF-8. */
export async function* utf16AsUtf8(
  chunks: AsyncIterable<Buffer>,
  byteOrder: 'little' | 'big',
): AsyncGenerator<Buffer> {
  const decoder = new StringDecoder('utf16le')
  let rest: Buffer = Buffer.alloc(0)
  let first = true
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk])
    const units = bytes.subarray(0, bytes.length & ~1)
    rest = bytes.subarray(units.length)
    const text = decoder.write(byteOrder === 'big' ? units.swap16() : units)
    yield encode(first ? text.replace(/^\ufeff/, '') : text)
    first &&= text === ''
  }
  yield encode(decoder.end())
  if (rest.length > 0) yield NO_CHARACTER
}

function encode(text: string): Buffer {
  const parts = text.split(/\p{Surrogate}/u).map((part) => Buffer.from(part))
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [NO_CHARACTER, part])))
}

import { LINE_LIMIT } from './row-scanner.ts'

/**
 * Bytes with whole lines changed, some at a time. A line longer than the scanner takes passes in pieces
 * and as it is, so that it need not be held to be rejected.
 */
export async function* changedLines(
  chunks: AsyncIterable<Buffer>,
  change: (lines: Buffer) => Buffer,
): AsyncGenerator<Buffer> {
  let carry: Buffer[] = []
  let held = 0
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(0x0a) + 1
    if (end > 0) {
      yield change(Buffer.concat([...carry, chunk.subarray(0, end)]))
      carry = []
      held = 0
    }
    carry.push(chunk.subarray(end))
    held += chunk.length - end
    if (held <= LINE_LIMIT) continue
    yield Buffer.concat(carry)
    carry = []
    held = 0
  }
  if (held > 0) yield change(Buffer.concat(carry))
}

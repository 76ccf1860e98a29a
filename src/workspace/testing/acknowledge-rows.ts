/** Test support, to be killed: inserts rows and prints a number only when both stores have acknowledged it. */
import { allocate } from '../../control/index.ts'
import { openWorkspace } from '../index.ts'

const workspace = await openWorkspace({ dataDir: process.argv[2] ?? '' })
for (;;) {
  const first = await allocate(workspace.control, 'row', 100)
  const rows = Array.from({ length: 100 }, (_, index) => ({ profile_id: first + index, first_at: 1 }))
  if ((first / 100) % 2 === 0) await workspace.analytical.insert('profiles', rows)
  else await workspace.analytical.insertBinary('profiles', ['profile_id', 'first_at'], rowBinary(first))
  process.stdout.write(`${first}\n`)
}

function rowBinary(first: number): Buffer {
  const bytes = Buffer.alloc(100 * 12)
  for (let index = 0; index < 100; index++) {
    bytes.writeUInt32LE(first + index, index * 12)
    bytes.writeBigInt64LE(1n, index * 12 + 4)
  }
  return bytes
}

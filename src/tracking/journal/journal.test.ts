import {
  appendFile,
  type FileHandle,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { frameEntry, readEntries } from './entry.ts'
import { Journal } from './journal.ts'
import { listSegments, segmentAt } from './segments.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-journal-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = (text: string) => Buffer.from(text)

async function reopened() {
  const { journal, pending } = await Journal.open(folder)
  return { journal, pending: pending.map(({ entry, payload }) => [entry, payload.toString()]) }
}

test('entries are numbered in their order and are there after reopening, until they are applied', async () => {
  const { journal } = await Journal.open(folder)
  const numbers = await Promise.all(['a', 'b', 'c'].map((text) => journal.append(bytes(text))))
  expect(numbers).toEqual([0, 1, 2])
  expect(await journal.append(bytes('d'))).toBe(3)
  await journal.applied(2)
  await journal.close()
  const second = await reopened()
  expect(second.pending).toEqual([
    [2, 'c'],
    [3, 'd'],
  ])
  expect(await second.journal.append(bytes('e'))).toBe(4)
  await second.journal.applied(5)
  await second.journal.close()
  const third = await reopened()
  expect(third.pending).toEqual([])
  expect(await third.journal.append(bytes('f'))).toBe(5)
  await third.journal.close()
})

test('an entry that was cut off is left out, whatever is left of it, and the next takes its place', async () => {
  const { journal } = await Journal.open(folder)
  await journal.append(bytes('whole'))
  await journal.append(bytes('cut off'))
  await journal.close()
  const [{ path } = segmentAt(folder, 0)] = await listSegments(folder)
  const { size } = await stat(path)
  for (const left of [size - 1, size - 8, frameEntry(bytes('whole')).byteLength + 3]) {
    await truncate(path, left)
    const { journal: again, pending } = await reopened()
    expect(pending).toEqual([[0, 'whole']])
    expect(await again.append(bytes('cut off'))).toBe(1)
    await again.close()
  }
})

test('a byte that changed within the newest file ends it there', async () => {
  const whole = Buffer.concat(['one', 'two', 'three'].map((text) => Buffer.from(frameEntry(bytes(text)))))
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = Buffer.from(whole)
      damaged[at]! ^= flip
      const { payloads, length } = readEntries(damaged)
      const before = readEntries(whole.subarray(0, at)).payloads
      expect(payloads.map(String)).toEqual(before.map(String))
      expect(length).toBeLessThanOrEqual(at)
    }),
  )
})

test('a file before the newest that cannot be read whole is refused: tracking/journal-damaged', async () => {
  await writeFile(segmentAt(folder, 0).path, frameEntry(bytes('a')))
  await writeFile(segmentAt(folder, 3).path, frameEntry(bytes('d')))
  await expect(Journal.open(folder)).rejects.toMatchObject({ code: 'tracking/journal-damaged' })
})

test('files are begun anew when they are large, and dropped when they are applied', async () => {
  const { journal } = await Journal.open(folder)
  const large = Buffer.alloc(33 * 1024 * 1024, 'x')
  for (let entry = 0; entry < 5; entry += 1) await journal.append(large)
  expect((await listSegments(folder)).map(({ first }) => first)).toEqual([0, 2, 4])
  await journal.applied(3)
  expect((await listSegments(folder)).map(({ first }) => first)).toEqual([2, 4])
  await journal.applied(5)
  await journal.close()
  const again = await Journal.open(folder)
  expect(again.pending).toHaveLength(0)
  await again.journal.close()
  expect((await readdir(folder)).sort()).toEqual(['0000000000000004.journal', 'applied'])
})

test('what cannot be written is tracking/not-durable and leaves no trace', async () => {
  const { journal } = await Journal.open(folder)
  await journal.append(bytes('a'))
  await journal.close()
  const failed = [journal.append(bytes('b')), journal.append(bytes('c'))]
  for (const result of failed) await expect(result).rejects.toMatchObject({ code: 'tracking/not-durable' })
  const { journal: again, pending } = await reopened()
  expect(pending).toEqual([[0, 'a']])
  await again.close()
})

test('bytes that are left after the last entry do not matter', async () => {
  const { journal } = await Journal.open(folder)
  await journal.append(bytes('a'))
  await journal.close()
  const { path } = segmentAt(folder, 0)
  await appendFile(path, Buffer.from([9, 0, 0, 0, 1, 2, 3]))
  const { journal: again, pending } = await reopened()
  expect(pending).toEqual([[0, 'a']])
  await again.append(bytes('b'))
  await again.close()
  expect(readEntries(await readFile(path)).payloads.map(String)).toEqual(['a', 'b'])
})

test('is writable until an entry could not be written, and again once one could be, which leaves no trace', async () => {
  const { journal } = await Journal.open(folder)
  await journal.append(bytes('before'))
  const write = vi.spyOn(await fileHandles(), 'write').mockRejectedValue(new Error('ENOSPC'))
  expect(await journal.isWritable()).toBe(true)
  expect(write).not.toHaveBeenCalled()
  await expect(journal.append(bytes('lost'))).rejects.toMatchObject({ code: 'tracking/not-durable' })
  expect(await journal.isWritable()).toBe(false)
  write.mockRestore()
  expect(await journal.isWritable()).toBe(true)
  await journal.append(bytes('after'))
  await journal.close()
  const { pending, journal: second } = await reopened()
  expect(pending).toEqual([
    [0, 'before'],
    [1, 'after'],
  ])
  await second.close()
})

/** What all open files have in common. */
async function fileHandles(): Promise<FileHandle> {
  const file = await open(join(folder, 'any'), 'w')
  await file.close()
  return Object.getPrototypeOf(file)
}

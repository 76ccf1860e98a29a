import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeSampleFiles } from './files.ts'
import { sampleRecords } from './generate.ts'

const OPTIONS = { until: Date.UTC(2026, 5, 30), profiles: 80 }

test('the files hold every record, one object a line', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'satsuma-sample-'))
  try {
    const written = await writeSampleFiles(join(directory, 'shop'), OPTIONS)
    const records = [...sampleRecords(OPTIONS)]
    const events = await lines(written.events.file)
    expect(events).toEqual(
      records.flatMap((record) => {
        if (record.kind !== 'event') return []
        const { id, profile: customer, event, occurredAt, properties } = record
        return [{ id, customer, event, occurred_at: new Date(occurredAt).toISOString(), properties }]
      }),
    )
    const traits = await lines(written.traits.file)
    expect(Object.keys(traits[0]!)).toEqual(['customer', 'occurred_at', 'traits'])
    const changes = traits.flatMap((row) => Object.entries(row.traits as object))
    expect(changes).toEqual(records.flatMap((r) => (r.kind === 'trait' ? [[r.trait, r.value]] : [])))
    expect([events.length, traits.length]).toEqual([written.events.rows, written.traits.rows])
  } finally {
    await rm(directory, { recursive: true })
  }
})

test('a directory that cannot be made is reported', async () => {
  await expect(writeSampleFiles('/dev/null/shop', OPTIONS)).rejects.toThrow(/ENOTDIR/)
})

async function lines(file: string): Promise<Record<string, unknown>[]> {
  const text = await readFile(file, 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

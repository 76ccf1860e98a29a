import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { sampleRecords } from './generate.ts'
import type { JsonValue, SampleOptions, SampleRecord } from './record.ts'

/** What `writeSampleFiles` wrote. */
export interface SampleFiles {
  readonly events: { readonly file: string; readonly rows: number }
  readonly traits: { readonly file: string; readonly rows: number }
}

/**
 * Writes the sample shop as JSON Lines: `events.jsonl` with rows `{id, customer, event, occurred_at,
 * properties}` and `traits.jsonl` with rows `{customer, occurred_at, traits}`, where one row holds all
 * traits of a profile that changed at one instant. Creates the directory; memory stays small.
 */
export async function writeSampleFiles(directory: string, options: SampleOptions): Promise<SampleFiles> {
  await mkdir(directory, { recursive: true })
  const events = new LineFile(join(directory, 'events.jsonl'))
  const traits = new LineFile(join(directory, 'traits.jsonl'))
  const changes = new TraitRows(traits)
  for (const record of sampleRecords(options)) {
    if (record.kind === 'event') events.add(eventLine(record))
    else changes.add(record)
    if (events.full) await events.drain()
    if (traits.full) await traits.drain()
  }
  changes.flush()
  await Promise.all([events.end(), traits.end()])
  return { events: events.summary, traits: traits.summary }
}

type EventRecord = Extract<SampleRecord, { kind: 'event' }>
type TraitRecord = Extract<SampleRecord, { kind: 'trait' }>

function eventLine({ id, profile, event, occurredAt, properties }: EventRecord): string {
  const occurred = new Date(occurredAt).toISOString()
  return JSON.stringify({ id, customer: profile, event, occurred_at: occurred, properties })
}

/** Joins the trait changes of one profile at one instant into one row. */
class TraitRows {
  readonly #file: LineFile
  #first: TraitRecord | undefined
  #traits: Record<string, JsonValue> = {}

  constructor(file: LineFile) {
    this.#file = file
  }

  add(record: TraitRecord): void {
    if (record.profile !== this.#first?.profile || record.occurredAt !== this.#first.occurredAt) {
      this.flush()
      this.#first = record
      this.#traits = {}
    }
    this.#traits[record.trait] = record.value
  }

  flush(): void {
    if (!this.#first) return
    const { profile, occurredAt } = this.#first
    const occurred = new Date(occurredAt).toISOString()
    this.#file.add(JSON.stringify({ customer: profile, occurred_at: occurred, traits: this.#traits }))
  }
}

const CHUNK_LENGTH = 1 << 18

/** A text file written in large pieces, one at a time: the generator waits for the disk. */
class LineFile {
  readonly #path: string
  readonly #stream: WriteStream
  #text = ''
  #rows = 0

  constructor(path: string) {
    this.#path = path
    this.#stream = createWriteStream(path)
    // A failure also rejects the pending write; without a listener it would end the process first.
    this.#stream.on('error', () => undefined)
  }

  get full(): boolean {
    return this.#text.length >= CHUNK_LENGTH
  }

  get summary(): { readonly file: string; readonly rows: number } {
    return { file: this.#path, rows: this.#rows }
  }

  add(line: string): void {
    this.#text += `${line}\n`
    this.#rows += 1
  }

  drain(): Promise<void> {
    const text = this.#text
    this.#text = ''
    return new Promise((resolve, reject) => {
      this.#stream.write(text, (error) => (error ? reject(error) : resolve()))
    })
  }

  async end(): Promise<void> {
    await this.drain()
    this.#stream.end()
    await finished(this.#stream)
  }
}

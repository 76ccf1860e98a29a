import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RowSink } from './row-scanner.ts'

/** A row that the scanner could not read. */
export interface BrokenLine {
  readonly line: number
  readonly text: string
  readonly reason: string
}

/** Some rows of a file in a file of their own, which the engine reads, and what is needed to name their lines. */
export interface Batch {
  readonly path: string
  readonly rows: number
  /** Rows of the same input file in the batches before. */
  readonly firstRow: number
  readonly broken: readonly BrokenLine[]
  /** The line at which the n-th row of this batch begins in the input file. */
  lineOf(row: number): number
}

/** The first batch is small, so that it is soon seen that an import goes on; each is twice as large as the one before. */
const FIRST_BYTES = 3 << 20
const BATCH_BYTES = 48 << 20
const BATCH_BROKEN = 50_000

/** Collects rows until they fill a batch. */
export class BatchWriter implements RowSink {
  readonly #folder: string
  readonly #fileIndex: number
  #pieces: Buffer[] = []
  #bytes = 0
  #rows = 0
  #firstRow = 0
  #number = 0
  #broken: BrokenLine[] = []
  // Runs of rows on consecutive lines: the row a run begins with, and its line.
  #runRows: number[] = []
  #runLines: number[] = []
  #nextLine = -1

  constructor(folder: string, fileIndex: number) {
    this.#folder = folder
    this.#fileIndex = fileIndex
  }

  rows(bytes: Buffer, count: number, line: number): void {
    this.#pieces.push(bytes)
    this.#bytes += bytes.length
    if (line !== this.#nextLine) {
      this.#runRows.push(this.#rows)
      this.#runLines.push(line)
    }
    this.#rows += count
    this.#nextLine = line + count
  }

  reject(line: number, text: string, reason: string): void {
    this.#broken.push({ line, text, reason })
  }

  get full(): boolean {
    return (
      this.#bytes >= Math.min(BATCH_BYTES, FIRST_BYTES * 2 ** this.#number) ||
      this.#broken.length >= BATCH_BROKEN
    )
  }

  get empty(): boolean {
    return this.#rows === 0 && this.#broken.length === 0
  }

  /** Writes the batch down and begins the next one. */
  async take(): Promise<Batch> {
    await mkdir(this.#folder, { recursive: true })
    const path = join(this.#folder, `${this.#fileIndex}-${this.#number}.rows`)
    await writePieces(path, this.#pieces)
    const runs = { rows: this.#runRows, lines: this.#runLines }
    const batch: Batch = {
      path,
      rows: this.#rows,
      firstRow: this.#firstRow,
      broken: this.#broken,
      lineOf: (row) => lineOf(runs, row),
    }
    this.#firstRow += this.#rows
    this.#number += 1
    this.#reset()
    return batch
  }

  #reset(): void {
    this.#pieces = []
    this.#bytes = 0
    this.#rows = 0
    this.#broken = []
    this.#runRows = []
    this.#runLines = []
    this.#nextLine = -1
  }
}

async function writePieces(path: string, pieces: readonly Buffer[]): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (let at = 0; at < pieces.length; at += 512) await file.writev(pieces.slice(at, at + 512))
  } finally {
    await file.close()
  }
}

function lineOf({ rows, lines }: { rows: readonly number[]; lines: readonly number[] }, row: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (rows[middle]! <= row) low = middle
    else high = middle - 1
  }
  return (lines[low] ?? 0) + row - (rows[low] ?? 0)
}

export async function removeBatch({ path }: Batch): Promise<void> {
  await rm(path, { force: true })
}

import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { allocate } from '../control/index.ts'
import { fail, SatsumaError } from '../errors/index.ts'
import { type ImportProgress, ProgressMeter } from './import-progress.ts'
import { exclusively, ImportRecord, type ImportWorkspace } from './import-record.ts'
import { identifyingMembers, mappedColumns } from './mapping/columns.ts'
import type { Mapping } from './mapping/schema.ts'
import { type PublishedCounts, publish } from './publish/publish.ts'
import { RejectFile } from './reject-file.ts'
import { rejectsOf } from './rejects.ts'
import { type Batch, removeBatch } from './source/batch-writer.ts'
import { batchesOf } from './source/batches.ts'
import { fileSize } from './source/byte-stream.ts'
import { columnNames } from './source/column-names.ts'
import { isGzip } from './source/gunzip.ts'
import { rawRows } from './stage/raw-rows.ts'
import { requireColumns, sourceCells } from './stage/source-cells.ts'
import { StagedFields } from './stage/staged-fields.ts'
import type { StagedBatch, StagingContext } from './stage/staging-query.ts'
import { createStaging, dropStaging, stageBatch } from './stage/staging-tables.ts'

export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
  /** Customers are divided so that about this many bytes of input are joined and grouped at a time. */
  readonly bucketBytes?: number
  /** What files are called in the record and the list of rejects, where not by their path. */
  readonly names?: ReadonlyMap<string, string>
}

/** What an import did. `events` and `traitChanges` are what the files hold, `…New` what was not there yet. */
export interface ImportSummary {
  readonly importId: number
  readonly rows: number
  readonly events: number
  readonly eventsNew: number
  readonly traitChanges: number
  readonly traitChangesNew: number
  readonly profilesNew: number
  /** Rows that were taken and give nothing: they fulfil the condition of no event, and have no traits. */
  readonly unusedRows: number
  /** Rows that could not be taken at all. */
  readonly rejectedRows: number
  /** Single values left out of rows that were taken. */
  readonly rejectedValues: number
  /** Where the rejects are listed; undefined where there are none. */
  readonly rejectFile: string | undefined
  readonly seconds: number
}

/**
 * Imports files by a mapping: read in batches -> convert and judge in the engine (staging) -> publish.
 * Files of one call are one import; nothing of it is visible before all of it is, and importing rows that
 * are there already changes nothing. Throws a {@link SatsumaError} where a file cannot be read.
 *
 * @example await importFiles(workspace, ['orders.csv'], readMapping(yaml), { onProgress: console.log })
 */
export async function importFiles(
  workspace: ImportWorkspace,
  files: readonly string[],
  mapping: Mapping,
  options: ImportOptions = {},
): Promise<ImportSummary> {
  return exclusively(workspace, async () => {
    const run = new ImportRun(workspace, mapping, options, await checkedFiles(files))
    return run.import()
  })
}

/** Files by their full path with their unpacked size in bytes (estimated where gzipped); each once. */
async function checkedFiles(files: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const file of files) {
    const path = resolve(file)
    const size = await fileSize(path)
    sizes.set(path, (await isGzip(path)) ? size * GZIP_RATIO : size)
  }
  return sizes
}

const GZIP_RATIO = 8
/** A bucket of some eight million rows is joined and grouped in well under a gigabyte. */
const BUCKET_BYTES = 400_000_000

class ImportRun {
  readonly #workspace: ImportWorkspace
  readonly #mapping: Mapping
  readonly #options: ImportOptions
  readonly #sizes: ReadonlyMap<string, number>
  readonly #context: StagingContext
  readonly #meter: ProgressMeter
  readonly #startedAt = performance.now()
  #rows = 0
  #rejectedRows = 0
  #rejectedValues = 0

  constructor(
    workspace: ImportWorkspace,
    mapping: Mapping,
    options: ImportOptions,
    sizes: ReadonlyMap<string, number>,
  ) {
    this.#workspace = workspace
    this.#mapping = mapping
    this.#options = options
    this.#sizes = sizes
    this.#context = { mapping, fields: new StagedFields(mapping), now: workspace.clock() }
    this.#meter = new ProgressMeter(options.onProgress)
  }

  async import(): Promise<ImportSummary> {
    const { analytical, directory } = this.#workspace
    const files = [...this.#sizes.keys()]
    const names = files.map((file) => this.#nameOf(file))
    const record = await ImportRecord.begin(this.#workspace, { files, names, mapping: this.#mapping })
    const rejects = new RejectFile(join(directory.rejects, `${record.id}.csv`))
    const folder = join(directory.tmp, 'import')
    try {
      const summary = await this.#run(record.id, rejects, folder)
      await record.finish(summary)
      return summary
    } catch (error) {
      const shown = this.#explained(error)
      await rejects.discard()
      await record.abandon(this.#named(shown.message))
      throw shown
    } finally {
      await rm(folder, { recursive: true, force: true })
      await dropStaging(analytical)
    }
  }

  #nameOf(file: string): string {
    return this.#options.names?.get(file) ?? file
  }

  /** A text in which files have the names by which people know them. */
  #named(text: string): string {
    const names = [...(this.#options.names ?? [])]
    return names.reduce((told, [path, name]) => told.replaceAll(path, name), text)
  }

  #explained(error: unknown): SatsumaError {
    if (error instanceof SatsumaError) return error
    try {
      if (this.#options.signal?.aborted) fail('ingest/stopped', {}, error)
      const detail = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
      fail('ingest/failed', { detail: detail.slice(0, 300) }, error)
    } catch (explained) {
      return explained as SatsumaError
    }
  }

  async #run(importId: number, rejects: RejectFile, folder: string): Promise<ImportSummary> {
    const { analytical, identifying, writes } = this.#workspace
    const { fields } = this.#context
    await rm(folder, { recursive: true, force: true })
    await dropStaging(analytical)
    const bytes = [...this.#sizes.values()].reduce((sum, size) => sum + size, 0)
    const buckets = Math.min(64, Math.max(1, Math.ceil(bytes / (this.#options.bucketBytes ?? BUCKET_BYTES))))
    await createStaging(analytical, fields, buckets)
    await this.#stageFiles(rejects, folder)
    await rejects.close()
    const counts = await identifying.take(() => writes.take((now) => this.#publish(buckets, now)))
    return {
      importId,
      rows: this.#rows,
      ...counts,
      rejectedRows: this.#rejectedRows,
      rejectedValues: this.#rejectedValues,
      rejectFile: rejects.written ? rejects.path : undefined,
      seconds: (performance.now() - this.#startedAt) / 1000,
    }
  }

  /** Within a turn of identifying, so that nobody else gives the same identities other numbers meanwhile. */
  async #publish(buckets: number, now: number): Promise<PublishedCounts> {
    const { analytical, control, publishIdentities } = this.#workspace
    await publishIdentities()
    const { mapping, fields } = this.#context
    return publish(
      { store: analytical, mapping, fields, now, signal: this.#options.signal },
      buckets,
      (count) => allocate(control, 'profiles', count),
      (share) => this.#meter.published(share),
    )
  }

  async #stageFiles(rejects: RejectFile, folder: string): Promise<void> {
    const { format } = this.#mapping.file
    for (const file of this.#sizes.keys()) this.#meter.expect(await fileSize(file))
    for (const [fileIndex, file] of [...this.#sizes.keys()].entries()) {
      const names = format === 'csv' ? await columnNames(file, this.#mapping.file) : []
      if (format === 'csv') requireColumns(file, names, mappedColumns(this.#mapping))
      const cells = sourceCells(file, this.#mapping.file, names)
      const batches = batchesOf({
        file,
        fileIndex,
        format: this.#mapping.file,
        columns: format === 'csv' ? names.length : undefined,
        identifying: identifyingMembers(this.#mapping),
        folder,
        bytes: await fileSize(file),
        onBytes: (bytes) => this.#meter.read(bytes),
        onGoing: () => this.#meter.tellRead(),
        signal: this.#options.signal,
      })
      await ahead(this.#measured(batches), async ([batch, bytesRead]) => {
        await this.#take(batch, { cells, fileIndex }, this.#nameOf(file), rejects)
        this.#meter.staged(batch.rows, bytesRead)
      })
    }
  }

  /** Batches, each with how much was read until it was there; what comes after is read while it is worked on. */
  async *#measured(batches: AsyncIterable<Batch>): AsyncGenerator<readonly [Batch, bytesRead: number]> {
    for await (const batch of batches) yield [batch, this.#meter.bytesRead]
  }

  async #take(
    batch: Batch,
    source: Pick<StagedBatch, 'cells' | 'fileIndex'>,
    file: string,
    rejects: RejectFile,
  ): Promise<void> {
    this.#options.signal?.throwIfAborted()
    const broken = batch.broken.map(({ line, text, reason }) => ({
      file,
      line,
      column: '',
      value: text,
      reason,
    }))
    await rejects.add(broken)
    this.#rows += broken.length
    this.#rejectedRows += broken.length
    if (batch.rows > 0) await this.#stage(batch, source, file, rejects)
    await removeBatch(batch)
  }

  async #stage(
    batch: Batch,
    source: Pick<StagedBatch, 'cells' | 'fileIndex'>,
    file: string,
    rejects: RejectFile,
  ): Promise<void> {
    const { analytical } = this.#workspace
    const { signal } = this.#options
    const raw = await rawRows(analytical, source.cells, batch.path, 'staging_cells', signal)
    const staged = { ...source, raw, firstRow: batch.firstRow }
    const { accepted, bad } = await stageBatch(analytical, this.#context, staged, signal)
    if (accepted < batch.rows || bad > 0)
      for await (const page of rejectsOf(analytical, this.#context, staged, batch, file)) {
        await rejects.add(page.rejects)
        this.#rejectedValues += page.values
      }
    this.#rows += batch.rows
    this.#rejectedRows += batch.rows - accepted
  }
}

/** Works on one item while the next is being made. */
async function ahead<T>(items: AsyncGenerator<T>, work: (item: T) => Promise<void>): Promise<void> {
  let next = items.next()
  try {
    for (let item = await next; !item.done; item = await next) {
      next = items.next()
      // A failure of `work` comes first; that of the next item is then no longer asked for.
      next.catch(() => undefined)
      await work(item.value)
    }
  } finally {
    await next.catch(() => undefined)
    await items.return(undefined)
  }
}

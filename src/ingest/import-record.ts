import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { beginImport, type ControlStore, failImport, finishImport } from '../control/index.ts'
import { fail } from '../errors/index.ts'
import type { Workspace } from '../workspace/index.ts'
import type { ImportSummary } from './import-files.ts'
import type { Mapping } from './mapping/schema.ts'

/** What an import needs of a workspace. */
export type ImportWorkspace = Pick<
  Workspace,
  'analytical' | 'control' | 'clock' | 'directory' | 'identifying' | 'writes' | 'publishIdentities'
>

const importing = new WeakSet<ControlStore>()

/** Runs work while no other import runs in the workspace: they would share the staging tables. */
export async function exclusively<T>({ control }: ImportWorkspace, work: () => Promise<T>): Promise<T> {
  if (importing.has(control)) fail('ingest/import-running', {})
  importing.add(control)
  try {
    return await work()
  } finally {
    importing.delete(control)
  }
}

/** An import as the control store remembers it. */
export class ImportRecord {
  readonly id: number
  readonly #workspace: ImportWorkspace

  private constructor(workspace: ImportWorkspace, id: number) {
    this.#workspace = workspace
    this.id = id
  }

  static async begin(
    workspace: ImportWorkspace,
    {
      files,
      names,
      mapping,
    }: { readonly files: readonly string[]; readonly names: readonly string[]; readonly mapping: Mapping },
  ): Promise<ImportRecord> {
    const fingerprint = await fingerprintOf(files, mapping)
    const start = { files: names, fingerprint, mapping, startedAt: workspace.clock() }
    return new ImportRecord(workspace, await beginImport(workspace.control, start))
  }

  async finish({ rows, events, traitChanges, profilesNew, rejectedRows }: ImportSummary): Promise<void> {
    const { control, clock } = this.#workspace
    const counts = { rows, events, traitChanges, profiles: profilesNew, rejected: rejectedRows }
    await finishImport(control, this.id, { ...counts, finishedAt: clock() })
  }

  async abandon(error: string): Promise<void> {
    const { control, clock } = this.#workspace
    await failImport(control, this.id, { finishedAt: clock(), error })
  }
}

/** Stands for the content without reading it: sizes and times of the files, and the mapping. */
async function fingerprintOf(files: readonly string[], mapping: Mapping): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(mapping))
  for (const file of files) {
    const { size, mtimeMs } = await stat(file)
    hash.update(`${file}\0${size}\0${mtimeMs}\0`)
  }
  return hash.digest('hex')
}

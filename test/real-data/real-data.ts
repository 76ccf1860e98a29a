import { createReadStream, existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createGunzip } from 'node:zlib'
import { type Options, parse } from 'csv-parse'
import { afterAll, beforeAll, describe } from 'vitest'
import { libraryOf, resolveDefinition } from '../../src/definition/library.ts'
import { requireDefinitions } from '../../src/definition/read.ts'
import { evaluateBatch } from '../../src/evaluation/batch.ts'
import { type ImportSummary, importFiles, readMapping } from '../../src/ingest/index.ts'
import { identitiesOf } from '../../src/membership/profile.ts'
import { planTargets } from '../../src/plan/plan.ts'
import { openWorkspace, type Workspace } from '../../src/workspace/index.ts'

/** Public data sets lie beside the project; they are not part of it. */
const FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

export type Row = Readonly<Record<string, string>>

/** A workspace to import one data set into, and to ask for members by the ids of the data set. */
export interface RealData {
  import(file: string, mapping: string): Promise<ImportSummary>
  /** The customers in each segment of a YAML text, in order. */
  members(definitions: string, at: string, timeZone?: string): Promise<Record<string, string[]>>
  /** The rows of a file, read by a parser of its own. */
  rows(file: string, options?: Options): Promise<Row[]>
}

/** Tests over a data set; where its folder is not there they are skipped, and their name says why. */
export function describeRealData(title: string, folder: string, tests: (data: () => RealData) => void): void {
  const there = existsSync(join(FOLDER, folder))
  const name = there ? title : `${title} (skipped: ${join('../shared/data', folder)} is not there)`
  describe.skipIf(!there)(name, () => {
    let workspace: Workspace
    let dataDir: string
    beforeAll(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'satsuma-real-'))
      workspace = await openWorkspace({ dataDir })
    })
    afterAll(async () => {
      await workspace.close()
      await rm(dataDir, { recursive: true, force: true })
    })
    const path = (file: string) => join(FOLDER, folder, file)
    tests(() => ({
      import: (file, mapping) => importFiles(workspace, [path(file)], readMapping(mapping)),
      members: (definitions, at, timeZone = 'UTC') =>
        members(workspace, definitions, Date.parse(at), timeZone),
      rows: (file, options = {}) => readRows(path(file), options),
    }))
  })
}

async function members(
  { analytical }: Workspace,
  text: string,
  now: number,
  timeZone: string,
): Promise<Record<string, string[]>> {
  const definitions = requireDefinitions(text)
  const library = libraryOf(definitions)
  const plan = planTargets(
    definitions.flatMap((definition) => resolveDefinition(definition, library).targets),
  )
  const { sets } = await evaluateBatch(analytical, plan, { now, calendar: { timeZone, weekStartsOn: 1 } })
  const found: Record<string, string[]> = {}
  for (const [id, set] of sets) {
    const identities = await identitiesOf(analytical, [...set])
    found[id] = sorted([...identities.values()].map(([identity]) => identity!.value))
  }
  return found
}

async function readRows(file: string, options: Options): Promise<Row[]> {
  const bytes = createReadStream(file)
  const text = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  const rows: Row[] = []
  for await (const row of text.pipe(parse({ columns: true, bom: true, ...options }))) rows.push(row as Row)
  return rows
}

export function sorted(values: Iterable<string>): string[] {
  return [...values].sort()
}

/** Rows by the value of a column. */
export function groupRows<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

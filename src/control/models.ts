import type { Selectable } from 'kysely'
import { fail } from '../errors/index.ts'
import type { ControlDb, ControlStore } from './control-store.ts'
import { allocateIn } from './counters.ts'
import type { Tables } from './tables.ts'

/** An analysis that is run again and again, and what its values are called after. */
export interface StoredModel {
  readonly name: string
  /** The name of an analysis. */
  readonly method: string
  /** As they were written: defaults are filled in when it is run. */
  readonly options: Readonly<Record<string, unknown>>
  readonly seed: number
  /** Those that are written; undefined: all that the method has. */
  readonly outputs: readonly string[] | undefined
  /** Plain data; its shape is that of who saves it. */
  readonly schedule: unknown
  readonly title: string | undefined
  /** Another method, other options, outputs or another seed are another version. */
  readonly version: number
  readonly createdAt: number
  /** When the version was saved. */
  readonly updatedAt: number
  /** The segmentations that were saved for it; they are not saved again. */
  readonly segmentations: readonly string[]
}

export interface SaveModel
  extends Pick<StoredModel, 'name' | 'method' | 'options' | 'seed' | 'outputs' | 'schedule' | 'title'> {
  readonly at: number
  /** Refuse with `store/version-conflict` unless this is the stored version (0: not there yet). */
  readonly expectedVersion?: number | undefined
}

/** Saves a model inside a transaction, for several that change together. */
export async function saveModelIn(db: ControlDb, save: SaveModel): Promise<StoredModel> {
  await takeTurn(db)
  const stored = await selectOne(db, save.name)
  checkExpected(save, stored?.version ?? 0)
  const row = rowOf(save, stored)
  if (stored) {
    const { name, ...changed } = row
    await db.updateTable('models').set(changed).where('name', '=', name).execute()
  } else await db.insertInto('models').values(row).execute()
  return fromRow(row)
}

/** All models, by name. */
export async function listModels({ db }: Pick<ControlStore, 'db'>): Promise<StoredModel[]> {
  const rows = await db.selectFrom('models').selectAll().execute()
  // Sorted here, because the databases collate differently.
  return rows.map(fromRow).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** One model, or undefined. */
export async function findModel({ db }: ControlStore, name: string): Promise<StoredModel | undefined> {
  const row = await selectOne(db, name)
  return row && fromRow(row)
}

/** Removes a model with its runs. False when it was not there. */
export function removeModel(control: ControlStore, name: string): Promise<boolean> {
  return control.transaction(async (db) => {
    const { numDeletedRows } = await db.deleteFrom('models').where('name', '=', name).executeTakeFirst()
    return numDeletedRows > 0n
  })
}

/** Notes within a transaction that a segmentation was saved for a model. */
export async function noteSegmentationIn(db: ControlDb, name: string, segmentation: string): Promise<void> {
  await takeTurn(db)
  const stored = await selectOne(db, name)
  if (stored === undefined) return
  const segmentations = JSON.stringify([...fromRow(stored).segmentations, segmentation])
  await db.updateTable('models').set({ segmentations }).where('name', '=', name).execute()
}

/** Writers take turns: the counter's row stays locked until the transaction ends. */
async function takeTurn(db: ControlDb): Promise<void> {
  await allocateIn(db, 'model-saves', 1)
}

type Row = Selectable<Tables['models']>

/** What decides what a model says. */
const FINDINGS = ['method', 'options', 'seed', 'outputs'] as const

function rowOf(save: SaveModel, stored: Row | undefined): Row {
  const { name, method, seed, title = null, at } = save
  const [options, schedule] = [JSON.stringify(save.options), JSON.stringify(save.schedule)]
  const outputs = save.outputs === undefined ? null : JSON.stringify(save.outputs)
  const found = { method, options, seed, outputs }
  const same = stored !== undefined && FINDINGS.every((column) => stored[column] === found[column])
  return {
    name,
    ...found,
    schedule,
    title,
    version: (stored?.version ?? 0) + (same ? 0 : 1),
    created_at: stored?.created_at ?? at,
    updated_at: same ? stored.updated_at : at,
    segmentations: stored?.segmentations ?? '[]',
  }
}

function checkExpected({ name, expectedVersion }: SaveModel, found: number): void {
  if (expectedVersion === undefined || expectedVersion === found) return
  fail('store/version-conflict', { noun: 'model', name, expected: expectedVersion, found })
}

function selectOne(db: ControlDb, name: string): Promise<Row | undefined> {
  return db.selectFrom('models').selectAll().where('name', '=', name).executeTakeFirst()
}

function fromRow(row: Row): StoredModel {
  return {
    name: row.name,
    method: row.method,
    options: JSON.parse(row.options),
    seed: row.seed,
    outputs: row.outputs === null ? undefined : JSON.parse(row.outputs),
    schedule: JSON.parse(row.schedule),
    title: row.title ?? undefined,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    segmentations: JSON.parse(row.segmentations),
  }
}

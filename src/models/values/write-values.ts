import type { Columns, Output } from '../../analyses/index.ts'
import type { Progress } from '../../jobs/index.ts'
import { sentence } from '../../language/index.ts'
import { modelPrefix } from '../../records/reserved-traits.ts'
import { param, sql } from '../../store/sql.ts'
import type { Workspace } from '../../workspace/index.ts'
import {
  buildChanges,
  countDifferences,
  findDifferences,
  type NewValues,
  showChanges,
} from './differences.ts'
import { createStaging, dropStaging, stageColumn } from './stage-values.ts'

/** What is to be written of a model. */
export interface Writing {
  readonly model: string
  /** When what changes is said to have changed. */
  readonly asOf: number
  readonly outputs: readonly Output[]
  /** Undefined: nobody is to have a value any more. */
  readonly columns: Columns | undefined
  readonly signal: AbortSignal
  readonly progress?: (progress: Progress) => void
}

/** What is about to be seen. */
export interface Changing {
  /** How many values change. */
  readonly changes: number
  /** When the changes become known; undefined where there are none. */
  readonly receivedAt?: number
}

/**
 * Writes what a model says of profiles as their traits, those alone that change:
 *
 *   columns -> staging -> differences from what is known -> trait changes -> seen, all at once
 *
 * `beforeSeen` is told before they are. Killed or cancelled before that, nothing is written. Only the last two steps
 * keep other writers waiting.
 */
export async function writeValues(
  workspace: Workspace,
  writing: Writing,
  beforeSeen: (changing: Changing) => Promise<void>,
): Promise<number> {
  const { analytical, survivors, writes } = workspace
  const { asOf, signal } = writing
  await createStaging(analytical)
  try {
    await survivors.readMerged(() => compare(workspace, writing))
    const changes = await countDifferences(analytical)
    if (changes === 0) await beforeSeen({ changes })
    else
      await writes.take(async (receivedAt) => {
        await buildChanges(analytical, { asOf, receivedAt, signal })
        signal.throwIfAborted()
        await beforeSeen({ changes, receivedAt })
        await showChanges(analytical)
      })
    return changes
  } finally {
    await dropStaging(analytical)
  }
}

async function compare({ analytical }: Workspace, writing: Writing): Promise<void> {
  const { asOf, signal, progress } = writing
  const known = await writtenTraits(analytical, writing.model)
  const traits = traitsOf(writing, known)
  for (const [index, values] of traits.entries()) {
    progress?.({ done: index, of: traits.length, phase: sentence`Comparing with what is known` })
    const { profiles, columns = {} } = writing.columns ?? { profiles: new Uint32Array(0) }
    const column = values.output === undefined ? undefined : columns[writing.outputs[values.output]!.name]
    if (column) await stageColumn(analytical, values.output!, { profiles, column }, signal)
    await findDifferences(analytical, values, asOf, signal)
  }
}

/** Every trait that is written, and those that were and are not any more. */
function traitsOf({ model, outputs, columns }: Writing, known: readonly string[]): readonly NewValues[] {
  const prefix = modelPrefix(model)
  const written = outputs.flatMap(({ name }, output): NewValues[] => {
    const column = columns?.columns[name]
    if (column === undefined) return []
    return [{ trait: `${prefix}${name}`, output, names: column.kind === 'parts' ? column.names : undefined }]
  })
  const ended = known.filter((trait) => !written.some((one) => one.trait === trait))
  return [...written, ...ended.map((trait) => ({ trait, output: undefined, names: undefined }))]
}

/** The traits that a model has written at any time. */
async function writtenTraits(store: Workspace['analytical'], model: string): Promise<readonly string[]> {
  const rows = await store.query<{ name: string }>(
    sql`SELECT DISTINCT toString(trait) AS name FROM trait_changes WHERE startsWith(trait, ${param(modelPrefix(model), 'String')}) ORDER BY name`,
    { lane: 'batch' },
  )
  return rows.map(({ name }) => name)
}

/** The latest instant of which a model has said anything; undefined where it has not. */
export async function latestSaid({ analytical }: Workspace, model: string): Promise<number | undefined> {
  const [row] = await analytical.query<{ n: string; at: string }>(
    sql`SELECT count() AS n, toUnixTimestamp64Milli(max(occurred_at)) AS at FROM trait_changes WHERE startsWith(trait, ${param(modelPrefix(model), 'String')})`,
    { lane: 'batch' },
  )
  return Number(row?.n ?? 0) === 0 ? undefined : Number(row!.at)
}

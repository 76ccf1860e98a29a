import { latestModelRuns, listModels as listStored } from '../control/index.ts'
import type { BitSet } from '../evaluation/bit-set.ts'
import { isInSet } from '../evaluation/set-sql.ts'
import { memberSet } from '../membership/member-set.ts'
import { PROFILE } from '../records/survivors.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import { type ModelOutput, modelTitle, outputsOf } from './list.ts'
import { METHODS, type Methods, methodProblems } from './methods.ts'

/** What a model says of some profiles together. */
export interface ScoredGroup {
  /** Those of whom it says something. */
  readonly profiles: number
  /** Of numbers: their mean, and what a quarter, half and three quarters are below. */
  readonly mean?: number
  readonly quartiles?: readonly number[]
  /** Of parts: how many are in each, the largest first. */
  readonly parts?: readonly { readonly name: string; readonly profiles: number }[]
}

/** An output of a model for the members of a segment beside everybody. */
export interface MemberScore extends ModelOutput {
  readonly members: ScoredGroup
  readonly everybody: ScoredGroup
}

export interface MemberScores {
  readonly model: string
  readonly title: string
  readonly method: string
  readonly asOf: number
  readonly outputs: readonly MemberScore[]
}

/** What all models that were run say of the members of a segment: a query for each output, over its trait alone. */
export function memberScores(
  workspace: Workspace,
  segment: string,
  { signal, methods = METHODS }: { readonly signal: AbortSignal; readonly methods?: Methods },
): Promise<readonly MemberScores[]> {
  const { analytical, control, survivors } = workspace
  return survivors.readMerged(async () => {
    const members = (await memberSet(workspace, segment)).set.clone()
    const runs = await latestModelRuns(control, 'done')
    const scores: MemberScores[] = []
    for (const model of await listStored(control)) {
      const run = runs.get(model.name)
      if (run === undefined || methodProblems(methods, model).length > 0) continue
      const outputs: MemberScore[] = []
      for (const output of outputsOf(model, methods)) {
        outputs.push({ ...output, ...(await readScore(analytical, output, members, signal)) })
      }
      const { name, method } = model
      scores.push({ model: name, title: modelTitle(model, methods), method, asOf: run.asOf, outputs })
    }
    return scores
  })
}

type Sides = Pick<MemberScore, 'members' | 'everybody'>

function readScore(
  store: AnalyticalStore,
  { trait, kind }: ModelOutput,
  members: BitSet,
  signal: AbortSignal,
): Promise<Sides> {
  return kind === 'numbers'
    ? readNumbers(store, trait, members, signal)
    : readParts(store, trait, members, signal)
}

interface NumbersRow {
  readonly side: 'members' | 'everybody'
  readonly profiles: string
  readonly mean: number
  readonly quartiles: readonly number[]
}

async function readNumbers(
  store: AnalyticalStore,
  trait: string,
  members: BitSet,
  signal: AbortSignal,
): Promise<Sides> {
  const latest = latestOf(trait, sql`number['']`, sql`mapContains(number, '')`)
  const rows = await store.query<NumbersRow>(
    sql`SELECT ${sidesOf(members)} AS side, count() AS profiles, avg(value) AS mean, quantilesExact(0.25, 0.5, 0.75)(value) AS quartiles FROM (${latest}) GROUP BY side`,
    { lane: 'batch', signal },
  )
  const of = (wanted: NumbersRow['side']): ScoredGroup => {
    const row = rows.find(({ side }) => side === wanted)
    if (row === undefined) return { profiles: 0 }
    return { profiles: Number(row.profiles), mean: row.mean, quartiles: row.quartiles }
  }
  return { members: of('members'), everybody: of('everybody') }
}

interface PartsRow extends Pick<NumbersRow, 'side' | 'profiles'> {
  readonly name: string
}

async function readParts(
  store: AnalyticalStore,
  trait: string,
  members: BitSet,
  signal: AbortSignal,
): Promise<Sides> {
  const latest = latestOf(trait, sql`text['']`, sql`mapContains(text, '')`)
  const rows = await store.query<PartsRow>(
    sql`SELECT ${sidesOf(members)} AS side, value AS name, count() AS profiles FROM (${latest}) GROUP BY side, name ORDER BY count() DESC, name`,
    { lane: 'batch', signal },
  )
  const of = (wanted: PartsRow['side']): ScoredGroup => {
    const parts = rows
      .filter(({ side }) => side === wanted)
      .map(({ name, profiles }) => ({ name, profiles: Number(profiles) }))
    return { profiles: parts.reduce((sum, { profiles }) => sum + profiles, 0), parts }
  }
  return { members: of('members'), everybody: of('everybody') }
}

/** A member is counted with everybody, too. */
const sidesOf = (members: BitSet): Sql =>
  sql`arrayJoin(if(${isInSet(sql`profile`, members)} = 1, ['members', 'everybody'], ['everybody']))`

/** The latest value of a trait by profile, where it is of the kind that is wanted. */
function latestOf(trait: string, value: Sql, isWanted: Sql): Sql {
  const order = sql`bitOr(bitShiftLeft(toUInt128(toUnixTimestamp64Milli(occurred_at)), 64), toUInt128(change_id))`
  return sql`SELECT ${PROFILE} AS profile, argMax(${value}, ${order}) AS value, argMax(${isWanted}, ${order}) AS wanted
    FROM trait_changes PREWHERE trait = ${param(trait, 'String')} GROUP BY profile HAVING wanted`
}

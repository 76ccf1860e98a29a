import type { Reason } from '../analyses/index.ts'
import {
  findModelRun,
  latestModelRuns,
  listModels as listStored,
  type ModelRun,
  type StoredModel,
} from '../control/index.ts'
import { fail } from '../errors/index.ts'
import { findProfile } from '../membership/profile.ts'
import { plainValue } from '../records/json-value.ts'
import { readHistories } from '../records/read-histories.ts'
import type { Workspace } from '../workspace/index.ts'
import { type ModelOutput, modelTitle, outputsOf } from './list.ts'
import { METHODS, type Methods, methodProblems } from './methods.ts'
import { requireModel } from './refresh.ts'

/** What a model says of one profile. */
export interface ProfileScore extends ModelOutput {
  /** Absent where it says nothing of this profile. */
  readonly value?: unknown
  /** Since when it has been saying so. */
  readonly since?: number
}

/** The scores of one model. */
export interface ModelScores {
  readonly model: string
  readonly title: string
  readonly method: string
  /** As of when it was run last; absent before the first time. */
  readonly asOf?: number
  /** Whether its reasons for one profile can be asked for. */
  readonly explains: boolean
  readonly outputs: readonly ProfileScore[]
}

/** What all models say of the profile of an identity. */
export async function profileScores(
  workspace: Workspace,
  identity: string,
  methods: Methods = METHODS,
): Promise<readonly ModelScores[]> {
  const models = (await listStored(workspace.control)).filter(
    (model) => methodProblems(methods, model).length === 0,
  )
  const current = await latestModelRuns(workspace.control, 'done')
  const outputs = new Map(models.map((model) => [model.name, outputsOf(model, methods)]))
  const traits = [...outputs.values()].flat().map(({ trait }) => trait)
  const values = await latestOf(workspace, identity, traits)
  return models.map((model) => ({
    ...described(model, methods, current.get(model.name)),
    outputs: outputs.get(model.name)!.map((output) => ({ ...output, ...values.get(output.trait) })),
  }))
}

function described(
  stored: StoredModel,
  methods: Methods,
  run: ModelRun | undefined,
): Omit<ModelScores, 'outputs'> {
  const { name, method } = stored
  const analysis = methods.find((one) => one.name === method)
  return {
    model: name,
    title: modelTitle(stored, methods),
    method,
    explains: run !== undefined && analysis?.reasons !== undefined,
    ...(run && { asOf: run.asOf }),
  }
}

/** The value of each trait now, and since when it is that. */
function latestOf(workspace: Workspace, identity: string, traits: readonly string[]) {
  const { analytical, clock, survivors } = workspace
  return survivors.readMerged(async () => {
    const profile = await findProfile(analytical, identity)
    const source = { events: [], traits }
    const [history] = await readHistories(analytical, source, { low: profile, high: profile })
    const latest = [...(history?.traits ?? [])].flatMap(([trait, changes]) => {
      const change = changes.filter(({ at }) => at <= clock()).at(-1)
      const value = change && plainValue(change.values)
      return value === undefined ? [] : [[trait, { value, since: change!.at }] as const]
    })
    return new Map(latest)
  })
}

/** Why a model says what it says of a profile. */
export interface ScoreReasons {
  readonly model: string
  readonly run: number
  /** Nothing later was looked at. */
  readonly asOf: number
  /** Strongest first, in either direction. */
  readonly reasons: readonly Reason[]
}

/**
 * The reasons of a model's latest run for the profile of an identity, computed from the model that was fitted then and
 * what was known as of the same instant. Throws `models/no-reasons` where its method has none, or it was never run.
 */
export async function scoreReasons(
  workspace: Workspace,
  {
    model: name,
    identity,
    signal,
  }: { readonly model: string; readonly identity: string; readonly signal: AbortSignal },
  methods: Methods = METHODS,
): Promise<ScoreReasons> {
  const model = await requireModel(workspace, name)
  const analysis = methods.find((one) => one.name === model.method)
  const latest = (await latestModelRuns(workspace.control, 'done')).get(name)
  const run = latest && (await findModelRun(workspace.control, name, latest.id))
  const explain = analysis?.reasons
  if (run?.result === undefined || explain === undefined) return fail('models/no-reasons', { model: name })
  const { id, asOf, result } = run
  const reasons = await workspace.survivors.readMerged(async () => {
    const profile = await findProfile(workspace.analytical, identity)
    return explain(result, { workspace, asOf, profile, signal })
  })
  return { model: name, run: id, asOf, reasons }
}

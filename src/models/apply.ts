import { findModel, type StoredModel, saveModelIn } from '../control/index.ts'
import { problem, SatsumaError } from '../errors/index.ts'
import { loadDefinitions, type SavedDefinitions } from '../membership/saved-definitions.ts'
import type { Workspace } from '../workspace/index.ts'
import { type ModelDefinition, readModels } from './definition.ts'
import { METHODS, type Methods } from './methods.ts'

/** A file of models: its name for messages, and its text. */
export interface ModelFile {
  readonly name: string
  readonly text: string
}

/** What saving a model did, or would do. It has another version where what it finds may be another. */
export interface AppliedModel {
  readonly name: string
  readonly action: 'created' | 'updated' | 'unchanged'
  readonly version: number
}

export interface ApplyModelsOptions {
  /** Says what would be saved, and saves nothing. */
  readonly dryRun?: boolean
  readonly methods?: Methods
}

/** Saves the models of some files: all of them or, where anything is wrong with any, none. */
export async function applyModels(
  workspace: Workspace,
  files: readonly ModelFile[],
  { dryRun = false, methods = METHODS }: ApplyModelsOptions = {},
): Promise<readonly AppliedModel[]> {
  const models = modelsOf(files, methods, await loadDefinitions(workspace))
  const before = await Promise.all(models.map(({ name }) => findModel(workspace.control, name)))
  if (dryRun) return models.map((model, index) => foresee(model, before[index]))
  const saved = await workspace.control.transaction(async (db) => {
    const results: StoredModel[] = []
    for (const model of models) results.push(await saveModelIn(db, { ...model, at: workspace.clock() }))
    return results
  })
  workspace.edits.announce()
  return saved.map((model, index) => applied(model, before[index]))
}

/** Saves one model. `store/version-conflict` where it is not the expected version any more. */
export async function saveModel(
  workspace: Workspace,
  model: Omit<ModelDefinition, 'kind'>,
  expectedVersion?: number,
): Promise<AppliedModel> {
  const before = await findModel(workspace.control, model.name)
  const saved = await workspace.control.transaction((db) =>
    saveModelIn(db, { ...model, at: workspace.clock(), expectedVersion }),
  )
  workspace.edits.announce()
  return applied(saved, before)
}

function modelsOf(
  files: readonly ModelFile[],
  methods: Methods,
  definitions: SavedDefinitions,
): readonly ModelDefinition[] {
  const read = files.map(({ name, text }) => readModels(text, name, methods, definitions))
  const models = read.flatMap(({ definitions }) => definitions)
  const twice = models.filter(({ name }, index) => models.findIndex((one) => one.name === name) < index)
  const problems = [
    ...read.flatMap((one) => one.problems),
    ...twice.map(({ name }) => problem('definition/duplicate-name', { noun: 'model', name })),
  ]
  if (problems.length > 0) throw new SatsumaError(problems)
  return models
}

type Said = Pick<StoredModel, 'method' | 'options' | 'seed' | 'outputs' | 'schedule' | 'title'>

function foresee(model: ModelDefinition, before: StoredModel | undefined): AppliedModel {
  const sameFindings = before !== undefined && findingsOf(model) === findingsOf(before)
  return applied({ ...model, version: (before?.version ?? 0) + (sameFindings ? 0 : 1) }, before)
}

function applied(
  after: Said & Pick<StoredModel, 'name' | 'version'>,
  before: StoredModel | undefined,
): AppliedModel {
  const { name, version } = after
  if (before === undefined) return { name, version, action: 'created' }
  return { name, version, action: wordsOf(before) === wordsOf(after) ? 'unchanged' : 'updated' }
}

/** What decides what a model finds. */
function findingsOf({ method, options, seed, outputs }: Said): string {
  return JSON.stringify([method, options, seed, outputs])
}

function wordsOf(said: Said): string {
  return JSON.stringify([findingsOf(said), said.schedule, said.title])
}

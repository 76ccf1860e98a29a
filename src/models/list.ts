import {
  findModelRun,
  latestModelRuns,
  listModelRuns,
  listModels as listStored,
  type ModelRun,
  type RunFindings,
  type StoredModel,
} from '../control/index.ts'
import { fail } from '../errors/index.ts'
import { translateKept } from '../errors/kept.ts'
import { describeStarter } from '../jobs/index.ts'
import { allInTheirLanguage, inTheirLanguage, translate } from '../language/index.ts'
import { modelPrefix } from '../records/reserved-traits.ts'
import type { Workspace } from '../workspace/index.ts'
import { chooseMethod, METHODS, type Methods, methodProblems } from './methods.ts'
import { requireModel } from './refresh.ts'
import { describeSchedule, nextDue, scheduleOf, type WrittenSchedule } from './schedule.ts'

/** A run in the words of whoever asks. */
export interface ModelRunListing extends Omit<ModelRun, 'startedBy'> {
  readonly startedBy: string
}

/** A model with how it stands. */
export interface ModelListing extends Omit<StoredModel, 'schedule' | 'segmentations' | 'title'> {
  readonly title?: string
  readonly schedule: WrittenSchedule
  /** `every day at 4:00`. */
  readonly refreshed: string
  /** When it is refreshed by itself next, while a server runs; absent where that is on demand alone. */
  readonly nextAt?: number
  /** The newest run, however it ended or still goes on. */
  readonly lastRun?: ModelRunListing
  /** The run whose values profiles have; absent before the first. */
  readonly current?: ModelRunListing
}

/** An output of a model: how conditions and traits name it. */
export interface ModelOutput {
  /** As the condition `model` has it: `rfm/group`. */
  readonly name: string
  readonly trait: string
  readonly title: string
  readonly description: string
  readonly kind: 'numbers' | 'parts'
}

export interface ModelDetail extends ModelListing {
  /** Of its method, as it is now. */
  readonly methodTitle?: string
  readonly says: readonly ModelOutput[]
  /** The segmentations that were saved for it. */
  readonly segmentations: readonly string[]
  /** What is wrong with its method or options since they were saved; empty where it can be refreshed. */
  readonly trouble: readonly string[]
}

/** All models by name. */
export async function listModels(workspace: Workspace): Promise<readonly ModelListing[]> {
  const models = await listStored(workspace.control)
  const runs = await newestRuns(workspace)
  return models.map((model) => listingOf(workspace, model, runs))
}

/** One model, or `command/not-found`. */
export async function showModel(
  workspace: Workspace,
  name: string,
  methods: Methods = METHODS,
): Promise<ModelDetail> {
  const model = await requireModel(workspace, name)
  const listing = listingOf(workspace, model, await newestRuns(workspace))
  const methodTitle = methods.find((one) => one.name === model.method)?.title
  const trouble = methodProblems(methods, model).map(({ message, mend }) => `${message} ${mend}`)
  return {
    ...listing,
    ...(methodTitle !== undefined && { methodTitle: translate(methodTitle) }),
    says: trouble.length > 0 ? [] : outputsOf(model, methods),
    segmentations: model.segmentations,
    trouble,
  }
}

/** The runs of a model, newest first, page by page. */
export async function modelHistory(
  workspace: Workspace,
  name: string,
  page: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly ModelRunListing[]> {
  await requireModel(workspace, name)
  return (await listModelRuns(workspace.control, name, page)).map(tellRun)
}

/** A run with what it found, as far as that is kept; the newest that has a report unless its number is given. */
export async function showRun(
  workspace: Workspace,
  name: string,
  id: number,
): Promise<ModelRunListing & Partial<RunFindings>> {
  await requireModel(workspace, name)
  const run = await findModelRun(workspace.control, name, id)
  if (run === undefined) fail('models/run-not-found', { model: name, id })
  return {
    ...tellRun(run),
    ...(run.result !== undefined && { result: allInTheirLanguage(run.result) }),
    ...(run.report !== undefined && { report: inTheirLanguage(run.report) }),
  }
}

function tellRun(run: ModelRun): ModelRunListing {
  const { reason } = run
  return {
    ...run,
    startedBy: describeStarter(run.startedBy),
    reason: reason === undefined ? undefined : translateKept(reason),
  }
}

type Runs = Record<'last' | 'done', ReadonlyMap<string, ModelRun>>

async function newestRuns({ control }: Workspace): Promise<Runs> {
  return { last: await latestModelRuns(control), done: await latestModelRuns(control, 'done') }
}

function listingOf(
  { clock, settings }: Workspace,
  { schedule: written, segmentations: _, title, ...model }: StoredModel,
  runs: Runs,
): ModelListing {
  const schedule = written as WrittenSchedule
  const own = scheduleOf(schedule)
  const [lastRun, current] = [runs.last.get(model.name), runs.done.get(model.name)]
  return {
    ...model,
    ...(title !== undefined && { title }),
    schedule,
    refreshed: describeSchedule(schedule),
    ...(own && { nextAt: nextDue(own, clock(), settings) }),
    ...(lastRun && { lastRun: tellRun(lastRun) }),
    ...(current && { current: tellRun(current) }),
  }
}

/** What people call a model: by its title, otherwise by its method. */
export function modelTitle({ name, title, method }: StoredModel, methods: Methods): string {
  const ofMethod = methods.find((one) => one.name === method)?.title
  return title ?? (ofMethod && translate(ofMethod)) ?? name
}

/** What a model says of profiles, as its method is now. */
export function outputsOf(model: StoredModel, methods: Methods): readonly ModelOutput[] {
  return chooseMethod(methods, model).outputs.map((output) => ({
    ...output,
    title: translate(output.title),
    description: translate(output.description),
    name: `${model.name}/${output.name}`,
    trait: `${modelPrefix(model.name)}${output.name}`,
  }))
}

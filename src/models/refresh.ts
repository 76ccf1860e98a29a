import { type Columns, perform, subjectOfWorkspace, type Task } from '../analyses/index.ts'
import {
  beginModelRun,
  endModelRun,
  findModel,
  findModelRun,
  finishModelRun,
  latestModelRuns,
  listModels,
  publishModelRun,
  type Starter,
  type StoredModel,
} from '../control/index.ts'
import { nearestName } from '../definition/nearest-name.ts'
import { fail } from '../errors/index.ts'
import type { Progress } from '../jobs/index.ts'
import { inEachLanguage } from '../language/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { type ChosenMethod, chooseMethod, METHODS, type Methods } from './methods.ts'
import { saveSegmentations } from './segmentations.ts'
import { latestSaid, writeValues } from './values/write-values.ts'

export interface RefreshOptions {
  /** Nothing later is looked at; now unless given. */
  readonly asOf?: number | undefined
  /** Who begins it, or what, for the history. */
  readonly startedBy: Starter
  readonly signal?: AbortSignal
  readonly progress?: (progress: Progress) => void
  /** Whether the process stops, rather than somebody having had enough of it, when it is cancelled. */
  readonly isStopping?: () => boolean
  readonly methods?: Methods
}

/** What a refresh came to. */
export interface RefreshSummary {
  readonly model: string
  readonly run: number
  readonly status: 'done' | 'insufficient-data'
  readonly asOf: number
  /** How many profiles it gives values. */
  readonly profiles: number
  /** How many values it changed. */
  readonly changes: number
  /** Why there is no result; what was known before stays. */
  readonly reason?: string
  /** Segmentations that were saved for the first time. */
  readonly segmentations: readonly string[]
  readonly seconds: number
}

/**
 * Runs a model and writes what it says of profiles, when every refresh before it is over:
 *
 *   the analysis as of an instant -> report -> what changed of its outputs -> seen at once -> the run is done
 *
 * The run tells how it ended, also where it failed. Killed anywhere, what was known before is known, or all that is new.
 */
export function refreshModel(
  workspace: Workspace,
  name: string,
  options: RefreshOptions,
): Promise<RefreshSummary> {
  return workspace.refreshes.take(async () => {
    const { signal = new AbortController().signal, methods = METHODS } = options
    signal.throwIfAborted()
    const model = await requireModel(workspace, name)
    const method = chooseMethod(methods, model)
    const asOf = await asOfRefresh(workspace, model, options.asOf)
    return new Refresh(workspace, model, method, { ...options, asOf, signal }).run()
  })
}

/** A model, or `command/not-found`. */
export async function requireModel({ control }: Workspace, name: string): Promise<StoredModel> {
  const model = await findModel(control, name)
  if (model !== undefined) return model
  const names = (await listModels(control)).map((one) => one.name)
  return fail('command/not-found', { noun: 'model', name, nearest: nearestName(name, names) })
}

/** What a model says of an instant is decided by what it said before; so it only says something of later ones. */
async function asOfRefresh(
  workspace: Workspace,
  { name }: StoredModel,
  asked: number | undefined,
): Promise<number> {
  // What tracking acknowledged before is counted, too.
  await workspace.live?.recordsStored()
  const now = await workspace.writes.instant()
  const asOf = asked ?? now
  if (asOf > now) fail('models/as-of-ahead', { asOf: written(asOf) })
  const said = (await latestSaid(workspace, name)) ?? Number.NEGATIVE_INFINITY
  const done = (await latestModelRuns(workspace.control, 'done')).get(name)?.asOf ?? said
  const latest = Math.max(said, done)
  if (asOf <= latest)
    fail('models/as-of-not-later', { model: name, asOf: written(asOf), latest: written(latest) })
  return asOf
}

const written = (at: number) => new Date(at).toISOString()

type Asked = Omit<RefreshOptions, 'signal'> & { readonly asOf: number; readonly signal: AbortSignal }

class Refresh {
  readonly #workspace: Workspace
  readonly #model: StoredModel
  readonly #method: ChosenMethod
  readonly #asked: Asked
  readonly #startedAt: number

  constructor(workspace: Workspace, model: StoredModel, method: ChosenMethod, asked: Asked) {
    this.#workspace = workspace
    this.#model = model
    this.#method = method
    this.#asked = asked
    this.#startedAt = workspace.clock()
  }

  async run(): Promise<RefreshSummary> {
    const { startedBy, asOf } = this.#asked
    const begun = performance.now()
    const start = { startedBy, asOf, startedAt: this.#startedAt }
    const run = await beginModelRun(this.#workspace.control, this.#model, start)
    const found = await this.#orEnded(run, () => this.#findAndWrite(run))
    const segmentations = await this.#saveSegmentations(found.columns)
    const seconds = (performance.now() - begun) / 1000
    return { model: this.#model.name, run, asOf, ...found.summary, segmentations, seconds }
  }

  async #findAndWrite(run: number) {
    const { control, clock } = this.#workspace
    const { analysis, options, outputs } = this.#method
    const { asOf, signal, progress = () => undefined } = this.#asked
    const { seed, name } = this.#model
    const last = await this.#last()
    const task = { workspace: this.#workspace, options, asOf, seed, signal, progress, last }
    const subject = await subjectOfWorkspace(this.#workspace, analysis, asOf)
    const performed = await perform(analysis, task, subject)
    const { outcome, columns } = performed
    const report = inEachLanguage(() => performed.report)
    if (outcome.kind === 'insufficient-data') {
      const { reason } = outcome
      await endModelRun(control, run, { status: outcome.kind, finishedAt: clock(), reason, report })
      const summary = { status: outcome.kind, profiles: 0, changes: 0, reason }
      return { summary, columns }
    }
    const profiles = columns?.profiles.length ?? 0
    const writing = { model: name, asOf, outputs, columns, signal, progress }
    const changes = await writeValues(this.#workspace, writing, (changing) =>
      publishModelRun(control, run, { result: outcome.value, report, profiles, ...changing }),
    )
    await finishModelRun(control, run, clock())
    return { summary: { status: 'done' as const, profiles, changes }, columns }
  }

  /** What was found last by the same version of the model. */
  async #last(): Promise<Task<unknown>['last']> {
    const { control } = this.#workspace
    const latest = (await latestModelRuns(control, 'done')).get(this.#model.name)
    if (latest === undefined || latest.version !== this.#model.version) return undefined
    const run = await findModelRun(control, latest.model, latest.id)
    return run?.result === undefined ? undefined : { asOf: latest.asOf, result: run.result }
  }

  /** What the run has written is seen by now, so that it stays done whatever comes of this. */
  #saveSegmentations(columns: Columns | undefined): Promise<readonly string[]> {
    return saveSegmentations(this.#workspace, { model: this.#model, method: this.#method }, columns)
  }

  async #orEnded<T>(run: number, work: () => Promise<T>): Promise<T> {
    const { control, clock } = this.#workspace
    try {
      return await work()
    } catch (error) {
      await endModelRun(control, run, { ...this.#endOf(error), finishedAt: clock() })
      throw error
    }
  }

  #endOf(error: unknown) {
    const { signal, isStopping } = this.#asked
    if (signal.aborted) return { status: isStopping?.() ? 'interrupted' : 'cancelled' } as const
    const reason = error instanceof Error ? error.message : String(error)
    return { status: 'failed', reason: reason.slice(0, 2_000) } as const
  }
}

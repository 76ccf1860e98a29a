import { listModelRuns, listModels, type ModelRun, type Starter, type StoredModel } from '../control/index.ts'
import type { Alarm } from '../time/alarm.ts'
import type { Workspace } from '../workspace/index.ts'
import { latestDue, nextDue, type Schedule, scheduleOf, type WrittenSchedule } from './schedule.ts'

/** Begins a refresh, in the name of a schedule or of whoever saved the model, and resolves however it ended. */
export type Refreshing = (model: StoredModel, startedBy: Starter) => Promise<void>

/** A refresh that was cut short by the end of its process is tried again once for each time it is due. */
const ATTEMPTS = 2

/** After a failure of the stores it is looked again after so long. */
const RETRY_MS = 60_000

/** How many runs of a model can decide whether it is due. */
const RUNS_SEEN = ATTEMPTS

/** A model that is to be refreshed, and since when it waits. */
interface Due {
  readonly model: StoredModel
  readonly since: number
}

/**
 * Refreshes models by themselves, one after the other. A refresh that was missed, however often, is made up for once;
 * a model that is scheduled is refreshed when it is saved, too.
 */
export class Scheduler {
  readonly #workspace: Workspace
  readonly #alarm: Alarm
  readonly #refresh: Refreshing
  /** When models were begun last: what failed before it could be noted is not tried over and over. */
  readonly #begun = new Map<string, number>()
  /** Who saves models, and since when. */
  readonly #savers = new Map<string, { readonly person: string; readonly at: number }>()
  readonly #stopListening: () => void
  #cancelAlarm: () => void = () => undefined
  #looking: Promise<void> | undefined
  #lookAgain = false
  #isStopped = false

  private constructor(workspace: Workspace, alarm: Alarm, refresh: Refreshing) {
    this.#workspace = workspace
    this.#alarm = alarm
    this.#refresh = refresh
    this.#stopListening = workspace.edits.listen(() => this.#look())
  }

  /** Begins with what is due by now. */
  static start(workspace: Workspace, alarm: Alarm, refresh: Refreshing): Scheduler {
    const scheduler = new Scheduler(workspace, alarm, refresh)
    scheduler.#look()
    return scheduler
  }

  get isStopped(): boolean {
    return this.#isStopped
  }

  /** The refresh that saving a model from now on asks for is begun in the name of whoever saves it. */
  isSavedBy(person: string, model: string): void {
    this.#savers.set(model, { person, at: this.#workspace.clock() })
  }

  /** Resolves when nothing that is due by now is left. */
  async settled(): Promise<void> {
    while (this.#looking) await this.#looking
  }

  /** Begins nothing new. */
  stop(): void {
    this.#isStopped = true
    this.#cancelAlarm()
    this.#stopListening()
  }

  #look(): void {
    this.#lookAgain = true
    this.#looking ??= this.#lookUntilDone().finally(() => {
      this.#looking = undefined
    })
  }

  async #lookUntilDone(): Promise<void> {
    while (this.#lookAgain && !this.#isStopped) {
      this.#lookAgain = false
      await this.#refreshDue().catch(() => this.#wakeAt(this.#workspace.clock() + RETRY_MS))
    }
  }

  async #refreshDue(): Promise<void> {
    for (let due = await this.#firstDue(); due && !this.#isStopped; due = await this.#firstDue()) {
      this.#begun.set(due.model.name, this.#workspace.clock())
      await this.#refresh(due.model, this.#takeStarter(due))
    }
    const { clock, settings } = this.#workspace
    const next = (await this.#scheduled()).map(({ schedule }) => nextDue(schedule, clock(), settings))
    this.#wakeAt(Math.min(...next))
  }

  #takeStarter({ model, since }: Due): Starter {
    const saver = this.#savers.get(model.name)
    this.#savers.delete(model.name)
    const isForSaving = since === model.updatedAt && saver !== undefined && saver.at <= since
    return isForSaving ? saver.person : { trigger: 'schedule' }
  }

  #wakeAt(instant: number): void {
    this.#cancelAlarm()
    if (this.#isStopped || instant === Number.POSITIVE_INFINITY) return
    this.#cancelAlarm = this.#alarm.at(instant, () => this.#look())
  }

  /** Of those that are due the one that waits longest. */
  async #firstDue(): Promise<Due | undefined> {
    const due: Due[] = []
    for (const { model, schedule } of await this.#scheduled()) {
      const since = await this.#dueSince(model, schedule)
      if (since !== undefined) due.push({ model, since })
    }
    return due.sort((a, b) => a.since - b.since)[0]
  }

  async #scheduled() {
    const models = await listModels(this.#workspace.control)
    return models.flatMap((model) => {
      const schedule = scheduleOf(model.schedule as WrittenSchedule)
      return schedule ? [{ model, schedule }] : []
    })
  }

  /** Undefined where it has been refreshed, or that was tried, since it was due. */
  async #dueSince(model: StoredModel, schedule: Schedule): Promise<number | undefined> {
    const { clock, settings, control } = this.#workspace
    const since = Math.max(latestDue(schedule, clock(), settings), model.updatedAt)
    if ((this.#begun.get(model.name) ?? Number.NEGATIVE_INFINITY) >= since) return undefined
    const runs = await listModelRuns(control, model.name, { limit: RUNS_SEEN })
    return wasTried(runs, since) ? undefined : since
  }
}

function wasTried(runs: readonly ModelRun[], since: number): boolean {
  const later = runs.filter(({ startedAt }) => startedAt >= since)
  return later.length >= ATTEMPTS || later.some(({ status }) => status !== 'interrupted')
}

import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { ControlStore } from '../control/index.ts'
import { fail, type KeptProblem, keepProblem, problem, SatsumaError } from '../errors/index.ts'
import { speaking } from '../language/index.ts'
import type { Clock } from '../time/clock.ts'
import type { Job, Progress, Work } from './job.ts'
import { deleteJobsBefore, findJob, finishJob, insertJob, interruptJobs, latestJobs } from './stored-jobs.ts'

interface Running {
  job: Job
  readonly stop: AbortController
  readonly ended: Promise<void>
  readonly watchers: Set<(job: Job) => void>
}

/** How long to wait before a job's end that could not be stored is stored again. */
const RETRY_MS = 1_000

/** Jobs that are older are forgotten when the next process begins. */
const KEPT_MS = 30 * 86_400_000

/** The long work of one process: begun, watched, cancelled, and remembered when it is over. */
export class Jobs {
  readonly #control: ControlStore
  readonly #clock: Clock
  readonly #running = new Map<string, Running>()
  readonly #closing = new AbortController()

  private constructor(control: ControlStore, clock: Clock) {
    this.#control = control
    this.#clock = clock
  }

  /** Opens the jobs of a workspace; those that ran when its last process ended are `interrupted`. */
  static async open({ control, clock }: { control: ControlStore; clock: Clock }): Promise<Jobs> {
    await interruptJobs(control, clock())
    await deleteJobsBefore(control, clock() - KEPT_MS)
    return new Jobs(control, clock)
  }

  /** Begins work, which is among those that run from now on, and returns its job. */
  async start(
    { kind, title, startedBy }: Pick<Job, 'kind' | 'title' | 'startedBy'>,
    work: Work,
  ): Promise<Job> {
    const job: Job = { id: randomUUID(), kind, title, startedBy, startedAt: this.#clock(), status: 'running' }
    const stop = new AbortController()
    const stored = insertJob(this.#control, job)
    const ended = stored.then(
      // What it keeps is read by whoever may, not only by whoever began it.
      () => speaking('en', () => this.#run(job.id, work, stop.signal)),
      () => void this.#running.delete(job.id),
    )
    this.#running.set(job.id, { job, stop, ended, watchers: new Set() })
    await stored
    return job
  }

  /** A job as it stands. Throws `jobs/not-found`. */
  async get(id: string): Promise<Job> {
    return this.#running.get(id)?.job ?? (await findJob(this.#control, id)) ?? fail('jobs/not-found', { id })
  }

  /** The latest jobs, newest first; `before` is the last of the page before. */
  async list(page: Parameters<typeof latestJobs>[1]): Promise<Job[]> {
    const jobs = await latestJobs(this.#control, page)
    return jobs.map((job) => this.#running.get(job.id)?.job ?? job)
  }

  /** Asks work to stop and waits until it has; work that is over stays as it is. Throws `jobs/not-found`. */
  async cancel(id: string): Promise<Job> {
    const running = this.#running.get(id)
    running?.stop.abort()
    await running?.ended
    return this.get(id)
  }

  /** Tells `watcher` of every change of a running job, the end included, until the returned function is called. */
  watch(id: string, watcher: (job: Job) => void): () => void {
    const watchers = this.#running.get(id)?.watchers
    watchers?.add(watcher)
    return () => watchers?.delete(watcher)
  }

  /** The jobs that run, oldest first. */
  get running(): readonly Job[] {
    return [...this.#running.values()].map(({ job }) => job).filter(({ status }) => status === 'running')
  }

  /** Stops all work and waits for its end. */
  async close(): Promise<void> {
    const running = [...this.#running.values()]
    for (const { stop } of running) stop.abort()
    this.#closing.abort()
    await Promise.all(running.map(({ ended }) => ended))
  }

  async #run(id: string, work: Work, signal: AbortSignal): Promise<void> {
    const progress = (progress: Progress) => this.#change(id, { progress })
    try {
      const result = await work({ id, signal, progress })
      this.#change(id, { status: 'done', ...(result === undefined ? {} : { result }) })
    } catch (error) {
      this.#change(
        id,
        signal.aborted ? { status: 'cancelled' } : { status: 'failed', problems: problemsOf(error) },
      )
    }
    await this.#finish(id)
  }

  async #finish(id: string): Promise<void> {
    const running = this.#running.get(id)!
    const { progress: _, ...finished } = { ...running.job, finishedAt: this.#clock() }
    running.job = finished
    await this.#store(finished)
    this.#running.delete(id)
    for (const watcher of running.watchers) watcher(finished)
  }

  /** While the store cannot be reached the end of a job is known to this process only; without it, it was interrupted. */
  async #store(job: Job): Promise<void> {
    while (!(await finishJob(this.#control, job).then(succeeded, failed)) && !this.#closing.signal.aborted) {
      await pause(RETRY_MS, undefined, { signal: this.#closing.signal }).catch(() => undefined)
    }
  }

  #change(id: string, change: Partial<Job>): void {
    const running = this.#running.get(id)!
    running.job = { ...running.job, ...change }
    if (running.job.status === 'running') for (const watcher of running.watchers) watcher(running.job)
  }
}

const succeeded = () => true
const failed = () => false

function problemsOf(error: unknown): readonly KeptProblem[] {
  const problems =
    error instanceof SatsumaError
      ? error.problems
      : [problem('jobs/failed', { detail: (error as Error).message ?? String(error) })]
  return problems.map(keepProblem)
}

import type { Starter } from '../control/index.ts'
import type { KeptProblem } from '../errors/index.ts'
import type { Kept } from '../language/index.ts'

export const JOB_STATUSES = ['running', 'done', 'failed', 'cancelled', 'interrupted'] as const
export type JobStatus = (typeof JOB_STATUSES)[number]

/** How far work is: `done` of `of`, in units of the kind of work. */
export interface Progress {
  readonly done: number
  readonly of: number
  /** What is being done, where the work has parts. */
  readonly phase?: Kept
  /** Of work on rows: how many are read, and how fast. */
  readonly rows?: number
  readonly rowsPerSecond?: number
  /** Where the work can tell. */
  readonly remainingSeconds?: number
}

/** Long work that somebody asked for. */
export interface Job {
  readonly id: string
  /** What kind of work, such as `evaluation`. */
  readonly kind: string
  /** What is done, for people: `Importing orders.csv`. */
  readonly title: Kept
  readonly startedBy: Starter
  readonly startedAt: number
  readonly finishedAt?: number
  readonly status: JobStatus
  /** Of running work. */
  readonly progress?: Progress
  /** What the work came to. */
  readonly result?: unknown
  /** Why it failed. */
  readonly problems?: readonly KeptProblem[]
}

/** What work is given: which job it is, a signal to stop at, and where to say how far it is. */
export interface JobContext {
  readonly id: string
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
}

export type Work = (context: JobContext) => Promise<unknown>

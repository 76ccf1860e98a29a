import { digestOf, type Question } from '../../../analyses/runs/index.ts'
import type { Job, Jobs } from '../../../jobs/index.ts'

/** The questions that are being answered: who asks the same meanwhile gets the same job. */
export class RunningQuestions {
  readonly #jobs: Pick<Jobs, 'watch'>
  readonly #begun = new Map<string, Promise<Job>>()

  constructor(jobs: Pick<Jobs, 'watch'>) {
    this.#jobs = jobs
  }

  /** The job that answers a question; begun by `begin` where there is none. */
  jobOf(question: Question, begin: () => Promise<Job>): Promise<Job> {
    const key = digestOf(question)
    const known = this.#begun.get(key)
    if (known !== undefined) return known
    const begun = begin()
    this.#begun.set(key, begun)
    const forget = () => this.#begun.delete(key)
    begun.then(({ id }) => {
      this.#jobs.watch(id, ({ finishedAt }) => finishedAt !== undefined && forget())
    }, forget)
    return begun
  }
}

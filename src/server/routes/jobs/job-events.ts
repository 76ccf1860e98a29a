import type { Job, Jobs } from '../../../jobs/index.ts'
import { inLanguageOfNow } from '../../../language/index.ts'
import type { Subscribe } from '../../event-stream.ts'

/** Often enough for a progress bar. */
const EVERY_MS = 100

/** Tells of a job now, of its progress, and of its end, with which the stream ends. */
export function jobEvents(jobs: Jobs, job: Job, view: (job: Job) => unknown, now = () => performance.now()) {
  const viewForThem = inLanguageOfNow(view)
  let toldAt = Number.NEGATIVE_INFINITY
  const subscribe: Subscribe = ({ send, end }) => {
    const tell = (change: Job) => {
      const isOver = change.finishedAt !== undefined
      // Between its last step and its end it is not told of.
      const isEnding = !isOver && change.status !== 'running'
      if (isEnding || (!isOver && now() - toldAt < EVERY_MS)) return
      toldAt = now()
      send('job', viewForThem(change))
      if (isOver) end()
    }
    const stop = jobs.watch(job.id, tell)
    tell(jobs.running.find(({ id }) => id === job.id) ?? job)
    return stop
  }
  return subscribe
}

import type { AnalysisJob, AnalysisRunDetail } from '../../api/analyses'
import type { Answers } from '../../testing/answers'

const AT = Date.UTC(2026, 2, 3, 14, 5)
/** What a page asks of whoever looks at a picture and makes a segment of it. */
export const ANALYST = ['evaluations:run', 'segments:write', 'models:write']

/** What is asked where a selection rests on a model: there is none yet. */
export const NO_MODELS: Answers = { 'GET /models': { models: [] }, 'GET /analyses': { analyses: [] } }

/** The job of a question that run `id` answers. */
export function jobOf(id: number, more: Partial<AnalysisJob> = {}): AnalysisJob {
  return {
    id: `job-${id}`,
    kind: 'analysis',
    title: 'An analysis',
    startedBy: 'u1',
    startedAt: AT,
    status: 'done',
    result: { run: id, outcome: 'result' },
    ...more,
  }
}

/** A server that answers an analysis, whatever its options, by one run. */
export function analysed(
  method: string,
  run: Partial<AnalysisRunDetail>,
  job: AnalysisJob = jobOf(run.id ?? 7),
): Answers {
  const id = run.id ?? 7
  const found: AnalysisRunDetail = {
    id,
    method,
    options: {},
    seed: 1,
    asOf: AT,
    startedBy: 'u1',
    startedAt: AT,
    finishedAt: AT,
    job: job.id,
    outcome: 'result',
    report: null,
    ...run,
  }
  return {
    [`POST /analyses/${method}/runs`]: job,
    [`GET /jobs/${job.id}`]: job,
    [`GET /analyses/runs/${id}`]: found,
  }
}

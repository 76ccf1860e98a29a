import type { Analysis, AnalysisJob, AnalysisRun } from '../../api/analyses'

/** An option of every type that forms ask for. */
const OPTIONS = {
  properties: {
    scores: { type: 'integer', minimum: 3, maximum: 10, default: 5, description: 'How many scores.' },
    money: { enum: ['total', 'mean'], default: 'total' },
    unit: { enum: ['week', 'month'] },
    event: { type: 'string' },
    steps: { type: 'array', items: { type: 'string' } },
    recencyCuts: { type: 'array', items: { type: 'number' } },
    keepRule: { type: 'boolean', default: false },
    groups: { type: 'array', items: { type: 'object' } },
    purchases: { type: 'object', properties: { amount: { type: 'string' } } },
  },
}

export const analysisOf = (name: string, more: Partial<Analysis> = {}): Analysis => ({
  ...{
    name,
    title: name,
    summary: `What ${name} answers.`,
    reads: 'purchases',
    options: OPTIONS,
    outputs: [],
  },
  ...more,
})

export const runOf = (more: Partial<AnalysisRun> = {}): AnalysisRun => ({
  ...{ id: 3, method: 'rfm', options: {}, seed: 1, asOf: 1, startedBy: 'Ada', startedAt: 1_000 },
  ...{ finishedAt: 3_500, job: 'j-3', outcome: 'result', headline: '64% come from the best.' },
  ...more,
})

export const analysisJob = (more: Partial<AnalysisJob> = {}): AnalysisJob => ({
  ...{ id: 'j-1', kind: 'analysis', title: 'Running RFM', startedBy: 'Ada', startedAt: 1, status: 'running' },
  ...more,
})

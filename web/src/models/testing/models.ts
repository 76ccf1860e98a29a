import type { Model, ModelDetail, ModelRun } from '../../api/models'

const NINE = Date.UTC(2026, 10, 1, 9)

export const modelRun = (more: Partial<ModelRun> = {}): ModelRun => ({
  ...{ id: 7, model: 'best', version: 1, method: 'rfm', options: {}, seed: 1, startedBy: 'Ada' },
  ...{
    asOf: NINE,
    startedAt: NINE,
    finishedAt: NINE + 75_000,
    status: 'done',
    profiles: 12_345,
    changes: 40,
  },
  ...more,
})

export const modelOf = (more: Partial<Model> = {}): Model => ({
  ...{ name: 'best', title: 'Our best', method: 'rfm', options: { scores: 4 }, seed: 1 },
  ...{ schedule: 'daily', refreshed: 'every day at 4:00', version: 3, createdAt: 1, updatedAt: 1 },
  ...more,
})

export const modelDetail = (more: Partial<ModelDetail> = {}): ModelDetail => ({
  ...modelOf(),
  ...{ lastRun: modelRun(), current: modelRun(), nextAt: NINE + 86_400_000 },
  ...{ says: [], segmentations: [], trouble: [] },
  ...more,
})

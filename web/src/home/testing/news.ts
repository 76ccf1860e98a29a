import type { CustomerBase, Home, SegmentChange } from '../../api/home'

const DAY_MS = 86_400_000

/** A day on which nothing happened, with three segments. */
export function homeOf(more: Partial<Home> = {}): Home {
  const asOf = Date.now()
  return {
    ...{ asOf, since: asOf - DAY_MS, changes: [], compared: 3, judged: 3, waiting: 0 },
    ...{ moves: [], movesSince: 0, definitions: 3, segmentations: 1, measuring: false },
    ...more,
  }
}

export function changeOf(more: Partial<SegmentChange> = {}): SegmentChange {
  return { segment: { id: 'regulars', title: 'Regulars' }, size: 31, before: 21, beyond: 0, ...more }
}

const part = (id: string, title: string) => ({ id, title })

export const STAGES = {
  name: 'stage',
  title: 'Life cycle',
  parts: [part('stage/loyal', 'Loyal'), part('stage/lost', 'Lost')],
}
const TIERS = {
  name: 'tier',
  title: 'Tier',
  parts: [part('tier/high', 'High'), part('tier/low', 'Low')],
}

/** Ten customers by stage and tier, with what they spent. */
export const BASE: CustomerBase = {
  segmentations: [STAGES, TIERS].map(({ name, title }) => ({ name, title })),
  columns: STAGES,
  rows: TIERS,
  cells: [
    [
      { profiles: 3, value: 100 },
      { profiles: 1, value: 12.5 },
    ],
    [
      { profiles: 0, value: 0 },
      { profiles: 6, value: 0 },
    ],
  ],
  measuring: false,
}

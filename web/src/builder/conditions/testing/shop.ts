import type { Catalogue, CatalogueEntry, CatalogueValues } from '../../../api/catalogue'
import type { SegmentRow } from '../../../api/segments'
import type { Operations } from '../../../api/wire'
import type { Answers, Asked } from '../../../testing/answers'
import type { Setting } from '../../../testing/show'

/** A small shop whose data complete what is typed into the forms of conditions. */

function entry(name: string, records: number, values: CatalogueEntry['values']): CatalogueEntry {
  return { name, records, profiles: Math.ceil(records / 2), sampled: records, values }
}

export const CATALOGUE: Catalogue = {
  events: [
    entry('visit', 1_200, [
      { path: 'path', types: { text: 1_200 } },
      { path: 'mobile', types: { flag: 1_200 } },
    ]),
    entry('order', 400, [
      { path: 'total', types: { number: 400 } },
      { path: 'channel', types: { text: 390 } },
      { path: 'delivered_at', types: { text: 300, date: 300 } },
      { path: 'products', types: { json: 400 } },
    ]),
    entry('refund', 12, [{ path: 'reason', types: { text: 12 } }]),
  ],
  traits: [
    entry('plan', 30, [{ path: '', types: { text: 30 } }]),
    entry('age', 28, [{ path: '', types: { number: 28 } }]),
    entry('signed_up_at', 20, [{ path: '', types: { text: 20, date: 20 } }]),
    entry('newsletter', 18, [{ path: '', types: { flag: 18 } }]),
    entry('tags', 9, [{ path: '', types: { json: 9 } }]),
    entry('address', 10, [{ path: 'city', types: { text: 9 } }]),
    entry('country', 26, [{ path: '', types: { text: 26 } }]),
    entry('model:churn/probability', 30, [{ path: '', types: { number: 30 } }]),
    entry('model:stage/name', 24, [{ path: '', types: { text: 24 } }]),
    entry('list:press', 4, [{ path: '', types: { flag: 4 } }]),
  ],
}

function segment(row: Pick<SegmentRow, 'name' | 'title'> & Partial<SegmentRow>): SegmentRow {
  return {
    id: row.name,
    kind: 'segment',
    tags: [],
    sentence: 'Profiles that did something.',
    version: 1,
    status: 'active',
    updatedAt: 0,
    sizes: [],
    ...row,
  }
}

const part = (name: string, title: string, size?: number) =>
  segment({
    id: `stage/${name}`,
    kind: 'part',
    segmentation: 'stage',
    segmentationTitle: 'Stage of life',
    name,
    title,
    ...(size !== undefined && { size }),
  })

const SEGMENTS: readonly SegmentRow[] = [
  segment({ name: 'buyers', title: 'Who bought', size: 2_400 }),
  segment({ name: 'lapsed', title: 'Lapsed' }),
  part('new', 'New ones', 12),
  part('old', 'Old ones'),
]

const METRICS: Operations['listDefinitions']['answer'] = {
  definitions: ['spend', 'visits', 'worth'].map((name) => ({
    kind: 'metric',
    name,
    version: 1,
    status: 'active',
    createdAt: 0,
    updatedAt: 0,
    yaml: name === 'worth' ? 'metric: worth\ntitle: Spent in a year' : `metric: ${name}`,
  })),
  next: null,
}

const NOTHING: CatalogueValues = { sampled: 0, types: {}, values: [] }

const levels = (p05: number, p95: number) => ({ min: 0, p05, p25: p05, p50: p05, p75: p95, p95, max: p95 })

const VALUES: Readonly<Record<string, CatalogueValues>> = {
  'trait plan': {
    sampled: 30,
    types: { text: 30 },
    values: [
      { value: 'free', share: 0.6 },
      { value: 'pro', share: 0.3 },
      { value: 'team', share: 0.1 },
    ],
  },
  'trait age': {
    sampled: 28,
    types: { number: 28 },
    values: [{ value: 34, share: 0.2 }],
    numbers: { min: 1, p05: 18, p25: 25, p50: 34, p75: 50, p95: 71.234, max: 99 },
  },
  'trait country': { sampled: 26, types: { text: 26 }, values: [{ value: 'DE', share: 0.5 }] },
  'event order total': {
    sampled: 400,
    types: { number: 400 },
    values: [],
    numbers: { min: 1, p05: 12, p25: 20, p50: 30, p75: 50, p95: 80, max: 400 },
    perProfile: { count: levels(1, 9), sum: levels(22.4, 12_345) },
  },
  'event order': { sampled: 400, types: {}, values: [], perProfile: { count: levels(1, 9) } },
  'event order channel': {
    sampled: 390,
    types: { text: 390 },
    values: [
      { value: 'web', share: 0.8 },
      { value: 'shop', share: 0.2 },
    ],
  },
}

function valuesAt({ query }: Asked): CatalogueValues {
  const place = ['of', 'name', 'path'].map((key) => query.get(key)).join(' ')
  const known = VALUES[place.trim()] ?? NOTHING
  const search = query.get('search') ?? ''
  return { ...known, values: known.values.filter(({ value }) => String(value).includes(search)) }
}

const SEGMENT_LIST: Operations['listSegments']['answer'] = { segments: SEGMENTS, next: null }

export const SHOP_ANSWERS: Answers = {
  'GET /catalogue': CATALOGUE,
  'GET /catalogue/values': valuesAt,
  'GET /segments': SEGMENT_LIST,
  'GET /definitions': METRICS,
}

/** What the forms complete from is known, except for single values, which are asked for. */
export const SHOP: Setting = {
  answers: SHOP_ANSWERS,
  known: [
    [['catalogue'], CATALOGUE],
    [['segments'], SEGMENT_LIST],
    [['definitions', 'metric'], METRICS],
  ],
}

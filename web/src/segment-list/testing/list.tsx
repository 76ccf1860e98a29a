import { screen, within } from '@testing-library/react'
import type { SegmentMeasures } from '../../api/measures'
import type { SegmentRow } from '../../api/segments'
import type { Answers } from '../../testing/answers'
import { wordsIn } from '../../testing/reading'
import { segmentRow } from '../../testing/segment-row'
import { type Setting, show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { SegmentListPage } from '../SegmentListPage'

const DAY = 86_400_000
export const CARTS = segmentRow('carts', {
  title: 'Abandoned carts',
  sentence: 'Profiles who left a cart.',
  size: 30,
  share: 0.03,
  tags: ['web'],
  folder: 'Shop/Web',
  owner: 'Ada',
  sizes: [
    { at: 0, size: 20 },
    { at: DAY, size: 30 },
  ],
})
const VIPS = segmentRow('vips', { title: 'VIPs', size: 90, share: 0.09, tags: ['value'], owner: 'Bo' })
export const EMPTY = segmentRow('empty', { title: 'Empty', size: 0, share: 0 })
const DRAFTED = segmentRow('drafted', { title: 'Not evaluated yet' })
const PAUSED = segmentRow('paused', { title: 'On hold', status: 'paused' })
export const PARTS = ['new', 'loyal', 'others'].map((name, index) =>
  segmentRow(`stage/${name}`, {
    kind: 'part',
    name,
    title: name,
    segmentation: 'stage',
    segmentationTitle: 'Stage',
    size: 100 * index,
    share: index / 3,
  }),
)
export const ROWS = [CARTS, VIPS, EMPTY, DRAFTED, PAUSED, ...PARTS]

export const MEASURES: SegmentMeasures = {
  asOf: 0,
  measuring: false,
  purchases: { event: 'order_completed', amount: ['price', 'quantity'] },
  churn: { name: 'churn', title: 'Leaving', asOf: 0 },
  segments: [
    { id: 'carts', value: 1_500, buyers: 10, churnRisk: 0.25 },
    { id: 'vips', value: 90_000, buyers: 90, churnRisk: 0.05 },
    { id: 'empty', value: 0, buyers: 0 },
  ],
}

export const segments = (rows: readonly SegmentRow[]) => ({ segments: rows, next: null })

export function open(at = '/segments', answers: Answers = {}, more: Setting = {}) {
  return show(<SegmentListPage />, {
    at,
    may: ['segments:write', 'evaluations:run'],
    known: [knownStatus()],
    answers: { 'GET /segments': segments(ROWS), 'GET /segment-measures': MEASURES, ...answers },
    ...more,
  })
}

export const tables = () => screen.findAllByRole('table')
export const titles = async () =>
  (await tables()).flatMap((table) =>
    within(table)
      .getAllByRole('rowheader')
      .map((head) => wordsIn(within(head).getByRole('link'))),
  )
export const filter = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name })
export const count = () =>
  screen
    .getAllByRole('status')
    .map(wordsIn)
    .find((text) => / of /.test(text))

import type { SegmentRow } from '../api/segments'
import type { Slice } from '../charts/StackedBar'

/** A segmentation with its parts in order. */
export interface SegmentationView {
  readonly name: string
  readonly title: string
  readonly status: SegmentRow['status']
  readonly parts: readonly (SegmentRow & { readonly tone: Slice['tone'] })[]
}

const TONES = 8

/** The segmentations among the rows; parts keep the order they are decided in, the rest is the last. */
export function segmentationsOf(rows: readonly SegmentRow[]): readonly SegmentationView[] {
  const parts = rows.filter(({ kind }) => kind === 'part')
  const names = [...new Set(parts.map(({ segmentation }) => segmentation))]
  return names.map((name) => {
    const own = parts.filter(({ segmentation }) => segmentation === name)
    return {
      name: name ?? '',
      title: own[0]?.segmentationTitle ?? '',
      status: own[0]?.status ?? 'active',
      parts: own.map((part, index) => ({ ...part, tone: toneOf(index, own.length) })),
    }
  })
}

function toneOf(index: number, count: number): Slice['tone'] {
  return index === count - 1 ? 'rest' : index % TONES
}

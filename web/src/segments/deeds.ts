import type { DefinitionStatus, StatusMove } from '../api/definition-status'
import type { SegmentRow } from '../api/segments'
import { visible } from '../format/visible-text'
import { texts } from '../i18n'

/** What may be done to a segment: to its status, or to have it no more. */
export type Deed = StatusMove | 'delete'

/** By status, in the order of the menu. */
export const DEEDS_OF: Readonly<Record<DefinitionStatus, readonly Deed[]>> = {
  active: ['pause', 'archive', 'delete'],
  paused: ['resume', 'archive', 'delete'],
  archived: ['restore', 'delete'],
}

const t = texts('segments')

/** The question before it is done. */
export function askAbout(deed: Deed, { title, segmentationTitle }: SegmentRow): string {
  const what =
    segmentationTitle === undefined
      ? visible(title)
      : t('deeds.segmentation', { title: visible(segmentationTitle) })
  return t('deeds.ask', { deed: t(`deeds.${deed}`), what })
}

/** What will happen. */
export function sayEffect(deed: Deed, { segmentationTitle }: SegmentRow): string {
  const effect = t(`deeds.effects.${deed}`)
  return segmentationTitle === undefined ? effect : t('deeds.allParts', { effect })
}

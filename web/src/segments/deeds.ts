import type { DefinitionStatus, StatusMove } from '../api/definition-status'
import type { SegmentRow } from '../api/segments'
import { visible } from '../format/visible-text'

/** What may be done to a segment: to its status, or to have it no more. */
export type Deed = StatusMove | 'delete'

/** By status, in the order of the menu. */
export const DEEDS_OF: Readonly<Record<DefinitionStatus, readonly Deed[]>> = {
  active: ['pause', 'archive', 'delete'],
  paused: ['resume', 'archive', 'delete'],
  archived: ['restore', 'delete'],
}

export const VERBS: Readonly<Record<Deed, string>> = {
  pause: 'Pause',
  resume: 'Resume',
  archive: 'Archive',
  restore: 'Restore',
  delete: 'Delete',
}

const REFERENCES = 'Definitions that refer to it go on by its rule.'

const EFFECTS: Readonly<Record<Deed, string>> = {
  pause: `Everybody leaves now, and nobody enters until it is resumed. ${REFERENCES}`,
  resume: 'Whoever satisfies it enters now.',
  archive: `Everybody leaves now. It is out of the way until it is restored, and cannot be edited. ${REFERENCES}`,
  restore: 'It is in its list again, and whoever satisfies it enters now.',
  delete:
    'It has no members any more. Its versions and its history stay. What others refer to is not deleted.',
}

/** The question before it is done. */
export function askAbout(deed: Deed, { title, segmentationTitle }: SegmentRow): string {
  const what =
    segmentationTitle === undefined ? visible(title) : `the segmentation ${visible(segmentationTitle)}`
  return `${VERBS[deed]} ${what}?`
}

/** What will happen. */
export function sayEffect(deed: Deed, { segmentationTitle }: SegmentRow): string {
  if (segmentationTitle === undefined) return EFFECTS[deed]
  return `This concerns all parts of the segmentation. ${EFFECTS[deed]}`
}

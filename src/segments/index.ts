export {
  type Applied,
  type ApplyOptions,
  type ApplyResult,
  applyDefinitions,
  type DefinitionFile,
} from './apply.ts'
export { type BackfillOptions, backfillSizes, type LookBackSpan } from './backfill.ts'
export { type Compared, type Comparison, compareSegments, type Pair } from './compare.ts'
export { type DraftWords, describeDraft } from './describe-draft.ts'
export { keepLookingBack } from './keep-looking-back.ts'
export {
  isListed,
  type ListSegmentsOptions,
  listSegmentPage,
  listSegments,
  type SegmentDetail,
  type SegmentListing,
  type SegmentPlace,
  showSegment,
} from './list.ts'
export { type Overlap, segmentOverlap } from './overlap.ts'
export { backtestFile, type FilePreview, previewFile, type SegmentPreview } from './preview.ts'
export { removeDefinition } from './remove.ts'
export {
  changeStatus,
  KINDS_WITH_STATUS,
  type OfStatus,
  STATUS_MOVES,
  type StatusMove,
} from './status.ts'
export { type DefinitionUses, definitionUses, type Related } from './uses.ts'

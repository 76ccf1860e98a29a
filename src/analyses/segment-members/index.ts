/** The members of segments as of an instant, and sets of profiles in queries. */

export { type ChosenSegment, chooseSegment, readMembers, type SegmentChoice } from './members.ts'
export {
  behaviourDays,
  definitionOption,
  type OptionNames,
  oneSegment,
  segmentOption,
  segmentsAndPartsOption,
  segmentsOption,
} from './options.ts'
export { type Sides, sideOf, sideOfRow } from './sides.ts'

export {
  type EventEntry,
  SAMPLE_EVENTS,
  SAMPLE_TRAITS,
  type ValueEntry,
  type ValueType,
} from './catalogue.ts'
export { type SampleFiles, writeSampleFiles } from './files.ts'
export { sampleRecords } from './generate.ts'
export type { SampleOptions, SampleRecord } from './record.ts'

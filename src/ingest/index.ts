export type { TypedValues } from '../predicates/value.ts'
export { type ImportOptions, type ImportSummary, importFiles } from './import-files.ts'
export type { ImportProgress } from './import-progress.ts'
export type { ImportWorkspace } from './import-record.ts'
export { type InspectOptions, inspectFile, type Proposal } from './inspect-file.ts'
export { ROW_NUMBER } from './mapping/columns.ts'
export { mappingToYaml, parseMapping, readMapping } from './mapping/read.ts'
export { type Mapping, mappingSchema } from './mapping/schema.ts'
export { isTimeFormat } from './mapping/time-format.ts'
export { type MappingPreview, type PreviewReject, previewMapping } from './preview-mapping.ts'
export type { PreviewRecord } from './propose/preview.ts'
export type { Part, Parts } from './propose/roles.ts'
export { type RejectSummary, readRejects } from './read-rejects.ts'
export { rejectsAsCsv } from './rejects-as-csv.ts'
export {
  type CheckedValues,
  checkTrait,
  checkValues,
  EMPTY_VALUES,
  type RejectedValue,
  typeTrait,
  typeValues,
} from './typed-values.ts'

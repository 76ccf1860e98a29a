export { FILE_COLUMNS, type FileColumn } from './columns.ts'
export { type BareFile, type OpenedFile, openBareFile } from './open-file.ts'
export type { LeftOut } from './rejects.ts'

import type { MappingView } from './mapping-view'

/** What each part of the form is given: the mapping, the file's columns, and what to do with a changed text. */
export interface FormPart {
  readonly text: string
  readonly view: MappingView
  readonly columns: readonly string[]
  readonly onChange: (text: string) => void
}

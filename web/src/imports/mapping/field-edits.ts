import { type Path, renameAt, setAt } from './mapping-text'
import type { FieldView } from './mapping-view'

/** How a field stands in the YAML: its column alone, where nothing else is said. */
function sourceOf({ column, type, format }: Omit<FieldView, 'name'>): unknown {
  if (type === '') return column
  return { column, type, ...(type === 'date' && format !== '' ? { format } : {}) }
}

/** The text with another source for one field of the fields at a path. */
export function changeField(text: string, at: Path, field: FieldView, change: Partial<FieldView>): string {
  return setAt(text, [...at, field.name], sourceOf({ ...field, ...change }))
}

/** The text with another name for a field; a name that is taken or empty changes nothing. */
export function renameField(
  text: string,
  at: Path,
  fields: readonly FieldView[],
  { name }: FieldView,
  renamed: string,
): string {
  const isTaken = fields.some((field) => field.name === renamed)
  return renamed === '' || isTaken ? text : renameAt(text, [...at, name], renamed)
}

/** The text without a field; without the fields at all when it was the last. */
export function removeField(text: string, at: Path, fields: readonly FieldView[], name: string): string {
  return setAt(text, fields.length === 1 ? at : [...at, name], undefined)
}

/** The text with a field more, named after a column that is not used yet. */
export function addField(
  text: string,
  at: Path,
  fields: readonly FieldView[],
  columns: readonly string[],
): string {
  const used = new Set(fields.flatMap(({ name, column }) => [name, column]))
  const column = columns.find((name) => !used.has(name)) ?? columns[0] ?? ''
  return setAt(text, [...at, freeName(column, used)], column)
}

function freeName(wanted: string, used: ReadonlySet<string>): string {
  if (!used.has(wanted)) return wanted
  for (let number = 2; ; number++) {
    if (!used.has(`${wanted}_${number}`)) return `${wanted}_${number}`
  }
}

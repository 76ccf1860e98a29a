/** The numbers of a picture: shown instead of it, and downloaded. */
export interface DataTable {
  /** Where a picture has several. */
  readonly title?: string
  readonly columns: readonly DataColumn[]
  /** As many cells as columns; null is none. */
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export interface DataColumn {
  readonly name: string
  /** How its numbers are written; a column without it is text, aligned as such. */
  readonly write?: (value: number) => string
  /** Numbers that people read as something else, as instants: also written in files as `write` does. */
  readonly asWritten?: true
}

/** A cell as people read it. */
export function cellText({ write }: DataColumn, cell: string | number | null): string {
  if (cell === null || cell === '') return '–'
  return typeof cell === 'number' && write !== undefined ? write(cell) : String(cell)
}

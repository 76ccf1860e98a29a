/** Numbers the values of a column from 0 in the order in which they come. */
export function numberedBy(rows: readonly Readonly<Record<string, string>>[], column: string) {
  const places = new Map<string, number>()
  const codes = Uint32Array.from(rows, (row) => {
    const name = row[column]!
    if (!places.has(name)) places.set(name, places.size)
    return places.get(name)!
  })
  return { codes, names: [...places.keys()] }
}

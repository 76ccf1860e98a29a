const PAGE = 5

/** The mark that a way from one place to another comes to: the last on it, where the place at its end has none. */
export function reachable(from: number, to: number, has: (index: number) => boolean): number {
  const back = Math.sign(from - to)
  let at = to
  while (at !== from && !has(at)) at += back
  return at
}

/** Where a key leads in a grid of marks that is read row by row; undefined for keys that lead nowhere. */
export function moveInGrid(key: string, index: number, count: number, columns: number): number | undefined {
  const row = index - (index % columns)
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index - columns,
    ArrowDown: index + columns,
    PageUp: index - PAGE * columns,
    PageDown: index + PAGE * columns,
    Home: columns > 1 ? row : 0,
    End: columns > 1 ? row + columns - 1 : count - 1,
  }
  const next = moves[key]
  if (next === undefined) return undefined
  return next < 0 || next >= count ? index : next
}

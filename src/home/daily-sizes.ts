interface SizeAt {
  readonly at: number
  readonly size: number
}

const DAY_MS = 86_400_000

/** The sizes of a segment now, a day ago, two days ago …; undefined where nothing is known within half a day. */
export function dailySizes(
  points: readonly SizeAt[],
  { now, days }: { readonly now: number; readonly days: number },
): readonly (number | undefined)[] {
  const sizes: (number | undefined)[] = []
  let last = points.length - 1
  for (let day = 0; day <= days; day++) {
    const at = now - day * DAY_MS
    while (last > 0 && distance(points[last - 1], at) <= distance(points[last], at)) last -= 1
    sizes.push(distance(points[last], at) <= DAY_MS / 2 ? points[last]?.size : undefined)
  }
  return sizes
}

const distance = (point: SizeAt | undefined, at: number) =>
  point === undefined ? Number.POSITIVE_INFINITY : Math.abs(point.at - at)

/** From each day to the next, the latest first: of those days of which both sizes are known. */
export function dailyChanges(sizes: readonly (number | undefined)[]): readonly (number | undefined)[] {
  return sizes.slice(1).map((before, day) => {
    const after = sizes[day]
    return before === undefined || after === undefined ? undefined : after - before
  })
}

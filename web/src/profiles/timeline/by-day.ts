import { formatDay } from '../../format/date'

/** What happened on one day of the workspace. */
export interface Day<Item> {
  readonly day: string
  readonly items: readonly Item[]
}

/** Groups what is in the order of time by the days of a time zone. */
export function byDay<Item extends { readonly at: number }>(
  items: readonly Item[],
  timeZone: string,
): readonly Day<Item>[] {
  const days: { day: string; items: Item[] }[] = []
  for (const item of items) {
    const day = formatDay(item.at, timeZone)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}

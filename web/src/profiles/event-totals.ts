import type { Profile } from '../api/profiles'

/** How many events there are, and when the last one was. */
export function eventTotals({ events }: Pick<Profile, 'events'>) {
  const all = Object.values(events)
  const count = all.reduce((sum, event) => sum + event.count, 0)
  return { count, lastAt: count === 0 ? undefined : Math.max(...all.map(({ lastAt }) => lastAt)) }
}

import type { History } from '../records/history.ts'
import { plainValue } from '../records/json-value.ts'

/** Current value and when it was set, by trait. */
export type CurrentTraits = Readonly<Record<string, { readonly value: unknown; readonly since: number }>>

export function currentTraits({ traits }: History, now: number): CurrentTraits {
  const current = [...traits].flatMap(([trait, changes]) => {
    const latest = changes.filter(({ at }) => at <= now).at(-1)
    const value = latest && plainValue(latest.values)
    return value === undefined || latest === undefined ? [] : [[trait, { value, since: latest.at }] as const]
  })
  return Object.fromEntries(current.sort(([a], [b]) => (a < b ? -1 : 1)))
}

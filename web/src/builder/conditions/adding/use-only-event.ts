import { isRecord } from '../../definition/plain-data'
import { useEventNames } from '../data/use-names'
import type { Condition } from '../kinds'

const EVENT_FIELDS = ['event', 'lastEvent', 'firstEvent']

/** Fills in which event is meant, where the data hold a single one. */
export function useOnlyEvent(): (condition: Condition) => Condition {
  const [only, ...others] = useEventNames() ?? []
  if (only === undefined || others.length > 0) return (condition) => condition
  return (condition) => withEvent(condition, only.name) as Condition
}

function withEvent(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withEvent(one, name))
  if (!isRecord(value)) return value
  const filled = Object.entries(value).map(([key, inner]) => [
    key,
    inner === '' && EVENT_FIELDS.includes(key) ? name : withEvent(inner, name),
  ])
  return Object.fromEntries(filled)
}

import { type Case, isMember } from '../conditions/judge.ts'
import type { Node } from '../definition/node.ts'
import type { History } from '../records/history.ts'
import { DAY_MS } from '../time/calendar.ts'

/** Whether a rule holds for a profile, and until when if nothing happens but the passing of time. */
export interface Standing {
  readonly member: boolean
  /** When it next changes; absent: never, or not within ten years. */
  readonly changesAt?: number
  /** Present where not all ten years could be looked at: time alone does not change it before this. */
  readonly unchangedUntil?: number
}

/** Ten years. */
const HORIZON_MS = 3_653 * DAY_MS
const MOST_STEPS = 10_000
/** Records that are looked at for it: each step looks at all of them, and everybody else waits meanwhile. */
export const MOST_LOOKED_AT = 3_000_000

/** How a profile stands to a rule, found by stepping from one possible change to the next. */
export function standingOf(node: Node, { moment, ...subject }: Case, most = MOST_LOOKED_AT): Standing {
  const at = (now: number) => isMember(node, { ...subject, moment: { ...moment, now } })
  const first = at(moment.now)
  const { value: member } = first
  let { until } = first
  const steps = Math.min(MOST_STEPS, Math.ceil(most / Math.max(1, countRecords(subject.history))))
  for (let step = 0; until <= moment.now + HORIZON_MS; step++) {
    if (step >= steps) return { member, unchangedUntil: until }
    const next = at(until)
    if (next.value !== member) return { member, changesAt: until }
    until = next.until
  }
  return { member }
}

function countRecords({ events, traits }: History): number {
  return [...events.values(), ...traits.values()].reduce((sum, { length }) => sum + length, 0)
}

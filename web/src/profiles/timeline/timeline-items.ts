import type { TimelineEvent, TraitChange } from '../../api/profiles'
import type { MembershipChange } from '../../api/segments'

/** Something in a profile's timeline: what it did, a segment that it entered or left, a trait that changed. */
export type TimelineItem =
  | { readonly key: string; readonly at: number; readonly event: TimelineEvent }
  | { readonly key: string; readonly at: number; readonly change: MembershipChange }
  | { readonly key: string; readonly at: number; readonly trait: TraitChange }

/**
 * Events and entries and exits in one order, the latest first; what an event brought about comes after it. As long as
 * earlier events are not read, earlier entries and exits wait for them.
 */
export function timelineItems(
  events: readonly TimelineEvent[],
  changes: readonly MembershipChange[],
  isWhole: boolean,
): readonly TimelineItem[] {
  const first = isWhole ? Number.NEGATIVE_INFINITY : (events.at(-1)?.at ?? Number.POSITIVE_INFINITY)
  const shown = changes.filter(({ at }) => at >= first)
  const items: TimelineItem[] = [
    ...shown.map((change) => ({ key: keyOf(change), at: change.at, change })),
    ...events.map((event) => ({ key: event.id, at: event.at, event })),
  ]
  return items.sort((a, b) => b.at - a.at)
}

/** Changes of traits, the latest first as they are. */
export function traitItems(changes: readonly TraitChange[]): readonly TimelineItem[] {
  return changes.map((trait) => ({ key: `trait ${trait.id}`, at: trait.at, trait }))
}

function keyOf({ segment, at, entered }: MembershipChange): string {
  return `${at} ${entered} ${segment}`
}

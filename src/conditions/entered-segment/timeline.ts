import { leavesOf, type Node } from '../../definition/node.ts'
import { problem } from '../../errors/index.ts'
import type { Held } from '../../predicates/held.ts'
import type { History } from '../../records/history.ts'
import type { Source } from '../../records/source.ts'
import type { Calendar } from '../../time/calendar.ts'
import type { Resolver, Subject } from '../condition.ts'
// Called only once everything is loaded, so the circle through the registry does no harm.
import { leafOf, sourceOf } from '../index.ts'
import { treeTest } from '../judge.ts'

/** A condition on the past of another segment; `of` is that segment's tree once it is resolved. */
export interface PastMembership {
  readonly of?: Node | undefined
}

/** The segment's tree for the body; conditions that are known at the present instant only are refused. */
export function resolveSegment(condition: string, name: string, resolver: Resolver): Node {
  return resolveOverTime(condition, name, resolver.library.segment(name)!, resolver)
}

/** The tree of what a body refers to by a name; conditions that are known at the present instant only are refused. */
export function resolveOverTime(condition: string, name: string, written: Node, resolver: Resolver): Node {
  const of = resolver.resolve(written)
  for (const leaf of leavesOf(of)) {
    if (leafOf(leaf).population === undefined) continue
    resolver.refuse(problem('definition/not-over-time', { condition: leaf.condition, name }, [condition]))
  }
  return of
}

/** The tree of what the body refers to, once it is resolved. */
export function treeOf({ of }: PastMembership): Node {
  if (of === undefined) throw new TypeError('not resolved: a condition on a segment over time')
  return of
}

/** The records on which the segment's membership rests. */
export function timelineSource(body: PastMembership): Source {
  return sourceOf(leavesOf(treeOf(body)))
}

/** Membership from one instant until the next at which it may change. */
export interface Stretch extends Held {
  readonly from: number
}

/** Gives the stretches of a profile's membership from one instant to another. */
export type Timeline = (subject: Subject, from: number, to: number) => Iterable<Stretch>

/**
 * The segment's membership of one profile after another: it can change only where a record lies and where
 * time alone may change it, so it is asked there and nowhere else.
 */
export function prepareTimeline(body: PastMembership, calendar: Calendar): Timeline {
  const source = timelineSource(body)
  const test = treeTest(treeOf(body), calendar)
  return function* stretches(subject, from, to) {
    const instants = recordInstants(subject.history, source)
    let next = 0
    let now = Math.max(from, subject.history.firstAt)
    while (now <= to) {
      const { value, until } = test(subject, now)
      yield { from: now, value, until }
      while (next < instants.length && instants[next]! <= now) next += 1
      now = Math.min(until, instants[next] ?? Number.POSITIVE_INFINITY)
    }
  }
}

function recordInstants({ events, traits }: History, source: Source): number[] {
  const lists = [
    ...source.events.map((name) => events.get(name)),
    ...source.traits.map((name) => traits.get(name)),
  ]
  const instants = new Set(lists.flatMap((list) => (list ?? []).map(({ at }) => at)))
  return [...instants].sort((a, b) => a - b)
}

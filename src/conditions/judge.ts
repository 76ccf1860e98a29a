import { leafKey, type Node } from '../definition/node.ts'
import { holdAll, negate } from '../filters/filter.ts'
import type { Held } from '../predicates/predicate.ts'
import { nextRecordAfter } from '../records/history.ts'
import type { Finding, Subject } from './condition.ts'
import { leafOf } from './index.ts'

/** A tree's truth for one profile, with that of every part: what an explanation shows. */
export interface Judgement extends Held {
  readonly node: Node
  readonly parts: readonly Judgement[]
  /** Of a condition: what was found. */
  readonly finding?: Finding
}

/** Evaluates a resolved tree for one profile; `until` reckons with the passing of time, not with records to come. */
export function judge(node: Node, subject: Subject): Judgement {
  switch (node.kind) {
    case 'all': {
      const parts = node.parts.map((part) => judge(part, subject))
      return { node, parts, ...holdAll(parts) }
    }
    case 'any': {
      const parts = node.parts.map((part) => judge(part, subject))
      return { node, parts, ...negate(holdAll(parts.map(negate))) }
    }
    case 'not': {
      const part = judge(node.part, subject)
      return { node, parts: [part], ...negate(part) }
    }
    case 'condition': {
      const finding = leafOf(node).evaluate(node.body, subject, leafKey(node))
      return { node, parts: [], finding, value: finding.value, until: finding.until }
    }
  }
}

/** Whether the profile exists and the tree is true of it, and until when that holds, known later records included. */
export function isMember(node: Node, subject: Subject): Held {
  const { history, moment } = subject
  if (history.firstAt > moment.now) return { value: false, until: history.firstAt }
  const { value, until } = judge(node, subject)
  return { value, until: Math.min(until, nextRecordAfter(history, moment.now)) }
}

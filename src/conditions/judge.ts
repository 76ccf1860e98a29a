import type { Node } from '../definition/node.ts'
import { allOf, anyOf, type Held, holdAll, holdAny, negate, not, type Test } from '../predicates/held.ts'
import type { Moment } from '../predicates/predicate.ts'
import { nextRecordAfter } from '../records/history.ts'
import type { Calendar } from '../time/calendar.ts'
import { PerCalendar } from '../time/per-calendar.ts'
import type { Finding, Subject } from './condition.ts'
import { evaluationOf } from './evaluation.ts'

/** A profile as of an instant. */
export interface Case extends Subject {
  readonly moment: Moment
}

const TESTS = new PerCalendar<Node, Test<Subject>>((node, calendar) => {
  switch (node.kind) {
    case 'all':
      return allOf(node.parts.map((part) => treeTest(part, calendar)))
    case 'any':
      return anyOf(node.parts.map((part) => treeTest(part, calendar)))
    case 'not':
      return not(treeTest(node.part, calendar))
    case 'condition':
      return evaluationOf(node, calendar)
  }
})

/** What tells of one profile after another whether a resolved tree is true of it; prepared when it is first asked for. */
export function treeTest(node: Node, calendar: Calendar): Test<Subject> {
  return TESTS.get(node, calendar)
}

/** Whether the profile exists and the tree is true of it, and until when that holds, known later records included. */
export function isMember(node: Node, { moment, ...subject }: Case): Held {
  const { now, calendar } = moment
  const { history } = subject
  if (history.firstAt > now) return { value: false, until: history.firstAt }
  const { value, until } = treeTest(node, calendar)(subject, now)
  return { value, until: Math.min(until, nextRecordAfter(history, now)) }
}

/** A tree's truth for one profile, with that of every part: what an explanation shows. */
export interface Judgement extends Held {
  readonly node: Node
  readonly parts: readonly Judgement[]
  /** Of a condition: what was found. */
  readonly finding?: Finding
}

/** Evaluates a resolved tree for one profile; `until` reckons with the passing of time, not with records to come. */
export function judge(node: Node, subject: Case): Judgement {
  switch (node.kind) {
    case 'all': {
      const parts = node.parts.map((part) => judge(part, subject))
      return { node, parts, ...holdAll(parts, (part) => part) }
    }
    case 'any': {
      const parts = node.parts.map((part) => judge(part, subject))
      return { node, parts, ...holdAny(parts, (part) => part) }
    }
    case 'not': {
      const part = judge(node.part, subject)
      return { node, parts: [part], ...negate(part) }
    }
    case 'condition': {
      const { now, calendar } = subject.moment
      const finding = evaluationOf(node, calendar)(subject, now)
      return { node, parts: [], finding, value: finding.value, until: finding.until }
    }
  }
}

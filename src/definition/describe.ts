import type { Lead, Titles } from '../conditions/condition.ts'
import { conditionOf } from '../conditions/index.ts'
import { language, say } from '../language/index.ts'
import type { ConditionNode, Node } from './node.ts'
import { BY_NAME } from './titles.ts'

/**
 * A tree as an English sentence: `Profiles who did order_completed in the last 90 days at least 3 times
 * and whose plan is "pro".` Groups inside groups stand in brackets. Other definitions are called by their titles where
 * these are given.
 */
export function describeNode(node: Node, titles: Titles = BY_NAME): string {
  if (node.kind === 'all' && node.parts.length === 0) return say`All profiles.`
  if (node.kind === 'any' && node.parts.length === 0) return say`No profiles.`
  return say`Profiles ${describeClause(node, titles)}.`
}

/** What follows "profiles" in the sentence of a tree, without a full stop. */
export function describeClause(node: Node, titles: Titles): string {
  switch (node.kind) {
    case 'condition':
      return conditionClause(node, titles)
    case 'not':
      return say`who are not among those ${inner(node.part, titles)}`
    case 'all':
      return node.parts.length === 0 ? say`whoever they are` : joined(node.parts, AND, titles)
    case 'any':
      return node.parts.length === 0 ? say`who cannot exist` : joined(node.parts, OR, titles)
  }
}

/** A condition by itself: `did order_completed`; in other languages with what makes a sentence of it. */
export function describeCondition(node: ConditionNode, titles: Titles = BY_NAME): string {
  if (language() !== 'en') return say`Profiles ${conditionClause(node, titles)}`
  return conditionOf(node.condition).describe(node.body, titles)
}

function conditionClause({ condition: key, body }: ConditionNode, titles: Titles): string {
  const condition = conditionOf(key)
  return LEADS[condition.lead?.(body) ?? 'who'](condition.describe(body, titles))
}

const LEADS: Readonly<Record<Lead, (clause: string) => string>> = {
  who: (clause) => say`who ${clause}`,
  whose: (clause) => say`whose ${clause}`,
  'for whom': (clause) => say`for whom ${clause}`,
}

/** How parts follow each other; those that exclude are told apart, since some languages end them with a comma. */
interface Joiner {
  after(part: string, rest: string): string
  afterNot(part: string, rest: string): string
}

const AND: Joiner = {
  after: (part, rest) => say`${part} and ${rest}`,
  afterNot: (part, rest) => say`who are not among those ${part} and ${rest}`,
}

const OR: Joiner = {
  after: (part, rest) => say`${part} or ${rest}`,
  afterNot: (part, rest) => say`who are not among those ${part} or ${rest}`,
}

function joined(parts: readonly Node[], joiner: Joiner, titles: Titles): string {
  if (parts.length === 1) return describeClause(parts[0]!, titles)
  return parts
    .slice(0, -1)
    .reduceRight(
      (rest, part) =>
        part.kind === 'not'
          ? joiner.afterNot(inner(part.part, titles), rest)
          : joiner.after(inner(part, titles), rest),
      inner(parts.at(-1)!, titles),
    )
}

/** A part of a group: in brackets where the words "and" and "or" would otherwise run together. */
function inner(node: Node, titles: Titles): string {
  const isGroup = (node.kind === 'all' || node.kind === 'any') && node.parts.length > 1
  return isGroup ? `(${describeClause(node, titles)})` : describeClause(node, titles)
}

import { allOf, anyOf, type Condition, memberCondition, not } from '../saving/condition'

/** Who is in exactly some of several segments: in all of these, and in none of the others. */
export function intersectionCondition(segments: readonly string[], inside: readonly number[]): Condition {
  const within = inside.map((place) => memberCondition(segments[place]!))
  const others = segments.filter((_, place) => !inside.includes(place)).map(memberCondition)
  return allOf([...within, ...(others.length === 0 ? [] : [not(anyOf(others))])])
}

/** A condition of the segment language, as plain data. */
export type Condition = Readonly<Record<string, unknown>>

/** All of them; of one, that one. */
export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 1 ? conditions[0]! : { all: conditions }
}

/** Any of them; of one, that one. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 1 ? conditions[0]! : { any: conditions }
}

export const not = (condition: Condition): Condition => ({ not: condition })

/** Being in a saved segment, or in a part of a segmentation by its id: `lifecycle/loyal`. */
export function memberCondition(id: string): Condition {
  const slash = id.indexOf('/')
  return slash < 0 ? { segment: id } : { segmentation: id.slice(0, slash), part: id.slice(slash + 1) }
}

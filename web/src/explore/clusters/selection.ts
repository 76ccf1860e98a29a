import type { Condition } from '../saving/condition'

/** Who is in any of some clusters, as a model says. */
export function clustersCondition(model: string, names: readonly string[]): Condition {
  const output = `${model}/cluster`
  return names.length === 1 ? { model: output, is: names[0]! } : { model: output, oneOf: names }
}

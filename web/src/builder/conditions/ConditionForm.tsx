import type { Condition } from './kinds'
import { YamlCondition } from './YamlCondition'

/** What is wrong or odd about a condition. */
export interface ConditionProblem {
  /** The place in the condition, such as `['in', 'last']`. */
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly mend: string
  readonly severity: 'error' | 'warning'
}

export interface ConditionFormProps {
  readonly condition: Condition
  /** Gives a new object; the old one is never changed. */
  readonly onChange: (condition: Condition) => void
  readonly problems: readonly ConditionProblem[]
  readonly readOnly: boolean
}

/** The fields of a condition as its kind has them; as YAML where there are none for what it says. */
export function ConditionForm(props: ConditionFormProps) {
  return <YamlCondition {...props} />
}

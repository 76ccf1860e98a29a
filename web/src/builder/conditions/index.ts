export { ConditionPicker } from './adding/ConditionPicker'
export { useOnlyEvent } from './adding/use-only-event'
export { ConditionForm, type ConditionFormProps, type ConditionProblem, ReadCondition } from './ConditionForm'
export {
  CONDITION_KINDS,
  type Condition,
  type ConditionKind,
  kindOf,
  newCondition,
} from './kinds'

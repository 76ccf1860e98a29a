export { ConditionForm, type ConditionFormProps, type ConditionProblem, ReadCondition } from './ConditionForm'
export {
  CONDITION_KINDS,
  type Condition,
  type ConditionGroup,
  type ConditionKind,
  kindOf,
  newCondition,
} from './kinds'

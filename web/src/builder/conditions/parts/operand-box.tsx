import type { ComponentType } from 'react'
import type { Place } from '../data/known-names'
import type { DataType } from '../language/predicates'
import type { Shape } from '../language/shape'
import { YamlValue } from './YamlValue'

/** An input for what a value is compared with. */
export interface OperandProps<Value> {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: unknown) => void
  /** Where the value that is compared lies. */
  readonly place: Place | undefined
  readonly types: readonly DataType[]
}

export type OperandBox = ComponentType<OperandProps<unknown>>

/** An input for values of one form; others are YAML in their place. */
export function operandBox<Value>(fits: Shape<Value>, Box: ComponentType<OperandProps<Value>>): OperandBox {
  return function Fitting({ value, ...others }) {
    if (fits(value)) return <Box {...others} value={value} />
    return <YamlValue label={others.label} value={value} onChange={others.onChange} />
  }
}

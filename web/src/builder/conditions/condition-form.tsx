import type { ComponentType, ReactNode } from 'react'
import type { Condition } from './kinds'
import type { Shape } from './language/shape'

/** The fields of a condition of one kind. */
export interface FormProps<C extends Condition> {
  readonly condition: C
  readonly onChange: (condition: C) => void
}

/** The form of one kind: which conditions it can say, and how. */
export interface KindForm {
  readonly fits: (condition: Condition) => boolean
  readonly Form: ComponentType<FormProps<Condition>>
}

/** Keeps the type of what fits while a form is declared. */
export function kindForm<C>(fits: Shape<C>, Form: (props: FormProps<C & Condition>) => ReactNode): KindForm {
  return { fits, Form: Form as unknown as ComponentType<FormProps<Condition>> }
}

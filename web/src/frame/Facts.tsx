import type { ReactNode } from 'react'
import classes from './Facts.module.css'

interface FactsProps {
  readonly size?: 'large' | 'medium' | 'small'
  /** Each a `Fact`. */
  readonly children: ReactNode
}

/** A few numbers or words, each with its name. */
export function Facts({ size = 'large', children }: FactsProps) {
  return (
    <dl className={classes.facts} data-size={size}>
      {children}
    </dl>
  )
}

interface FactProps {
  readonly name: string
  readonly children: ReactNode
}

export function Fact({ name, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

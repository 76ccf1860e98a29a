import type { ReactNode } from 'react'
import classes from './imports.module.css'

interface FactsProps {
  /** Each with its name. */
  readonly facts: readonly (readonly [name: string, value: ReactNode])[]
  readonly small?: boolean
}

/** A few numbers or words, each with its name. */
export function Facts({ facts, small }: FactsProps) {
  return (
    <dl className={classes.facts} data-size={small ? 'small' : undefined}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

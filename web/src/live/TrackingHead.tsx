import type { ReactNode } from 'react'
import { problemOf } from '../api/client'
import { useTrackingState } from '../api/tracking'
import { formatCount } from '../format/number'
import classes from './LivePage.module.css'
import { sayLag } from './lag-text'

/** How far the stores are behind what was acknowledged, and what keeps them from it. */
export function TrackingHead() {
  const { data, error, isError } = useTrackingState()
  return (
    <header className={classes.head}>
      <h1>What comes in</h1>
      <dl className={classes.facts}>
        <Fact name="Calls that wait">{data ? formatCount(data.waiting) : '–'}</Fact>
        <Fact name="Behind">{data ? sayLag(data.lagMs) : '–'}</Fact>
        <Fact name="State">{stateOf(data !== undefined, data?.trouble)}</Fact>
      </dl>
      {data?.trouble && (
        <p className={classes.trouble} role="alert">
          <strong>The stores do not take what comes in:</strong> {data.trouble}. Every acknowledged call is
          safe in the journal and is taken as soon as this is mended.
        </p>
      )}
      {isError && !data && (
        <p className={classes.trouble} role="alert">
          {problemOf(error).message} {problemOf(error).mend}
        </p>
      )}
    </header>
  )
}

function stateOf(known: boolean, trouble: string | null | undefined): string {
  if (!known) return '–'
  return trouble ? 'in trouble' : 'running'
}

interface FactProps {
  readonly name: string
  readonly children: ReactNode
}

function Fact({ name, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

import { Skeleton } from '@mantine/core'
import classes from './OverviewSkeleton.module.css'

/** The shape of the overview while it loads, so that nothing jumps when it is there. */
export function OverviewSkeleton() {
  return (
    <div className={classes.skeleton} role="status" aria-label="Loading">
      <Skeleton height={52} width="min(100%, 300px)" />
      <div className={classes.cards}>
        {[0, 1, 2].map((card) => (
          <Skeleton key={card} height={232} radius="lg" />
        ))}
      </div>
      {[0, 1, 2, 3, 4].map((row) => (
        <Skeleton key={row} height={72} />
      ))}
    </div>
  )
}

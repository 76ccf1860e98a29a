import { Skeleton } from '@mantine/core'
import { texts } from '../i18n'
import classes from './ListSkeleton.module.css'

const t = texts('segmentList')

/** The shape of the list while it loads, so that nothing jumps when it is there. */
export function ListSkeleton() {
  return (
    <div className={classes.skeleton} role="status" aria-label={t('loading')}>
      <Skeleton height={36} width="min(100%, 640px)" />
      {[0, 1, 2, 3, 4, 5, 6].map((row) => (
        <Skeleton key={row} height={84} radius="md" />
      ))}
    </div>
  )
}

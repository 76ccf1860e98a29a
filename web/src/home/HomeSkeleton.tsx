import { Skeleton } from '@mantine/core'
import { texts } from '../i18n'
import classes from './HomePage.module.css'
import totals from './Totals.module.css'

const t = texts('home')

/** The shape of the page while it loads, so that nothing jumps when it is there. */
export function HomeSkeleton() {
  return (
    <div role="status" aria-label={t('loading')}>
      <div className={totals.head}>
        <Skeleton height={46} width="min(100%, 300px)" />
      </div>
      <div className={classes.grid}>
        <Skeleton height={380} radius="lg" />
        <Skeleton height={380} radius="lg" />
      </div>
    </div>
  )
}

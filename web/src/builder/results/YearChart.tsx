import { Skeleton } from '@mantine/core'
import { problemOf } from '../../api/client'
import { useDraftHistory } from '../../api/drafts'
import { useTimeZone } from '../../api/status'
import { LineChart } from '../../charts/LineChart'
import { describeSizes } from '../../charts/size-summary'
import { texts } from '../../i18n'
import classes from './Results.module.css'
import { useLatest } from './use-latest'

const t = texts('builder')

interface YearChartProps {
  /** What is shown, once it is counted. */
  readonly counted: string | undefined
}

/** The size over the last year as if what is written had existed. */
export function YearChart({ counted }: YearChartProps) {
  const timeZone = useTimeZone()
  const query = useDraftHistory(counted ?? '', counted !== undefined)
  const isCurrent = counted !== undefined && !query.isPlaceholderData && query.data !== undefined
  const history = useLatest(query.data)
  const sizes = history?.points.map(({ at, size }) => ({ at, size: size.value }))
  return (
    <section className={classes.section} aria-labelledby="year-title">
      <h2 id="year-title">{t('results.year')}</h2>
      <div className={classes.year} data-stale={!isCurrent}>
        {sizes === undefined && !query.error && <Skeleton height={150} />}
        {query.error && !query.isFetching ? (
          <p className={classes.quiet}>
            {t('results.yearFailed')} {problemOf(query.error).message}
          </p>
        ) : (
          sizes && (
            <LineChart
              label={t('results.yearChart', { summary: describeSizes(sizes, timeZone) })}
              sizes={sizes}
              timeZone={timeZone}
            />
          )
        )}
      </div>
      <p className={classes.note}>{history?.precision === 'sample' && t('results.yearSampled')}</p>
    </section>
  )
}

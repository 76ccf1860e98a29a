import { useMovementsSince } from '../api/movements'
import type { SegmentDetail, SizeAt } from '../api/segments'
import { LineChart } from '../charts/LineChart'
import { MovementChart } from '../charts/MovementChart'
import { describeSizes } from '../charts/size-summary'
import { formatDay } from '../format/date'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { ErrorState } from '../states/ErrorState'
import { LookBack } from './LookBack'
import { CauseTable } from './movements/CauseTable'
import { RangeChoice } from './RangeChoice'
import { SizeTable } from './SizeTable'
import classes from './tables.module.css'
import { useRange } from './use-range'

const t = texts('segments')

interface SizeOverTimeProps {
  readonly segment: SegmentDetail
  readonly timeZone: string
}

/** The size as a line, who came and went as bars under it, and the same numbers as tables. */
export function SizeOverTime({ segment, timeZone }: SizeOverTimeProps) {
  const [range, choose] = useRange()
  const latest = segment.sizes.at(-1)?.at ?? 0
  const sizes = segment.sizes.filter(({ at }) => at >= latest - range.ms)
  return (
    <Panel
      id="size"
      title={t('size.title')}
      wide
      aside={<RangeChoice label={t('size.howFar')} range={range} onChoose={choose} />}
    >
      <LookBack id={segment.id} from={latest - range.ms} first={segment.sizes[0]?.at} timeZone={timeZone} />
      {sizes.length < 2 ? (
        <p className={classes.quiet}>{t('size.none')}</p>
      ) : (
        <Charts id={segment.id} sizes={sizes} timeZone={timeZone} />
      )}
    </Panel>
  )
}

interface ChartsProps {
  readonly id: string
  readonly sizes: readonly SizeAt[]
  readonly timeZone: string
}

function Charts({ id, sizes, timeZone }: ChartsProps) {
  const [from, to] = [sizes[0]!.at, sizes.at(-1)!.at]
  const { data, error, isError, refetch } = useMovementsSince(id, from)
  const movements = data?.movements ?? []
  return (
    <>
      <LineChart
        label={t('size.label', { words: describeSizes(sizes, timeZone) })}
        sizes={sizes}
        timeZone={timeZone}
      />
      <h3 className={classes.subtitle}>{t('size.moves')}</h3>
      {isError && data === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <MovementChart
            label={t('size.movesLabel', { from: formatDay(from, timeZone), to: formatDay(to, timeZone) })}
            movements={movements}
            from={from}
            to={to}
            timeZone={timeZone}
          />
          <CauseTable movements={movements.filter(({ at }) => at >= from)} />
          {data?.completeSince !== undefined && data.completeSince > from && (
            <p className={classes.quiet}>
              {t('size.barsBegin', { day: formatDay(data.completeSince, timeZone) })}
            </p>
          )}
        </>
      )}
      <details className={classes.details}>
        <summary>{t('size.asTable')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
        <section className={classes.scroll} tabIndex={0} aria-label={t('size.table')}>
          <SizeTable sizes={sizes} timeZone={timeZone} />
        </section>
      </details>
    </>
  )
}

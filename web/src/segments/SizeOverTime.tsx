import { NativeSelect } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { useMovementsSince } from '../api/movements'
import type { SegmentDetail, SizeAt } from '../api/segments'
import { LineChart } from '../charts/LineChart'
import { MovementChart } from '../charts/MovementChart'
import { describeSizes } from '../charts/size-summary'
import { RANGES, rangeOf } from '../charts/time-range'
import { formatDay } from '../format/date'
import { Panel } from '../frame/Panel'
import { ErrorState } from '../states/ErrorState'
import { CauseTable } from './CauseTable'
import { SizeTable } from './SizeTable'
import classes from './tables.module.css'

interface SizeOverTimeProps {
  readonly segment: SegmentDetail
  readonly timeZone: string
}

/** The size as a line, who came and went as bars under it, and the same numbers as tables. */
export function SizeOverTime({ segment, timeZone }: SizeOverTimeProps) {
  const [params, setParams] = useSearchParams()
  const range = rangeOf(params.get('range'))
  const choose = (value: string) => {
    const next = new URLSearchParams(params)
    next.set('range', value)
    setParams(next, { replace: true, preventScrollReset: true })
  }
  const latest = segment.sizes.at(-1)?.at ?? 0
  const sizes = segment.sizes.filter(({ at }) => at >= latest - range.ms)
  return (
    <Panel
      id="size"
      title="Size over time"
      wide
      aside={
        <NativeSelect
          size="xs"
          aria-label="How far back"
          data={RANGES.map(({ value, label }) => ({ value, label }))}
          value={range.value}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      }
    >
      {sizes.length < 2 ? (
        <p className={classes.quiet}>
          The history appears here once more than one instant of this time was evaluated.
        </p>
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
        label={`Size over time: ${describeSizes(sizes, timeZone)}`}
        sizes={sizes}
        timeZone={timeZone}
      />
      <h3 className={classes.subtitle}>Who came and who went</h3>
      {isError && data === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <MovementChart
            label={`Entries and exits from ${formatDay(from, timeZone)} to ${formatDay(to, timeZone)}`}
            movements={movements}
            from={from}
            to={to}
            timeZone={timeZone}
          />
          <CauseTable movements={movements.filter(({ at }) => at >= from)} />
          {data?.completeSince !== undefined && data.completeSince > from && (
            <p className={classes.quiet}>
              Bars begin on {formatDay(data.completeSince, timeZone)}; the list below has what was earlier.
            </p>
          )}
        </>
      )}
      <details className={classes.details}>
        <summary>Show the sizes as a table</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
        <section className={classes.scroll} tabIndex={0} aria-label="The sizes">
          <SizeTable sizes={sizes} timeZone={timeZone} />
        </section>
      </details>
    </>
  )
}

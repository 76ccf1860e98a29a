import { Link } from 'react-router'
import { useMovementsSince } from '../../api/movements'
import type { SegmentDetail } from '../../api/segments'
import { MovementChart } from '../../charts/MovementChart'
import { formatDay, formatInstant } from '../../format/date'
import { texts } from '../../i18n'
import { ErrorState } from '../../states/ErrorState'
import { segmentPath } from '../segment-path'
import classes from '../tables.module.css'
import { longestStep, lookedBackSince, recordedSince } from './beginning'
import { CauseTable } from './CauseTable'

const t = texts('segments')

interface RecordedMovesProps {
  readonly segment: Pick<SegmentDetail, 'id' | 'versions' | 'movements' | 'lookedBack'>
  readonly from: number
  readonly to: number
  readonly timeZone: string
}

/** Who came and went as bars with their causes, and since when that is recorded. */
export function RecordedMoves({ segment, from, to, timeZone }: RecordedMovesProps) {
  const { id, versions, lookedBack } = segment
  const { data, error, isError, refetch } = useMovementsSince(id, from)
  if (isError && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />
  const recorded = recordedSince(data?.movements ?? segment.movements, from)
  const movements = [...recorded, ...lookedBackSince(lookedBack, from)]
  const label = t('size.movesLabel', { from: formatDay(from, timeZone), to: formatDay(to, timeZone) })
  const definedAt = Math.min(...versions.map(({ createdAt }) => createdAt))
  return (
    <>
      {movements.some(({ entered, exited }) => entered + exited > 0) ? (
        <>
          <MovementChart
            label={label}
            movements={movements}
            {...{ from, to, timeZone }}
            shortest={longestStep(lookedBack, from)}
          />
          <CauseTable movements={movements} />
        </>
      ) : (
        <p className={classes.quiet}>{t('size.nobodyMoved')}</p>
      )}
      {definedAt > from && definedAt < Number.POSITIVE_INFINITY && (
        <p className={classes.below}>
          {t.rich('size.recorded', {
            time: formatInstant(definedAt, timeZone),
            flows: (inside) => <Link to={`${segmentPath(id)}?view=movements`}>{inside}</Link>,
          })}
        </p>
      )}
      {data?.completeSince !== undefined && data.completeSince > from && (
        <p className={classes.quiet}>
          {t('size.barsBegin', { day: formatDay(data.completeSince, timeZone) })}
        </p>
      )}
    </>
  )
}

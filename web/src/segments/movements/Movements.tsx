import { Skeleton } from '@mantine/core'
import { useMovements } from '../../api/movements'
import type { Movement } from '../../api/segments'
import { Instant } from '../../format/Instant'
import { formatCount } from '../../format/number'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { ErrorState } from '../../states/ErrorState'
import { More } from '../../states/More'
import classes from '../tables.module.css'

const t = texts('segments')
const PAGE_SIZE = 12

interface MovementsProps {
  readonly id: string
}

/** Who came and went at the last evaluations, and for what cause. */
export function Movements({ id }: MovementsProps) {
  const query = useMovements(id, PAGE_SIZE)
  const { data, error, isError, refetch } = query
  return (
    <Panel id="movements" title={t('movements.title')} wide>
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Skeleton height={120} />}
      {data?.length === 0 && <p className={classes.quiet}>{t('movements.none')}</p>}
      {data !== undefined && data.length > 0 && <MovementTable movements={data} />}
      <More query={query} noun="evaluations" />
    </Panel>
  )
}

interface MovementTableProps {
  readonly movements: readonly Movement[]
}

function MovementTable({ movements }: MovementTableProps) {
  return (
    <table className={classes.table}>
      <caption className="unseen">{t('movements.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('movements.evaluated')}</th>
          <th scope="col">{t('causes.because')}</th>
          <th scope="col" className={classes.number}>
            {t('causes.entered')}
          </th>
          <th scope="col" className={classes.number}>
            {t('causes.left')}
          </th>
        </tr>
      </thead>
      <tbody>
        {movements.map(({ at, cause, entered, exited }) => (
          <tr key={`${at} ${cause}`}>
            <td>
              <Instant at={at} />
            </td>
            <td>{t(`causes.${cause}`)}</td>
            <td className={classes.number}>{formatCount(entered)}</td>
            <td className={classes.number}>{formatCount(exited)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

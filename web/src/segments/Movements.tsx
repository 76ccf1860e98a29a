import { Skeleton } from '@mantine/core'
import { useMovements } from '../api/movements'
import type { Movement } from '../api/segments'
import { Instant } from '../format/Instant'
import { formatCount } from '../format/number'
import { Panel } from '../frame/Panel'
import { ErrorState } from '../states/ErrorState'
import { More } from '../states/More'
import { CAUSES } from './causes'
import classes from './tables.module.css'

const PAGE_SIZE = 12

interface MovementsProps {
  readonly id: string
}

/** Who came and went at the last evaluations, and for what cause. */
export function Movements({ id }: MovementsProps) {
  const query = useMovements(id, PAGE_SIZE)
  const { data, error, isError, refetch } = query
  return (
    <Panel id="movements" title="Came and went">
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Skeleton height={120} />}
      {data?.length === 0 && (
        <p className={classes.quiet}>Nobody came or went since it was first evaluated.</p>
      )}
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
      <caption className="unseen">Entries and exits by evaluation, the latest first</caption>
      <thead>
        <tr>
          <th scope="col">Evaluated</th>
          <th scope="col">Because</th>
          <th scope="col" className={classes.number}>
            Entered
          </th>
          <th scope="col" className={classes.number}>
            Left
          </th>
        </tr>
      </thead>
      <tbody>
        {movements.map(({ at, cause, entered, exited }) => (
          <tr key={`${at} ${cause}`}>
            <td>
              <Instant at={at} />
            </td>
            <td>{CAUSES[cause]}</td>
            <td className={classes.number}>{formatCount(entered)}</td>
            <td className={classes.number}>{formatCount(exited)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

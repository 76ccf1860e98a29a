import type { Cause, Movement } from '../api/segments'
import { formatInstant } from '../format/date'
import { formatCount } from '../format/number'
import { Panel } from '../frame/Panel'
import classes from './tables.module.css'

export const CAUSES: Readonly<Record<Cause, string>> = {
  data: 'new data',
  time: 'time passed',
  definition: 'new definition',
  identity: 'joined profiles',
}

interface MovementsProps {
  readonly movements: readonly Movement[]
  readonly timeZone: string
}

/** Who came and went at the last evaluations, and for what cause. */
export function Movements({ movements, timeZone }: MovementsProps) {
  return (
    <Panel id="movements" title="Came and went" wide>
      {movements.length === 0 ? (
        <p className={classes.quiet}>Nobody came or went since it was first evaluated.</p>
      ) : (
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
                <td>{formatInstant(at, timeZone)}</td>
                <td>{CAUSES[cause]}</td>
                <td className={classes.number}>{formatCount(entered)}</td>
                <td className={classes.number}>{formatCount(exited)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

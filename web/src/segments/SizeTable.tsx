import type { SizeAt } from '../api/segments'
import { formatDay } from '../format/date'
import { formatCount } from '../format/number'
import classes from './tables.module.css'

interface SizeTableProps {
  readonly sizes: readonly SizeAt[]
  readonly timeZone: string
}

export function SizeTable({ sizes, timeZone }: SizeTableProps) {
  return (
    <table className={classes.table}>
      <caption className="unseen">Size over time, the latest first</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col" className={classes.number}>
            Profiles
          </th>
        </tr>
      </thead>
      <tbody>
        {sizes.toReversed().map(({ at, size }) => (
          <tr key={at}>
            <td>{formatDay(at, timeZone)}</td>
            <td className={classes.number}>{formatCount(size)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

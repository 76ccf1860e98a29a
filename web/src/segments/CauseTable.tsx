import type { Movement } from '../api/segments'
import { CAUSES as ORDER, sumMovements } from '../charts/movement-bars'
import { formatCount } from '../format/number'
import classes from './CauseTable.module.css'
import { CAUSES } from './causes'

interface CauseTableProps {
  readonly movements: readonly Movement[]
}

/** The legend of the bars, with how many came and went for each cause. */
export function CauseTable({ movements }: CauseTableProps) {
  const { entered, exited } = sumMovements(movements)
  return (
    <table className={classes.table}>
      <caption className="unseen">Entries and exits by cause</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">Because</th>
          <th scope="col">Entered</th>
          <th scope="col">Left</th>
        </tr>
      </thead>
      <tbody>
        {ORDER.map((cause) => (
          <tr key={cause}>
            <th scope="row">
              <span className={classes.swatch} data-cause={cause} /> {CAUSES[cause]}
            </th>
            <td>+{formatCount(entered[cause])}</td>
            <td>−{formatCount(exited[cause])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { type Move, CAUSES as ORDER, sumMovements } from '../../charts/movement-bars'
import { formatCount } from '../../format/number'
import { texts } from '../../i18n'
import classes from './CauseTable.module.css'

const t = texts('segments')

interface CauseTableProps {
  readonly movements: readonly Move[]
}

/** The legend of the bars, with how many came and went for each cause that there was. */
export function CauseTable({ movements }: CauseTableProps) {
  const { entered, exited } = sumMovements(movements)
  return (
    <table className={classes.table}>
      <caption className="unseen">{t('causes.caption')}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t('causes.because')}</th>
          <th scope="col">{t('causes.entered')}</th>
          <th scope="col">{t('causes.left')}</th>
        </tr>
      </thead>
      <tbody>
        {ORDER.filter((cause) => entered[cause] + exited[cause] > 0).map((cause) => (
          <tr key={cause}>
            <th scope="row">
              <span className={classes.swatch} data-cause={cause} /> {t(`causes.${cause}`)}
            </th>
            <td>+{formatCount(entered[cause])}</td>
            <td>−{formatCount(exited[cause])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

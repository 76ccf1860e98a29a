import type { MemberScore } from '../../api/segment-relations'
import { formatShare } from '../../format/number'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import tables from '../tables.module.css'
import { partShares } from './part-shares'
import classes from './Scores.module.css'

const t = texts('segments')
const SHOWN = 8

interface PartsScoreProps {
  readonly output: MemberScore
}

/** How many of the members are in each part, beside how many of everybody. */
export function PartsScore({ output }: PartsScoreProps) {
  const { shown, others } = partShares(output, SHOWN)
  return (
    <>
      <table className={tables.table}>
        <caption className="unseen">{t('scores.caption', { model: output.title })}</caption>
        <thead>
          <tr>
            <td />
            <td />
            <th scope="col" className={tables.number}>
              {t('scores.members')}
            </th>
            <th scope="col" className={tables.number}>
              {t('scores.everybody')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, members, everybody }) => (
            <tr key={name}>
              <th scope="row">
                <Verbatim text={name} />
              </th>
              <td className={classes.bars} aria-hidden="true">
                <span className={classes.members} style={{ width: `${100 * members}%` }} />
                <span className={classes.everybody} style={{ width: `${100 * everybody}%` }} />
              </td>
              <td className={tables.number}>{formatShare(members)}</td>
              <td className={tables.number}>{formatShare(everybody)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {others > 0 && <p className={tables.quiet}>{t('scores.more', { count: others })}</p>}
    </>
  )
}

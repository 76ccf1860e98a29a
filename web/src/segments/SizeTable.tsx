import type { SizeAt } from '../api/segments'
import { formatDay } from '../format/date'
import { formatCount } from '../format/number'
import { texts } from '../i18n'
import classes from './tables.module.css'

const t = texts('segments')

interface SizeTableProps {
  readonly sizes: readonly SizeAt[]
  readonly timeZone: string
}

/** The sizes as numbers, the latest first. */
export function SizeTable({ sizes, timeZone }: SizeTableProps) {
  return (
    <table className={classes.table}>
      <caption className="unseen">{t('size.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('size.day')}</th>
          <th scope="col" className={classes.number}>
            {t('size.profiles')}
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

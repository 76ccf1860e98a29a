import type { Comparison } from '../api/comparison'
import { ShareBar } from '../charts/ShareBar'
import { formatCount } from '../format/number'
import { visible } from '../format/visible-text'
import { texts } from '../i18n'
import { fullTitle } from '../segment-list/listing'
import classes from './ComparePage.module.css'
import { type ComparedSegment, relationOf } from './compared'

const t = texts('compare')

interface OverlapTableProps {
  readonly compared: readonly ComparedSegment[]
  readonly comparison: Comparison
  /** The time of which it is known who came and went. */
  readonly period: string
}

/** Of every two: whom they share, and who went from the one to the other. */
export function OverlapTable({ compared, comparison, period }: OverlapTableProps) {
  return (
    <>
      <p className={classes.note}>{t('overlap.about', { period })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('overlap.table')}>
        <table className={`${classes.table} ${classes.relations}`}>
          <thead>
            <tr>
              <th scope="col">{t('overlap.of')}</th>
              {compared.map(({ row }) => (
                <th key={row.id} scope="col">
                  {visible(fullTitle(row))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compared.map(({ row }) => (
              <tr key={row.id}>
                <th scope="row">{visible(fullTitle(row))}</th>
                {compared.map(({ row: other }) => (
                  <Cell key={other.id} comparison={comparison} id={row.id} other={other.id} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

interface CellProps {
  readonly comparison: Comparison
  readonly id: string
  readonly other: string
}

function Cell({ comparison, id, other }: CellProps) {
  const relation = relationOf(comparison, id, other)
  if (relation === undefined)
    return (
      <td className={classes.self}>
        <span className="unseen">{t('overlap.self')}</span>
      </td>
    )
  const { shared, share, to } = relation
  return (
    <td className={classes.relation}>
      <ShareBar share={share} />
      <span>{t('overlap.shared', { count: shared, number: formatCount(shared) })}</span>
      {to > 0 && <span>{t('overlap.went', { number: formatCount(to) })}</span>}
    </td>
  )
}

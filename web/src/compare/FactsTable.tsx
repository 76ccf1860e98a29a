import { Link } from 'react-router'
import { useStatus } from '../api/status'
import { Sparkline } from '../charts/Sparkline'
import { formatCount, formatShare, formatShortMoney } from '../format/number'
import { visible } from '../format/visible-text'
import { texts } from '../i18n'
import { fullTitle } from '../segment-list/listing'
import { segmentPath } from '../segments/segment-path'
import classes from './ComparePage.module.css'
import type { ComparedSegment } from './compared'

const t = texts('compare')

interface FactsTableProps {
  readonly compared: readonly ComparedSegment[]
  /** The time of which it is known who came and went. */
  readonly period: string
}

/** What is known of each, a row a segment. */
export function FactsTable({ compared, period }: FactsTableProps) {
  const status = useStatus().data
  const money = (value: number | undefined) =>
    value === undefined ? '–' : formatShortMoney(value, status?.currency)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t('facts.table')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('facts.segment')}</th>
            <th scope="col">{t('facts.size')}</th>
            <th scope="col">{t('facts.share')}</th>
            <th scope="col">{t('facts.year')}</th>
            <th scope="col">{t('facts.alone')}</th>
            <th scope="col">{t('facts.entered', { period })}</th>
            <th scope="col">{t('facts.exited', { period })}</th>
            <th scope="col">{t('facts.value')}</th>
            <th scope="col">{t('facts.each')}</th>
            <th scope="col">{t('facts.churn')}</th>
          </tr>
        </thead>
        <tbody>
          {compared.map(({ row, size, alone, entered, exited, value, each, churnRisk }) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={segmentPath(row.id)}>{visible(fullTitle(row))}</Link>
              </th>
              <td>
                <b>{formatCount(size)}</b>
              </td>
              <td>{row.share === undefined ? '–' : formatShare(row.share)}</td>
              <td>
                <Sparkline sizes={row.sizes} timeZone={status?.timeZone ?? 'UTC'} />
              </td>
              <td>{formatCount(alone)}</td>
              <td>{signed('+', entered)}</td>
              <td>{signed('−', exited)}</td>
              <td>{money(value)}</td>
              <td>{money(each)}</td>
              <td>{churnRisk === undefined ? '–' : formatShare(churnRisk)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const signed = (sign: string, count: number) => (count === 0 ? '' : sign) + formatCount(count)

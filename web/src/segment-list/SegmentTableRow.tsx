import { Checkbox } from '@mantine/core'
import { Link } from 'react-router'
import { valueEach } from '../api/measures'
import { useStatus, useTimeZone } from '../api/status'
import { ShareBar } from '../charts/ShareBar'
import { Sparkline } from '../charts/Sparkline'
import { type SizeSummary, summariseSizes } from '../charts/size-summary'
import { formatDayOfMonth } from '../format/date'
import { Instant } from '../format/Instant'
import { formatChange, formatCount, formatShare, formatShortMoney } from '../format/number'
import { visible } from '../format/visible-text'
import { texts } from '../i18n'
import { StatusBadge } from '../segments/StatusBadge'
import { segmentPath } from '../segments/segment-path'
import { Tags } from '../segments/Tags'
import type { ListedSegment } from './listed-segment'
import classes from './SegmentTable.module.css'
import type { Selection } from './use-selection'

const t = texts('segmentList')

interface SegmentTableRowProps {
  readonly row: ListedSegment
  readonly selection: Selection
}

/** A segment: who, how many, how it went, what they are worth, and whose it is. */
export function SegmentTableRow({ row, selection }: SegmentTableRowProps) {
  return (
    <tr className={classes.row} data-selected={selection.has(row.id) || undefined}>
      <td className={classes.check}>
        <Checkbox
          size="sm"
          aria-label={t('select', { title: visible(row.title) })}
          checked={selection.has(row.id)}
          disabled={!selection.has(row.id) && selection.isFull}
          onChange={() => selection.toggle(row.id)}
        />
      </td>
      <th scope="row" className={classes.segment}>
        <Link to={segmentPath(row.id)} className={classes.title}>
          {visible(row.title)}
        </Link>
        <StatusBadge status={row.status} /> <Tags tags={row.tags} />
        <p className={classes.sentence}>{visible(row.sentence)}</p>
        {row.folder !== undefined && <p className={classes.folder}>{row.folder.split('/').join(' › ')}</p>}
      </th>
      <Numbers row={row} />
      <td className={classes.owner} data-label={t('columns.edited')}>
        <Instant at={row.updatedAt} ago />
        {row.owner !== undefined && <span className={classes.soft}>{row.owner}</span>}
      </td>
    </tr>
  )
}

function Numbers({ row }: { readonly row: ListedSegment }) {
  const status = useStatus().data
  const timeZone = useTimeZone()
  const summary = summariseSizes(row.sizes)
  const each = valueEach(row)
  return (
    <>
      <td className={`${classes.number} ${classes.size}`} data-label={t('columns.size')}>
        {row.size === undefined ? '–' : formatCount(row.size)}
      </td>
      <td data-label={t('columns.share')}>
        <ShareBar share={row.share} />
      </td>
      <td className={classes.spark} data-label={t('columns.change')}>
        <Sparkline sizes={row.sizes} timeZone={timeZone} />
        {summary && <span className={classes.soft}>{changeText(summary, timeZone)}</span>}
      </td>
      <td className={classes.number} data-label={t('columns.value')}>
        {row.value === undefined ? '–' : formatShortMoney(row.value, status?.currency)}
        {each !== undefined && (
          <span className={classes.soft}>
            {t('each', { value: formatShortMoney(each, status?.currency) })}
          </span>
        )}
      </td>
      <td className={classes.number} data-label={t('columns.churn')}>
        {row.churnRisk === undefined ? '–' : formatShare(row.churnRisk)}
      </td>
    </>
  )
}

/** A year, but for the days between two points of it. */
const ABOUT_A_YEAR_MS = 350 * 86_400_000

/** By how much it changed, within the year unless sizes are known for a shorter time only. */
function changeText({ first, last }: SizeSummary, timeZone: string): string {
  const change = formatChange(first.size, last.size)
  if (last.at - first.at >= ABOUT_A_YEAR_MS) return change
  return t('changeSince', { change, day: formatDayOfMonth(first.at, timeZone) })
}

import { Link } from 'react-router'
import type { SegmentRow } from '../api/segments'
import { ShareBar } from '../charts/ShareBar'
import { Sparkline } from '../charts/Sparkline'
import { summariseSizes } from '../charts/size-summary'
import { formatChange, formatCount } from '../format/number'
import { StatusBadge } from '../segments/StatusBadge'
import { segmentPath } from '../segments/segment-path'
import { Tags } from '../segments/Tags'
import classes from './SegmentTable.module.css'

interface SegmentTableProps {
  readonly title: string | undefined
  readonly rows: readonly SegmentRow[]
  readonly timeZone: string
}

/** Segments as a table; on a narrow screen every row is a card. */
export function SegmentTable({ title, rows, timeZone }: SegmentTableProps) {
  return (
    <table className={classes.table}>
      <caption className={title === undefined ? 'unseen' : classes.caption}>{title ?? 'Segments'}</caption>
      <thead>
        <tr>
          <th scope="col">Segment</th>
          <th scope="col" className={classes.number}>
            Size
          </th>
          <th scope="col">Share</th>
          <th scope="col">Last year</th>
          <th scope="col" className={classes.number}>
            Change
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} timeZone={timeZone} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly row: SegmentRow
  readonly timeZone: string
}

function Row({ row, timeZone }: RowProps) {
  const summary = summariseSizes(row.sizes)
  return (
    <tr className={classes.row}>
      <th scope="row" className={classes.segment}>
        <Link to={segmentPath(row.id)} className={classes.title}>
          {row.title}
        </Link>
        <StatusBadge status={row.status} /> <Tags tags={row.tags} />
        <p className={classes.sentence}>{row.sentence}</p>
      </th>
      <td className={`${classes.number} ${classes.size}`}>
        {row.size === undefined ? '–' : formatCount(row.size)} <span className={classes.unit}>profiles</span>
      </td>
      <td className={classes.share}>
        <ShareBar share={row.share} />
      </td>
      <td className={classes.spark}>
        <Sparkline sizes={row.sizes} timeZone={timeZone} />
      </td>
      <td className={`${classes.number} ${classes.change}`}>
        {summary ? formatChange(summary.first.size, summary.last.size) : '–'}
      </td>
    </tr>
  )
}

import { texts } from '../i18n'
import { ColumnHead } from './ColumnHead'
import type { ListedSegment } from './listed-segment'
import type { Listing } from './listing'
import classes from './SegmentTable.module.css'
import { SegmentTableRow } from './SegmentTableRow'
import type { Selection } from './use-selection'

const t = texts('segmentList')

interface SegmentTableProps {
  readonly title: string | undefined
  readonly rows: readonly ListedSegment[]
  readonly listing: Listing
  readonly onChange: (change: Partial<Listing>) => void
  readonly selection: Selection
}

/** Segments as a table; on a narrow screen every row is a card. */
export function SegmentTable({ title, rows, listing, onChange, selection }: SegmentTableProps) {
  const order = { listing, onChange }
  return (
    <table className={classes.table}>
      <caption className={title === undefined ? 'unseen' : classes.caption}>{title ?? t('title')}</caption>
      <thead>
        <tr>
          <th scope="col" className={classes.check}>
            <span className="unseen">{t('columns.select')}</span>
          </th>
          <ColumnHead sort="name" {...order} />
          <ColumnHead sort="size" number {...order} />
          <th scope="col">{t('columns.share')}</th>
          <ColumnHead sort="change" {...order} />
          <ColumnHead sort="value" number hint={t('columns.valueHint')} {...order} />
          <ColumnHead sort="churn" number hint={t('columns.churnHint')} {...order} />
          <ColumnHead sort="edited" {...order} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <SegmentTableRow key={row.id} row={row} selection={selection} />
        ))}
      </tbody>
    </table>
  )
}

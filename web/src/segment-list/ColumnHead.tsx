import { texts } from '../i18n'
import type { Listing } from './listing'
import classes from './SegmentTable.module.css'
import type { SortKey } from './sort'

const t = texts('segmentList')

interface ColumnHeadProps {
  readonly sort: SortKey
  readonly listing: Listing
  readonly onChange: (change: Partial<Listing>) => void
  readonly number?: boolean
  /** What the column holds, for whoever points at it. */
  readonly hint?: string
}

/** The head of a column that orders the list; once more turns the order round. */
export function ColumnHead({ sort, listing, onChange, number = false, hint }: ColumnHeadProps) {
  const isOrder = listing.sort === sort
  const isUp = listing.reverse !== (sort === 'name')
  return (
    <th
      scope="col"
      className={number ? classes.number : undefined}
      aria-sort={isOrder ? (isUp ? 'ascending' : 'descending') : undefined}
    >
      <button
        type="button"
        className={classes.order}
        title={hint}
        onClick={() => onChange({ sort, reverse: isOrder && !listing.reverse })}
      >
        {t(`columns.${sort}`)}
        <span className={classes.arrow} aria-hidden>
          {isOrder && (isUp ? '↑' : '↓')}
        </span>
      </button>
    </th>
  )
}

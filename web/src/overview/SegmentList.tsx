import type { SegmentRow } from '../api/segments'
import { listSegments } from './listing'
import classes from './SegmentList.module.css'
import { SegmentTables } from './SegmentTables'
import { Toolbar } from './Toolbar'
import { useListing } from './use-listing'

interface SegmentListProps {
  readonly rows: readonly SegmentRow[]
  readonly timeZone: string
}

/** The segments, searched, ordered and grouped as the address says. */
export function SegmentList({ rows, timeZone }: SegmentListProps) {
  const [listing, change] = useListing()
  const groups = listSegments(rows, listing)
  const shown = new Set(groups.flatMap((group) => group.rows.map(({ id }) => id))).size
  return (
    <section aria-labelledby="segments">
      <header className={classes.header}>
        <h2 id="segments">Segments</h2>
        <p role="status">{shown === rows.length ? shown : `${shown} of ${rows.length}`}</p>
        <Toolbar listing={listing} onChange={change} />
      </header>
      {shown === 0 && (
        <p className={classes.nothing}>
          {listing.search === ''
            ? `Nothing is ${listing.show}.`
            : `No segment has “${listing.search}” in its title, sentence or tags.`}{' '}
          <button
            type="button"
            className={classes.clear}
            onClick={() => change({ search: '', show: 'current' })}
          >
            Show all
          </button>
        </p>
      )}
      <SegmentTables key={JSON.stringify(listing)} groups={groups} timeZone={timeZone} />
    </section>
  )
}

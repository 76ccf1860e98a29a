import { Button } from '@mantine/core'
import { texts } from '../i18n'
import type { ListedSegment } from './listed-segment'
import { EVERYTHING, filterOptions, listingParams, listSegments } from './listing'
import classes from './SegmentList.module.css'
import { SegmentTables } from './SegmentTables'
import { SelectionBar } from './SelectionBar'
import { Toolbar } from './Toolbar'
import { useListing } from './use-listing'
import { useSelection } from './use-selection'

const t = texts('segmentList')

interface SegmentListProps {
  readonly rows: readonly ListedSegment[]
}

/** The segments, searched, filtered, ordered and grouped as the address says; some can be marked to be compared. */
export function SegmentList({ rows }: SegmentListProps) {
  const [listing, change] = useListing()
  const selection = useSelection()
  const groups = listSegments(rows, listing)
  const shown = new Set(groups.flatMap((group) => group.rows.map(({ id }) => id))).size
  return (
    <>
      <div className={classes.header}>
        <Toolbar listing={listing} options={filterOptions(rows)} onChange={change} />
        <p role="status" className={classes.count}>
          {t('count', { shown, all: rows.length })}
        </p>
      </div>
      {shown === 0 && (
        <div className={classes.nothing}>
          <p>{rows.length === 0 ? t(`nothing.${listing.show}`) : t('nothing.found')}</p>
          <Button variant="default" size="sm" onClick={() => change(EVERYTHING)}>
            {t('nothing.showAll')}
          </Button>
        </div>
      )}
      <SegmentTables
        found={{ groups, asked: listingParams(listing).toString() }}
        listing={listing}
        onChange={change}
        selection={selection}
      />
      <SelectionBar selection={selection} />
    </>
  )
}

import { useBusyArea, useCalm } from '../frame/use-calm'
import { texts } from '../i18n'
import type { ListedSegment } from './listed-segment'
import type { Group, Listing } from './listing'
import { SegmentTable } from './SegmentTable'
import type { Selection } from './use-selection'

const t = texts('segmentList')

/** Groups of segments, and the address that they were asked for by. */
interface FoundSegments {
  readonly groups: readonly Group[]
  readonly asked: string
}

interface SegmentTablesProps {
  readonly found: FoundSegments
  readonly listing: Listing
  readonly onChange: (change: Partial<Listing>) => void
  readonly selection: Selection
}

/** The groups as tables. While somebody points at them their numbers change, and their order does not. */
export function SegmentTables({ found, listing, ...more }: SegmentTablesProps) {
  const { isBusy, area } = useBusyArea()
  const { shown } = useCalm(found, isBusy)
  const { groups } = found
  // What was asked for is shown at once, also to who points at it.
  const now = shown.asked === found.asked ? shown.groups : groups
  const latest = new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)))
  const latestOf = (row: ListedSegment) => latest.get(row.id) ?? row
  return (
    <div {...area}>
      {now
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <SegmentTable
            key={title ?? ''}
            title={title === '' ? t(`without.${listing.group === 'none' ? 'tag' : listing.group}`) : title}
            rows={rows.map(latestOf)}
            listing={listing}
            {...more}
          />
        ))}
    </div>
  )
}

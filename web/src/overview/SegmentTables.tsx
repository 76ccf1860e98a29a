import type { SegmentRow } from '../api/segments'
import { useBusyArea, useCalm } from '../frame/use-calm'
import type { Group } from './listing'
import { SegmentTable } from './SegmentTable'

interface SegmentTablesProps {
  readonly groups: readonly Group[]
  readonly timeZone: string
}

/** The groups as tables. While somebody points at them their numbers change, and their order does not. */
export function SegmentTables({ groups, timeZone }: SegmentTablesProps) {
  const { isBusy, area } = useBusyArea()
  const { shown } = useCalm(groups, isBusy)
  const latest = new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)))
  const latestOf = (row: SegmentRow) => latest.get(row.id) ?? row
  return (
    <div {...area}>
      {shown
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <SegmentTable key={title ?? ''} title={title} rows={rows.map(latestOf)} timeZone={timeZone} />
        ))}
    </div>
  )
}

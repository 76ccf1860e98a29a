import { NativeSelect, TextInput } from '@mantine/core'
import { GROUPS, type GroupKey, type Listing, SHOWN, type ShowKey, SORTS, type SortKey } from './listing'
import classes from './SegmentList.module.css'

interface ToolbarProps {
  readonly listing: Listing
  readonly onChange: (change: Partial<Listing>) => void
}

export function Toolbar({ listing, onChange }: ToolbarProps) {
  return (
    <search className={classes.toolbar}>
      <TextInput
        type="search"
        aria-label="Search segments"
        placeholder="Search segments"
        value={listing.search}
        onChange={(event) => onChange({ search: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label="Which segments"
        data={[...SHOWN]}
        value={listing.show}
        onChange={(event) => onChange({ show: event.currentTarget.value as ShowKey })}
      />
      <NativeSelect
        aria-label="Order"
        data={[...SORTS]}
        value={listing.sort}
        onChange={(event) => onChange({ sort: event.currentTarget.value as SortKey })}
      />
      <NativeSelect
        aria-label="Grouping"
        data={[...GROUPS]}
        value={listing.group}
        onChange={(event) => onChange({ group: event.currentTarget.value as GroupKey })}
      />
    </search>
  )
}

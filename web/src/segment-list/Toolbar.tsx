import { NativeSelect, TextInput } from '@mantine/core'
import { texts } from '../i18n'
import { GROUP_KEYS, type GroupKey, type Listing, SHOW_KEYS, type ShowKey } from './listing'
import classes from './SegmentList.module.css'
import { SORT_KEYS, type SortKey } from './sort'

const t = texts('segmentList')

interface ToolbarProps {
  readonly listing: Listing
  readonly options: Readonly<Record<'tag' | 'folder' | 'owner', readonly string[]>>
  readonly onChange: (change: Partial<Listing>) => void
}

/** What is searched and filtered; of filters those that would make a difference. */
export function Toolbar({ listing, options, onChange }: ToolbarProps) {
  return (
    <search className={classes.toolbar}>
      <TextInput
        type="search"
        className={classes.search}
        aria-label={t('toolbar.search')}
        placeholder={t('toolbar.search')}
        value={listing.search}
        onChange={(event) => onChange({ search: event.currentTarget.value })}
      />
      {(['folder', 'tag', 'owner'] as const).map(
        (filter) =>
          options[filter].length > 0 && (
            <NativeSelect
              key={filter}
              aria-label={t(`toolbar.${filter}`)}
              data={[
                { value: '', label: t(`toolbar.any.${filter}`) },
                ...options[filter].map((value) => ({ value, label: value })),
              ]}
              value={listing[filter]}
              onChange={(event) => onChange({ [filter]: event.currentTarget.value })}
            />
          ),
      )}
      <NativeSelect
        aria-label={t('toolbar.show')}
        data={SHOW_KEYS.map((value) => ({ value, label: t(`show.${value}`) }))}
        value={listing.show}
        onChange={(event) => onChange({ show: event.currentTarget.value as ShowKey })}
      />
      <NativeSelect
        className={classes.order}
        aria-label={t('toolbar.order')}
        data={SORT_KEYS.map((value) => ({
          value,
          label: t('toolbar.by', { column: t(`columns.${value}`) }),
        }))}
        value={listing.sort}
        onChange={(event) => onChange({ sort: event.currentTarget.value as SortKey, reverse: false })}
      />
      <NativeSelect
        aria-label={t('toolbar.group')}
        data={GROUP_KEYS.map((value) => ({ value, label: t(`group.${value}`) }))}
        value={listing.group}
        onChange={(event) => onChange({ group: event.currentTarget.value as GroupKey })}
      />
    </search>
  )
}

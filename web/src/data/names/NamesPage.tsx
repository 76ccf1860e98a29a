import { TextInput } from '@mantine/core'
import { Link, useSearchParams } from 'react-router'
import { useCatalogue } from '../../api/catalogue'
import type { Owner } from '../../api/data'
import { useMay } from '../../api/session'
import { formatCount } from '../../format/number'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { DataPage } from '../DataPage'
import classes from '../data.module.css'
import { NameTable } from './NameTable'
import { MOST_SHOWN, namesWith } from './name-list'

const t = texts('data')

/** All events. */
export function EventsPage() {
  return (
    <DataPage title={t('names.events')} intro={t('names.eventsIntro')} permission="segments:read">
      <Names of="event" />
    </DataPage>
  )
}

/** All traits. */
export function TraitsPage() {
  return (
    <DataPage title={t('names.traits')} intro={t('names.traitsIntro')} permission="segments:read">
      <Names of="trait" />
    </DataPage>
  )
}

function Names({ of }: { readonly of: Owner }) {
  const [query, setQuery] = useSearchParams()
  const search = query.get('search') ?? ''
  const change = (text: string) => setQuery(text === '' ? {} : { search: text }, { replace: true })
  return (
    <Panel
      id="names"
      title={t('names.byRecords')}
      aside={
        <TextInput
          type="search"
          size="xs"
          className={classes.search}
          aria-label={t('names.search')}
          placeholder={t('names.search')}
          value={search}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      }
    >
      <Loaded query={useCatalogue()} height={560}>
        {({ events, traits }) => <Found of={of} entries={of === 'event' ? events : traits} search={search} />}
      </Loaded>
    </Panel>
  )
}

interface FoundProps {
  readonly of: Owner
  readonly entries: Parameters<typeof namesWith>[0]
  readonly search: string
}

function Found({ of, entries, search }: FoundProps) {
  const found = namesWith(entries, search)
  const mayImport = useMay('imports:write')
  if (entries.length === 0) {
    return (
      <p className={classes.quiet}>
        {t(of === 'event' ? 'names.noEvents' : 'names.noTraits')}{' '}
        {mayImport && <Link to="/imports/new">{t('names.import')}</Link>}
      </p>
    )
  }
  if (found.length === 0) return <p className={classes.quiet}>{t('names.noneFound')}</p>
  return (
    <>
      <NameTable of={of} entries={found.slice(0, MOST_SHOWN)} />
      {found.length > MOST_SHOWN && (
        <p className={classes.quiet}>
          {t('names.first', { shown: formatCount(MOST_SHOWN), all: formatCount(found.length) })}
        </p>
      )}
    </>
  )
}

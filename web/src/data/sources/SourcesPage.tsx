import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { type DataSources, useDataSources } from '../../api/data'
import { useMay } from '../../api/session'
import { Instant } from '../../format/Instant'
import { formatCount } from '../../format/number'
import { Fact, Facts } from '../../frame/Facts'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { DataPage } from '../DataPage'
import classes from '../data.module.css'
import { VolumeChart } from '../VolumeChart'
import { Problems } from './Problems'
import { SourceTable } from './SourceTable'

const t = texts('data')

/** Where data comes from, how fresh it is, and what needs a look. */
export function SourcesPage() {
  return (
    <DataPage
      title={t('sources.title')}
      intro={t('sources.intro')}
      permission="events:read"
      action={<ImportButton />}
    >
      <Sources />
    </DataPage>
  )
}

function ImportButton() {
  if (!useMay('imports:write')) return null
  return (
    <Button component={Link} to="/imports/new">
      {t('sources.import1')}
    </Button>
  )
}

function Sources() {
  return (
    <Loaded query={useDataSources()} height={760}>
      {(sources) =>
        sources.events.records + sources.traits.records === 0 ? <Empty /> : <Overview sources={sources} />
      }
    </Loaded>
  )
}

function Overview({ sources }: { readonly sources: DataSources }) {
  const { events, traits, days, keys } = sources
  return (
    <>
      <Panel
        id="volume"
        title={t('sources.volume')}
        aside={<span className={classes.quiet}>{t('sources.volumeNote')}</span>}
      >
        <Facts>
          <Fact name={t('sources.events')}>{formatCount(events.records)}</Fact>
          <Fact name={t('sources.latest')}>{instantOf(events.latestAt)}</Fact>
          <Fact name={t('sources.received')}>{instantOf(latest(events.receivedAt, traits.receivedAt))}</Fact>
          <Fact name={t('sources.traits')}>{formatCount(traits.records)}</Fact>
        </Facts>
        <VolumeChart title={t('sources.volume')} days={days} />
      </Panel>
      <div className={classes.beside}>
        <Panel id="sources" title={t('sources.list')} aside={<Link to="/imports">{t('sources.all')}</Link>}>
          <SourceTable keys={keys} />
        </Panel>
        <Panel id="problems" title={t('sources.problems')}>
          <Problems />
        </Panel>
      </div>
    </>
  )
}

function instantOf(at: number | undefined) {
  return at === undefined ? t('sources.nothing') : <Instant at={at} ago />
}

function latest(...instants: readonly (number | undefined)[]): number | undefined {
  const known = instants.filter((at) => at !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}

function Empty() {
  const mayImport = useMay('imports:write')
  const mayKeys = useMay('keys:manage')
  return (
    <div className={classes.empty}>
      <h2>{t('sources.emptyTitle')}</h2>
      <p>{t('sources.empty')}</p>
      <div className={classes.ways}>
        {mayImport && <Link to="/imports/new">{t('sources.import1')}</Link>}
        {mayKeys && <Link to="/settings/keys">{t('sources.keys')}</Link>}
      </div>
    </div>
  )
}

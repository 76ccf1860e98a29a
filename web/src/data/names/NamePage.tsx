import { useParams } from 'react-router'
import { type NameDetails, type Owner, useNameDetails } from '../../api/data'
import { Instant } from '../../format/Instant'
import { formatCount } from '../../format/number'
import { useNow } from '../../format/use-now'
import { Verbatim } from '../../format/Verbatim'
import { visible } from '../../format/visible-text'
import { Fact, Facts } from '../../frame/Facts'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { DataPage } from '../DataPage'
import classes from '../data.module.css'
import { VolumeChart } from '../VolumeChart'
import { Examples } from './Examples'
import { Findings } from './Findings'
import { findingsOf } from './quality'
import { UsedBy } from './UsedBy'
import { ValueTable } from './ValueTable'

const t = texts('data')

/** One event: how often, what it holds, how good that is, who uses it. */
export function EventPage() {
  return <NamePage of="event" />
}

/** One trait, in the same way. */
export function TraitPage() {
  return <NamePage of="trait" />
}

function NamePage({ of }: { readonly of: Owner }) {
  const { name = '' } = useParams()
  return (
    <DataPage title={visible(name)} heading={<Verbatim text={name} />} permission="events:read">
      <Details key={`${of} ${name}`} of={of} name={name} />
    </DataPage>
  )
}

function Details({ of, name }: { readonly of: Owner; readonly name: string }) {
  return (
    <Loaded query={useNameDetails(of, name)} height={900}>
      {(details) => <Everything details={details} />}
    </Loaded>
  )
}

function Everything({ details }: { readonly details: NameDetails }) {
  const now = useNow()
  const { records, profiles, firstAt, latestAt, receivedAt, sampled, days } = details
  const sample = sampled === records ? t('name.ofAll') : t('name.ofSample', { count: formatCount(sampled) })
  return (
    <>
      <Panel
        id="volume"
        title={t('name.volume')}
        aside={<span className={classes.quiet}>{t('name.volumeNote')}</span>}
      >
        <Facts>
          <Fact name={t('name.records')}>{formatCount(records)}</Fact>
          <Fact name={t('name.profiles')}>{formatCount(profiles)}</Fact>
          <Fact name={t('name.first')}>
            <Instant at={firstAt} />
          </Fact>
          <Fact name={t('name.latest')}>
            <Instant at={latestAt} ago />
          </Fact>
          <Fact name={t('name.received')}>
            <Instant at={receivedAt} ago />
          </Fact>
        </Facts>
        <VolumeChart title={t('name.volume')} days={days} />
      </Panel>
      <div className={classes.beside}>
        <Panel id="quality" title={t('name.quality')} aside={<span className={classes.quiet}>{sample}</span>}>
          <Findings findings={findingsOf(details, now)} />
        </Panel>
        <Panel id="used-by" title={t('name.usedBy')}>
          <UsedBy usedBy={details.usedBy} />
        </Panel>
      </div>
      <Panel id="values" title={t('name.values')} aside={<span className={classes.quiet}>{sample}</span>}>
        <ValueTable details={details} />
      </Panel>
      <Panel id="examples" title={t('name.examples')}>
        <Examples examples={details.examples} />
      </Panel>
    </>
  )
}

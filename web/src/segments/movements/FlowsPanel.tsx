import { Skeleton } from '@mantine/core'
import { type Movers, type SegmentFlows, useFlows } from '../../api/segment-relations'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { ErrorState } from '../../states/ErrorState'
import { RangeChoice } from '../RangeChoice'
import tables from '../tables.module.css'
import { FLOWS_RANGE, useRange } from '../use-range'
import { FlowList } from './FlowList'
import classes from './Flows.module.css'

const t = texts('segments')

interface FlowsPanelProps {
  readonly id: string
}

/** From which segments members came within a period, and to which they went. */
export function FlowsPanel({ id }: FlowsPanelProps) {
  const [range, choose] = useRange(FLOWS_RANGE)
  const { data, error, isError, refetch, isPlaceholderData } = useFlows(id, range.ms)
  return (
    <Panel
      id="flows"
      title={t('flows.title')}
      wide
      aside={<RangeChoice label={t('flows.period')} range={range} onChoose={choose} />}
    >
      <p className={tables.quiet}>{t('flows.lead')}</p>
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Skeleton height={560} mt="md" />}
      {data !== undefined && (
        <div aria-busy={isPlaceholderData} className={classes.flows}>
          <Side way="in" movers={data.cameFrom} />
          <Side way="out" movers={data.wentTo} />
          <Footnote flows={data} />
        </div>
      )}
    </Panel>
  )
}

interface SideProps {
  readonly way: 'in' | 'out'
  readonly movers: Movers
}

function Side({ way, movers }: SideProps) {
  const { profiles, newcomers, elsewhere, flows } = movers
  return (
    <section className={classes.side} aria-labelledby={`flows-${way}`}>
      <h3 id={`flows-${way}`}>{t(way === 'in' ? 'flows.cameFrom' : 'flows.wentTo')}</h3>
      <p className={classes.total}>{t(way === 'in' ? 'flows.came' : 'flows.went', { count: profiles })}</p>
      <p className={tables.quiet}>
        {[
          ...(newcomers > 0 ? [t('flows.newcomers', { count: newcomers })] : []),
          ...(elsewhere > 0
            ? [t(way === 'in' ? 'flows.fromElsewhere' : 'flows.toElsewhere', { count: elsewhere })]
            : []),
        ].join(' · ') || '\u00a0'}
      </p>
      {profiles > 0 && <FlowList way={way} flows={flows} of={profiles} />}
    </section>
  )
}

function Footnote({ flows: { looked, profiles, cameFrom, wentTo } }: { readonly flows: SegmentFlows }) {
  const hasBars = cameFrom.flows.length + wentTo.flows.length > 0
  return (
    <p className={classes.footnote}>
      {[
        ...(hasBars ? [t('flows.legend')] : []),
        ...(looked < profiles ? [t('flows.sampled', { looked, profiles })] : []),
      ].join(' ')}
    </p>
  )
}

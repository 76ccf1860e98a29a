import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Movers } from '../../api/segment-relations'
import { formatCount, formatShare } from '../../format/number'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import { segmentPath } from '../segment-path'
import tables from '../tables.module.css'
import { useSegmentTitle } from '../use-segment-title'
import classes from './Flows.module.css'
import { type FlowBar, flowBars, sayOften } from './flow-bars'

const t = texts('segments')
const SHOWN = 6

interface FlowListProps {
  readonly way: 'in' | 'out'
  readonly flows: Movers['flows']
  /** How many moved. */
  readonly of: number
}

/** The other segments, each as a bar with a mark where it would be if they were like everybody else. */
export function FlowList({ way, flows, of }: FlowListProps) {
  const [isWhole, setWhole] = useState(false)
  const titleOf = useSegmentTitle()
  const bars = flowBars(flows, of)
  const shown = isWhole ? bars : bars.slice(0, SHOWN)
  if (bars.length === 0)
    return <p className={tables.quiet}>{t(way === 'in' ? 'flows.noneLeft' : 'flows.noneEntered')}</p>
  return (
    <>
      <ol className={classes.list}>
        {shown.map((bar) => (
          <FlowLine key={bar.segment} bar={bar} title={titleOf(bar.segment)} />
        ))}
      </ol>
      {shown.length < bars.length && (
        <Button variant="default" size="xs" onClick={() => setWhole(true)}>
          {t('flows.more', { count: formatCount(bars.length) })}
        </Button>
      )}
    </>
  )
}

interface FlowLineProps {
  readonly bar: FlowBar
  readonly title: string
}

function FlowLine({ bar, title }: FlowLineProps) {
  const { segment, profiles, share, expectedShare } = bar
  return (
    <li>
      <div className={classes.line}>
        <Link to={segmentPath(segment)}>
          <Verbatim text={title} />
        </Link>
        <span className={classes.number}>
          {t('flows.share', { count: profiles, share: formatShare(share) })}
        </span>
      </div>
      <div className={classes.track} aria-hidden="true">
        <span className={classes.bar} style={{ width: `${100 * share}%` }} />
        <span className={classes.mark} style={{ left: `${100 * expectedShare}%` }} />
      </div>
      <p className={classes.often}>{sayOften(bar)}</p>
    </li>
  )
}

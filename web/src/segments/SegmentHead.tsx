import { Link } from 'react-router'
import type { SegmentDetail } from '../api/segments'
import { summariseSizes } from '../charts/size-summary'
import { formatDay, formatInstant } from '../format/date'
import { formatChange, formatCount, formatShare } from '../format/number'
import classes from './SegmentHead.module.css'
import { SegmentMenu } from './SegmentMenu'
import { StatusBadge } from './StatusBadge'
import { Tags } from './Tags'

interface SegmentHeadProps {
  readonly segment: SegmentDetail
  readonly timeZone: string
}

/** Title, sentence and the numbers that one looks for first. */
export function SegmentHead({ segment, timeZone }: SegmentHeadProps) {
  const { title, sentence, description, tags, status, size, share, sizes, segmentationTitle } = segment
  const summary = summariseSizes(sizes)
  return (
    <header className={classes.head}>
      <nav aria-label="Breadcrumb" className={classes.crumbs}>
        <Link to="/">Overview</Link>
        {segmentationTitle && <span> / {segmentationTitle}</span>}
      </nav>
      <div className={classes.titleLine}>
        <h1>{title}</h1>
        <StatusBadge status={status} />
        <Tags tags={tags} />
        <div className={classes.menu}>
          <SegmentMenu segment={segment} />
        </div>
      </div>
      <p className={classes.sentence}>{sentence}</p>
      {description && <p className={classes.description}>{description}</p>}
      <dl className={classes.facts}>
        <Fact name="Profiles" value={size === undefined ? '–' : formatCount(size)} />
        <Fact name="Share of all" value={share === undefined ? '–' : formatShare(share)} />
        {summary && (
          <Fact
            name={`Since ${formatDay(summary.first.at, timeZone)}`}
            value={formatChange(summary.first.size, summary.last.size)}
          />
        )}
        <Trueness segment={segment} timeZone={timeZone} />
      </dl>
    </header>
  )
}

/** As of when the numbers are true, or why there are none. */
function Trueness({ segment: { status, asOf, thresholdsAsOf }, timeZone }: SegmentHeadProps) {
  if (status !== 'active') return <Fact name="Status" value={`${status}, so nobody is in it`} />
  return (
    <>
      <Fact name="As of" value={asOf === undefined ? 'not evaluated yet' : formatInstant(asOf, timeZone)} />
      {thresholdsAsOf !== undefined && (
        <Fact name="Thresholds as of" value={formatInstant(thresholdsAsOf, timeZone)} />
      )}
    </>
  )
}

interface FactProps {
  readonly name: string
  readonly value: string
}

function Fact({ name, value }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { SegmentDetail } from '../api/segments'
import { useMay } from '../api/session'
import { useStatus } from '../api/status'
import { summariseSizes } from '../charts/size-summary'
import { formatDay, formatInstant } from '../format/date'
import { formatChange, formatCount, formatShare } from '../format/number'
import { Fact, Facts } from '../frame/Facts'
import { texts } from '../i18n'
import { buildPath } from './build-path'
import { MemberWorth } from './MemberWorth'
import classes from './SegmentHead.module.css'
import { SegmentMenu } from './SegmentMenu'
import { StatusBadge } from './StatusBadge'
import { Tags } from './Tags'

const t = texts('segments')

interface SegmentHeadProps {
  readonly segment: SegmentDetail
  readonly timeZone: string
}

/** Title, sentence and the numbers that one looks for first. */
export function SegmentHead({ segment, timeZone }: SegmentHeadProps) {
  const { title, sentence, description, tags, status, share, sizes, segmentationTitle } = segment
  const summary = summariseSizes(sizes)
  return (
    <header className={classes.head}>
      <nav aria-label={t('breadcrumb')} className={classes.crumbs}>
        <Link to="/segments">{t('all')}</Link>
        {segmentationTitle && <span> / {segmentationTitle}</span>}
      </nav>
      <div className={classes.titleLine}>
        <h1>{title}</h1>
        <StatusBadge status={status} />
        <Tags tags={tags} />
        <Actions segment={segment} />
      </div>
      <p className={classes.sentence}>{sentence}</p>
      {description && <p className={classes.description}>{description}</p>}
      <Facts>
        <Size segment={segment} />
        <Fact name={t('facts.share')}>{share === undefined ? '–' : formatShare(share)}</Fact>
        {summary && (
          <Fact name={t('facts.since', { day: formatDay(summary.first.at, timeZone) })}>
            {formatChange(summary.first.size, summary.last.size)}
          </Fact>
        )}
        {status === 'active' && <MemberWorth segment={segment} />}
        <Trueness segment={segment} timeZone={timeZone} />
      </Facts>
    </header>
  )
}

function Actions({ segment }: Pick<SegmentHeadProps, 'segment'>) {
  const mayEdit = useMay('segments:write') && segment.status !== 'archived'
  return (
    <div className={classes.actions}>
      {mayEdit && (
        <Button component={Link} to={buildPath(segment)} size="xs" variant="default">
          {t('edit')}
        </Button>
      )}
      <SegmentMenu segment={segment} />
    </div>
  )
}

/** Of the version before as long as this one is being evaluated: numbers do not go away because of an edit. */
function Size({ segment: { size, before } }: Pick<SegmentHeadProps, 'segment'>) {
  if (size !== undefined) return <Fact name={t('facts.profiles')}>{formatCount(size)}</Fact>
  if (before === undefined) return <Fact name={t('facts.profiles')}>–</Fact>
  return (
    <Fact name={t('facts.profilesBefore', { version: String(before.version) })}>
      {formatCount(before.size)}
    </Fact>
  )
}

/** As of when the numbers are true, or why there are none. */
function Trueness({ segment: { status, asOf, thresholdsAsOf }, timeZone }: SegmentHeadProps) {
  const { data: known } = useStatus()
  if (status !== 'active')
    return <Fact name={t('facts.status')}>{t('facts.inactive', { status: t(`status.${status}`) })}</Fact>
  return (
    <>
      <Fact name={t('facts.asOf')}>
        {asOf !== undefined
          ? formatInstant(asOf, timeZone)
          : t(known?.live.isReady === false ? 'facts.counting' : 'facts.never')}
      </Fact>
      {thresholdsAsOf !== undefined && (
        <Fact name={t('facts.thresholds')}>{formatInstant(thresholdsAsOf, timeZone)}</Fact>
      )}
    </>
  )
}

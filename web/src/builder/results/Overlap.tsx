import { Skeleton } from '@mantine/core'
import { type CSSProperties, useState } from 'react'
import { Link } from 'react-router'
import { problemOf } from '../../api/client'
import { type DraftOverlap, useDraftOverlap } from '../../api/drafts'
import { useSegments } from '../../api/segments'
import { formatCount, formatShare } from '../../format/number'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import { segmentPath } from '../../segments/segment-path'
import classes from './Results.module.css'
import { useLatest } from './use-latest'

const t = texts('builder')

const SHOWN = 5

interface OverlapProps {
  readonly counted: string | undefined
  /** The saved segment or part that is edited: it overlaps with itself. */
  readonly own: string | undefined
}

/** Whom it shares with other segments, where there are any. */
export function Overlap(props: OverlapProps) {
  const { data: known } = useSegments()
  const most = known?.filter(({ id }) => id !== props.own).length ?? SHOWN
  const rows = { '--rows': Math.min(most, SHOWN) } as CSSProperties
  return (
    <section className={classes.section} aria-labelledby="overlap-title">
      <h2 id="overlap-title">{t('results.overlap')}</h2>
      {most === 0 ? (
        <p className={classes.quiet}>{t('results.noOther')}</p>
      ) : (
        <div className={classes.shared} style={rows}>
          <Shared {...props} />
        </div>
      )}
    </section>
  )
}

/** The largest overlap first. */
function Shared({ counted, own }: OverlapProps) {
  const [all, setAll] = useState(false)
  const query = useDraftOverlap(counted ?? '', counted !== undefined)
  const overlap = useLatest(query.data)
  const isCurrent = counted !== undefined && !query.isPlaceholderData && query.data !== undefined
  const others = overlap?.segments.filter(({ id, shared }) => id !== own && shared.high > 0)
  return (
    <>
      {others === undefined && !query.error && <Skeleton className={classes.awaited} />}
      {query.error && !query.isFetching && <p className={classes.quiet}>{problemOf(query.error).message}</p>}
      {isCurrent && others?.length === 0 && <p className={classes.quiet}>{t('results.noOverlap')}</p>}
      <ul className={classes.overlap} data-stale={!isCurrent}>
        {others?.slice(0, all ? undefined : SHOWN).map((segment) => (
          <OverlapRow key={segment.id} segment={segment} />
        ))}
      </ul>
      {others && others.length > SHOWN && (
        <button type="button" className={classes.showAll} onClick={() => setAll(!all)}>
          {all ? t('results.lessOverlap') : t('results.moreOverlap', { count: formatCount(others.length) })}
        </button>
      )}
    </>
  )
}

interface OverlapRowProps {
  readonly segment: DraftOverlap['segments'][number]
}

function OverlapRow({ segment }: OverlapRowProps) {
  const { id, title, segmentationTitle, shareOfDraft, shareOfOther } = segment
  return (
    <li>
      <Link to={segmentPath(id)} target="_blank">
        {segmentationTitle && (
          <>
            <Verbatim text={segmentationTitle} />:{' '}
          </>
        )}
        <Verbatim text={title} />
      </Link>
      <span className={classes.shares}>
        <span className={classes.track} aria-hidden="true">
          <span className={classes.fill} style={{ width: `${100 * Math.min(1, shareOfDraft)}%` }} />
        </span>
        <span className={classes.quiet}>
          {t('results.overlapOf', { share: formatShare(shareOfDraft), other: formatShare(shareOfOther) })}
        </span>
      </span>
    </li>
  )
}

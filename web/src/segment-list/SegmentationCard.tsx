import { useState } from 'react'
import { Link } from 'react-router'
import { StackedBar } from '../charts/StackedBar'
import { formatCount, formatShare } from '../format/number'
import { visible } from '../format/visible-text'
import { StatusBadge } from '../segments/StatusBadge'
import { segmentPath } from '../segments/segment-path'
import classes from './Segmentations.module.css'
import type { SegmentationView } from './segmentations'

interface SegmentationCardProps {
  readonly segmentation: SegmentationView
}

/** One segmentation: its parts as one bar, and the same as a list. */
export function SegmentationCard({ segmentation: { name, title, status, parts } }: SegmentationCardProps) {
  const [marked, setMarked] = useState<string>()
  const slices = parts.map(({ id, title, share, tone }) => ({ id, title, share: share ?? 0, tone }))
  const heading = `segmentation-${name}`
  const label = slices.map((slice) => `${slice.title} ${formatShare(slice.share)}`).join(', ')
  return (
    <article className={classes.card} aria-labelledby={heading}>
      <h2 id={heading}>
        {visible(title)} <StatusBadge status={status} />
      </h2>
      {status === 'active' && (
        <StackedBar label={`${title}: ${label}`} slices={slices} marked={marked} onMark={setMarked} />
      )}
      <ol className={classes.parts}>
        {parts.map((part) => (
          <li
            key={part.id}
            className={classes.part}
            data-marked={part.id === marked || undefined}
            onPointerEnter={() => setMarked(part.id)}
            onPointerLeave={() => setMarked(undefined)}
          >
            <span className={classes.swatch} data-tone={part.tone} />
            <Link to={segmentPath(part.id)} title={part.sentence}>
              {visible(part.title)}
            </Link>
            <span className={classes.size}>{part.size === undefined ? '–' : formatCount(part.size)}</span>
            <span className={classes.share}>{part.share === undefined ? '–' : formatShare(part.share)}</span>
          </li>
        ))}
      </ol>
    </article>
  )
}

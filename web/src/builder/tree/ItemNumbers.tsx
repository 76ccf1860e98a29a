import type { Estimate } from '../../api/drafts'
import { formatCount, formatShare } from '../../format/number'
import { texts } from '../../i18n'
import classes from './ItemNumbers.module.css'
import { useTree } from './tree-context'

const t = texts('builder')

interface ItemNumbersProps {
  readonly id: number
}

/** How many an item takes in by itself and who is left after it: a thin bar of all profiles, with the numbers. */
export function ItemNumbers({ id }: ItemNumbersProps) {
  const { counts, profiles, isStale } = useTree()
  const count = counts.get(id)
  if (count === undefined || profiles === 0) return <span className={classes.numbers} />
  const { size, left, removed } = count
  const share = size.value / profiles
  return (
    <span className={classes.numbers} data-stale={isStale}>
      <span
        className={classes.track}
        role="img"
        aria-label={t('counts.barLabel', { share: formatShare(share) })}
      >
        <span className={classes.size} style={{ width: percent(share) }} />
        {left && <span className={classes.left} style={{ width: percent(left.value / profiles) }} />}
      </span>
      {left === undefined || removed === undefined ? (
        <strong>{sayEstimate(size)}</strong>
      ) : (
        <>
          <span>
            {removed > 0 && <span className={classes.removed}>−{formatCount(removed)} </span>}
            <strong>{t('counts.left', { count: sayEstimate(left) })}</strong>
          </span>
          <span className={classes.alone}>{t('counts.alone', { count: sayEstimate(size) })}</span>
        </>
      )}
    </span>
  )
}

function sayEstimate({ value, low, high }: Estimate): string {
  return low === high ? formatCount(value) : `≈ ${formatCount(value)}`
}

function percent(share: number): string {
  return `${100 * Math.min(1, share)}%`
}

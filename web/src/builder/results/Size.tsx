import type { DraftCount } from '../../api/drafts'
import { formatCount, formatShare } from '../../format/number'
import { texts } from '../../i18n'
import { ErrorState } from '../../states/ErrorState'
import classes from './Results.module.css'
import type { Results } from './use-results'

const t = texts('builder')

interface SizeProps {
  readonly results: Results
  readonly mended: boolean
}

/** How many are in, how sure that is, and what share of all that makes. */
export function Size({ results, mended }: SizeProps) {
  const { count, isCurrent, error, retry } = results
  if (error && !isCurrent) return <ErrorState error={error} onRetry={retry} />
  return (
    <div className={classes.size} aria-busy={!isCurrent}>
      <p className={classes.number} data-stale={!isCurrent}>
        {count === undefined ? '–' : sayNumber(count)}
      </p>
      <p className={classes.share} data-stale={!isCurrent}>
        {count &&
          t('results.share', { share: formatShare(count.share), profiles: formatCount(count.profiles) })}
      </p>
      <p className={classes.certainty}>{sayCertainty(results, mended)}</p>
      <Said results={results} mended={mended} />
    </div>
  )
}

function sayNumber({ size, precision }: DraftCount): string {
  const count = formatCount(size.value)
  return precision === 'exact' ? count : t('results.about', { count })
}

function sayCertainty({ count, isCurrent, isBegun, isCounting }: Results, mended: boolean): string {
  if (!mended) return t('results.unfinished')
  if (isBegun) return t('results.begunGroup')
  if (count === undefined || !isCurrent) return t('results.asking')
  if (count.precision === 'exact') return t('results.exact')
  const between = t('results.between', {
    low: formatCount(count.size.low),
    high: formatCount(count.size.high),
  })
  const rest = isCounting
    ? t('results.counting')
    : t('results.sampled', { sampled: formatCount(count.sampled) })
  return `${between}; ${rest}`
}

/** The number for those who listen, once it is there; not every step towards it. */
function Said({ results: { count, isCurrent }, mended }: SizeProps) {
  const said =
    count && isCurrent && mended
      ? t('results.sizeSaid', { count: count.size.value, share: formatShare(count.share) })
      : ''
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  )
}

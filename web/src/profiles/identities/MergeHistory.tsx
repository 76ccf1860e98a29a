import type { ProfileChange } from '../../api/profiles'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import classes from '../ProfilePage.module.css'
import { sayChange } from './join-text'

const t = texts('profiles')

interface MergeHistoryProps {
  readonly history: readonly ProfileChange[]
  readonly profileId: number
}

/** What joined the profile and what left it, the latest first. */
export function MergeHistory({ history, profileId }: MergeHistoryProps) {
  if (history.length === 0) return null
  return (
    <details className={classes.details}>
      <summary>{t('identities.history')}</summary>
      <ul className={classes.lines}>
        {history.toReversed().map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: changes have nothing but their place
          <li key={index}>
            <Verbatim text={sayChange(change, profileId)} />
            <p className={classes.small}>
              <Instant at={change.at} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}

import { Link } from 'react-router'
import type { Profile } from '../api/profiles'
import { Instant } from '../format/Instant'
import { formatCount } from '../format/number'
import { headLine, personName } from '../format/profile-name'
import { Verbatim } from '../format/Verbatim'
import { Fact, Facts } from '../frame/Facts'
import { texts } from '../i18n'
import { eventTotals } from './event-totals'
import classes from './ProfilePage.module.css'
import { isSuperseded } from './profile-path'

const t = texts('profiles')

interface ProfileHeadProps {
  readonly profile: Profile
  /** How the address names the profile. */
  readonly name: string
}

/** Who it is, and the numbers that one looks for first. */
export function ProfileHead({ profile, name }: ProfileHeadProps) {
  const { profileId, identities, firstAt, segments } = profile
  const { count, lastAt } = eventTotals(profile)
  const called = personName(profile)
  return (
    <header className={classes.head}>
      <nav aria-label={t('head.breadcrumb')} className={classes.crumbs}>
        <Link to="/profiles">{t('search.title')}</Link>
      </nav>
      <h1>
        <Verbatim text={called ?? headLine(profile)} />
      </h1>
      {called !== undefined && (
        <p className={classes.identity}>
          <Verbatim text={headLine(profile)} />
        </p>
      )}
      {isSuperseded(name, profileId) && (
        <p className={classes.notice} role="status">
          {t('head.superseded', { former: name, profile: String(profileId) })}
        </p>
      )}
      <Facts size="medium">
        <Fact name={t('head.profile')}>{profileId}</Fact>
        <Fact name={t('head.identities')}>{formatCount(identities.length)}</Fact>
        <Fact name={t('head.segments')}>{formatCount(segments.length)}</Fact>
        <Fact name={t('head.events')}>{formatCount(count)}</Fact>
        <Fact name={t('head.since')}>
          <Instant at={firstAt} />
        </Fact>
        {lastAt !== undefined && (
          <Fact name={t('head.lastEvent')}>
            <Instant at={lastAt} ago />
          </Fact>
        )}
      </Facts>
    </header>
  )
}

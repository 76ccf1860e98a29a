import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Profile } from '../api/profiles'
import { Instant } from '../format/Instant'
import { formatCount } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import { eventTotals, headLine } from './head-line'
import classes from './ProfilePage.module.css'
import { isSuperseded } from './profile-path'

interface ProfileHeadProps {
  readonly profile: Profile
  /** How the address names the profile. */
  readonly name: string
}

/** Who it is, and the numbers that one looks for first. */
export function ProfileHead({ profile, name }: ProfileHeadProps) {
  const { profileId, identities, firstAt, segments } = profile
  const { count, lastAt } = eventTotals(profile)
  return (
    <header className={classes.head}>
      <nav aria-label="Breadcrumb" className={classes.crumbs}>
        <Link to="/profiles">Profiles</Link>
      </nav>
      <h1>
        <Verbatim text={headLine(profile)} />
      </h1>
      {isSuperseded(name, profileId) && (
        <p className={classes.notice} role="status">
          Profile {name} was found to be the same person as profile {profileId}, which this is.
        </p>
      )}
      <dl className={classes.facts}>
        <Fact name="Profile">{profileId}</Fact>
        <Fact name="Identities">{formatCount(identities.length)}</Fact>
        <Fact name="Segments">{formatCount(segments.length)}</Fact>
        <Fact name="Events">{formatCount(count)}</Fact>
        <Fact name="Since">
          <Instant at={firstAt} />
        </Fact>
        {lastAt !== undefined && (
          <Fact name="Last event">
            <Instant at={lastAt} ago />
          </Fact>
        )}
      </dl>
    </header>
  )
}

interface FactProps {
  readonly name: string
  readonly children: ReactNode
}

function Fact({ name, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

import { Skeleton } from '@mantine/core'
import { useParams } from 'react-router'
import { type Profile, useProfile } from '../api/profiles'
import { headLine, personName } from '../format/profile-name'
import { useBusyArea } from '../frame/use-calm'
import { texts } from '../i18n'
import { ErrorState } from '../states/ErrorState'
import { usePageTitle } from '../states/use-page-title'
import { Consents } from './consents/Consents'
import { Identities } from './identities/Identities'
import { Memberships } from './memberships/Memberships'
import { ProfileSegments } from './memberships/ProfileSegments'
import { WhyNot } from './memberships/WhyNot'
import { ProfileHead } from './ProfileHead'
import classes from './ProfilePage.module.css'
import { identityOfPath } from './profile-path'
import { Scores } from './scores/Scores'
import { Timeline } from './timeline/Timeline'
import { Traits } from './traits/Traits'

const t = texts('states')

/** Everything known of one profile: who it is, what it did, which segments it is in, and why. */
export function ProfilePage() {
  const name = useParams().id ?? ''
  const { data, error, isError, refetch } = useProfile(identityOfPath(name))
  usePageTitle(data && (personName(data) ?? headLine(data)))
  if (data !== undefined) return <Loaded key={data.profileId} profile={data} name={name} />
  if (isError) return <ErrorState page error={error} onRetry={() => void refetch()} />
  return <ProfileSkeleton />
}

interface LoadedProps {
  readonly profile: Profile
  readonly name: string
}

function Loaded({ profile, name }: LoadedProps) {
  const identity = `profile_id:${profile.profileId}`
  // Whatever changes in a column moves what is below it.
  const { isBusy, area } = useBusyArea()
  return (
    <div className={classes.page}>
      <ProfileHead profile={profile} name={name} />
      <div className={classes.column} {...area}>
        <ProfileSegments profile={profile} identity={identity} isBusy={isBusy} />
        <WhyNot identity={identity} segments={profile.segments} />
        <Memberships identity={identity} segments={profile.segments} />
        <Timeline identity={identity} profile={profile} isBusy={isBusy} />
      </div>
      <div className={classes.column}>
        <Traits identity={identity} traits={profile.traits} />
        <Scores identity={identity} />
        <Consents identity={identity} profile={profile} />
        <Identities profile={profile} identity={identity} />
      </div>
    </div>
  )
}

function ProfileSkeleton() {
  return (
    <div className={classes.page} role="status" aria-label={t('loading')}>
      <div className={classes.wide}>
        <Skeleton height={130} />
      </div>
      <Skeleton height={560} radius="lg" />
      <Skeleton height={560} radius="lg" />
    </div>
  )
}

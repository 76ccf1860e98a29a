import { Skeleton } from '@mantine/core'
import { type Profile, useConnections } from '../../api/profiles'
import { byMeaning } from '../../format/profile-name'
import { Verbatim } from '../../format/Verbatim'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { ErrorState } from '../../states/ErrorState'
import classes from '../ProfilePage.module.css'
import { Joined } from './Joined'
import { MergeHistory } from './MergeHistory'
import { Refused } from './Refused'
import { Separations } from './Separations'

const t = texts('profiles')

interface IdentitiesProps {
  readonly profile: Profile
  readonly identity: string
}

/** Who the profile is, how its identities were joined, and what was not joined. */
export function Identities({ profile: { profileId, identities }, identity }: IdentitiesProps) {
  const { data, error, isError, refetch } = useConnections(identity)
  return (
    <Panel id="identities" title={t('identities.title')}>
      <ul className={classes.lines}>
        {byMeaning(identities).map(({ namespace, value }) => (
          <li key={`${namespace} ${value}`} className={classes.line}>
            <strong>
              <Verbatim text={value} />
            </strong>
            <span className={classes.small}>{namespace}</span>
          </li>
        ))}
      </ul>
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Skeleton height={80} mt="md" />}
      {data && (
        <>
          <Joined joined={data.joined} />
          <Refused refused={data.refused} />
          <Separations separations={data.separations} />
          <MergeHistory history={data.history} profileId={profileId} />
        </>
      )}
    </Panel>
  )
}

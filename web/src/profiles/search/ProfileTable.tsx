import { Link } from 'react-router'
import type { NewestProfile } from '../../api/profiles'
import { Instant } from '../../format/Instant'
import { calledBy } from '../../format/profile-name'
import { Verbatim } from '../../format/Verbatim'
import { visible } from '../../format/visible-text'
import tables from '../../frame/Table.module.css'
import { texts } from '../../i18n'
import { profilePath } from '../profile-path'
import { identityColumn } from './identity-column'

const t = texts('profiles')

interface ProfileTableProps {
  /** What the table holds, for who cannot see it. */
  readonly caption: string
  readonly profiles: readonly NewestProfile[]
}

/** Profiles by their names, with an identity of each and when it last did something. */
export function ProfileTable({ caption, profiles }: ProfileTableProps) {
  const { namespace, texts: identities } = identityColumn(profiles)
  const head = namespace === undefined ? t('search.identity') : visible(namespace)
  return (
    <table className={tables.table}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('search.profile')}</th>
          <th scope="col">{head}</th>
          <th scope="col">{t('search.lastEvent')}</th>
        </tr>
      </thead>
      <tbody>
        {profiles.map((profile, index) => (
          <Row key={profile.profileId} profile={profile} head={head} identity={identities[index] ?? ''} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly profile: NewestProfile
  /** What the column of the identity is called. */
  readonly head: string
  readonly identity: string
}

function Row({ profile, head, identity }: RowProps) {
  const { profileId, lastAt } = profile
  return (
    <tr>
      <th scope="row">
        <Link to={profilePath(profileId)}>
          <Verbatim text={calledBy(profile)} />
        </Link>
      </th>
      <td data-label={head} className={tables.quiet}>
        {identity !== '' && <Verbatim text={identity} />}
      </td>
      <td data-label={t('search.lastEvent')} className={tables.quiet}>
        {lastAt === undefined ? t('search.noEvent') : <Instant at={lastAt} ago />}
      </td>
    </tr>
  )
}

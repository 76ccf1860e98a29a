import { Link } from 'react-router'
import { type NewestProfile, useNewestProfiles } from '../../api/profiles'
import { useMay } from '../../api/session'
import { Instant } from '../../format/Instant'
import { calledBy } from '../../format/profile-name'
import { Verbatim } from '../../format/Verbatim'
import { visible } from '../../format/visible-text'
import { Panel } from '../../frame/Panel'
import tables from '../../frame/Table.module.css'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { profilePath } from '../profile-path'
import { identityColumn } from './identity-column'

const t = texts('profiles')

/** Profiles to begin with, before anybody is looked for. */
export function Newest() {
  return (
    <Loaded query={useNewestProfiles()} height={480}>
      {(profiles) =>
        profiles.length === 0 ? (
          <Nobody />
        ) : (
          <Panel id="newest" title={t('search.newest')}>
            <Profiles profiles={profiles} />
          </Panel>
        )
      }
    </Loaded>
  )
}

function Profiles({ profiles }: { readonly profiles: readonly NewestProfile[] }) {
  const { namespace, texts: identities } = identityColumn(profiles)
  const head = namespace === undefined ? t('search.identity') : visible(namespace)
  return (
    <table className={tables.table}>
      <caption className="unseen">{t('search.newestTable')}</caption>
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

function Nobody() {
  const mayImport = useMay('imports:write')
  return (
    <p>
      {t('search.none')} {mayImport && <Link to="/imports/new">{t('search.bring')}</Link>}
    </p>
  )
}

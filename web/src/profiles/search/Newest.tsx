import { Link } from 'react-router'
import { type NewestProfile, useNewestProfiles } from '../../api/profiles'
import { useMay } from '../../api/session'
import { Instant } from '../../format/Instant'
import { byMeaning, calledBy } from '../../format/profile-name'
import { Verbatim } from '../../format/Verbatim'
import { Panel } from '../../frame/Panel'
import tables from '../../frame/Table.module.css'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { nameOf, profilePath } from '../profile-path'

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
  return (
    <table className={tables.table}>
      <caption className="unseen">{t('search.newestTable')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('search.profile')}</th>
          <th scope="col">{t('search.identity')}</th>
          <th scope="col">{t('search.lastEvent')}</th>
        </tr>
      </thead>
      <tbody>
        {profiles.map((profile) => (
          <Row key={profile.profileId} profile={profile} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ profile }: { readonly profile: NewestProfile }) {
  const { profileId, identities, lastAt } = profile
  const [identity] = byMeaning(identities)
  return (
    <tr>
      <th scope="row">
        <Link to={profilePath(profileId)}>
          <Verbatim text={calledBy(profile)} />
        </Link>
      </th>
      <td data-label={t('search.identity')} className={tables.quiet}>
        {identity && <Verbatim text={nameOf(identity)} />}
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

import { Link } from 'react-router'
import { useNewestProfiles } from '../../api/profiles'
import { useMay } from '../../api/session'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { ProfileTable } from './ProfileTable'

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
            <ProfileTable caption={t('search.newestTable')} profiles={profiles} />
          </Panel>
        )
      }
    </Loaded>
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

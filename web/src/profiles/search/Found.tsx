import { Skeleton } from '@mantine/core'
import { Link } from 'react-router'
import { type FoundProfile, useNamedProfiles, useProfileSearch } from '../../api/profiles'
import { countOf } from '../../format/number'
import { Verbatim } from '../../format/Verbatim'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { ErrorState } from '../../states/ErrorState'
import { More } from '../../states/More'
import { profilePath } from '../profile-path'
import classes from './ProfilesPage.module.css'
import { ProfileTable } from './ProfileTable'

const t = texts('profiles')

interface FoundProps {
  readonly text: string
}

/** The profiles that a search found by name, and the identities that it found, each with the way to its profile. */
export function Found({ text }: FoundProps) {
  const [named, identities] = [useNamedProfiles(text), useProfileSearch(text)]
  const failed = [named, identities].find(({ isError, data }) => isError && data === undefined)
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  if (named.data === undefined || identities.data === undefined) return <Skeleton height={220} radius="lg" />
  if (named.data.length + identities.data.length === 0) return <NobodyFound text={text} />
  return (
    <div className={classes.results}>
      {named.data.length > 0 && (
        <Panel id="named" title={t('search.named')}>
          <ProfileTable caption={t('search.namedTable')} profiles={named.data} />
        </Panel>
      )}
      {identities.data.length > 0 && <Identities query={identities} found={identities.data} />}
    </div>
  )
}

interface IdentitiesProps {
  readonly query: ReturnType<typeof useProfileSearch>
  readonly found: readonly FoundProfile[]
}

function Identities({ query, found }: IdentitiesProps) {
  const matches = countOf(found.length, 'match')
  return (
    <section aria-label={t('search.found')}>
      <p className={classes.count} role="status">
        {query.hasNextPage ? t('search.first', { matches }) : matches}
      </p>
      <ul className={classes.found}>
        {found.map(({ profileId, namespace, value }) => (
          <li key={`${profileId} ${namespace} ${value}`}>
            <Link to={profilePath(profileId)}>
              <Verbatim text={value} />
            </Link>
            <span className={classes.quiet}>{t('search.of', { namespace, profile: String(profileId) })}</span>
          </li>
        ))}
      </ul>
      <More query={query} noun="matches" />
    </section>
  )
}

function NobodyFound({ text }: FoundProps) {
  return <p role="status">{t.rich('search.nobody', { text: () => <Verbatim text={text} /> })}</p>
}

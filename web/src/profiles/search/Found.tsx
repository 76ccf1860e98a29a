import { Skeleton } from '@mantine/core'
import { Link } from 'react-router'
import { useProfileSearch } from '../../api/profiles'
import { countOf } from '../../format/number'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import { ErrorState } from '../../states/ErrorState'
import { More } from '../../states/More'
import { profilePath } from '../profile-path'
import classes from './ProfilesPage.module.css'

const t = texts('profiles')

interface FoundProps {
  readonly text: string
}

/** The identities that a search found, each with the way to its profile. */
export function Found({ text }: FoundProps) {
  const query = useProfileSearch(text)
  const { data, error, isError, refetch } = query
  if (data === undefined && isError) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton height={220} radius="lg" />
  if (data.length === 0) return <NobodyFound text={text} />
  const matches = countOf(data.length, 'match')
  return (
    <section aria-label={t('search.found')}>
      <p className={classes.count} role="status">
        {query.hasNextPage ? t('search.first', { matches }) : matches}
      </p>
      <ul className={classes.found}>
        {data.map(({ profileId, namespace, value }) => (
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

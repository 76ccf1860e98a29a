import { Skeleton } from '@mantine/core'
import { useTraitChanges } from '../../api/profiles'
import { DataValue } from '../../format/DataValue'
import { Instant } from '../../format/Instant'
import { texts } from '../../i18n'
import { ErrorState } from '../../states/ErrorState'
import { More } from '../../states/More'
import classes from '../ProfilePage.module.css'
import styles from './Traits.module.css'

const t = texts('profiles')

interface TraitChangesProps {
  readonly identity: string
  readonly trait: string
}

/** How a trait came to be what it is. */
export function TraitChanges({ identity, trait }: TraitChangesProps) {
  const query = useTraitChanges(identity, trait, true)
  const { data, error, isError, refetch } = query
  if (data === undefined && isError) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton height={60} mt="xs" />
  return (
    <div className={classes.unfolded}>
      <dl className={classes.values} aria-label={t('traits.changes', { name: trait })}>
        {data.map(({ id, at, value }) => (
          <div key={id} className={styles.change}>
            <dt>
              <Instant at={at} />
            </dt>
            <dd>
              <DataValue value={value} name={trait} />
            </dd>
          </div>
        ))}
      </dl>
      <More query={query} noun="changes" />
    </div>
  )
}

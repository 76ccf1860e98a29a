import { Skeleton } from '@mantine/core'
import { useState } from 'react'
import { type Profile, useTraitChanges } from '../api/profiles'
import { Instant } from '../format/Instant'
import { sayValue } from '../format/property-lines'
import { Verbatim } from '../format/Verbatim'
import { Panel } from '../frame/Panel'
import { ErrorState } from '../states/ErrorState'
import { More } from '../states/More'
import classes from './ProfilePage.module.css'
import styles from './Traits.module.css'

interface TraitsProps {
  readonly identity: string
  readonly traits: Profile['traits']
}

/** What is known of a profile at present, and how each of it came to be so. */
export function Traits({ identity, traits }: TraitsProps) {
  const names = Object.keys(traits)
  return (
    <Panel id="traits" title="Traits">
      {names.length === 0 && (
        <p className={classes.quiet}>Nothing is known of this profile but its events.</p>
      )}
      <ul className={classes.lines}>
        {names.map((name) => (
          <Trait key={name} identity={identity} name={name} {...traits[name]!} />
        ))}
      </ul>
    </Panel>
  )
}

interface TraitProps {
  readonly identity: string
  readonly name: string
  readonly value: unknown
  readonly since: number
}

function Trait({ identity, name, value, since }: TraitProps) {
  const [open, setOpen] = useState(false)
  return (
    <li className={styles.trait}>
      <span className={styles.name}>
        <Verbatim text={name} />
      </span>
      <span className={styles.value}>
        <Verbatim text={sayValue(value)} />
      </span>
      <details
        className={`${classes.details} ${styles.history}`}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>
          <span className="unseen">Changes of {name}, </span>
          since <Instant at={since} />
        </summary>
        {open && <Changes identity={identity} trait={name} />}
      </details>
    </li>
  )
}

interface ChangesProps {
  readonly identity: string
  readonly trait: string
}

function Changes({ identity, trait }: ChangesProps) {
  const query = useTraitChanges(identity, trait, true)
  const { data, error, isError, refetch } = query
  if (data === undefined && isError) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton height={60} mt="xs" />
  return (
    <div className={classes.unfolded}>
      <dl className={classes.values} aria-label={`Changes of ${trait}, the latest first`}>
        {data.map(({ id, at, value }) => (
          <div key={id} className={styles.change}>
            <dt>
              <Instant at={at} />
            </dt>
            <dd>
              <Verbatim text={sayValue(value)} />
            </dd>
          </div>
        ))}
      </dl>
      <More query={query} noun="changes" />
    </div>
  )
}

import { Skeleton, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Profile, useTraitChanges } from '../api/profiles'
import { Instant } from '../format/Instant'
import { sayValue } from '../format/property-lines'
import { Verbatim } from '../format/Verbatim'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { ErrorState } from '../states/ErrorState'
import { More } from '../states/More'
import classes from './ProfilePage.module.css'
import styles from './Traits.module.css'

const t = texts('profiles')
/** From so many on they can be searched. */
const MANY = 12

interface TraitsProps {
  readonly identity: string
  readonly traits: Profile['traits']
}

/** What is known of a profile at present, and how each of it came to be so. */
export function Traits({ identity, traits }: TraitsProps) {
  const [wanted, setWanted] = useState('')
  // What models say stands with their scores.
  const names = Object.keys(traits).filter((name) => !name.startsWith('model:'))
  const shown = names.filter((name) => name.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <Panel
      id="traits"
      title={t('traits.title')}
      aside={
        names.length >= MANY && (
          <TextInput
            size="xs"
            type="search"
            aria-label={t('traits.find')}
            placeholder={t('traits.find')}
            value={wanted}
            onChange={({ currentTarget }) => setWanted(currentTarget.value)}
          />
        )
      }
    >
      {names.length === 0 && <p className={classes.quiet}>{t('traits.none')}</p>}
      {names.length > 0 && shown.length === 0 && <p className={classes.quiet}>{t('traits.notFound')}</p>}
      <ul className={classes.lines}>
        {shown.map((name) => (
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
          <span className="unseen">{t('traits.changesOf', { name })}</span>
          {t.rich('traits.since', { at: () => <Instant at={since} /> })}
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

/** How a trait came to be what it is. */
export function Changes({ identity, trait }: ChangesProps) {
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
              <Verbatim text={sayValue(value)} />
            </dd>
          </div>
        ))}
      </dl>
      <More query={query} noun="changes" />
    </div>
  )
}

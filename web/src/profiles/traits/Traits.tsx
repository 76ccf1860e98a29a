import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Profile } from '../../api/profiles'
import { DataValue } from '../../format/DataValue'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import classes from '../ProfilePage.module.css'
import { TraitChanges } from './TraitChanges'
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
        <DataValue value={value} name={name} />
      </span>
      <details
        className={`${classes.details} ${styles.history}`}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>
          <span className="unseen">{t('traits.changesOf', { name })}</span>
          {t.rich('traits.since', { at: () => <Instant at={since} /> })}
        </summary>
        {open && <TraitChanges identity={identity} trait={name} />}
      </details>
    </li>
  )
}

import { useState } from 'react'
import type { Profile } from '../../api/profiles'
import { Tick } from '../../explain/Tick'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import classes from '../ProfilePage.module.css'
import { TraitChanges } from '../traits/TraitChanges'
import styles from './Consents.module.css'
import { type Consent, consentEvents, consentsOf } from './consents'

const t = texts('profiles')

interface ConsentsProps {
  readonly identity: string
  readonly profile: Pick<Profile, 'traits' | 'events'>
}

/** What a profile said yes and no to, by convention: traits and events whose names say so. */
export function Consents({ identity, profile: { traits, events } }: ConsentsProps) {
  const consents = consentsOf(traits)
  const done = consentEvents(events)
  return (
    <Panel id="consents" title={t('consents.title')}>
      {consents.length + done.length === 0 && <p className={classes.quiet}>{t('consents.none')}</p>}
      <ul className={classes.lines}>
        {consents.map((consent) => (
          <Line key={`${consent.trait} ${consent.purpose}`} identity={identity} consent={consent} />
        ))}
      </ul>
      {done.length > 0 && (
        <>
          <h3 className={classes.subtitle}>{t('consents.events')}</h3>
          <ul className={classes.lines}>
            {done.map(({ name, count, lastAt }) => (
              <li key={name} className={classes.line}>
                <Verbatim text={name} />
                <span className={classes.small}>
                  {t.rich('consents.event', { count, at: () => <Instant at={lastAt} /> })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

interface LineProps {
  readonly identity: string
  readonly consent: Consent
}

function Line({ identity, consent: { trait, purpose, isGiven, since } }: LineProps) {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <div className={styles.consent}>
        <Tick holds={isGiven} />
        <span>
          <Verbatim text={purpose} />
        </span>
        <strong>{t(isGiven ? 'consents.yes' : 'consents.no')}</strong>
      </div>
      <details className={classes.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span className="unseen">{t('traits.changesOf', { name: trait })}</span>
          {t.rich('consents.since', { at: () => <Instant at={since} /> })}
        </summary>
        {open && <TraitChanges identity={identity} trait={trait} />}
      </details>
    </li>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Connection } from '../../api/profiles'
import { useMay } from '../../api/session'
import { Instant } from '../../format/Instant'
import { texts } from '../../i18n'
import classes from '../ProfilePage.module.css'
import { nameOf } from '../profile-path'
import { sayCall } from './join-text'
import { Pair } from './Pair'
import { SeparateDialog } from './SeparateDialog'

const t = texts('profiles')

interface JoinedProps {
  readonly joined: readonly Connection[]
}

/** Which calls named which identities together, and the way to take them apart. */
export function Joined({ joined }: JoinedProps) {
  const [chosen, setChosen] = useState<Connection>()
  const allowed = useMay('profiles:write')
  if (joined.length === 0) return null
  return (
    <section aria-labelledby="joined">
      <h3 id="joined" className={classes.subtitle}>
        {t('identities.joined')}
      </h3>
      <ul className={classes.lines}>
        {joined.map((link) => (
          <li key={`${nameOf(link.from)} ${nameOf(link.to)}`}>
            <div className={classes.pair}>
              <Pair link={link} />
              {allowed && (
                <Button
                  variant="default"
                  size="compact-xs"
                  aria-label={t('identities.separateLabel', { a: nameOf(link.from), b: nameOf(link.to) })}
                  onClick={() => setChosen(link)}
                >
                  {t('identities.separate')}
                </Button>
              )}
            </div>
            <p className={classes.small}>
              {sayCall(link)}, <Instant at={link.at} />
            </p>
          </li>
        ))}
      </ul>
      {chosen && <SeparateDialog link={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  )
}

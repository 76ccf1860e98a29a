import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Separation } from '../../api/profiles'
import { useMay } from '../../api/session'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import classes from '../ProfilePage.module.css'
import { nameOf, profilePath } from '../profile-path'
import { RejoinDialog } from './RejoinDialog'

const t = texts('profiles')

interface SeparationsProps {
  readonly separations: readonly Separation[]
}

/** What somebody took apart, which holds against whatever calls say, and the way to take that back. */
export function Separations({ separations }: SeparationsProps) {
  const [chosen, setChosen] = useState<Separation>()
  const allowed = useMay('profiles:write')
  if (separations.length === 0) return null
  return (
    <section aria-labelledby="separations">
      <h3 id="separations" className={classes.subtitle}>
        {t('identities.byHand')}
      </h3>
      <ul className={classes.lines}>
        {separations.map((separation) => (
          <li key={`${nameOf(separation.a)} ${nameOf(separation.b)}`}>
            <div className={classes.pair}>
              <span>
                {t.rich('identities.pair', {
                  a: () => <End of={separation.a} />,
                  b: () => <End of={separation.b} />,
                })}
              </span>
              {allowed && (
                <Button
                  variant="default"
                  size="compact-xs"
                  aria-label={t('identities.takeBackLabel', {
                    a: nameOf(separation.a),
                    b: nameOf(separation.b),
                  })}
                  onClick={() => setChosen(separation)}
                >
                  {t('identities.takeBack')}
                </Button>
              )}
            </div>
            <p>{t.rich('identities.reason', { reason: () => <Verbatim text={separation.reason} /> })}</p>
            <p className={classes.small}>
              {t.rich('identities.by', {
                who: () => <Verbatim text={separation.by} />,
                at: () => <Instant at={separation.at} />,
              })}
            </p>
          </li>
        ))}
      </ul>
      {chosen && <RejoinDialog separation={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  )
}

interface EndProps {
  readonly of: Separation['a']
}

function End({ of }: EndProps) {
  return (
    <Link to={profilePath(of.profile)}>
      <Verbatim text={nameOf(of)} />
    </Link>
  )
}

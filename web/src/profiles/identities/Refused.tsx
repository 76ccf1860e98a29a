import { Link } from 'react-router'
import type { Connections } from '../../api/profiles'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import classes from '../ProfilePage.module.css'
import { nameOf, profilePath } from '../profile-path'
import { sayCall } from './join-text'

const t = texts('profiles')

interface RefusedProps {
  readonly refused: Connections['refused']
}

/** Whom calls named together with this profile that is somebody else nevertheless, and why. */
export function Refused({ refused }: RefusedProps) {
  if (refused.length === 0) return null
  return (
    <section aria-labelledby="refused">
      <h3 id="refused" className={classes.subtitle}>
        {t('identities.refused')}
      </h3>
      <ul className={classes.lines}>
        {refused.map((link) => (
          <li key={`${nameOf(link.from)} ${nameOf(link.to)}`}>
            {t.rich('identities.pair', {
              a: () => <Verbatim text={nameOf(link.from)} />,
              b: () => (
                <Link to={profilePath(link.to)}>
                  <Verbatim text={nameOf(link.to)} />
                </Link>
              ),
            })}
            <p>{t.rich('identities.because', { reason: () => <Verbatim text={link.reason} /> })}</p>
            <p className={classes.small}>
              {sayCall(link)}, <Instant at={link.at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Link } from 'react-router'
import type { NameDetails } from '../../api/data'
import { useMay } from '../../api/session'
import { Instant } from '../../format/Instant'
import { calledBy } from '../../format/profile-name'
import { propertyLines } from '../../format/property-lines'
import { Verbatim } from '../../format/Verbatim'
import tables from '../../frame/Table.module.css'
import { texts } from '../../i18n'
import { profilePath } from '../../profiles/profile-path'
import classes from '../data.module.css'

const t = texts('data')

interface ExamplesProps {
  readonly examples: NameDetails['examples']
}

/** The latest records as they are. */
export function Examples({ examples }: ExamplesProps) {
  const mayProfiles = useMay('profiles:read')
  return (
    <table className={tables.table}>
      <caption className="unseen">{t('name.examplesTable')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name.when')}</th>
          <th scope="col">{t('name.profile')}</th>
          <th scope="col">{t('name.holds')}</th>
        </tr>
      </thead>
      <tbody>
        {examples.map(({ at, profileId, profile, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: records have nothing but their place
          <tr key={index}>
            <td data-label={t('name.when')}>
              <Instant at={at} />
            </td>
            <td data-label={t('name.profile')} className={tables.short}>
              {mayProfiles && profile ? (
                <Link to={profilePath(profileId)}>
                  <Verbatim text={calledBy({ profileId, ...profile })} />
                </Link>
              ) : (
                profileId
              )}
            </td>
            <td data-label={t('name.holds')}>
              {value === undefined ? t('name.removed') : <Lines value={value} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Lines({ value }: { readonly value: unknown }) {
  return (
    <ul className={classes.values}>
      {propertyLines(value).map(({ path, value: text }) => (
        <li key={path}>
          {path !== '' && (
            <span>
              <Verbatim text={path} />
            </span>
          )}{' '}
          <Verbatim text={text} />
        </li>
      ))}
    </ul>
  )
}

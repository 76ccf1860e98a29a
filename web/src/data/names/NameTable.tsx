import { Link } from 'react-router'
import type { CatalogueEntry } from '../../api/catalogue'
import type { Owner } from '../../api/data'
import { useStatus } from '../../api/status'
import { ShareBar } from '../../charts/ShareBar'
import { formatCount } from '../../format/number'
import { typeName } from '../../format/type-name'
import { Verbatim } from '../../format/Verbatim'
import classes from '../../frame/Table.module.css'
import { texts } from '../../i18n'
import { namePath } from '../data-path'
import { mixedPlacesOf } from './name-list'
import { typesOfCounts } from './value-types'

const t = texts('data')

interface NameTableProps {
  readonly of: Owner
  readonly entries: readonly CatalogueEntry[]
}

/** Events or traits, each with how often, of whom, and what it holds. */
export function NameTable({ of, entries }: NameTableProps) {
  const everybody = useStatus().data?.profiles
  return (
    <table className={classes.table}>
      <caption className="unseen">{t('names.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('names.name')}</th>
          <th scope="col" className={classes.number}>
            {t('names.records')}
          </th>
          <th scope="col" className={classes.number}>
            {t('names.profiles')}
          </th>
          <th scope="col" className={classes.apart}>
            {t('names.share')}
          </th>
          <th scope="col">{t(of === 'event' ? 'names.properties' : 'names.types')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <NameRow key={entry.name} of={of} entry={entry} everybody={everybody} />
        ))}
      </tbody>
    </table>
  )
}

interface NameRowProps {
  readonly of: Owner
  readonly entry: CatalogueEntry
  readonly everybody: number | undefined
}

function NameRow({ of, entry, everybody }: NameRowProps) {
  const { name, records, profiles } = entry
  const isMixed = mixedPlacesOf(of, entry).length > 0
  // Names are counted anew after imports alone, profiles after merges, too.
  const share = everybody ? Math.min(1, profiles / everybody) : undefined
  return (
    <tr>
      <th scope="row">
        <span>
          <Link to={namePath(of, name)}>
            <Verbatim text={name} />
          </Link>{' '}
          {isMixed && (
            <span className={classes.tag} data-tone="bad">
              {t('names.mixed')}
            </span>
          )}
        </span>
      </th>
      <td className={classes.number} data-label={t('names.records')}>
        {formatCount(records)}
      </td>
      <td className={classes.number} data-label={t('names.profiles')}>
        {formatCount(profiles)}
      </td>
      <td className={classes.apart} data-label={t('names.share')}>
        <ShareBar share={share} />
      </td>
      <td data-label={t(of === 'event' ? 'names.properties' : 'names.types')}>{holds(of, entry)}</td>
    </tr>
  )
}

/** Of an event how many properties it has, of a trait what it is. */
function holds(of: Owner, { values }: CatalogueEntry): string {
  const [only] = values
  if (of === 'event' || values.length !== 1 || only?.path !== '') return formatCount(values.length)
  return typesOfCounts(only.types).map(typeName).join(', ')
}

import { Link } from 'react-router'
import type { DataSources } from '../../api/data'
import { useImports } from '../../api/imports'
import { useMay } from '../../api/session'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import classes from '../../frame/Table.module.css'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { type Source, sourcesOf } from './sources'

const t = texts('data')
const MOST_IMPORTS = 8

interface SourceTableProps {
  readonly keys: DataSources['keys']
}

/** What brought data: write keys, and the latest imports. */
export function SourceTable({ keys }: SourceTableProps) {
  const query = useImports(undefined, MOST_IMPORTS)
  return (
    <Loaded query={query} height={240}>
      {({ imports }) => <Rows sources={sourcesOf(keys, imports)} />}
    </Loaded>
  )
}

function Rows({ sources }: { readonly sources: readonly Source[] }) {
  if (sources.length === 0) return <p className={classes.quiet}>{t('sources.none')}</p>
  return (
    <table className={classes.table}>
      <caption className="unseen">{t('sources.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sources.source')}</th>
          <th scope="col">{t('sources.last')}</th>
          <th scope="col" className={classes.number}>
            {t('sources.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} />
        ))}
      </tbody>
    </table>
  )
}

function SourceRow({ source }: { readonly source: Source }) {
  return (
    <tr>
      <th scope="row">
        <span>
          <SourceName source={source} />
          <div className={classes.small}>{kindOf(source)}</div>
        </span>
      </th>
      <td data-label={t('sources.last')}>
        {source.at === undefined ? t('sources.never') : <Instant at={source.at} ago />}
      </td>
      <td className={classes.number} data-label={t('sources.amount')}>
        {source.kind === 'import' && t('sources.rows', { count: source.stored.rows })}
      </td>
    </tr>
  )
}

function SourceName({ source }: { readonly source: Source }) {
  const mayKeys = useMay('keys:manage')
  if (source.kind === 'import') {
    return (
      <Link to={`/imports/${source.id}`}>
        <Verbatim text={source.stored.files.join(', ')} />
      </Link>
    )
  }
  const name = <Verbatim text={source.key.name} />
  return mayKeys ? <Link to="/settings/keys">{name}</Link> : name
}

function kindOf(source: Source): string {
  if (source.kind === 'import') return t('sources.import')
  return t(source.key.revokedAt === undefined ? 'sources.key' : 'sources.revoked')
}

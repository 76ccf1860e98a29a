import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useCatalogue } from '../../api/catalogue'
import { useImports } from '../../api/imports'
import { useMay } from '../../api/session'
import { useIssueCounts } from '../../api/tracking'
import { typeName } from '../../format/type-name'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import classes from '../data.module.css'
import { namePath } from '../data-path'
import { mixedPlaces } from '../names/name-list'

const t = texts('data')
const MOST_IMPORTS = 8

/** What was rejected lately, and what mixes types, each with the way to it. */
export function Problems() {
  const counts = useIssueCounts(undefined)
  const imports = useImports(undefined, MOST_IMPORTS)
  const catalogue = useCatalogue()
  const maySegments = useMay('segments:read')
  return (
    <Loaded query={counts} height={200}>
      {(issues) => {
        const found = [
          ...issuesOf(issues.reduce((sum, { count }) => sum + count, 0)),
          ...(imports.data?.imports ?? []).filter(({ rejected }) => rejected > 0).map(rejectedNote),
          ...(maySegments && catalogue.data ? mixedPlaces(catalogue.data).map(mixedNote) : []),
        ]
        return found.length === 0 ? (
          <p className={classes.fine}>{t('sources.fine')}</p>
        ) : (
          <ul className={classes.notices}>{found}</ul>
        )
      }}
    </Loaded>
  )
}

function issuesOf(count: number): ReactNode[] {
  if (count === 0) return []
  return [
    <li key="issues">
      {t('sources.issues', { count })} <Link to="/live#issues">{t('sources.look')}</Link>
    </li>,
  ]
}

function rejectedNote({
  id,
  files,
  rejected,
}: {
  readonly id: number
  readonly files: readonly string[]
  readonly rejected: number
}) {
  const link = () => (
    <Link to={`/imports/${id}#rejects`}>
      <Verbatim text={files.join(', ')} />
    </Link>
  )
  return <li key={`import ${id}`}>{t.rich('sources.rejected', { count: rejected, link })}</li>
}

function mixedNote({ of, name, path, types }: ReturnType<typeof mixedPlaces>[number]) {
  const link = () => (
    <Link to={namePath(of, name)}>
      <Verbatim text={path === '' ? name : `${name} · ${path}`} />
    </Link>
  )
  const said = types.map(typeName).join(t('name.and'))
  return <li key={`${of} ${name} ${path}`}>{t.rich('sources.mixed', { types: said, link })}</li>
}

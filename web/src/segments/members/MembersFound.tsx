import type { MembersPage } from '../../api/members'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import tables from '../tables.module.css'

const t = texts('segments')

interface MembersFoundProps {
  readonly page: Pick<MembersPage, 'size' | 'found' | 'search'>
}

/** How many there are, how many of them a search finds, and that there is nobody. */
export function MembersFound({ page: { size, found, search } }: MembersFoundProps) {
  if (size === 0) return <p className={tables.quiet}>{t('members.none')}</p>
  if (found === 0) {
    return (
      <p className={tables.quiet} role="status">
        {t.rich('members.notFound', { search: () => <Verbatim text={search} /> })}
      </p>
    )
  }
  return (
    <p className={tables.quiet} role="status">
      {search === '' ? t('members.count', { count: size }) : t('members.found', { found, count: size })}
    </p>
  )
}

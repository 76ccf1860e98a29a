import type { MembersAsked } from '../../api/members'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import { AwaitedCells } from './AwaitedCells'
import classes from './Members.module.css'
import { type Column, columnKey, type ListAddress, nextOrder } from './member-columns'

const t = texts('segments')

interface MemberHeadProps {
  readonly columns: readonly Column[]
  readonly awaited: number
  readonly asked: Pick<MembersAsked, 'sort' | 'descending'>
  readonly onSort: (order: Pick<ListAddress, 'sort' | 'descending'>) => void
}

/** The heads of the columns; those of traits sort. */
export function MemberHead({ columns, awaited, asked, onSort }: MemberHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => (
          <th key={columnKey(column)} scope="col" aria-sort={sortOf(column, asked)}>
            {column.kind === 'identity' ? (
              column.name
            ) : (
              <button
                type="button"
                title={t('members.sort', { trait: column.name })}
                onClick={() => onSort(nextOrder(asked, column.name))}
              >
                <Verbatim text={column.name} />
                <Arrow sort={sortOf(column, asked)} />
              </button>
            )}
          </th>
        ))}
        <AwaitedCells count={awaited} />
        <th scope="col">
          <span className="unseen">{t('members.explanation')}</span>
        </th>
      </tr>
    </thead>
  )
}

function sortOf({ kind, name }: Column, { sort, descending }: MemberHeadProps['asked']) {
  if (kind !== 'trait' || sort !== name) return undefined
  return descending ? 'descending' : 'ascending'
}

function Arrow({ sort }: { readonly sort: 'ascending' | 'descending' | undefined }) {
  return (
    <svg width="9" height="12" viewBox="0 0 9 12" aria-hidden="true" data-sort={sort ?? 'none'}>
      <path d="M4.5 1 8 5H1Z" className={classes.up} />
      <path d="M4.5 11 1 7h7Z" className={classes.down} />
    </svg>
  )
}

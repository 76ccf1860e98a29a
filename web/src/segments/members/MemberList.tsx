import { useElementSize, useMergedRef } from '@mantine/hooks'
import { type Ref, useState } from 'react'
import { MEMBERS_A_PAGE, type MembersAsked, type MembersPage, useMemberPages } from '../../api/members'
import { texts } from '../../i18n'
import { MemberHead } from './MemberHead'
import { MemberRow } from './MemberRow'
import classes from './Members.module.css'
import { type Column, columnKey, type ListAddress } from './member-columns'
import { pagesOf, windowRows } from './window-rows'

const t = texts('segments')
/** As high as `.list` and its rows are. */
const ROW_HEIGHT = 38

interface MemberListProps {
  readonly ref: Ref<HTMLElement>
  readonly id: string
  readonly asked: MembersAsked
  readonly count: number
  readonly columns: readonly Column[]
  /** Columns that are kept room for until it is known which they are. */
  readonly awaited: number
  /** The first page, or that of those who were asked for before. */
  readonly first: MembersPage
  /** What is shown was asked for before. */
  readonly isFormer: boolean
  readonly onSort: (order: Pick<ListAddress, 'sort' | 'descending'>) => void
}

/** A list of any length: rows are drawn where somebody looks, and read a page at a time. */
export function MemberList(props: MemberListProps) {
  const { ref, id, asked, count, columns, awaited, first, isFormer, onSort } = props
  const { ref: sized, height } = useElementSize<HTMLElement>()
  const [scrollTop, setScrollTop] = useState(0)
  const list = useMergedRef(ref, sized)
  const drawn = windowRows({ rows: count, rowHeight: ROW_HEIGHT, viewHeight: height || 480, scrollTop })
  // Where somebody looks in a list that is about to be another one says nothing.
  const pages = useMemberPages(id, asked, isFormer ? [] : pagesOf(drawn, MEMBERS_A_PAGE))
  const rows = Array.from({ length: drawn.end - drawn.first }, (_, index) => drawn.first + index)
  const pageAt = (page: number) => pages.get(page) ?? (page === 0 ? first : undefined)
  const memberAt = (row: number) => pageAt(Math.floor(row / MEMBERS_A_PAGE))?.members[row % MEMBERS_A_PAGE]
  return (
    <section
      ref={list}
      className={classes.list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={t('members.list')}
      aria-busy={isFormer}
      onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
    >
      <table className={classes.table} aria-rowcount={count + 1}>
        <caption className="unseen">{t('members.caption')}</caption>
        <colgroup>
          {columns.map((column) => (
            <col key={columnKey(column)} />
          ))}
          {awaited > 0 && <col span={awaited} />}
          <col className={classes.whyColumn} />
        </colgroup>
        <MemberHead columns={columns} awaited={awaited} asked={asked} onSort={onSort} />
        <tbody>
          <Room height={drawn.above} />
          {rows.map((row) => (
            <MemberRow key={row} row={row} member={memberAt(row)} columns={columns} awaited={awaited} />
          ))}
          <Room height={drawn.below} />
        </tbody>
      </table>
    </section>
  )
}

/** In place of the rows that are not drawn. */
function Room({ height }: { readonly height: number }) {
  return (
    <tr className={classes.room}>
      <td style={{ height }} />
    </tr>
  )
}

import { Button, Skeleton, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { type SegmentDetail, useMembersPage } from '../api/segments'
import { formatCount } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import { News } from '../frame/News'
import { Pager } from '../frame/Pager'
import { Panel } from '../frame/Panel'
import { useCursorPages } from '../frame/use-cursor-pages'
import { ErrorState } from '../states/ErrorState'
import { Download } from './Download'
import { MembersTable } from './MembersTable'
import classes from './tables.module.css'
import { useMemberNews } from './use-member-news'

const PAGE_SIZE = 12

interface MembersProps {
  readonly segment: SegmentDetail
}

/** Who is in it, searched and a page at a time, and a way to take them all along. */
export function Members({ segment: { id } }: MembersProps) {
  const [search, setSearch] = useState('')
  const { text, show } = useMemberNews(id)
  const panel = useRef<HTMLDivElement>(null)
  const onShow = () => {
    show()
    // The button goes away, and the keyboard goes on at the list.
    panel.current?.focus()
  }
  return (
    <Panel id="members" title="Members" aside={<Download id={id} />}>
      <MemberSearch onSearch={setSearch} />
      <div ref={panel} className={classes.news} tabIndex={-1}>
        <News text={text} of="changes among the members" onShow={onShow} />
      </div>
      <MemberPages key={search} id={id} search={search} />
    </Panel>
  )
}

interface MemberSearchProps {
  readonly onSearch: (search: string) => void
}

function MemberSearch({ onSearch }: MemberSearchProps) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSearch(String(new FormData(event.currentTarget).get('search') ?? '').trim())
  }
  return (
    <search>
      <form className={classes.search} onSubmit={onSubmit}>
        <TextInput
          name="search"
          type="search"
          size="xs"
          aria-label="Search members by identity"
          placeholder="Part of an identity"
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          onChange={({ currentTarget }) => currentTarget.value === '' && onSearch('')}
        />
        <Button type="submit" variant="default" size="xs">
          Search
        </Button>
      </form>
    </search>
  )
}

interface MemberPagesProps {
  readonly id: string
  readonly search: string
}

function MemberPages({ id, search }: MemberPagesProps) {
  const pages = useCursorPages()
  const { after, index } = pages
  const asked = { after, index, search, limit: PAGE_SIZE }
  const { data, error, isError, refetch, isPlaceholderData } = useMembersPage(id, asked)
  if (data === undefined && isError) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton height={PAGE_SIZE * 38} />
  if (data.size === 0) return <p className={classes.quiet}>Nobody is in it at present.</p>
  if (data.members.length === 0 && !isPlaceholderData) {
    return (
      <p className={classes.quiet} role="status">
        No member has an identity with “<Verbatim text={search} />” in it.
      </p>
    )
  }
  const { first, members, next, size } = data
  const part = `${formatCount(first)}–${formatCount(first + members.length - 1)}`
  return (
    <>
      <MembersTable id={id} page={data} />
      <Pager
        pages={pages}
        next={next}
        busy={isPlaceholderData}
        words={['Previous', 'Next']}
        shown={search === '' ? `${part} of ${formatCount(size)}` : `${part} that match`}
      />
    </>
  )
}

import { Button, Skeleton, TextInput } from '@mantine/core'
import { type FormEvent, useRef } from 'react'
import { useFirstMembers } from '../../api/members'
import type { SegmentDetail } from '../../api/segments'
import { News } from '../../frame/News'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { ErrorState } from '../../states/ErrorState'
import tables from '../tables.module.css'
import { ColumnChoice } from './ColumnChoice'
import { MemberList } from './MemberList'
import classes from './Members.module.css'
import { MembersFound } from './MembersFound'
import { askedOf, type ListAddress } from './member-columns'
import { askedColumns, USUAL_TRAITS, useTraitNames, usualColumns, usualTraits } from './use-columns'
import { useListAddress } from './use-list-address'
import { useMemberNews } from './use-member-news'

const t = texts('segments')

interface MembersProps {
  readonly segment: SegmentDetail
}

/** Who is in it: searched, sorted, with columns of choice, as far as one likes to scroll. */
export function Members({ segment: { id } }: MembersProps) {
  const [address, change] = useListAddress()
  const names = useTraitNames()
  const { text, show } = useMemberNews(id)
  const list = useRef<HTMLElement>(null)
  const onShow = () => {
    show()
    // The button goes away, and the keyboard goes on at the list.
    list.current?.focus()
  }
  return (
    <Panel id="members" title={t('members.title')} wide>
      <div className={classes.tools}>
        <MemberSearch
          key={address.search}
          search={address.search}
          onSearch={(search) => change({ search })}
        />
        <News text={text} of={t('members.news')} onShow={onShow} />
      </div>
      <Listed id={id} address={address} names={names} onChange={change} listRef={list} />
    </Panel>
  )
}

interface MemberSearchProps {
  readonly search: string
  readonly onSearch: (search: string) => void
}

function MemberSearch({ search, onSearch }: MemberSearchProps) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSearch(String(new FormData(event.currentTarget).get('search') ?? '').trim())
  }
  return (
    <search className={classes.search}>
      <form className={tables.search} onSubmit={onSubmit}>
        <TextInput
          name="search"
          type="search"
          size="xs"
          aria-label={t('members.search')}
          placeholder={t('members.placeholder')}
          defaultValue={search}
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          onChange={({ currentTarget }) => currentTarget.value === '' && onSearch('')}
        />
        <Button type="submit" variant="default" size="xs">
          {t('members.find')}
        </Button>
      </form>
    </search>
  )
}

interface ListedProps {
  readonly id: string
  readonly address: ListAddress
  /** Names of traits; undefined until they are known. */
  readonly names: readonly string[] | undefined
  readonly onChange: (change: Partial<ListAddress>) => void
  readonly listRef: React.RefObject<HTMLElement | null>
}

function Listed({ id, address, names, onChange, listRef }: ListedProps) {
  const usual = usualTraits(names ?? [])
  const asked = askedOf({ ...address, columns: address.columns ?? askedColumns(usual) })
  const { data, error, isError, refetch, isPlaceholderData } = useFirstMembers(id, asked)
  if (data === undefined && isError) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton height={520} />
  const columns = address.columns ?? usualColumns(data, usual)
  return (
    <>
      <div className={classes.about}>
        <MembersFound page={data} />
        {names && (
          <ColumnChoice
            columns={columns}
            page={data}
            traits={names}
            onChoose={(chosen) => onChange({ columns: chosen })}
          />
        )}
      </div>
      {data.found > 0 && (
        <MemberList
          key={data.search}
          ref={listRef}
          id={id}
          asked={asked}
          count={data.found}
          columns={columns}
          awaited={names === undefined && address.columns === undefined ? USUAL_TRAITS : 0}
          first={data}
          isFormer={isPlaceholderData}
          onSort={onChange}
        />
      )}
    </>
  )
}

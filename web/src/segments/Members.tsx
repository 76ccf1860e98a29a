import { Button, Skeleton } from '@mantine/core'
import { Link } from 'react-router'
import { type Member, type MembersPage, type SegmentDetail, useMembersPage } from '../api/segments'
import { formatCount } from '../format/number'
import { Panel } from '../frame/Panel'
import { ErrorState } from '../states/ErrorState'
import { Download } from './Download'
import { namespacesOf } from './namespaces'
import { segmentPath } from './segment-path'
import classes from './tables.module.css'
import { type CursorPages, useCursorPages } from './use-cursor-pages'

const PAGE_SIZE = 12

interface MembersProps {
  readonly segment: SegmentDetail
}

/** Who is in it, a page at a time, and a way to take them all along. */
export function Members({ segment }: MembersProps) {
  const pages = useCursorPages()
  const { data, error, isError, refetch, isPlaceholderData } = useMembersPage(segment.id, pages, PAGE_SIZE)
  return (
    <Panel id="members" title="Members" aside={<Download id={segment.id} />}>
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Skeleton height={PAGE_SIZE * 38} />}
      {data?.size === 0 && <p className={classes.quiet}>Nobody is in it at present.</p>}
      {data !== undefined && data.size > 0 && (
        <>
          <MembersTable id={segment.id} page={data} />
          <Pager page={data} pages={pages} busy={isPlaceholderData} />
        </>
      )}
    </Panel>
  )
}

interface MembersTableProps {
  readonly id: string
  readonly page: MembersPage
}

function MembersTable({ id, page }: MembersTableProps) {
  const namespaces = namespacesOf(page.members)
  return (
    <table className={classes.table}>
      <caption className="unseen">Members with their identities</caption>
      <thead>
        <tr>
          {namespaces.map((namespace) => (
            <th key={namespace} scope="col">
              {namespace}
            </th>
          ))}
          <th scope="col" className={classes.end}>
            <span className="unseen">Explanation</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {page.members.map((member) => (
          <MemberRow key={member.profileId} id={id} member={member} namespaces={namespaces} />
        ))}
      </tbody>
    </table>
  )
}

interface MemberRowProps {
  readonly id: string
  readonly member: Member
  readonly namespaces: readonly string[]
}

function MemberRow({ id, member: { identities }, namespaces }: MemberRowProps) {
  const [first] = identities
  return (
    <tr>
      {namespaces.map((namespace) => (
        <td key={namespace}>
          {identities
            .filter((identity) => identity.namespace === namespace)
            .map(({ value }) => (
              <div key={value}>{value}</div>
            ))}
        </td>
      ))}
      <td className={classes.end}>
        {first && (
          <Link
            to={segmentPath(id, `${first.namespace}:${first.value}`)}
            aria-label={`Why is ${first.value} in?`}
          >
            Why?
          </Link>
        )}
      </td>
    </tr>
  )
}

interface PagerProps {
  readonly page: MembersPage & { readonly first: number }
  readonly pages: CursorPages
  /** The page that was asked for is not here yet: a second step would go wrong. */
  readonly busy: boolean
}

function Pager({ page, pages, busy }: PagerProps) {
  const { first, next, members, size } = page
  return (
    <div className={classes.pager}>
      <span role="status">
        {formatCount(first)}–{formatCount(first + members.length - 1)} of {formatCount(size)}
      </span>
      <span>
        <Button variant="default" size="xs" disabled={busy || pages.index === 0} onClick={pages.back}>
          Previous
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={busy || next === null}
          onClick={() => next !== null && pages.forward(next)}
        >
          Next
        </Button>
      </span>
    </div>
  )
}

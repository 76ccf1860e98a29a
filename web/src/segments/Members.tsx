import { Button, Skeleton } from '@mantine/core'
import { Link } from 'react-router'
import { type MembersPage, type SegmentDetail, useMembersPage } from '../api/segments'
import { formatCount } from '../format/number'
import { Panel } from '../frame/Panel'
import { ErrorState } from '../states/ErrorState'
import { Download } from './Download'
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
  const { data, error, isError, refetch } = useMembersPage(segment.id, pages.after, PAGE_SIZE)
  return (
    <Panel id="members" title="Members" aside={<Download id={segment.id} />}>
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Skeleton height={PAGE_SIZE * 38} />}
      {data?.size === 0 && <p className={classes.quiet}>Nobody is in it at present.</p>}
      {data !== undefined && data.size > 0 && (
        <>
          <MembersTable id={segment.id} page={data} />
          <Pager page={data} pages={pages} />
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
  return (
    <table className={classes.table}>
      <caption className="unseen">Members with their identities</caption>
      <thead>
        <tr>
          <th scope="col">Profile</th>
          <th scope="col" className={classes.end}>
            <span className="unseen">Explanation</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {page.members.map(({ profileId, identities }) => {
          const [first] = identities
          const name = first?.value ?? `profile ${profileId}`
          return (
            <tr key={profileId}>
              <td>
                {identities.length === 0 && name}
                {identities.map(({ namespace, value }) => (
                  <div key={`${namespace}:${value}`} className={classes.identity}>
                    <span>{value}</span>
                    <span className={classes.namespace}>{namespace}</span>
                  </div>
                ))}
              </td>
              <td className={classes.end}>
                {first && (
                  <Link
                    to={segmentPath(id, `${first.namespace}:${first.value}`)}
                    aria-label={`Why is ${name} in?`}
                  >
                    Why?
                  </Link>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface PagerProps {
  readonly page: MembersPage
  readonly pages: CursorPages
}

function Pager({ page, pages }: PagerProps) {
  const from = pages.index * PAGE_SIZE + 1
  const { next } = page
  return (
    <div className={classes.pager}>
      <span role="status">
        {formatCount(from)}–{formatCount(from + page.members.length - 1)} of {formatCount(page.size)}
      </span>
      <span>
        <Button variant="default" size="xs" disabled={pages.index === 0} onClick={pages.back}>
          Previous
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={next === null}
          onClick={() => next !== null && pages.forward(next)}
        >
          Next
        </Button>
      </span>
    </div>
  )
}

import { Button } from '@mantine/core'
import type { MembersPage } from '../api/segments'
import { formatCount } from '../format/number'
import classes from './tables.module.css'
import type { CursorPages } from './use-cursor-pages'

interface PagerProps {
  readonly page: MembersPage & { readonly first: number }
  readonly pages: CursorPages
  /** The page that was asked for is not here yet: a second step would go wrong. */
  readonly busy: boolean
  /** Whether the pages are of everybody, whose number is known, or of those that were searched. */
  readonly ofAll: boolean
}

export function Pager({ page, pages, busy, ofAll }: PagerProps) {
  const { first, next, members, size } = page
  const shown = `${formatCount(first)}–${formatCount(first + members.length - 1)}`
  return (
    <div className={classes.pager}>
      <span role="status">{ofAll ? `${shown} of ${formatCount(size)}` : `${shown} that match`}</span>
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

import { Button } from '@mantine/core'
import type { CursorPages } from '../segments/use-cursor-pages'
import classes from './Table.module.css'

interface PagerProps {
  readonly pages: CursorPages
  /** Where the next page begins; null on the last. */
  readonly next: string | null
  /** The page that was asked for is not here yet: a second step would go wrong. */
  readonly busy: boolean
}

/** Through a list whose newest lines come first; nothing where all of it fits on one page. */
export function Pager({ pages, next, busy }: PagerProps) {
  if (next === null && pages.index === 0) return null
  return (
    <div className={classes.pager}>
      <Button variant="default" size="xs" disabled={busy || pages.index === 0} onClick={pages.back}>
        Newer
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={busy || next === null}
        onClick={() => next !== null && pages.forward(next)}
      >
        Older
      </Button>
    </div>
  )
}

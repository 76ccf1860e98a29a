import { Button } from '@mantine/core'
import { texts } from '../i18n'
import classes from './Pager.module.css'
import type { CursorPages } from './use-cursor-pages'

const t = texts('states')

interface PagerProps {
  readonly pages: CursorPages
  /** Where the next page begins; null on the last. */
  readonly next: string | null
  /** The page that was asked for is not here yet: a second step would go wrong. */
  readonly busy: boolean
  /** What the buttons say, where the list is not one whose newest lines come first. */
  readonly words?: readonly [back: string, forward: string]
  /** Which part of the list is shown, in words. */
  readonly shown?: string
}

/** Through a list page by page. Where all of it fits on one page there is nothing to press. */
export function Pager({ pages, next, busy, words = [t('newer'), t('older')], shown }: PagerProps) {
  const isWhole = next === null && pages.index === 0
  if (isWhole && shown === undefined) return null
  return (
    <div className={classes.pager}>
      {shown !== undefined && <span role="status">{shown}</span>}
      {!isWhole && (
        <div className={classes.buttons}>
          <Button variant="default" size="xs" disabled={busy || pages.index === 0} onClick={pages.back}>
            {words[0]}
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={busy || next === null}
            onClick={() => next !== null && pages.forward(next)}
          >
            {words[1]}
          </Button>
        </div>
      )}
    </div>
  )
}

import { Button } from '@mantine/core'
import { problemOf } from '../api/client'
import { texts } from '../i18n'
import classes from './states.module.css'

const t = texts('states')

/** What a list that is read page by page tells of its next page. */
interface Pages {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly isFetchNextPageError: boolean
  readonly error: unknown
  fetchNextPage(): unknown
}

interface MoreProps {
  readonly query: Pages
  /** What there is more of. */
  readonly noun: 'events' | 'changes' | 'matches' | 'evaluations' | 'versions' | 'calls'
}

/** Asks for the next page, where there is one. */
export function More({ query, noun }: MoreProps) {
  if (!query.hasNextPage) return null
  return (
    <div className={classes.more}>
      <Button
        variant="default"
        size="xs"
        loading={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {t(`more.${noun}`)}
      </Button>
      {query.isFetchNextPageError && (
        <p role="alert">
          {problemOf(query.error).message} {problemOf(query.error).mend}
        </p>
      )}
    </div>
  )
}

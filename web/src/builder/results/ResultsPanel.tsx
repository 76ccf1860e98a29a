import { Skeleton } from '@mantine/core'
import { texts } from '../../i18n'
import type { GroupItem } from '../definition/items'
import type { Path } from '../definition/node'
import type { PlacedProblem } from './at-items'
import { Change } from './Change'
import { MemberList } from './MemberList'
import { Overlap } from './Overlap'
import classes from './Results.module.css'
import { Sentence } from './Sentence'
import { Size } from './Size'
import type { Results } from './use-results'
import { Warnings } from './Warnings'
import { YearChart } from './YearChart'

const t = texts('builder')

interface ResultsPanelProps {
  readonly results: Results
  /** Where what is counted stands in the definition. */
  readonly root: Path
  readonly tree: GroupItem
  readonly problems: readonly PlacedProblem[]
  /** The id of the segment or part that is edited, once it is saved. */
  readonly savedId: string | undefined
}

/**
 * Who is in by what is written, beside what is being written. Problems come and go while somebody types: they stand
 * below all else, where nothing is pushed away, and stay in sight while the rest is scrolled.
 */
export function ResultsPanel(props: ResultsPanelProps) {
  const { count, problems, error } = props.results
  const isMended = problems === undefined || problems.length === 0
  const isFirst = count === undefined && isMended && !error
  return (
    <section className={classes.panel} aria-label={t('results.label')}>
      <div className={classes.found}>
        <Size results={props.results} mended={isMended} />
        {isFirst ? (
          <Skeleton height={480} />
        ) : (
          <Found {...props} willCount={isMended || count !== undefined} />
        )}
      </div>
      {!isFirst && <Warnings tree={props.tree} problems={props.problems} />}
    </section>
  )
}

interface FoundProps extends ResultsPanelProps {
  readonly willCount: boolean
}

/** All that a count tells at once: piece by piece each would push away what stands below it. */
function Found({ results, root, savedId, willCount }: FoundProps) {
  const { count, counted } = results
  return (
    <>
      <Sentence results={results} root={root} />
      {savedId !== undefined && count?.saved && <Change saved={count.saved} />}
      {willCount && <Overlap counted={counted} own={savedId} />}
      {count && (
        <section className={classes.section} aria-labelledby="some-title">
          <h2 id="some-title">{t('results.members')}</h2>
          {count.members.length === 0 ? (
            <p className={classes.quiet}>{t('results.noMembers')}</p>
          ) : (
            <MemberList members={count.members} />
          )}
        </section>
      )}
      {willCount && <YearChart counted={counted} />}
    </>
  )
}

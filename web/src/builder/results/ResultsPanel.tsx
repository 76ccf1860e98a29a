import { texts } from '../../i18n'
import type { GroupItem } from '../definition/items'
import type { PlacedProblem } from './at-items'
import { Change } from './Change'
import { MemberList } from './MemberList'
import { Overlap } from './Overlap'
import classes from './Results.module.css'
import { Size } from './Size'
import type { Results } from './use-results'
import { Warnings } from './Warnings'
import { YearChart } from './YearChart'

const t = texts('builder')

interface ResultsPanelProps {
  readonly results: Results
  readonly tree: GroupItem
  readonly problems: readonly PlacedProblem[]
  /** The id of the segment or part that is edited, once it is saved. */
  readonly savedId: string | undefined
}

/** Who is in by what is written, beside what is being written. */
export function ResultsPanel({ results, tree, problems, savedId }: ResultsPanelProps) {
  const { count, counted } = results
  const isMended = results.problems === undefined || results.problems.length === 0
  const willCount = isMended || count !== undefined
  return (
    <section className={classes.panel} aria-label={t('results.label')}>
      <Size results={results} mended={isMended} />
      <Warnings tree={tree} problems={problems} />
      {savedId !== undefined && count?.saved && <Change saved={count.saved} />}
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
      {willCount && <Overlap counted={counted} own={savedId} />}
    </section>
  )
}

import { texts } from '../../i18n'
import type { GroupItem } from '../definition/items'
import { placeKey } from '../definition/node'
import { itemOfProblem, type PlacedProblem } from './at-items'
import classes from './Results.module.css'

const t = texts('builder')

interface WarningsProps {
  readonly tree: GroupItem
  readonly problems: readonly PlacedProblem[]
}

/** What is worth a look, each with the way to its condition. */
export function Warnings({ tree, problems: all }: WarningsProps) {
  const problems = all.filter(isMoreThanHint)
  if (problems.length === 0) return null
  const isWrong = problems.some(({ severity }) => severity === 'error')
  return (
    <section className={classes.problems} aria-labelledby="warnings-title">
      <h2 id="warnings-title">{t(isWrong ? 'results.toMend' : 'results.warnings')}</h2>
      <ul className={classes.warnings}>
        {problems.map(({ path, message, mend, severity }) => {
          const item = path.length === 0 ? undefined : itemOfProblem(tree, path)
          return (
            <li key={`${placeKey(path)} ${message}`} data-severity={severity}>
              <span className="unseen">{t(`problems.${severity}`)}: </span>
              {message} <span className={classes.quiet}>{mend}</span>{' '}
              {item && item !== tree && (
                <button type="button" className={classes.goTo} onClick={() => showItem(item.id)}>
                  {t('results.goTo')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function isMoreThanHint(problem: PlacedProblem): problem is PlacedProblem & {
  readonly severity: 'error' | 'warning'
} {
  return problem.severity !== 'hint'
}

function showItem(id: number): void {
  const handle = document.querySelector<HTMLElement>(`[data-handle-of="${id}"]`)
  handle?.scrollIntoView({ block: 'center' })
  handle?.focus()
}

import { texts } from '../../i18n'
import { ReadCondition } from '../conditions'
import type { GroupItem, Item } from '../definition/items'
import { isWithin, placeKey } from '../definition/node'
import { itemOfProblem, type PlacedProblem } from './at-items'
import classes from './Results.module.css'

const t = texts('builder')

interface WarningsProps {
  readonly tree: GroupItem
  readonly problems: readonly PlacedProblem[]
}

/** What is worth a look, each under its condition, which leads there. */
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
              {item && item !== tree && <Place tree={tree} item={item} />} {message}{' '}
              <span className={classes.quiet}>{mend}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface PlaceProps {
  readonly tree: GroupItem
  readonly item: Item
}

function Place({ tree, item }: PlaceProps) {
  return (
    <button
      type="button"
      className={classes.goTo}
      title={t('results.goTo')}
      onClick={() => showItem(item.id)}
    >
      {item.kind === 'group' ? (
        t('results.groupAt', { place: placesTo(tree, item).join('.') })
      ) : (
        <>
          {item.negations % 2 === 1 && `${t('results.not')} `}
          <ReadCondition condition={item.condition} />
        </>
      )}
    </button>
  )
}

/** The second of the third group: 3, 2. */
function placesTo({ parts }: GroupItem, item: Item): readonly number[] {
  const index = parts.findIndex(({ path }) => isWithin(item.path, path))
  const part = parts[index]
  if (part === undefined) return []
  return part.kind === 'group' ? [index + 1, ...placesTo(part, item)] : [index + 1]
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

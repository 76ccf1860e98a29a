import { useCallback, useMemo, useRef, useState } from 'react'
import { moveNode, type Place } from '../definition/edits'
import type { GroupItem } from '../definition/items'
import type { Path } from '../definition/node'
import { clausesByItem, countsByItem, type PlacedProblem, problemsByItem } from '../results/at-items'
import type { Results } from '../results/use-results'
import type { Edit } from '../use-draft'
import { GroupBody } from './GroupBody'
import { GroupHead } from './GroupHead'
import classes from './Tree.module.css'
import { type TreeContext, TreeProvider } from './tree-context'
import { useDrops } from './use-dragging'
import { useFocusOn } from './use-focus-on'

interface TreeProps {
  readonly tree: GroupItem
  readonly edit: Edit
  readonly results: Results
  readonly problems: readonly PlacedProblem[]
  readonly readOnly: boolean
  /** It shows what was understood last. */
  readonly isWaiting: boolean
}

/** The conditions of a segment, nested as deep as one likes, with who each of them takes in. */
export function Tree({ tree, edit, results, problems, readOnly, isWaiting }: TreeProps) {
  const [said, announce] = useState('')
  const [added, noteAdded] = useState<number>()
  const box = useRef<HTMLDivElement>(null)
  const focusOn = useFocusOn(box, tree)
  const numbers = useTreeNumbers(tree, results)
  const found = useMemo(() => problemsByItem(tree, problems), [tree, problems])
  const context: TreeContext = {
    tree,
    edit,
    readOnly,
    ...numbers,
    problems: found,
    profiles: results.count?.profiles ?? 0,
    isStale: !results.isCurrent,
    added,
    noteAdded,
    announce,
    focusOn,
  }
  const drop = useCallback(
    (from: Path, to: Place, id: number) => {
      edit((definition) => moveNode(definition, from, to))
      focusOn({ id, part: 'handle' })
    },
    [edit, focusOn],
  )
  useDrops(drop)
  return (
    <TreeProvider value={context}>
      <div ref={box} className={classes.tree} data-waiting={isWaiting}>
        <div className={classes.rootHead}>
          <GroupHead group={tree} />
        </div>
        <GroupBody group={tree} isRoot />
      </div>
      <p className="unseen" role="status">
        {said}
      </p>
    </TreeProvider>
  )
}

/** The counts and words of the items; they stay with them until the next are there. */
function useTreeNumbers(tree: GroupItem, { count, words, subject }: Results) {
  const [held, setHeld] = useState<
    { count: unknown; words: unknown } & Pick<TreeContext, 'counts' | 'clauses'>
  >({
    count: undefined,
    words: undefined,
    counts: new Map(),
    clauses: new Map(),
  })
  if (held.count !== count || held.words !== words) {
    const counts =
      held.count === count ? held.counts : countsByItem(tree, count?.nodes ?? [], subject.placeOf)
    const clauses = held.words === words || words === undefined ? held.clauses : clausesByItem(tree, words)
    setHeld({ count, words, counts, clauses })
  }
  return { counts: held.counts, clauses: held.clauses }
}

import { type ReactNode, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { texts } from '../i18n'
import { Beginnings } from './Beginnings'
import classes from './Builder.module.css'
import { draftOf } from './definition/draft'
import { isEmptyGroup, viewTree } from './definition/items'
import { nodeAt, type Path } from './definition/node'
import { Parts } from './parts/Parts'
import type { PlacedProblem } from './results/at-items'
import { ResultsPanel } from './results/ResultsPanel'
import { subjectId } from './results/subject'
import { useProblems } from './results/use-problems'
import { useResults } from './results/use-results'
import type { Start } from './start'
import { Tree } from './tree/Tree'
import { useItemInHand } from './tree/use-item-in-hand'
import type { DraftEditing } from './use-draft'
import { useNameProblem } from './use-name-problem'
import { type View, ViewChoice, viewOf } from './ViewChoice'
import { YamlPanel } from './yaml/YamlPanel'

const t = texts('builder')

interface WorkbenchProps {
  readonly start: Start
  readonly editing: DraftEditing
  /** The screen is too narrow to build on. */
  readonly isNarrow: boolean
  readonly details: (problems: readonly PlacedProblem[]) => ReactNode
}

/** What is written on the left, as conditions and as YAML, and who is in by it on the right. */
export function Workbench({ start, editing, isNarrow, details }: WorkbenchProps) {
  const { draft, edit, type } = editing
  const [params, setParams] = useSearchParams()
  const view = viewOf(params.get('view'))
  const [part, setPart] = useState(0)
  const root = useMemo<Path>(
    () => (start.kind === 'segment' ? ['when'] : ['parts', part, 'when']),
    [start.kind, part],
  )
  const tree = useMemo(() => viewTree(nodeAt(draft.definition, root), root), [draft.definition, root])
  const [inHand, handling] = useItemInHand()
  const isBegun = useMemo(() => isEmptyGroup(tree, inHand), [tree, inHand])
  const results = useResults(draft.definition, root, { saved: start.saved?.definition, isBegun })
  const name = useNameProblem(draft.definition, start)
  const { errors, shown } = useProblems(results, name, tree, inHand)
  const isBroken = draft.problem !== undefined
  const readOnly = isBroken || isNarrow
  const isBare = tree.parts.length === 0 && start.saved === undefined
  const choose = (next: View) => {
    const changed = new URLSearchParams(params)
    changed.set('view', next)
    setParams(changed, { replace: true, preventScrollReset: true })
  }
  const written = (
    <Tree
      tree={tree}
      edit={edit}
      results={results}
      problems={shown}
      readOnly={readOnly}
      isWaiting={isBroken}
    />
  )
  return (
    <div className={classes.columns}>
      <div className={classes.left}>
        {details(errors)}
        <ViewChoice view={view} onChoose={choose} />
        <div className={classes.views} data-view={view}>
          {view !== 'yaml' && (
            <section className={classes.conditions} aria-label={t('tree.label')} {...handling}>
              {isNarrow && <p className={classes.note}>{isBare ? sayWhereToBuild() : t('tree.narrow')}</p>}
              {start.kind === 'segment' ? (
                written
              ) : (
                <Parts
                  definition={draft.definition}
                  edit={edit}
                  readOnly={readOnly}
                  part={part}
                  onPart={setPart}
                >
                  {written}
                </Parts>
              )}
              {isBroken && <p className={classes.note}>{t('tree.waiting')}</p>}
              {isBare && !readOnly && (
                <Beginnings onBegin={(definition) => editing.replace(draftOf(definition))} />
              )}
            </section>
          )}
          {view !== 'conditions' && (
            <YamlPanel draft={draft} problems={shown} readOnly={isNarrow} onType={type} />
          )}
        </div>
      </div>
      <div className={classes.right}>
        <ResultsPanel
          results={results}
          root={root}
          tree={tree}
          problems={shown}
          savedId={start.saved && subjectId(draft.definition, root)}
        />
      </div>
    </div>
  )
}

/** What can be done on a narrow screen where there is nothing to read yet. */
function sayWhereToBuild(): ReactNode {
  return t.rich('tree.narrowNew', {
    link: (inside) => (
      <Link key="gallery" to="/gallery">
        {inside}
      </Link>
    ),
  })
}

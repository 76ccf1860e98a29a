import { Button } from '@mantine/core'
import { useRef } from 'react'
import { texts } from '../../i18n'
import type { GroupItem } from '../definition/items'
import { AddCondition } from './AddCondition'
import { ConditionRow } from './ConditionRow'
import { NestedGroup } from './NestedGroup'
import classes from './Tree.module.css'
import { useTree } from './tree-context'
import { useDropAtEnd } from './use-dragging'
import { useAdding } from './use-item-deeds'

const t = texts('builder')

interface GroupProps {
  readonly group: GroupItem
  readonly isRoot?: boolean
}

/** The parts of a group one under the other, and what can be added. */
export function GroupBody({ group, isRoot = false }: GroupProps) {
  const { readOnly } = useTree()
  const { addCondition, addGroup } = useAdding(group)
  const end = useRef<HTMLDivElement>(null)
  const isOver = useDropAtEnd(end, group)
  const isEmpty = group.parts.length === 0
  return (
    <>
      {!isEmpty && (
        <ul className={classes.parts} data-word={t(group.join === 'all' ? 'tree.and' : 'tree.or')}>
          {group.parts.map((part, index) =>
            part.kind === 'group' ? (
              <NestedGroup key={part.id} item={part} group={group} index={index} />
            ) : (
              <ConditionRow key={part.id} item={part} group={group} index={index} />
            ),
          )}
        </ul>
      )}
      <div ref={end} className={classes.end} data-over={isOver} data-end-of={group.id}>
        {isEmpty && <p className={classes.empty}>{sayEmpty(group, isRoot, readOnly)}</p>}
        {!readOnly && (
          <div className={classes.adding}>
            <AddCondition group={group.id} onAdd={addCondition} primary={isEmpty && isRoot} />
            <Button size="compact-sm" variant="subtle" onClick={addGroup}>
              + {t('tree.addGroup')}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}

/** Who is in by nothing, and what can be done about it by whoever may. */
function sayEmpty({ join }: GroupItem, isRoot: boolean, readOnly: boolean): string {
  const what = isRoot ? (join === 'all' ? 'empty' : 'emptyAny') : 'emptyGroup'
  return t(readOnly ? `tree.${what}Read` : `tree.${what}`)
}

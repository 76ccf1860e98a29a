import { CloseButton } from '@mantine/core'
import { useRef } from 'react'
import { texts } from '../../i18n'
import type { GroupItem } from '../definition/items'
import { GroupBody } from './GroupBody'
import { GroupHead } from './GroupHead'
import { Handle } from './Handle'
import { ItemNumbers } from './ItemNumbers'
import { ItemProblems } from './ItemProblems'
import classes from './Tree.module.css'
import { useTree } from './tree-context'
import { useDraggableItem } from './use-dragging'
import { useItemDeeds } from './use-item-deeds'

const t = texts('builder')

interface NestedGroupProps {
  readonly item: GroupItem
  readonly group: GroupItem
  readonly index: number
}

/** A group in a group. It is held and dropped at by its head; its parts take what is dropped on them. */
export function NestedGroup({ item, group, index }: NestedGroupProps) {
  const { clauses, problems, readOnly } = useTree()
  const head = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const { isDragged, edge } = useDraggableItem({ row: head, handle }, item, group, index)
  const { remove } = useItemDeeds(item)
  const name = clauses.get(item.id) ?? t('tree.group', { place: String(index + 1) })
  return (
    <li className={classes.nested} data-dragged={isDragged} data-item={item.id}>
      <div className={classes.box} data-negated={item.negations % 2 === 1}>
        <div ref={head} className={classes.head} data-edge={edge}>
          <Handle ref={handle} item={item} name={name} />
          <GroupHead group={item} />
          <ItemNumbers id={item.id} />
          {!readOnly && (
            <CloseButton
              className={classes.remove!}
              size="sm"
              aria-label={t('tree.remove', { name })}
              onClick={remove}
            />
          )}
        </div>
        <ItemProblems problems={problems.get(item.id) ?? []} />
        <GroupBody group={item} />
      </div>
    </li>
  )
}

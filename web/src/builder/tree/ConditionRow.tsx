import { CloseButton } from '@mantine/core'
import { useRef } from 'react'
import { texts } from '../../i18n'
import { ConditionForm } from '../conditions'
import type { ConditionItem, GroupItem } from '../definition/items'
import { Handle } from './Handle'
import { ItemNumbers } from './ItemNumbers'
import { Negated } from './Negated'
import classes from './Tree.module.css'
import { useTree } from './tree-context'
import { useDraggableItem } from './use-dragging'
import { useItemDeeds } from './use-item-deeds'

const t = texts('builder')

interface ConditionRowProps {
  readonly item: ConditionItem
  readonly group: GroupItem
  readonly index: number
}

/** A condition: its handle, its form, and how many it takes in. */
export function ConditionRow({ item, group, index }: ConditionRowProps) {
  const { clauses, problems, readOnly, added } = useTree()
  const row = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const { isDragged, edge } = useDraggableItem({ row, handle }, item, group, index)
  const deeds = useItemDeeds(item)
  const name = clauses.get(item.id) ?? t('tree.condition', { place: String(index + 1) })
  const found = problems.get(item.id) ?? []
  return (
    <li
      ref={row}
      className={classes.row}
      data-dragged={isDragged}
      data-edge={edge}
      data-wrong={found.some(({ severity }) => severity === 'error')}
      data-item={item.id}
    >
      <Handle ref={handle} item={item} name={name} />
      <div className={classes.form}>
        {item.negations > 0 && <Negated item={item} />}
        <div className={classes.fields} data-form>
          <ConditionForm
            condition={item.condition}
            onChange={deeds.change}
            problems={found}
            readOnly={readOnly}
            isNew={added === item.id}
          />
        </div>
      </div>
      <ItemNumbers id={item.id} />
      {!readOnly && (
        <CloseButton
          className={classes.remove!}
          size="sm"
          aria-label={t('tree.remove', { name })}
          onClick={deeds.remove}
        />
      )}
    </li>
  )
}

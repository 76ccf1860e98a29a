import { texts } from '../../i18n'
import type { Condition } from '../conditions'
import {
  dissolveGroup,
  duplicateNode,
  insertNode,
  moveNode,
  negateNode,
  removeNode,
  replaceNode,
  wrapNode,
} from '../definition/edits'
import { type GroupItem, groupsAround, type Item } from '../definition/items'
import { type Direction, stepFrom } from '../definition/moves'
import type { Join } from '../definition/node'
import { idOf } from '../definition/node-ids'
import { useTree } from './tree-context'

const t = texts('builder')

/** What may be done with an item of the tree, with what is said and where the keyboard goes afterwards. */
export function useItemDeeds(item: Item) {
  const { tree, edit, announce, focusOn } = useTree()
  const { path, at, id } = item
  const stay = (text: string) => {
    announce(text)
    focusOn({ id, part: 'handle' })
  }
  return {
    canMove: (direction: Direction) => stepFrom(tree, path, direction) !== undefined,
    move: (direction: Direction) => {
      const place = stepFrom(tree, path, direction)
      if (place === undefined) return announce(t('said.cannotMove'))
      edit((definition) => moveNode(definition, path, place))
      stay(t('said.moved', { place: String(place.index + 1), count: String(partsIn(tree, item)) }))
    },
    negate: () => {
      edit((definition) => negateNode(definition, path))
      focusOn({ id, part: 'handle' })
    },
    duplicate: () => {
      edit((definition) => duplicateNode(definition, path))
      stay(t('said.duplicated'))
    },
    wrap: (join: Join) => {
      edit((definition) => wrapNode(definition, path, join))
      focusOn({ id, part: 'handle' })
    },
    dissolve: () => edit((definition) => dissolveGroup(definition, path)),
    remove: () => {
      const next = neighbourOf(tree, item)
      edit((definition) => removeNode(definition, path))
      announce(t('said.removed'))
      focusOn(next)
    },
    change: (condition: Condition) =>
      edit((definition) => replaceNode(definition, at, condition), `condition ${id}`),
  }
}

function partsIn(tree: GroupItem, item: Item): number {
  return groupsAround(tree, item.path).at(-1)?.parts.length ?? 1
}

/** Where the keyboard goes when an item is gone: to the one after it, before it, or to its group. */
function neighbourOf(tree: GroupItem, { path, id }: Item) {
  const group = groupsAround(tree, path).at(-1) ?? tree
  const index = group.parts.findIndex((part) => part.id === id)
  const next = group.parts[index + 1] ?? group.parts[index - 1]
  return next === undefined
    ? ({ id: group.id, part: 'add' } as const)
    : ({ id: next.id, part: 'handle' } as const)
}

/** Adds to the end of a group, and goes on in what was added. */
export function useAdding(group: GroupItem) {
  const { edit, announce, noteAdded, focusOn } = useTree()
  const add = (node: object, part: 'form' | 'add') => {
    edit((definition) => insertNode(definition, { group: group.at, index: group.parts.length }, node))
    noteAdded(idOf(node))
    announce(t('said.added'))
    focusOn({ id: idOf(node), part })
  }
  return {
    addCondition: (condition: Condition) => add(condition, 'form'),
    addGroup: () => add({ [group.join === 'all' ? 'any' : 'all']: [] }, 'add'),
  }
}

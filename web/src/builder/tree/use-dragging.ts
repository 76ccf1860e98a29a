import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useState } from 'react'
import type { Place } from '../definition/edits'
import type { GroupItem, Item } from '../definition/items'
import { isWithin, type Path } from '../definition/node'
import { useTree } from './tree-context'

/** Where a dragged item would go, as it is drawn at what it is held over. */
export type Edge = 'before' | 'after' | 'inside'

interface ItemRefs {
  /** What moves. */
  readonly row: RefObject<HTMLElement | null>
  /** By what it is held. */
  readonly handle: RefObject<HTMLElement | null>
}

/** Makes an item one that can be dragged, and that others can be dropped before and behind. */
export function useDraggableItem({ row, handle }: ItemRefs, item: Item, group: GroupItem, index: number) {
  const { readOnly } = useTree()
  const [isDragged, setDragged] = useState(false)
  const [edge, setEdge] = useState<Edge>()
  useEffect(() => {
    const [element, dragHandle] = [row.current, handle.current]
    if (element === null || dragHandle === null || readOnly) return
    const edgeAt = (y: number): Edge => {
      const { top, height } = element.getBoundingClientRect()
      return y < top + height / 2 ? 'before' : 'after'
    }
    const show = (y: number, source: Path) => setEdge(isWithin(item.path, source) ? undefined : edgeAt(y))
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ path: item.path, id: item.id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        getData: ({ input }) => ({
          place: placeBeside(item, group, index, edgeAt(input.clientY)),
        }),
        onDrag: ({ location, source, self }) => {
          const isInnermost = location.current.dropTargets[0]?.element === self.element
          if (isInnermost) show(location.current.input.clientY, source.data.path as Path)
          else setEdge(undefined)
        },
        onDragLeave: () => setEdge(undefined),
        onDrop: () => setEdge(undefined),
      }),
    )
  }, [row, handle, item, group, index, readOnly])
  return { isDragged, edge }
}

/** Behind the head of a group is before its first part. */
function placeBeside(item: Item, group: GroupItem, index: number, edge: Edge): Place {
  if (edge === 'before') return { group: group.at, index }
  return item.kind === 'group' ? { group: item.at, index: 0 } : { group: group.at, index: index + 1 }
}

/** Makes the end of a group a place to drop at. */
export function useDropAtEnd(end: RefObject<HTMLElement | null>, group: GroupItem): boolean {
  const { readOnly } = useTree()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const element = end.current
    if (element === null || readOnly) return
    return dropTargetForElements({
      element,
      getData: () => ({ place: { group: group.at, index: group.parts.length } }),
      onDragEnter: ({ source }) => setOver(!isWithin(group.at, source.data.path as Path)),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    })
  }, [end, group, readOnly])
  return isOver
}

/** Moves what is dropped. */
export function useDrops(onDrop: (from: Path, to: Place, id: number) => void): void {
  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const to = location.current.dropTargets[0]?.data.place as Place | undefined
          if (to !== undefined) onDrop(source.data.path as Path, to, source.data.id as number)
        },
      }),
    [onDrop],
  )
}

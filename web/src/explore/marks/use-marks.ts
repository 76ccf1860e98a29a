import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { moveInGrid, reachable } from './move-in-grid'

/** The marks of a picture, of which one is reached by Tab and the others by arrow keys. */
export interface Marks {
  /** The one that is pointed at or has the focus, whose numbers are shown. */
  readonly told: number | undefined
  readonly propsOf: (index: number) => MarkProps
}

interface MarkProps {
  readonly ref: (element: SVGGElement | null) => void
  readonly tabIndex: 0 | -1
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onClick: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

interface MarksAsked {
  readonly count: number
  /** Of a grid that is read row by row; 1 where marks are a list. */
  readonly columns?: number
  readonly onPick: (index: number) => void
}

export function useMarks({ count, columns = 1, onPick }: MarksAsked): Marks {
  const elements = useRef(new Map<number, SVGGElement>())
  const [current, setCurrent] = useState(0)
  const [told, setTold] = useState<number>()
  const reached = Math.min(current, Math.max(0, count - 1))
  // The mark that was reached last may be gone; without another, Tab would pass by the picture.
  useLayoutEffect(() => {
    const { current: drawn } = elements
    if (drawn.size > 0 && !drawn.has(reached)) setCurrent(reachable(0, reached, (place) => drawn.has(place)))
  })
  const onKeyDown = (index: number, event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onPick(index)
      return
    }
    const next = moveInGrid(event.key, index, count, columns)
    if (next === undefined) return
    event.preventDefault()
    const { current: drawn } = elements
    drawn.get(reachable(index, next, (place) => drawn.has(place)))?.focus()
  }
  return {
    told: told !== undefined && told < count ? told : undefined,
    propsOf: (index) => ({
      ref: (element) => {
        if (element === null) elements.current.delete(index)
        else elements.current.set(index, element)
      },
      tabIndex: index === reached ? 0 : -1,
      onPointerEnter: () => setTold(index),
      onPointerLeave: () => setTold((now) => (now === index ? undefined : now)),
      onFocus: () => {
        setCurrent(index)
        setTold(index)
      },
      onBlur: () => setTold(undefined),
      onClick: () => onPick(index),
      onKeyDown: (event) => onKeyDown(index, event),
    }),
  }
}

import { type KeyboardEvent, type PointerEvent, useState } from 'react'

interface Marker {
  /** What the chart shows. */
  readonly label: string
  /** How many places there are, from left to right. */
  readonly count: number
  /** The place that a pointer means, so far from the left edge of a chart so wide. */
  readonly placeAt: (x: number, width: number) => number
  readonly say: (place: number) => string
}

/** A marker that pointer and arrow keys move over a chart: the place, what it says, and the chart as a slider. */
export function useMarker({ label, count, placeAt, say }: Marker) {
  const [marked, setMarked] = useState<number>()
  const last = count - 1
  const place = Math.min(marked ?? last, last)
  const text = say(place)
  const slider = {
    role: 'slider',
    tabIndex: 0,
    'aria-label': label,
    'aria-valuemin': 0,
    'aria-valuemax': last,
    'aria-valuenow': place,
    'aria-valuetext': text,
    onKeyDown: (event: KeyboardEvent) => {
      const next = moveMarker(event.key, place, count)
      if (next === undefined) return
      event.preventDefault()
      setMarked(next)
    },
    onPointerMove: ({ currentTarget, clientX }: PointerEvent) => {
      const { left, width } = currentTarget.getBoundingClientRect()
      setMarked(placeAt(clientX - left, width))
    },
    onPointerLeave: () => setMarked(undefined),
    onFocus: () => setMarked((old) => old ?? last),
    onBlur: () => setMarked(undefined),
  } as const
  return { marked, text, slider }
}

/** The marker's next place for a key, or undefined for keys that do not move it. */
export function moveMarker(key: string, index: number, count: number): number | undefined {
  const last = count - 1
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    PageDown: index - 10,
    PageUp: index + 10,
    Home: 0,
    End: last,
  }
  const next = moves[key]
  return next === undefined ? undefined : Math.min(last, Math.max(0, next))
}

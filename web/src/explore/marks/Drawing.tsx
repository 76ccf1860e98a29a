import type { ReactNode } from 'react'
import classes from './Mark.module.css'
import { useWidth } from './use-width'

/** Where in a drawing something is told, and what. */
export interface Told {
  readonly x: number
  readonly y: number
  readonly title: string
  readonly lines: readonly string[]
}

interface DrawingProps {
  /** What the picture shows, for who cannot see it. */
  readonly label: string
  /** About how high it is until its width is known, so that nothing jumps. */
  readonly height: (width: number) => number
  readonly told: (width: number) => Told | undefined
  readonly children: (width: number) => ReactNode
}

const USUAL_WIDTH = 1_000

/** A drawing as wide as there is room, with what is told of the mark that is pointed at. */
export function Drawing({ label, height, told, children }: DrawingProps) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const high = height(width || USUAL_WIDTH)
  const tip = width > 0 ? told(width) : undefined
  return (
    <div ref={ref} className={classes.drawing} style={{ minHeight: high }}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing whose marks are buttons is a group of them
        <svg width={width} height={high} role="group" aria-label={label}>
          {children(width)}
        </svg>
      )}
      {tip && (
        <output
          className={classes.tip}
          aria-hidden="true"
          data-not-exported
          data-side={tip.x > width / 2 ? 'left' : 'right'}
          style={{ left: tip.x, top: tip.y }}
        >
          <b>{tip.title}</b>
          {tip.lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </output>
      )}
    </div>
  )
}

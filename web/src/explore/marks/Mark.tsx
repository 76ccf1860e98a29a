import type { ReactNode } from 'react'
import classes from './Mark.module.css'
import type { Marks } from './use-marks'

interface MarkProps {
  readonly marks: Marks
  readonly index: number
  /** What it is and its numbers, in words. */
  readonly name: string
  readonly isPicked: boolean
  /** Drawn, but nothing to pick. */
  readonly children: ReactNode
}

/** A part of a picture that can be picked: by pointer, or by keyboard as a button. */
export function Mark({ marks, index, name, isPicked, children }: MarkProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no buttons within a drawing
    <g
      {...marks.propsOf(index)}
      className={classes.mark}
      role="button"
      aria-pressed={isPicked}
      aria-label={name}
    >
      {children}
    </g>
  )
}

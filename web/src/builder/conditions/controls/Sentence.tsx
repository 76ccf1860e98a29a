import { Children, Fragment, isValidElement, type ReactNode, useState } from 'react'
import classes from './controls.module.css'
import { Extra, TakeOut } from './Extra'
import { useIsReading } from './reading'
import { ToolRow } from './tool-row'

interface SentenceProps {
  readonly children: ReactNode
}

/** A line of words and controls; where it is only read, running text. */
export function Sentence({ children }: SentenceProps) {
  if (useIsReading()) return <span> {children}</span>
  return <div className={classes.sentence}>{children}</div>
}

/** A line of its own within a condition, with what may be added to it at its end. */
export function Line({ children }: SentenceProps) {
  const [row, setRow] = useState<HTMLElement | null>(null)
  if (useIsReading()) return children
  return (
    <div className={classes.sentence}>
      <ToolRow value={row}>{children}</ToolRow>
      <span ref={setRow} className={classes.ends} />
    </div>
  )
}

/** Parts of a sentence one after another, with spaces between where they are text. */
export function Words({ children }: SentenceProps) {
  const isReading = useIsReading()
  const parts = Children.toArray(children).filter((child) => child !== '' && !(isReading && isTool(child)))
  return parts.map((child, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the children are what the caller wrote, in their places
    <Fragment key={index}>
      {index > 0 && ' '}
      {child}
    </Fragment>
  ))
}

/** Parts that stay on one line. */
export function Together({ children }: SentenceProps) {
  const words = <Words>{children}</Words>
  return useIsReading() ? words : <span className={classes.together}>{words}</span>
}

function isTool(child: ReactNode): boolean {
  return isValidElement(child) && (child.type === Extra || child.type === TakeOut)
}

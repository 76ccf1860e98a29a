import { Children, Fragment, type ReactNode } from 'react'
import classes from './controls.module.css'
import { useIsReading } from './reading'

interface SentenceProps {
  readonly children: ReactNode
}

/** A line of words and controls; where it is only read, running text. */
export function Sentence({ children }: SentenceProps) {
  if (useIsReading()) return <span>{children} </span>
  return <div className={classes.sentence}>{children}</div>
}

/** Parts of a sentence one after another, with spaces between where they are text. */
export function Words({ children }: SentenceProps) {
  return Children.toArray(children).map((child, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the children are what the caller wrote, in their places
    <Fragment key={index}>{child} </Fragment>
  ))
}

/** What is shown for choosing and changing, and has nothing to say to a reader. */
export function Tools({ children }: SentenceProps) {
  return useIsReading() ? null : children
}

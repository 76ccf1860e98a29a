import classes from './FirstScreen.module.css'
import { figureParts } from './figure-parts'
import type { Fact, Formats } from './report'

interface FigureTextProps {
  readonly value: Fact['value']
  readonly formats: Formats
}

/** A number as its report writes it, its interval smaller below. */
export function FigureText({ value, formats }: FigureTextProps) {
  const { text, interval } = figureParts(value, formats)
  return (
    <>
      {text}
      {interval !== undefined && <small className={classes.interval}>{interval}</small>}
    </>
  )
}

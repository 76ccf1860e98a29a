import { Verbatim } from '../../../format/Verbatim'
import classes from './controls.module.css'

interface SaidProps {
  /** What somebody chose or typed; empty where it is still to come. */
  readonly text: string
}

/** A value within a sentence that is read. */
export function Said({ text }: SaidProps) {
  return <b className={classes.value}>{text === '' ? '…' : <Verbatim text={text} />}</b>
}

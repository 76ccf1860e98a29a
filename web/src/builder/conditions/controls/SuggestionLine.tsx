import { Verbatim } from '../../../format/Verbatim'
import type { Suggestion } from '../data/known-names'
import classes from './controls.module.css'

/** A name in a list of suggestions, with its title below and how much there is of it at the end. */
export function SuggestionLine({ name, title, note }: Suggestion) {
  return (
    <span className={classes.suggestion}>
      <span>
        <Verbatim text={name} />
        {title !== undefined && title !== name && <small>{title}</small>}
      </span>
      {note !== undefined && <small className={classes.note}>{note}</small>}
    </span>
  )
}

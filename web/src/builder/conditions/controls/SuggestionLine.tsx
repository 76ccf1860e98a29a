import { Verbatim } from '../../../format/Verbatim'
import type { Suggestion } from '../data/known-names'
import classes from './controls.module.css'

/** What is suggested: its title, where it has one, with its name below, and how much there is of it at the end. */
export function SuggestionLine({ name, title, note }: Suggestion) {
  return (
    <span className={classes.suggestion}>
      <span>
        <Verbatim text={title ?? name} />
        {title !== undefined && title !== name && (
          <small>
            <Verbatim text={name} />
          </small>
        )}
      </span>
      {note !== undefined && <small className={classes.note}>{note}</small>}
    </span>
  )
}

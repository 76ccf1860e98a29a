import classes from './forms.module.css'

/** Says that what was changed is in place. */
export function Saved() {
  return (
    <span role="status" className={classes.saved}>
      Saved
    </span>
  )
}

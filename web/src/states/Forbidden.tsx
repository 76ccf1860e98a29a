import { Link } from 'react-router'
import classes from './states.module.css'

/** For whoever came by an address to what they may not see. */
export function Forbidden() {
  return (
    <div className={classes.empty}>
      <h2>You may not see this</h2>
      <p>
        An administrator can give you a role that may. <Link to="/">Go to the overview</Link>
      </p>
    </div>
  )
}

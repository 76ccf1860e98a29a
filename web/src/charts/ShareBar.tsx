import { formatShare } from '../format/number'
import classes from './ShareBar.module.css'

interface ShareBarProps {
  readonly share: number | undefined
}

/** A share as a number and as a filled length. */
export function ShareBar({ share }: ShareBarProps) {
  return (
    <span className={classes.share}>
      <span className={classes.number}>{share === undefined ? '–' : formatShare(share)}</span>
      <span className={classes.track}>
        <span className={classes.fill} style={{ width: `${100 * (share ?? 0)}%` }} />
      </span>
    </span>
  )
}

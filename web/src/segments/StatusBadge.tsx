import type { DefinitionStatus } from '../api/definition-status'
import classes from './Tags.module.css'

interface StatusBadgeProps {
  readonly status: DefinitionStatus
}

/** Says that something is paused or archived; of what is active there is nothing to say. */
export function StatusBadge({ status }: StatusBadgeProps) {
  if (status === 'active') return null
  return <span className={classes.status}>{status}</span>
}

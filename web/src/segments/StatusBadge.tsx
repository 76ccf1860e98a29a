import type { DefinitionStatus } from '../api/definition-status'
import { texts } from '../i18n'
import classes from './Tags.module.css'

const t = texts('segments')

interface StatusBadgeProps {
  readonly status: DefinitionStatus
}

/** Says that something is paused or archived; of what is active there is nothing to say. */
export function StatusBadge({ status }: StatusBadgeProps) {
  if (status === 'active') return null
  return <span className={classes.status}>{t(`status.${status}`)}</span>
}

import { useTimeZone } from '../api/status'
import { formatAgo, formatInstant } from './date'
import { useNow } from './use-now'

interface InstantProps {
  readonly at: number
  /** How long ago it is instead of the day and hour. */
  readonly ago?: boolean
}

/** An instant in the workspace's time zone; the exact one shows when it is pointed at. */
export function Instant({ at, ago = false }: InstantProps) {
  const timeZone = useTimeZone()
  const now = useNow()
  const exact = new Date(at).toISOString()
  return (
    <time dateTime={exact} title={exact}>
      {ago ? formatAgo(at, now) : formatInstant(at, timeZone)}
    </time>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLookBack } from '../api/jobs'
import { formatDay } from '../format/date'
import { formatPercent } from '../format/number'
import { texts } from '../i18n'
import { percentOf } from '../jobs/job-text'
import classes from './tables.module.css'

const t = texts('segments')

/** A segment's sizes may begin so much later than what is asked for without anything being missing. */
const GAP_MS = 14 * 86_400_000

interface LookBackProps {
  readonly id: string
  /** How far back is asked for, and the first instant that is known. */
  readonly from: number
  readonly first: number | undefined
  readonly timeZone: string
}

/** While sizes of the past are being computed: how far that is; the sizes are asked for as it goes on. */
export function LookBack({ id, from, first, timeZone }: LookBackProps) {
  const client = useQueryClient()
  const job = useLookBack()
  const done = job?.progress?.done
  useEffect(() => {
    if (done !== undefined) void client.invalidateQueries({ queryKey: ['segments', id], exact: true })
  }, [client, id, done])
  if (job === undefined || (first !== undefined && first <= from + GAP_MS)) return null
  const share = formatPercent(Math.floor(percentOf(job.progress)))
  return (
    <p className={classes.quiet} role="status">
      {first === undefined
        ? t('size.lookBack', { share })
        : t('size.lookBackTo', { share, day: formatDay(first, timeZone) })}
    </p>
  )
}

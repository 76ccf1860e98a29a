import { useHome } from '../api/home'
import { useTimeZone } from '../api/status'
import { formatDay } from '../format/date'
import { useNow } from '../format/use-now'
import { texts } from '../i18n'
import classes from './OldData.module.css'

const t = texts('home')

/** As long as many conditions look back. */
const OLD_MS = 30 * 86_400_000

/** Why so many segments are empty where the data end long ago; nothing where they do not. */
export function OldData() {
  const latest = useHome().data?.latestRecord?.occurredAt
  const now = useNow()
  if (latest === undefined || now - latest < OLD_MS) return null
  return <EndOfData at={latest} />
}

function EndOfData({ at }: { readonly at: number }) {
  const day = formatDay(at, useTimeZone())
  return <p className={classes.note}>{t('oldData', { day })}</p>
}

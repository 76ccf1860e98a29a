import { formatRoughSpan } from '../format/span'
import { texts } from '../i18n'

const t = texts('live')

/** Less than this nobody notices. */
const NOTHING_MS = 100

/** How far behind: `nothing`, `0.4 s`, `3 min`. */
export function sayLag(ms: number): string {
  return ms < NOTHING_MS ? t('nothing') : formatRoughSpan(ms)
}

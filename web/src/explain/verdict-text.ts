import type { ComparedWith, Explanation } from '../api/segments'
import { formatInstant } from '../format/date'
import { texts } from '../i18n'

const t = texts('explain')

/** What happens next if nothing but time passes. */
export function sayNextChange(explanation: Explanation, timeZone: string): string {
  const { member, status, changesAt, unchangedUntil } = explanation
  if (status !== undefined) return t('next.inactive', { status: t(`statuses.${status}`) })
  if (unchangedUntil !== undefined)
    return t('next.notBefore', { at: formatInstant(unchangedUntil, timeZone) })
  if (changesAt === undefined) return t('next.never')
  return t(member ? 'next.leaves' : 'next.enters', { at: formatInstant(changesAt, timeZone) })
}

/** Until when a membership lasts if nothing but time passes; without one it is over. */
export function sayUntil(
  membership: Pick<Explanation, 'changesAt' | 'unchangedUntil'> | undefined,
  timeZone: string,
): string {
  if (membership === undefined) return t('until.gone')
  const { changesAt, unchangedUntil } = membership
  if (unchangedUntil !== undefined) return t('until.atLeast', { at: formatInstant(unchangedUntil, timeZone) })
  return changesAt === undefined
    ? t('until.something')
    : t('until.instant', { at: formatInstant(changesAt, timeZone) })
}

/** The thresholds that a number was compared with. */
export function sayComparison({ words, asOf }: ComparedWith, timeZone: string): string {
  return t('compared', { words, at: formatInstant(asOf, timeZone) })
}

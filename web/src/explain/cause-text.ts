import type { MembershipChange } from '../api/segments'
import { texts } from '../i18n'

const t = texts('explain')

/** Whom the first evaluation found in a segment was in it before: recording began then, not being in. */
export function isFirstFound({ entered, cause, version }: MembershipChange): boolean {
  return entered && cause === 'definition' && version === 1
}

/** What brought an entry or exit about: `order_completed happened`, `plan changed`, `time passed`. */
export function sayCause({ cause, version, evidence }: MembershipChange): string {
  const record = evidence?.record
  if (cause === 'definition')
    return version === 1 ? t('causes.defined') : t('causes.edited', { version: String(version) })
  if (cause === 'data' && record) {
    return t(record.kind === 'event' ? 'causes.event' : 'causes.trait', { name: record.name })
  }
  return t(`causes.${cause}`)
}

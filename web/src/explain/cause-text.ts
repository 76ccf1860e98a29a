import type { MembershipChange } from '../api/segments'

/** What brought an entry or exit about: `order_completed happened`, `plan changed`, `time passed`. */
export function sayCause({ cause, version, evidence }: MembershipChange): string {
  const record = evidence?.record
  if (cause === 'data' && record?.kind === 'event') return `${record.name} happened`
  if (cause === 'data' && record) return `${record.name} changed`
  if (cause === 'data') return 'new data came'
  if (cause === 'time') return 'time passed'
  if (cause === 'definition') {
    return version === 1 ? 'the segment was defined' : `version ${version} of its definition took effect`
  }
  return 'profiles were joined or separated'
}

import type { Connection, ProfileChange } from '../api/profiles'
import { nameOf } from './profile-path'

/** What named two identities together. */
export function sayCall({ call, messageId }: Pick<Connection, 'call' | 'messageId'>): string {
  if (call === 'manual') return `joined by hand, ${messageId}`
  return `${call} call, message ${messageId}`
}

const CAUSES: Readonly<Record<ProfileChange['cause'], string>> = {
  link: 'a call named them together',
  separation: 'separated by hand',
  rejoin: 'a separation was taken back',
  rules: 'the identity rules changed',
}

/** What joined a profile or left it, and why. */
export function sayChange(change: ProfileChange, profileId: number): string {
  const { from, to, identities, cause, by, call, messageId } = change
  const names = identities.map(nameOf).join(', ')
  const what = to === profileId ? `${names} came from profile ${from}` : `${names} went to profile ${to}`
  const because = [CAUSES[cause], by && `by ${by}`, call && messageId && sayCall({ call, messageId })]
  return `${what}: ${because.filter(Boolean).join(', ')}`
}

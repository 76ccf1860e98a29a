import type { Profile } from '../api/profiles'
import type { Identity } from '../api/segments'
import { texts } from '../i18n'

const t = texts('profiles')

/** Those that people know each other by come first; numbers of devices and browsers last. */
const ORDER = ['email', 'user_id', 'customer_id', 'phone']

/** Where a namespace stands in that order. */
export function rank({ namespace }: Pick<Identity, 'namespace'>): number {
  const place = ORDER.indexOf(namespace)
  if (place >= 0) return place
  return namespace === 'anonymous_id' ? ORDER.length + 1 : ORDER.length
}

/** Identities in the order in which they say most about who it is. */
export function byMeaning(identities: readonly Identity[]): readonly Identity[] {
  return [...identities].sort((a, b) => rank(a) - rank(b) || (a.value < b.value ? -1 : 1))
}

/** What a profile is called on its page. */
export function headLine({ profileId, identities }: Pick<Profile, 'profileId' | 'identities'>): string {
  return byMeaning(identities)[0]?.value ?? t('head.unknown', { profile: String(profileId) })
}

/** The name that its traits give a profile; two may have the same. */
export function personName({ traits }: Pick<Profile, 'traits'>): string | undefined {
  const first = textIn(traits, 'first_name') ?? textIn(traits, 'firstName') ?? ''
  const last = textIn(traits, 'last_name') ?? textIn(traits, 'lastName') ?? ''
  return textIn(traits, 'name') ?? (`${first} ${last}`.trim() || undefined)
}

/** What a profile is called in a list: its name, or the identity that says most. */
export function calledBy(profile: Pick<Profile, 'profileId' | 'identities' | 'traits'>): string {
  return personName(profile) ?? headLine(profile)
}

function textIn(traits: Profile['traits'], trait: string): string | undefined {
  const value = traits[trait]?.value
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

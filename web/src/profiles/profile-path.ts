import type { Identity } from '../api/segments'

const NUMBER = /^\d+$/

/** The page of a profile: `/profiles/17`, or by an identity. */
export function profilePath(profile: number | Identity): string {
  const name = typeof profile === 'number' ? String(profile) : `${profile.namespace}:${profile.value}`
  return `/profiles/${encodeURIComponent(name)}`
}

/** How the server is asked for the profile that an address names: a number is an id, anything else an identity. */
export function identityOfPath(name: string): string {
  return NUMBER.test(name) ? `profile_id:${name}` : name
}

/** Whether an address names a profile by an id that another one has taken over since. */
export function isSuperseded(name: string, profileId: number): boolean {
  return NUMBER.test(name) && Number(name) !== profileId
}

/** `email:ada@example.org` */
export function nameOf({ namespace, value }: Identity): string {
  return `${namespace}:${value}`
}

import { texts } from '../i18n'

const t = texts('frame')

/** A way to a page, and what somebody must be allowed to for it to be of use. */
export interface Entry {
  readonly to: string
  readonly label: string
  /** Without one it is for everybody who is signed in. */
  readonly permission?: string
}

/** In the header of every page. */
export const ENTRIES: readonly Entry[] = [
  { to: '/', label: t('nav.overview'), permission: 'segments:read' },
  { to: '/profiles', label: t('nav.profiles'), permission: 'profiles:read' },
  { to: '/live', label: t('nav.live'), permission: 'events:read' },
  { to: '/imports', label: t('nav.imports'), permission: 'imports:read' },
  { to: '/settings', label: t('nav.settings'), permission: 'settings:read' },
]

/** Those entries that somebody with these permissions may use. */
export function entriesFor(entries: readonly Entry[], permissions: readonly string[]): readonly Entry[] {
  return entries.filter(({ permission }) => permission === undefined || permissions.includes(permission))
}

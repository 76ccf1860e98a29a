import { texts } from '../i18n'

const t = texts('frame')

/** A way to a page, and what somebody must be allowed to for it to be of use. */
export interface Entry {
  readonly to: string
  readonly label: string
  /** Without one it is for everybody who is signed in. */
  readonly permission?: string
  /** Where else what it leads to lies. */
  readonly within?: readonly string[]
}

/** In the header of every page. */
export const ENTRIES: readonly Entry[] = [
  { to: '/', label: t('nav.home'), permission: 'segments:read' },
  {
    to: '/segments',
    label: t('nav.segments'),
    permission: 'segments:read',
    within: ['/gallery', '/compare', '/build'],
  },
  {
    to: '/explore',
    label: t('nav.explore'),
    permission: 'models:read',
    within: ['/analyses', '/models'],
  },
  { to: '/profiles', label: t('nav.profiles'), permission: 'profiles:read' },
  { to: '/data', label: t('nav.data'), permission: 'events:read', within: ['/imports', '/live'] },
  { to: '/settings', label: t('nav.settings'), permission: 'settings:read' },
]

/** Those entries that somebody with these permissions may use. */
export function entriesFor(entries: readonly Entry[], permissions: readonly string[]): readonly Entry[] {
  return entries.filter(({ permission }) => permission === undefined || permissions.includes(permission))
}

/** Whether an address is the page of an entry, or below it. */
export function isAt({ to, within = [] }: Entry, pathname: string): boolean {
  if (to === '/') return pathname === '/'
  return [to, ...within].some((place) => pathname === place || pathname.startsWith(`${place}/`))
}

import type { Entry } from '../frame/navigation'
import { texts } from '../i18n'

const t = texts('shell')

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

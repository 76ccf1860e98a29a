import type { Entry } from '../frame/navigation'
import { texts } from '../i18n'

const t = texts('data')

/** The pages about data. */
export const DATA_SECTIONS: readonly Entry[] = [
  { to: '/data', label: t('tabs.sources'), permission: 'events:read' },
  { to: '/data/events', label: t('tabs.events'), permission: 'events:read' },
  { to: '/data/traits', label: t('tabs.traits'), permission: 'events:read' },
  { to: '/imports', label: t('tabs.imports'), permission: 'imports:read' },
  { to: '/data/merges', label: t('tabs.merges'), permission: 'profiles:read' },
  { to: '/live', label: t('tabs.live'), permission: 'events:read' },
]

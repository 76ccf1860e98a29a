import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'

/** A page whose code is loaded when somebody goes there: `lazyPage('/jobs', async () => (await import('./JobsPage')).JobsPage)` */
export function lazyPage(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }) }
}

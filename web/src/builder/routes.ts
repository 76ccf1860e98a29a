import { lazyPage } from '../frame/lazy-page'

export const builderRoutes = [
  lazyPage('/build', async () => (await import('./NewPage')).NewPage),
  lazyPage('/build/:kind/:name', async () => (await import('./EditPage')).EditPage),
]

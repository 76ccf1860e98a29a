import { lazyPage } from '../frame/lazy-page'

export const modelRoutes = [
  lazyPage('/models', async () => (await import('./ModelsPage')).ModelsPage),
  lazyPage('/models/:name', async () => (await import('./ModelPage')).ModelPage),
  lazyPage('/models/:name/runs/:run', async () => (await import('./ModelRunPage')).ModelRunPage),
]

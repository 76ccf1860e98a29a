import { lazyPage } from '../frame/lazy-page'

export const liveRoutes = [lazyPage('/live', async () => (await import('./LivePage')).LivePage)]

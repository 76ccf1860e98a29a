import { lazyPage } from '../frame/lazy-page'

export const compareRoutes = [lazyPage('/compare', async () => (await import('./ComparePage')).ComparePage)]

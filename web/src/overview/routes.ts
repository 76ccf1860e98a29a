import { lazyPage } from '../frame/lazy-page'

export const overviewRoutes = [lazyPage('/', async () => (await import('./OverviewPage')).OverviewPage)]

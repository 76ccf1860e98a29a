import { lazyPage } from '../frame/lazy-page'

export const jobRoutes = [lazyPage('/jobs', async () => (await import('./JobsPage')).JobsPage)]

import { lazyPage } from '../frame/lazy-page'

export const homeRoutes = [lazyPage('/', async () => (await import('./HomePage')).HomePage)]

import { lazyPage } from '../frame/lazy-page'

export const profileRoutes = [
  lazyPage('/profiles', async () => (await import('./search/ProfilesPage')).ProfilesPage),
  lazyPage('/profiles/:id', async () => (await import('./ProfilePage')).ProfilePage),
]

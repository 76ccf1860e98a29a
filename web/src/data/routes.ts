import { lazyPage } from '../frame/lazy-page'

export const dataRoutes = [
  lazyPage('/data', async () => (await import('./SourcesPage')).SourcesPage),
  lazyPage('/data/events', async () => (await import('./NamesPage')).EventsPage),
  lazyPage('/data/events/:name', async () => (await import('./NamePage')).EventPage),
  lazyPage('/data/traits', async () => (await import('./NamesPage')).TraitsPage),
  lazyPage('/data/traits/:name', async () => (await import('./NamePage')).TraitPage),
  lazyPage('/data/merges', async () => (await import('./MergesPage')).MergesPage),
]

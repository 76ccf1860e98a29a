import { lazyPage } from '../frame/lazy-page'

export const dataRoutes = [
  lazyPage('/data', async () => (await import('./sources/SourcesPage')).SourcesPage),
  lazyPage('/data/events', async () => (await import('./names/NamesPage')).EventsPage),
  lazyPage('/data/events/:name', async () => (await import('./names/NamePage')).EventPage),
  lazyPage('/data/traits', async () => (await import('./names/NamesPage')).TraitsPage),
  lazyPage('/data/traits/:name', async () => (await import('./names/NamePage')).TraitPage),
  lazyPage('/data/merges', async () => (await import('./merges/MergesPage')).MergesPage),
]

import { lazyPage } from '../frame/lazy-page'

export const importRoutes = [
  lazyPage('/imports', async () => (await import('./ImportsPage')).ImportsPage),
  lazyPage('/imports/new', async () => (await import('./UploadPage')).UploadPage),
  lazyPage('/imports/new/:upload', async () => (await import('./MappingPage')).MappingPage),
  lazyPage('/imports/jobs/:job', async () => (await import('./RunPage')).RunPage),
  lazyPage('/imports/:id', async () => (await import('./ImportPage')).ImportPage),
]

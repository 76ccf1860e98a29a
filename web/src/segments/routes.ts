import { lazyPage } from '../frame/lazy-page'

export const segmentRoutes = [
  lazyPage('/segments/*', async () => (await import('./SegmentPage')).SegmentPage),
]

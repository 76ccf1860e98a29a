import { lazyPage } from '../frame/lazy-page'

export const segmentListRoutes = [
  lazyPage('/segments', async () => (await import('./SegmentListPage')).SegmentListPage),
]

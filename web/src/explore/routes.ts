import { lazyPage } from '../frame/lazy-page'

export const exploreRoutes = [
  lazyPage('/explore', async () => (await import('./ExplorePage')).ExplorePage),
  lazyPage('/explore/rfm', async () => (await import('./rfm/RfmPage')).RfmPage),
  lazyPage('/explore/overlap', async () => (await import('./overlap/OverlapPage')).OverlapPage),
  lazyPage('/explore/movements', async () => (await import('./movements/MovementsPage')).MovementsPage),
  lazyPage('/explore/retention', async () => (await import('./retention/RetentionPage')).RetentionPage),
  lazyPage('/explore/funnel', async () => (await import('./funnel/FunnelPage')).FunnelPage),
  lazyPage('/explore/pareto', async () => (await import('./pareto/ParetoPage')).ParetoPage),
  lazyPage('/explore/regions', async () => (await import('./regions/RegionsPage')).RegionsPage),
  lazyPage('/explore/clusters', async () => (await import('./clusters/ClustersPage')).ClustersPage),
]

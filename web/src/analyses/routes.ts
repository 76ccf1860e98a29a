import { lazyPage } from '../frame/lazy-page'

export const analysisRoutes = [
  lazyPage('/analyses', async () => (await import('./AnalysesPage')).AnalysesPage),
  lazyPage('/analyses/runs', async () => (await import('./RunsPage')).RunsPage),
  lazyPage('/analyses/runs/:run', async () => (await import('./RunPage')).RunPage),
  lazyPage('/analyses/jobs/:job', async () => (await import('./JobPage')).JobPage),
  lazyPage('/analyses/:method', async () => (await import('./MethodPage')).MethodPage),
]

import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { analysisRoutes } from './analyses/routes'
import { createQueryClient } from './api/query-client'
import { builderRoutes } from './builder/routes'
import { compareRoutes } from './compare/routes'
import { dataRoutes } from './data/routes'
import { exploreRoutes } from './explore/routes'
import { NotFoundPage } from './frame/NotFoundPage'
import { galleryRoutes } from './gallery/routes'
import { homeRoutes } from './home/routes'
import { importRoutes } from './imports/routes'
import { jobRoutes } from './jobs/routes'
import { liveRoutes } from './live/routes'
import { modelRoutes } from './models/routes'
import { profileRoutes } from './profiles/routes'
import { segmentListRoutes } from './segment-list/routes'
import { segmentRoutes } from './segments/routes'
import { SessionGate } from './session/SessionGate'
import { settingsRoutes } from './settings/routes'
import { Frame } from './shell/Frame'
import { FailurePage } from './states/FailurePage'
import { theme } from './theme'

const client = createQueryClient()

const router = createBrowserRouter([
  {
    element: <Frame />,
    HydrateFallback: () => null,
    children: [
      {
        errorElement: <FailurePage />,
        children: [
          ...homeRoutes,
          ...segmentListRoutes,
          ...galleryRoutes,
          ...compareRoutes,
          ...segmentRoutes,
          ...builderRoutes,
          ...exploreRoutes,
          ...profileRoutes,
          ...dataRoutes,
          ...importRoutes,
          ...liveRoutes,
          ...jobRoutes,
          ...analysisRoutes,
          ...modelRoutes,
          ...settingsRoutes,
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
])

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
      </QueryClientProvider>
    </MantineProvider>
  )
}

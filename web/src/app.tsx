import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { ApiError } from './api/client'
import { Frame } from './frame/Frame'
import { OverviewPage } from './overview/OverviewPage'
import { SegmentPage } from './segments/SegmentPage'
import { FailurePage } from './states/FailurePage'
import { NotFoundPage } from './states/NotFoundPage'
import { theme } from './theme'

const RETRIES = 2

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What the server refused with a reason it will refuse again.
      retry: (failures, error) => failures < RETRIES && !(error instanceof ApiError && error.status >= 400),
      retryDelay: (failures) => 300 * 2 ** failures,
    },
  },
})

const router = createBrowserRouter([
  {
    element: <Frame />,
    children: [
      {
        errorElement: <FailurePage />,
        children: [
          { path: '/', element: <OverviewPage /> },
          { path: '/segments/*', element: <SegmentPage /> },
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
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}

import { MantineProvider } from '@mantine/core'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { ApiError } from './api/client'
import { Frame } from './frame/Frame'
import { ImportPage } from './imports/ImportPage'
import { ImportsPage } from './imports/ImportsPage'
import { RunPage } from './imports/RunPage'
import { UploadPage } from './imports/UploadPage'
import { JobsPage } from './jobs/JobsPage'
import { LivePage } from './live/LivePage'
import { OverviewPage } from './overview/OverviewPage'
import { ProfilePage } from './profiles/ProfilePage'
import { ProfilesPage } from './profiles/ProfilesPage'
import { SegmentPage } from './segments/SegmentPage'
import { AccountPage } from './session/AccountPage'
import { SessionGate } from './session/SessionGate'
import { AuditPage } from './settings/audit/AuditPage'
import { IdentitiesPage } from './settings/identities/IdentitiesPage'
import { KeysPage } from './settings/keys/KeysPage'
import { UsersPage } from './settings/users/UsersPage'
import { WorkspacePage } from './settings/workspace/WorkspacePage'
import { FailurePage } from './states/FailurePage'
import { NotFoundPage } from './states/NotFoundPage'
import { theme } from './theme'

const RETRIES = 2

const client = new QueryClient({
  // A session that ended meanwhile shows in whatever is asked next.
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof ApiError && error.status === 401) {
        void client.invalidateQueries({ queryKey: ['session'] })
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What the server refused with a reason it will refuse again.
      retry: (failures, error) => failures < RETRIES && !(error instanceof ApiError && error.status >= 400),
      retryDelay: (failures) => 300 * 2 ** failures,
    },
  },
})

/** With the reader of YAML, which no other page needs. */
const mappingPage = async () => ({ Component: (await import('./imports/MappingPage')).MappingPage })
const HydrateFallback = () => null

const router = createBrowserRouter([
  {
    element: <Frame />,
    children: [
      {
        errorElement: <FailurePage />,
        children: [
          { path: '/', element: <OverviewPage /> },
          { path: '/segments/*', element: <SegmentPage /> },
          { path: '/imports', element: <ImportsPage /> },
          { path: '/imports/new', element: <UploadPage /> },
          { path: '/imports/new/:upload', lazy: mappingPage, HydrateFallback },
          { path: '/imports/jobs/:job', element: <RunPage /> },
          { path: '/imports/:id', element: <ImportPage /> },
          { path: '/jobs', element: <JobsPage /> },
          { path: '/live', element: <LivePage /> },
          { path: '/profiles', element: <ProfilesPage /> },
          { path: '/profiles/:id', element: <ProfilePage /> },
          { path: '/account', element: <AccountPage /> },
          { path: '/settings', element: <WorkspacePage /> },
          { path: '/settings/identities', element: <IdentitiesPage /> },
          { path: '/settings/keys', element: <KeysPage /> },
          { path: '/settings/users', element: <UsersPage /> },
          { path: '/settings/audit', element: <AuditPage /> },
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

import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, renderHook } from '@testing-library/react'
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event'
import { createContext, type ReactElement, type ReactNode, use } from 'react'
import { createMemoryRouter, type DataRouter, parsePath, RouterProvider } from 'react-router'
import { theme } from '../theme'
import { type Answers, type Asked, answer } from './answers'

export interface Setting {
  /** The address of the page, and the pattern of its route where it reads parts of it. */
  readonly at?: string
  readonly route?: string
  /** What the address is told beside itself. */
  readonly state?: unknown
  readonly answers?: Answers
  /** What whoever is signed in may do. */
  readonly may?: readonly string[]
  /** Known without asking, by query key. */
  readonly known?: readonly (readonly [key: readonly unknown[], data: unknown])[]
}

export interface Stage {
  readonly user: UserEvent
  /** Every request so far. */
  readonly asked: readonly Asked[]
  readonly client: QueryClient
  /** The address as it is now, such as `/segments?sort=size`. */
  where(): string
  /** What it is told beside itself. */
  state(): unknown
}

export const USER = { id: 'u1', email: 'ada@example.com', name: 'Ada', role: 'admin' } as const

/** Shows a page or a part of one in jsdom as the app does, to somebody who is signed in. */
export function show(element: ReactElement, setting: Setting = {}) {
  const { wrapper, stage } = setUp(setting)
  return { ...render(element, { wrapper }), ...stage }
}

/** Runs a hook where those of the pages run. */
export function runHook<Result>(hook: () => Result, setting: Setting = {}) {
  const { wrapper, stage } = setUp(setting)
  return { ...renderHook(hook, { wrapper }), ...stage }
}

const Inside = createContext<ReactNode>(null)
const Shown = () => use(Inside)

interface AroundProps {
  readonly client: QueryClient
  readonly router: DataRouter
  readonly children: ReactNode
}

function Around({ client, router, children }: AroundProps) {
  return (
    <MantineProvider theme={theme} env="test" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={client}>
        <Inside value={children}>
          <RouterProvider router={router} />
        </Inside>
      </QueryClientProvider>
    </MantineProvider>
  )
}

function setUp({ at = '/', state, route = '*', answers = {}, may = [], known = [] }: Setting) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 10_000 } } })
  const session = { user: USER, permissions: may, setUp: null }
  for (const [key, data] of [[['session'], session] as const, ...known]) {
    client.setQueryData(key, data)
    // What is known stays known, however long a busy machine takes.
    client.setQueryDefaults(key, { staleTime: Number.POSITIVE_INFINITY })
  }
  const routes = [...new Set([route, '*'])].map((path) => ({
    path,
    Component: path === route ? Shown : null,
  }))
  const router = createMemoryRouter(routes, { initialEntries: [{ ...parsePath(at), state }] })
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <Around client={client} router={router}>
      {children}
    </Around>
  )
  const where = () => {
    const { pathname, search, hash } = router.state.location
    return pathname + search + hash
  }
  // No style is applied that could keep a pointer away, and to look for one takes long.
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never })
  const told = () => router.state.location.state
  const stage: Stage = { user, asked: answer(answers), client, where, state: told }
  return { wrapper, stage }
}

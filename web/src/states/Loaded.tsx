import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { texts } from '../i18n'
import { ErrorState } from './ErrorState'

const t = texts('states')

interface Asked<Data> {
  readonly data: Data | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}

interface LoadedProps<Data> {
  readonly query: Asked<Data>
  /** About how high the answer is, so that nothing jumps when it is there. */
  readonly height: number
  readonly children: (data: Data) => ReactNode
}

/** What was asked for: its shape until it is there, or why it is not. */
export function Loaded<Data>({ query, height, children }: LoadedProps<Data>) {
  const { data, error, refetch } = query
  if (data !== undefined) return children(data)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton height={height} radius="lg" />
    </div>
  )
}

import { useDocumentVisibility } from '@mantine/hooks'
import { useEffect, useReducer, useState } from 'react'
import { LIVE_ADDRESS, type Reception } from '../api/tracking'
import { EMPTY, nextTail } from './tail'

export type Connection = 'connecting' | 'open' | 'lost'

/**
 * What comes in, as it comes in, for as long as somebody looks: a browser has six connections to a host for all its
 * tabs. The latest are told again to whoever comes back. The browser connects again by itself.
 */
export function useLiveTail() {
  const [tail, change] = useReducer(nextTail, EMPTY)
  const [connection, setConnection] = useState<Connection>('connecting')
  const [attempt, setAttempt] = useState(0)
  const isSeen = useDocumentVisibility() !== 'hidden'
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another stream
  useEffect(() => {
    if (!isSeen) return
    const source = new EventSource(LIVE_ADDRESS)
    source.onopen = () => setConnection('open')
    source.onerror = () => setConnection(source.readyState === EventSource.CLOSED ? 'lost' : 'connecting')
    source.addEventListener('reception', ({ data }) =>
      change({ type: 'received', reception: JSON.parse(data) as Reception }),
    )
    source.addEventListener('missed', ({ data }) =>
      change({ type: 'missed', count: (JSON.parse(data) as { count: number }).count }),
    )
    return () => source.close()
  }, [attempt, isSeen])
  const retry = () => {
    setConnection('connecting')
    setAttempt((old) => old + 1)
  }
  return { tail, change, connection, retry }
}

import { useEffect, useReducer, useState } from 'react'
import { LIVE_ADDRESS, type Reception } from '../api/tracking'
import { EMPTY, nextTail } from './tail'

export type Connection = 'connecting' | 'open' | 'lost'

/** What comes in, as it comes in, for as long as somebody looks. The browser connects again by itself. */
export function useLiveTail() {
  const [tail, change] = useReducer(nextTail, EMPTY)
  const [connection, setConnection] = useState<Connection>('connecting')
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another stream
  useEffect(() => {
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
  }, [attempt])
  const retry = () => {
    setConnection('connecting')
    setAttempt((old) => old + 1)
  }
  return { tail, change, connection, retry }
}

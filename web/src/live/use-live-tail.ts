import { useDocumentVisibility } from '@mantine/hooks'
import { useEffect, useReducer, useState } from 'react'
import { readTogether } from '../api/shared-stream'
import type { StreamEvent } from '../api/stream'
import { CALLS, type Reception } from '../api/tracking'
import { EMPTY, nextTail, type TailAction } from './tail'

export type Connection = 'connecting' | 'open' | 'lost'

/**
 * What comes in, as it comes in, for as long as somebody looks. The latest are told again to whoever comes back. The
 * browser connects again by itself.
 */
export function useLiveTail() {
  const [tail, change] = useReducer(nextTail, EMPTY)
  const [connection, setConnection] = useState<Connection>('connecting')
  const [attempt, setAttempt] = useState(0)
  const isSeen = useDocumentVisibility() !== 'hidden'
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another stream
  useEffect(() => {
    if (!isSeen) return
    return readTogether(CALLS, {
      opened: () => setConnection('open'),
      interrupted: () => setConnection('connecting'),
      refused: () => setConnection('lost'),
      told: (event) => change(actionOf(event)),
    })
  }, [attempt, isSeen])
  const retry = () => {
    setConnection('connecting')
    setAttempt((old) => old + 1)
  }
  return { tail, change, connection, retry }
}

function actionOf({ type, data }: StreamEvent): TailAction {
  if (type === 'missed') return { type, count: (JSON.parse(data) as { count: number }).count }
  return { type: 'received', reception: JSON.parse(data) as Reception }
}

/** A stream of server-sent events. */
export interface StreamPlan {
  readonly address: string
  /** What kinds of events are listened to. */
  readonly types: readonly string[]
  /** How many of the latest the server tells again to whoever comes later. */
  readonly retold?: number
  /** Where a stream goes on after an event; without, the server tells at the beginning what whoever comes needs. */
  readonly after?: (id: string) => string
}

export interface StreamEvent {
  readonly type: string
  readonly data: string
  /** Empty where the server gives it none. */
  readonly id: string
}

/** Whoever is told what a stream tells, and how its connection is. */
export interface StreamReader {
  readonly told: (event: StreamEvent) => void
  readonly opened: () => void
  /** It is tried again without anybody doing anything. */
  readonly interrupted: () => void
  /** Nothing comes any more. */
  readonly refused: () => void
}

/** Ends the reading. */
export type Close = () => void

/** Reads a stream over a connection of its own. */
export function readAlone({ address, types }: StreamPlan, reader: StreamReader): Close {
  const source = new EventSource(address)
  source.onopen = () => reader.opened()
  source.onerror = () => (source.readyState === EventSource.CLOSED ? reader.refused() : reader.interrupted())
  for (const type of types) {
    source.addEventListener(type, ({ data, lastEventId: id }) => reader.told({ type, data, id }))
  }
  return () => source.close()
}

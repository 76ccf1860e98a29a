import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

/** Says that the connection lives, where nothing happens; proxies cut silent ones after a minute. */
const HEARTBEAT_MS = 15_000
/** Beyond this a reader is too slow, and what it could not be told is counted instead. */
const MOST_BYTES = 1_000_000

/** Whoever is told what happens. */
export interface Listener {
  /** Sends one event with JSON data; an event beyond what a slow reader has taken is left out. */
  send(event: string, data: unknown): void
  /** Ends the stream after what was sent. */
  end(): void
}

/** A stream that can be told to end, after what was sent. */
export interface EventStream extends Readable {
  finish(): void
}

/** Begins to listen and returns how to stop. */
export type Subscribe = (listener: Listener) => () => void

/**
 * A stream of server-sent events. `subscribe` is called once; what it returns is called when the stream ends or
 * its reader goes away.
 */
export function eventStream(subscribe: Subscribe, heartbeatMs = HEARTBEAT_MS): EventStream {
  let stop: (() => void) | undefined
  let missed = 0
  let over = false
  const stream = new Readable({
    read: () => undefined,
    destroy: (error, done) => {
      clearInterval(heartbeat)
      stop?.()
      done(error)
    },
  })
  const heartbeat = setInterval(() => over || stream.push(': here\n\n'), heartbeatMs).unref()
  const send = (event: string, data: unknown) => {
    if (over || stream.destroyed) return
    if (stream.readableLength > MOST_BYTES) {
      missed += 1
      return
    }
    if (missed > 0) stream.push(eventText('missed', { count: missed }))
    missed = 0
    stream.push(eventText(event, data))
  }
  // Opens the stream for whoever waits for the first byte.
  stream.push(': here\n\n')
  const end = () => {
    if (!over) stream.push(null)
    over = true
  }
  stop = subscribe({ send, end })
  return Object.assign(stream, { finish: end })
}

function eventText(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

/** Answers with a stream of events. Throws `api/too-many-streams`. */
export function sendEvents(reply: FastifyReply, stream: EventStream): FastifyReply {
  reply.server.openStreams.add(reply.request, stream)
  return reply
    .type('text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(stream)
}

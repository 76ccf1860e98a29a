import { Readable } from 'node:stream'
import type { EventStream } from '../event-stream.ts'

/** Whoever takes nothing for so long is not there any more, or never catches up. */
const PATIENCE_MS = 60_000

/**
 * A stream that is asked for its next text only when its reader has taken the one before, and that is cut off when its
 * reader takes nothing for a while. The signal that `begin` is given is aborted when it is to end.
 */
export function patientStream(
  begin: (signal: AbortSignal) => AsyncIterable<string>,
  patienceMs = PATIENCE_MS,
): EventStream {
  const over = new AbortController()
  const give = async function* (): AsyncGenerator<string> {
    for await (const text of begin(over.signal)) {
      const timer = setTimeout(() => stream.destroy(), patienceMs).unref()
      try {
        yield text
      } finally {
        clearTimeout(timer)
      }
    }
  }
  const texts = give()
  const stream = new Readable({
    objectMode: true,
    highWaterMark: 1,
    read() {
      texts.next().then(
        ({ done, value }) => this.push(done ? null : value),
        (error: Error) => this.destroy(error),
      )
    },
    // Who waits for news is told to stop waiting first: the texts end only then.
    destroy(error, done) {
      over.abort()
      texts.return(undefined).then(
        () => done(error),
        (failure: Error) => done(error ?? failure),
      )
    },
  })
  return Object.assign(stream, { finish: () => over.abort() })
}

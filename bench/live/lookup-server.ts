import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHistogram } from 'node:perf_hooks'
import type { Live } from '../../src/live/index.ts'

/** Answers look-ups of the segments of a profile over HTTP, and measures from the request to the answer. */
export interface LookupServer {
  readonly address: string
  reset(): void
  found(): { readonly lookupP50Ms: number; readonly lookupP99Ms: number }
  close(): void
}

export async function serveLookups(live: Live): Promise<LookupServer> {
  const histogram = createHistogram()
  const server = createServer((request, response) => {
    const began = performance.now()
    response.end(JSON.stringify({ segments: live.segmentsOf(Number(request.url?.slice(1))) }))
    histogram.record(Math.max(1, Math.round((performance.now() - began) * 1e6)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    reset: () => histogram.reset(),
    found: () => ({
      lookupP50Ms: inMs(histogram.percentile(50)),
      lookupP99Ms: inMs(histogram.percentile(99)),
    }),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const inMs = (nanoseconds: number) => Math.round(nanoseconds / 1e3) / 1e3

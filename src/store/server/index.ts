import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { fail } from '../../errors/index.ts'
import type { AnalyticalStore, Lane } from '../analytical.ts'
import { LanedStore } from '../laned-store.ts'
import { HttpConnection } from './http-connection.ts'

export interface ServerOptions {
  /** `http(s)://user:password@host:8123/database` */
  readonly url: string
}

/** How many statements of a lane may run on the server at once. */
const CONCURRENT: Readonly<Record<Lane, number>> = { interactive: 8, ingest: 4, batch: 2 }

/** A scan may take long; the client's default of 30 seconds would cut it. */
const REQUEST_TIMEOUT_MS = 3_600_000

/** Opens the analytical store on a ClickHouse server. */
export async function openServerStore({ url }: ServerOptions): Promise<AnalyticalStore> {
  const store = new ServerStore(connect(url))
  const reached = await store.client.ping({ select: true })
  if (reached.success) return store
  await store.close()
  return fail('store/unavailable', { store: 'analytical', detail: reached.error.message }, reached.error)
}

function connect(url: string): ClickHouseClient {
  try {
    return createClient({
      url,
      application: 'satsuma',
      // Every error is thrown to the caller; the client would print it as well.
      log: { level: ClickHouseLogLevel.OFF },
      request_timeout: REQUEST_TIMEOUT_MS,
      max_open_connections: CONCURRENT.interactive + CONCURRENT.ingest + CONCURRENT.batch,
    })
  } catch (error) {
    return fail('store/unavailable', { store: 'analytical', detail: (error as Error).message }, error)
  }
}

class ServerStore extends LanedStore {
  readonly client: ClickHouseClient

  constructor(client: ClickHouseClient) {
    const lane = (name: Lane) => Array.from({ length: CONCURRENT[name] }, () => new HttpConnection(client))
    super({ interactive: lane('interactive'), ingest: lane('ingest'), batch: lane('batch') }, false)
    this.client = client
  }

  override async close(): Promise<void> {
    await super.close()
    await this.client.close()
  }
}

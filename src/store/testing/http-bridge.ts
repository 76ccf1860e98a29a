/**
 * Test support: enough of ClickHouse's HTTP interface, over an embedded chDB in this process, that the
 * real client can be driven over a real socket where no ClickHouse server can be had.
 * Run it with a folder for the engine as argument; it prints its port.
 */
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import chdb from 'chdb'

const folder = process.argv[2] ?? ''
const HTTP_ONLY = new Set(['query', 'query_id', 'database', 'default_format', 'wait_end_of_query'])
const idle = Array.from({ length: 4 }, () => new chdb.Session(folder))
const waiting: ((session: chdb.Session) => void)[] = []

const literal = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bridge')
  if (pathname === '/ping') return void response.end('Ok.\n')
  const session = idle.pop() ?? (await new Promise<chdb.Session>((resolve) => waiting.push(resolve)))
  try {
    const bytes = await run(session, request, searchParams, response)
    response.end(bytes)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const code = /^Code: (\d+)/.exec(message)?.[1] ?? '1002'
    response.writeHead(500, { 'X-ClickHouse-Exception-Code': code }).end(message)
  } finally {
    const next = waiting.shift()
    if (next) next(session)
    else idle.push(session)
  }
}

async function run(
  session: chdb.Session,
  request: IncomingMessage,
  search: URLSearchParams,
  response: ServerResponse,
): Promise<Uint8Array> {
  const format = search.get('default_format') ?? 'TabSeparated'
  const own = [...search].filter(([name]) => !HTTP_ONLY.has(name))
  const tag = search.get('query_id') ?? randomUUID()
  const set = [...own, ['log_comment', tag]].map(([name, value]) => `${name} = ${literal(String(value))}`)
  await session.queryAsync(`SET ${set.join(', ')}`)
  const killing = setInterval(() => {
    if (response.destroyed) killer.query(`KILL QUERY WHERE Settings['log_comment'] = ${literal(tag)} ASYNC`)
  }, 20)
  try {
    return await execute(session, request, search.get('query'), format)
  } finally {
    clearInterval(killing)
    const reset = own.filter(([name]) => !name.startsWith('param_')).map(([name]) => `${name} = DEFAULT`)
    await session.queryAsync(`SET ${[...reset, 'log_comment = DEFAULT'].join(', ')}`)
  }
}

const killer = new chdb.Session(folder)

async function execute(
  session: chdb.Session,
  request: IncomingMessage,
  query: string | null,
  format: string,
): Promise<Uint8Array> {
  if (query === null)
    return (await session.queryAsync((await buffer(request)).toString(), { format })).bytes()
  const file = join(folder, `${randomUUID()}.body`)
  try {
    await pipeline(request, createWriteStream(file))
    const text = query.replace(/ FORMAT (\w+)$/, ` FROM INFILE ${literal(file)} FORMAT $1`)
    return (await session.queryAsync(text, { format })).bytes()
  } finally {
    await rm(file, { force: true })
  }
}

// A ClickHouse server takes a request line of at most 1 MiB; proxies in front of it far less.
const server = createServer({ maxHeaderSize: 16_384 }, answer)
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))

import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)
const IS_ROOT = process.getuid?.() === 0
const FOLDERS = [
  '/usr/lib/postgresql/15/bin',
  '/usr/local/opt/postgresql@15/bin',
  '/opt/homebrew/opt/postgresql@15/bin',
]

/** A real Postgres 15 of our own, on a random port of this machine. */
export interface TestPostgres {
  /** The URL of a new, empty database. */
  createDatabase(): Promise<string>
  stop(): Promise<void>
}

/** Starts Postgres in a temporary folder; installs it first where apt can, or says what to install. */
export async function startPostgres(): Promise<TestPostgres> {
  const binaries = await findBinaries()
  const folder = await mkdtemp(join(tmpdir(), 'satsuma-postgres-'))
  const data = join(folder, 'data')
  if (IS_ROOT) await chown(folder, await idOf('-u'), await idOf('-g'))
  await run(
    ...asPostgres([join(binaries, 'initdb'), '-D', data, '-U', 'satsuma', '-A', 'trust', '-E', 'UTF8', '-N']),
  )
  const port = await freePort()
  const options = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-F']
  const [command, args] = asPostgres([join(binaries, 'postgres'), ...options])
  const server = spawn(command, args, { stdio: 'ignore' })
  const url = (name: string) => `postgres://satsuma@127.0.0.1:${port}/${name}`
  await untilReady(url('postgres'))
  let databases = 0
  return {
    createDatabase: async () => {
      databases += 1
      await execute(url('postgres'), `CREATE DATABASE test_${process.pid}_${databases}`)
      return url(`test_${process.pid}_${databases}`)
    },
    stop: async () => {
      const stopped = once(server, 'exit')
      await run(...asPostgres([join(binaries, 'pg_ctl'), 'stop', '-D', data, '-m', 'immediate']))
      await stopped
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Postgres refuses to run as root. */
function asPostgres(command: readonly string[]): [string, string[]] {
  const [program = '', ...args] = IS_ROOT ? ['runuser', '-u', 'postgres', '--', ...command] : command
  return [program, args]
}

async function idOf(option: '-u' | '-g'): Promise<number> {
  return Number((await run('id', [option, 'postgres'])).stdout)
}

async function findBinaries(): Promise<string> {
  const found = FOLDERS.find((folder) => existsSync(join(folder, 'initdb')))
  if (found) return found
  if (IS_ROOT && existsSync('/usr/bin/apt-get')) {
    await run('apt-get', ['install', '-y', 'postgresql-15'])
    if (existsSync(join(FOLDERS[0] ?? '', 'initdb'))) return FOLDERS[0] ?? ''
  }
  throw new Error(
    'The tests need Postgres 15: install it (Debian: apt-get install postgresql-15; macOS: brew install postgresql@15)',
  )
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

async function execute(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await execute(url, 'SELECT 1')
    } catch (error) {
      if (attempt === 200) throw error
      await sleep(50)
    }
  }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EngineProcess } from './engine-process.ts'

const SCRIPT = fileURLToPath(new URL('./run-engine.js', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-engine-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function withEngine(patience: number, work: (engine: EngineProcess) => Promise<void>): Promise<void> {
  const engine = new EngineProcess(join(folder, 'engine'), patience)
  try {
    await work(engine)
  } finally {
    await engine.close()
  }
}

function query(text: string, params = {}) {
  return { kind: 'query', statement: { text, params } } as const
}

const endless = query('SELECT max(sipHash64(number)) FROM numbers(10000000000000)')

describe('the engine in a process of its own', () => {
  it('answers with rows, chunk by chunk, and with what is wrong', () =>
    withEngine(60_000, async (engine) => {
      const whole = await engine.ask(query('SELECT {p0:String} AS a', { p0: "it's" }))
      expect(Buffer.from(whole.bytes!).toString()).toBe(`{"a":"it's"}\n`)
      const text = 'SELECT number FROM numbers(100000) SETTINGS max_block_size = 60000'
      const chunk = await engine.ask({ kind: 'stream', statement: { text, params: {} } })
      expect(chunk.rows).toBe(60_000)
      expect((await engine.ask({ kind: 'next' })).rows).toBe(40_000)
      expect(await engine.ask({ kind: 'next' })).toEqual({})
      expect((await engine.ask(query('SELECT 1 + nothing'))).error).toContain('nothing')
      expect(engine.alive).toBe(true)
    }))

  it('forgets the rest of a result when it is asked for another one', () =>
    withEngine(60_000, async (engine) => {
      for (const first of [7, 8]) {
        const text = `SELECT ${first} AS a FROM numbers(1000000) SETTINGS max_block_size = 1000`
        const { bytes } = await engine.ask({ kind: 'stream', statement: { text, params: {} } })
        expect(Buffer.from(bytes!).toString()).toMatch(`{"a":${first}}`)
      }
    }))

  it('is killed when it makes no progress', () =>
    withEngine(2_000, async (engine) => {
      expect(await engine.ask(endless)).toEqual({
        error: 'its reader made no progress for 2 seconds',
      })
      expect(engine.alive).toBe(false)
      expect((await engine.ask(query('SELECT 1'))).error).toBeDefined()
    }))

  it('takes nobody with it when it crashes', () =>
    withEngine(60_000, async (engine) => {
      expect(await engine.ask(query('SYSTEM KILL'))).toEqual({ error: 'its reader ended with 137' })
      expect(engine.alive).toBe(false)
      expect((await engine.ask(query('SELECT 1'))).error).toBeDefined()
    }))

  it('ends with the process that started it, whatever it is at', async () => {
    // The engine holds the output of the one that starts it, which so closes when both have ended.
    const start = `
      const stdio = ['ignore', 'inherit', 'ignore', 'ipc']
      const engine = require('node:child_process').fork(${JSON.stringify(SCRIPT)}, ['${folder}/orphan'], { stdio })
      engine.once('message', () => engine.send(${JSON.stringify(endless)}, () => console.log('asked')))
      engine.send(${JSON.stringify(query('SELECT 1'))})`
    const starter = spawn(process.execPath, ['--eval', start], { stdio: ['ignore', 'pipe', 'inherit'] })
    const closed = once(starter, 'close')
    await once(starter.stdout, 'data')
    starter.kill('SIGKILL')
    await closed
  })
})

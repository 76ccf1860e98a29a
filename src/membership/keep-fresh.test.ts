import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { latestEvaluation } from '../control/index.ts'
import { applyDefinitions } from '../segments/index.ts'
import { keepFresh } from './keep-fresh.ts'

const START = Date.UTC(2025, 5, 1)
let bench: TestWorkspace
let stop: AbortController

beforeEach(async () => {
  bench = await openTestWorkspace(START)
  stop = new AbortController()
})
afterEach(() => bench.close())

/** Lets minutes pass one after the other; each begins with what the test does in it. */
async function minutes(...doings: readonly (() => unknown)[]): Promise<{ failures: unknown[] }> {
  const failures: unknown[] = []
  let minute = 0
  const pause = async () => {
    const doing = doings[minute]
    minute += 1
    bench.at(START + minute * 60_000)
    if (doing) await doing()
    else stop.abort()
  }
  await keepFresh(bench.workspace, { signal: stop.signal, pause, onFailure: (error) => failures.push(error) })
  return { failures }
}

const latest = async () => (await latestEvaluation(bench.workspace.control))?.asOf
const nothing = () => undefined
const define = () =>
  applyDefinitions(bench.workspace, [{ name: 'a.yaml', text: 'segment: buyers\nwhen: {event: paid}' }])

test('segments are evaluated in the minute in which records were written, and not in the next', async () => {
  await define()
  await minutes(nothing, () => bench.workspace.writes.take(async () => undefined), nothing)
  expect(await latest()).toBe(START + 2 * 60_000)
})

test('without new records they are evaluated every quarter of an hour', async () => {
  await define()
  await minutes(...Array.from({ length: 16 }, () => nothing))
  expect(await latest()).toBe(START + 15 * 60_000)
})

test('without definitions nothing is evaluated', async () => {
  await minutes(...Array.from({ length: 16 }, () => nothing))
  expect(await latest()).toBeUndefined()
})

test('a failure is told, and the next evaluation goes on', async () => {
  await define()
  const { analytical } = bench.workspace
  const query = analytical.queryBinary.bind(analytical)
  const write = () => bench.workspace.writes.take(async () => undefined)
  const { failures } = await minutes(
    async () => {
      analytical.queryBinary = () => Promise.reject(new TypeError('broken'))
      await write()
    },
    async () => {
      analytical.queryBinary = query
      await write()
    },
  )
  expect(failures).toEqual([expect.objectContaining({ message: 'broken' })])
  expect(await latest()).toBe(START + 2 * 60_000)
})

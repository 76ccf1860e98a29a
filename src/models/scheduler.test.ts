import { afterAll, beforeEach, expect, it } from 'vitest'
import { openTestWorkspace } from '../../test/support/workspace.ts'
import { beginModelRun, endModelRun, findModel, finishModelRun, type Starter } from '../control/index.ts'
import { VirtualTime } from '../time/testing/virtual-time.ts'
import type { Workspace } from '../workspace/index.ts'
import { applyModels } from './apply.ts'
import type { Methods } from './methods.ts'
import { Scheduler } from './scheduler.ts'
import { countOrders } from './testing/count-orders.ts'

const bench = await openTestWorkspace()
const methods = [countOrders()] as unknown as Methods
let time: VirtualTime
let workspace: Workspace
/** What was refreshed: its name, and when. */
let refreshed: string[]
/** Who began each, or what. */
let starters: Starter[]
let outcome: 'done' | 'failed' | 'interrupted' | 'unknown'

beforeEach(async () => {
  await bench.workspace.control.db.deleteFrom('models').execute()
  time = new VirtualTime(Date.parse('2025-06-01T12:00:00Z'))
  workspace = Object.create(bench.workspace, { clock: { value: time.clock } }) as Workspace
  refreshed = []
  starters = []
  outcome = 'done'
})
afterAll(() => bench.close())

const save = (text: string) => applyModels(workspace, [{ name: 'models.yaml', text }], { methods })
const start = () =>
  Scheduler.start(workspace, time.alarm, async ({ name }, startedBy) => {
    starters.push(startedBy)
    refreshed.push(`${name} ${new Date(time.clock()).toISOString().slice(5, 16)}`)
    if (outcome === 'unknown') return
    const { control } = workspace
    const at = { startedBy, asOf: time.clock(), startedAt: time.clock() }
    const run = await beginModelRun(control, (await findModel(control, name))!, at)
    const ended = { status: outcome as 'failed', finishedAt: time.clock() }
    await (outcome === 'done' ? finishModelRun(control, run, time.clock()) : endModelRun(control, run, ended))
  })

it('refreshes models when they are saved and when they are due, those on demand never', async () => {
  await save('- {model: a, method: count-orders, refresh: daily}\n- {model: m, method: count-orders}')
  const scheduler = start()
  await scheduler.settled()
  await save('{model: b, method: count-orders, refresh: {every: week, on: tuesday, at: 4}}')
  await scheduler.settled()
  await time.goTo(Date.parse('2025-06-03T12:00:00Z'), () => scheduler.settled())
  expect(refreshed).toEqual([
    'a 06-01T12:00',
    'b 06-01T12:00',
    'a 06-02T04:00',
    'a 06-03T04:00',
    'b 06-03T04:00',
  ])
  scheduler.stop()
  await time.goTo(Date.parse('2025-06-05T12:00:00Z'), () => scheduler.settled())
  expect(refreshed).toHaveLength(5)
})

it('refreshes what somebody saves in their name, once, and by schedule whatever they did not change', async () => {
  const scheduler = start()
  const saveAs = async (person: string, text: string) => {
    time.set(time.clock() + 60_000)
    scheduler.isSavedBy(person, 'a')
    await save(text)
    await scheduler.settled()
  }
  await saveAs('ada', '{model: a, method: count-orders, refresh: daily}')
  await time.goTo(Date.parse('2025-06-02T12:00:00Z'), () => scheduler.settled())
  await saveAs('bo', '{model: a, method: count-orders, refresh: daily, title: A}')
  await time.goTo(Date.parse('2025-06-03T12:00:00Z'), () => scheduler.settled())
  await saveAs('cy', '{model: a, method: count-orders, refresh: daily, with: {many: 9}}')
  scheduler.stop()
  expect(refreshed).toEqual(['a 06-01T12:01', 'a 06-02T04:00', 'a 06-03T04:00', 'a 06-03T12:01'])
  expect(starters).toEqual(['ada', { trigger: 'schedule' }, { trigger: 'schedule' }, 'cy'])
})

it('makes up once for all that was missed while nothing ran', async () => {
  await save('{model: a, method: count-orders, refresh: hourly}')
  const first = start()
  await first.settled()
  first.stop()
  time.set(Date.parse('2025-06-04T09:30:00Z'))
  const second = start()
  await second.settled()
  await time.goTo(Date.parse('2025-06-04T10:30:00Z'), () => second.settled())
  second.stop()
  expect(refreshed).toEqual(['a 06-01T12:00', 'a 06-04T09:30', 'a 06-04T10:00'])
})

it('refreshes another version, but no other title', async () => {
  await save('{model: a, method: count-orders, refresh: daily}')
  const scheduler = start()
  await scheduler.settled()
  time.set(time.clock() + 60_000)
  await save('{model: a, method: count-orders, refresh: daily, title: A}')
  await scheduler.settled()
  time.set(time.clock() + 60_000)
  await save('{model: a, method: count-orders, refresh: daily, with: {many: 9}}')
  await scheduler.settled()
  scheduler.stop()
  expect(refreshed).toEqual(['a 06-01T12:00', 'a 06-01T12:02'])
})

it('does not repeat what failed before it is due again, also where nothing is known of it', async () => {
  await save('{model: a, method: count-orders, refresh: daily}')
  for (const how of ['failed', 'unknown'] as const) {
    outcome = how
    const scheduler = start()
    await scheduler.settled()
    workspace.edits.announce()
    await scheduler.settled()
    await time.goTo(time.clock() + 86_400_000, () => scheduler.settled())
    scheduler.stop()
  }
  expect(refreshed).toEqual(['a 06-01T12:00', 'a 06-02T04:00', 'a 06-03T04:00'])
})

it('tries what the end of a process cut short once more, and not for ever', async () => {
  await save('{model: a, method: count-orders, refresh: weekly}')
  outcome = 'interrupted'
  for (let process = 0; process < 4; process += 1) {
    const scheduler = start()
    await scheduler.settled()
    scheduler.stop()
    time.set(time.clock() + 60_000)
  }
  expect(refreshed).toEqual(['a 06-01T12:00', 'a 06-01T12:01'])
})

it('looks again a minute after a store failed', async () => {
  await save('{model: a, method: count-orders, refresh: daily}')
  let broken = true
  const control = new Proxy(workspace.control, {
    get: (of, name) => {
      if (broken && name === 'db') throw new RangeError('gone')
      return Reflect.get(of, name)
    },
  })
  const whole = workspace
  workspace = Object.create(whole, { control: { value: control } }) as Workspace
  const scheduler = start()
  await scheduler.settled()
  broken = false
  await time.goTo(time.clock() + 60_000, () => scheduler.settled())
  scheduler.stop()
  expect(refreshed).toEqual(['a 06-01T12:01'])
})

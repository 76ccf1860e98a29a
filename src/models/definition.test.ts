import { readFileSync } from 'node:fs'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { openTestWorkspace } from '../../test/support/workspace.ts'
import { findModel, REPORTS_KEPT, RUNS_KEPT } from '../control/index.ts'
import { requireDefinitions } from '../definition/read.ts'
import { applyModels, saveModel } from './apply.ts'
import { readModels } from './definition.ts'
import { METHODS, type Methods } from './methods.ts'
import { describeSchedule } from './schedule.ts'
import { countOrders } from './testing/count-orders.ts'

const quiet = { ...countOrders(), name: 'quiet', outputs: undefined }
const methods = [countOrders(), quiet] as unknown as Methods
const bench = await openTestWorkspace()
beforeEach(() => bench.workspace.control.db.deleteFrom('models').execute())
afterAll(() => bench.close())

const apply = (text: string, dryRun = false) =>
  applyModels(bench.workspace, [{ name: 'models.yaml', text }], { methods, dryRun })

it('tells every mistake with its place', () => {
  const text = `
model: a
method: count-order
---
model: b
method: count-orders
with: {many: 0, mny: 1}
---
model: C
method: count-orders
refresh: {every: day, at: 99}
---
model: d
method: quiet
---
model: e
method: count-orders
outputs: [orders, grop]
---
segment: f
---
{model: g, method: count-orders}
---
{model: g, method: count-orders}
`
  const { problems, definitions } = readModels(text, 'models.yaml', methods)
  expect(problems.map(({ code, line, column }) => [code, `${line}:${column}`])).toEqual([
    ['models/unknown-method', '3:1'],
    ['definition/invalid-value', '7:8'],
    ['definition/unknown-field', '7:17'],
    ['definition/invalid-value', '9:1'],
    ['definition/invalid-value', '11:23'],
    ['models/no-outputs', '14:1'],
    ['models/unknown-output', '18:19'],
    ['definition/missing-field', '20:1'],
    ['definition/missing-field', '20:1'],
    ['definition/unknown-field', '20:1'],
    ['definition/duplicate-name', '24:2'],
  ])
  expect(problems[0]?.mend).toBe('Did you mean "count-orders"?')
  expect(definitions.map(({ name }) => name)).toEqual(['g'])
})

it('saves all models of a file or none, and says what it does to each', async () => {
  const text = '- {model: a, method: count-orders}\n- {model: b, method: count-orders, refresh: daily}'
  const created = [
    { name: 'a', version: 1, action: 'created' },
    { name: 'b', version: 1, action: 'created' },
  ]
  expect(await apply(text, true)).toEqual(created)
  expect(await findModel(bench.workspace.control, 'a')).toBeUndefined()
  expect(await apply(text)).toEqual(created)
  const changed = '- {model: a, method: count-orders, with: {many: 9}}\n- {model: b, method: count-orders}'
  const updated = [
    { name: 'a', version: 2, action: 'updated' },
    { name: 'b', version: 1, action: 'updated' },
  ]
  expect(await apply(changed, true)).toEqual(updated)
  expect(await apply(changed)).toEqual(updated)
  expect((await apply(changed)).map(({ action }) => action)).toEqual(['unchanged', 'unchanged'])
  await expect(apply('- {model: a, method: count-orders}\n- {model: x, method: y}')).rejects.toMatchObject({
    code: 'models/unknown-method',
  })
  expect((await findModel(bench.workspace.control, 'a'))?.version).toBe(2)
})

it('refuses to save over a version that nobody looked at', async () => {
  await apply('{model: a, method: count-orders}')
  const [model] = readModels('{model: a, method: count-orders, seed: 7}', 'm', methods).definitions
  await expect(saveModel(bench.workspace, model!, 0)).rejects.toMatchObject({
    code: 'store/version-conflict',
  })
  expect(await saveModel(bench.workspace, model!, 1)).toEqual({ name: 'a', version: 2, action: 'updated' })
})

it('docs/models.md shows models and segments that are understood', () => {
  const page = readFileSync('docs/models.md', 'utf8')
  const [model = '', segment = ''] = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => text)
  expect(readModels(model, 'docs/models.md', METHODS)).toMatchObject({ problems: [], definitions: [{}] })
  expect(requireDefinitions(segment)).toMatchObject([{ name: 'worth-a-call' }])
  for (const words of ['manual', 'hourly', 'daily', 'weekly'] as const)
    expect(page).toContain(`| \`${words}\` | ${DOCUMENTED[words]} |`)
  expect(page).toContain(`the latest ${REPORTS_KEPT} runs`)
  expect(page).toContain(`the latest ${RUNS_KEPT.toLocaleString('en')} runs`)
})

const DOCUMENTED = {
  manual: 'on demand alone',
  hourly: 'at every full hour',
  daily: describeSchedule('daily'),
  weekly: describeSchedule('weekly'),
}

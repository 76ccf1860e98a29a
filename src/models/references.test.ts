import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { loadDefinitions } from '../membership/saved-definitions.ts'
import { applyDefinitions } from '../segments/index.ts'
import { applyModels } from './apply.ts'
import { readModel } from './definition.ts'

const SAVED = `
segment: loyal
when: {trait: plan, is: pro}
---
segmentation: plan
parts: [{name: paid, when: {segment: loyal}}]
rest: {name: free}
`

let bench: TestWorkspace
beforeAll(async () => {
  bench = await openTestWorkspace()
  await applyDefinitions(bench.workspace, [{ name: 'saved.yaml', text: SAVED }])
})
afterAll(() => bench.close())

const apply = (text: string) =>
  applyModels(bench.workspace, [{ name: 'models.yaml', text }], { dryRun: true })

describe('what the options of a model name', () => {
  it.each([
    ['look-alikes', { segment: 'loyal' }],
    ['look-alikes', { segment: 'plan/free' }],
    ['churn', { segment: 'plan/paid', by: ['plan', 'loyal'] }],
    ['propensity', { definition: { segment: 'x', when: { segment: 'loyal' } }, among: 'loyal' }],
    ['value', { segments: ['loyal', 'plan/free'] }],
    ['value', {}],
  ])('is taken where it is saved: %s with %j', async (method, options) => {
    const [applied] = await apply(JSON.stringify({ model: 'm', method, with: options }))
    expect(applied).toMatchObject({ action: 'created' })
  })

  it('is refused where it is not, each name with its place', async () => {
    const text = `
model: a
method: look-alikes
with: {segment: loyall}
---
model: b
method: churn
with:
  by: [plan, plans]
---
model: c
method: value
with: {segments: [plan]}
---
model: d
method: propensity
with:
  among: plan/gold
  definition:
    segment: x
    when: {segment: gone}
---
model: e
method: look-alikes
with:
  definition: {metric: x, event: seen, count: true}
---
model: f
method: look-alikes
with:
  definition: {segment: x, when: {trait: 7}}
`
    const refused = await apply(text).then(
      () => [],
      ({ problems }: { problems: readonly Located[] }) => problems,
    )
    expect(refused.map(({ code, line }) => [code, line])).toEqual([
      ['command/not-found', 4],
      ['command/not-found', 9],
      ['command/not-found', 13],
      ['definition/unknown-reference', 21],
      ['command/not-found', 18],
      ['analysis/invalid-option', 26],
      ['definition/type', 31],
    ])
    expect(refused[0]).toMatchObject({ mend: 'Did you mean "loyal"?' })
  })

  it('is told with its place in what was sent, too', async () => {
    const saved = await loadDefinitions(bench.workspace)
    const written = { model: 'a', method: 'value', with: { segments: ['loyal', 'plan/gold'] } }
    expect(() => readModel(written, saved)).toThrow(
      expect.objectContaining({
        problems: [expect.objectContaining({ code: 'command/not-found', path: ['with', 'segments', 1] })],
      }),
    )
  })

  it('has to be an option that there is', async () => {
    await expect(apply('{model: a, method: look-alikes, with: {segmnt: loyal}}')).rejects.toMatchObject({
      code: 'definition/unknown-field',
    })
  })
})

interface Located {
  readonly mend: string
  readonly code: string
  readonly line: number
}

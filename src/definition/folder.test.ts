import { expect, it } from 'vitest'
import { parseDefinition } from './parse-definition.ts'

const inFolder = (folder: unknown) => parseDefinition({ segment: 's', folder, when: { event: 'order' } })

it.each(['Campaigns', 'Campaigns/Spring 2026', 'a/b/c'])('a segment may lie in the folder %j', (folder) => {
  expect(inFolder(folder)).toMatchObject({ definition: { folder }, problems: [] })
})

it.each(['', '/', 'a//b', 'a/', ' a', 'a /b'])(
  'there is no folder %j: definition/invalid-value',
  (folder) => {
    expect(inFolder(folder).problems).toMatchObject([{ code: 'definition/invalid-value', path: ['folder'] }])
  },
)

it('metrics lie in no folder', () => {
  const { problems } = parseDefinition({ metric: 'm', event: 'order', folder: 'a' })
  expect(problems).toMatchObject([{ code: 'definition/unknown-field' }])
})

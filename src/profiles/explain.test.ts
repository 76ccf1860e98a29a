import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillStore } from '../../test/support/agreement.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { explainByName } from './explain.ts'

let small: SmallWorkspace
beforeAll(async () => {
  small = await openSmallWorkspace()
})
afterAll(() => small?.close())

test('whoever is explained comes with the traits that give a name, as they are now', async () => {
  const at = '2026-10-01T10:00:00Z'
  const named = { profile: 10, at, trait: 'first_name', value: 'Ada' }
  const plan = { profile: 10, at, trait: 'plan', value: 'pro' }
  await fillStore(small.workspace.analytical, [named, plan], { firstId: 9_000, receivedAt: Date.parse(at) })
  const explained = await explainByName(small.workspace, 'buyers', 'c-10', Date.parse('2026-09-01T00:00:00Z'))
  expect(explained).toMatchObject({ segment: 'buyers', profileId: 10 })
  expect(explained.identities).toContainEqual({ namespace: 'user_id', value: 'c-10' })
  expect(explained.traits).toEqual({ first_name: { value: 'Ada', since: Date.parse(at) } })
})

test('whoever has no name comes without one', async () => {
  expect((await explainByName(small.workspace, 'buyers', 'c-11')).traits).toEqual({})
})

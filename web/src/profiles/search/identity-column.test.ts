import { expect, test } from 'vitest'
import { identityColumn } from './identity-column'

const ADA = { namespace: 'customer_id', value: 'c-1' }
const MAIL = { namespace: 'email', value: 'ada@example.org' }
const BOB = { namespace: 'customer_id', value: 'c-2' }

test.each([
  ['one kind', [[ADA], [BOB]], 'customer_id', ['c-1', 'c-2']],
  ['what says most decides', [[ADA, MAIL], [BOB]], undefined, ['email:ada@example.org', 'customer_id:c-2']],
  ['somebody without any', [[ADA], []], 'customer_id', ['c-1', '']],
  ['nobody with any', [[]], undefined, ['']],
  ['nobody', [], undefined, []],
])('%s', (_, identities, namespace, texts) => {
  expect(identityColumn(identities.map((one) => ({ identities: one })))).toEqual({ namespace, texts })
})

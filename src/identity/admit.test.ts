import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { processorTime } from '../../test/support/processor-time.ts'
import { importFiles } from '../ingest/import-files.ts'
import { readMapping } from '../ingest/index.ts'
import { openScratchWorkspace } from '../ingest/testing/scratch-workspace.ts'
import { param, sql } from '../store/sql.ts'
import { admitIdentity } from './admit.ts'
import { BLOCKED_VALUES } from './blocked-values.ts'
import { IdentityRules } from './rules.ts'

const RULES = new IdentityRules()
const GERMAN = new IdentityRules({ phoneCountry: 'DE', blockedValues: ['Test'] })

const admitted = (namespace: string, text: string, rules = RULES) => {
  const outcome = admitIdentity(rules, namespace, text)
  return typeof outcome === 'string' ? outcome : outcome.value
}

describe('an identity', () => {
  test.each([
    ['user_id', ' u-17\t\n', 'u-17'],
    ['user_id', 'Ada', 'Ada'],
    ['email', '  Ada.Lovelace+x@Example.ORG ', 'ada.lovelace+x@example.org'],
    ['email', 'ÄDA@exämple.org', 'äda@exämple.org'],
    ['phone', '+49 (0)30 901820', '+4930901820'],
    ['phone', '+1-202-555-0123', '+12025550123'],
    ['loyalty_card', '0017', '0017'],
    ['user_id', 'a\uD800b', 'a\uFFFDb'],
  ])('of %s %j is stored as %j', (namespace, text, value) => {
    expect(admitIdentity(RULES, namespace, text)).toEqual({ namespace, value })
  })

  test.each([
    ['user_id', '', 'blocked-value'],
    ['user_id', ' \t ', 'blocked-value'],
    ['user_id', '0000', 'blocked-value'],
    ['device_id', '00000000-0000-0000-0000-000000000000', 'blocked-value'],
    ['user_id', 'NULL', 'blocked-value'],
    ['user_id', '[object Object]', 'blocked-value'],
    ['user_id', '-1', 'blocked-value'],
    ['user_id', 'x'.repeat(1_001), 'too-long'],
    ['user_id', 'é'.repeat(501), 'too-long'],
    ['user_id', 'a\0b', 'nul-character'],
    ['email', 'ada', 'not-an-email-address'],
    ['email', 'ada@localhost', 'not-an-email-address'],
    ['email', 'a da@example.org', 'not-an-email-address'],
    ['email', 'a@b@example.org', 'not-an-email-address'],
    ['phone', '030 901820', 'not-a-phone-number'],
    ['phone', '+49 30 901820 ext. 7', 'not-a-phone-number'],
    ['phone', 'call +49 30 901820', 'not-a-phone-number'],
    ['phone', '+49', 'not-a-phone-number'],
    ['', 'x', 'no-namespace'],
    ['n'.repeat(201), 'x', 'no-namespace'],
    ['a\0b', 'x', 'no-namespace'],
  ])('of %s %j is not admitted: %s', (namespace, text, reason) => {
    expect(admitIdentity(RULES, namespace, text)).toBe(reason)
  })

  test('follows the rules of the workspace', () => {
    expect(admitted('phone', '030 901820', GERMAN)).toBe('+4930901820')
    expect(admitted('phone', '+44 20 7946 0958', GERMAN)).toBe('+442079460958')
    expect(admitted('user_id', 'TEST', GERMAN)).toBe('blocked-value')
    expect(admitted('user_id', 'TEST')).toBe('TEST')
  })

  test('that was admitted is admitted as it is', () => {
    const namespace = fc.constantFrom('user_id', 'email', 'phone', 'other')
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.emailAddress(),
      fc.stringMatching(/^\+[0-9 ()-]{5,18}$/),
    )
    fc.assert(
      fc.property(namespace, text, (of, value) => {
        const once = admitIdentity(GERMAN, of, value)
        if (typeof once === 'string') return
        expect(admitIdentity(GERMAN, once.namespace, once.value)).toEqual(once)
      }),
      { numRuns: 2_000 },
    )
  })

  test('of spaces, dots or at signs by the thousand takes no time', () => {
    const spent = processorTime()
    for (const sign of [' ', '.', '@', 'a.', 'a@', '0', '+']) {
      for (const namespace of ['user_id', 'email', 'phone'])
        admitIdentity(GERMAN, namespace, sign.repeat(16_000))
    }
    expect(spent()).toBeLessThan(500)
  })
})

test('a file and a call give the same identity, or none', async () => {
  const workspace = await openScratchWorkspace()
  const cases: Readonly<Record<string, readonly string[]>> = {
    customer_id: [
      'a',
      ' a1 ',
      '\ta2\v',
      'Ab',
      '0',
      '00',
      '0-0',
      '007',
      ...BLOCKED_VALUES,
      'Guest',
      'é\u00a0',
      'ÄÖ',
    ],
    email: ['Ada@Example.org', ' İ@Example.org ', 'ΑΣ@example.org', 'x@ÉXAMPLE.org'],
    phone: ['+49 (0)30 901820', '+1 (202) 555-0123', '+44.20.7946.0958', '+39 06 698 12345'],
  }
  for (const [namespace, values] of Object.entries(cases)) {
    const file = join(workspace.directory.tmp, `${namespace}.jsonl`)
    await writeFile(file, values.map((who) => `${JSON.stringify({ who, city: 'Rome' })}\n`).join(''))
    const mapping = readMapping(
      `file: {format: jsonl}\ncustomer: {column: who, namespace: ${namespace}}\ntraits: {city: city}\n`,
    )
    await importFiles(workspace, [file], mapping)
    const rows = await workspace.analytical.query<{ value: string }>(
      sql`SELECT DISTINCT value FROM identities WHERE namespace = ${param(namespace, 'String')}`,
    )
    const called = values.flatMap((value) => {
      const outcome = admitIdentity(RULES, namespace, value)
      return typeof outcome === 'string' ? [] : [outcome.value]
    })
    expect(rows.map(({ value }) => value).sort()).toEqual([...new Set(called)].sort())
  }
  await workspace.close()
})

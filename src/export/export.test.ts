import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillStore } from '../../test/support/agreement.ts'
import { openScratchWorkspace } from '../ingest/testing/scratch-workspace.ts'
import { applyDefinitions } from '../segments/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { type ExportOptions, exportMembers, exportSegment } from './index.ts'

const NOW = Date.UTC(2026, 0, 1)
const DAY = 86_400_000

let workspace: Workspace
beforeAll(async () => {
  workspace = await openScratchWorkspace(NOW)
  const change = (profile: number, days: number, trait: string, value: unknown) => ({
    profile,
    at: NOW - days * DAY,
    trait,
    value,
  })
  await fillStore(workspace.analytical, [
    change(1, 9, 'city', 'Oslo'),
    change(1, 3, 'city', '=HYPERLINK("x")'),
    change(1, 9, 'balance', -5),
    change(1, 9, 'size', { feet: 44.5, hat: ['s', 'm'] }),
    change(2, 9, 'city', 'Rome'),
    change(2, 3, 'city', null),
    change(2, 9, 'vip', true),
    change(3, 2, 'city', 'Bergen'),
    change(3, 2, 'shop', 'north'),
  ])
  await workspace.analytical.insert('identities', [
    { namespace: 'shop', value: 's-3', profile_id: 3, first_at: '2025-12-01 00:00:00.000' },
  ])
  const text = 'segment: all\nwhen: {random: {percent: 100}}'
  await applyDefinitions(workspace, [{ name: 'all.yaml', text }])
})
afterAll(() => workspace.close())

const TRAITS = ['vip', 'city', 'balance', 'size']

async function exported(options: ExportOptions): Promise<Record<number, unknown>> {
  const found: Record<number, unknown> = {}
  for await (const page of exportMembers(workspace, 'all', options))
    for (const { profileId, traits } of page) found[profileId] = traits
  return found
}

test('members have the latest value of each trait; removed traits are left out', async () => {
  expect(await exported({ traits: TRAITS })).toEqual({
    1: { city: '=HYPERLINK("x")', balance: -5, size: { feet: 44.5, hat: ['s', 'm'] } },
    2: { vip: true },
    3: { city: 'Bergen' },
  })
})

test('as of an instant, members have the values of that instant', async () => {
  expect(await exported({ traits: ['city'], asOf: NOW - 5 * DAY })).toEqual({
    1: { city: 'Oslo' },
    2: { city: 'Rome' },
  })
})

test('CSV for spreadsheets: formulas are inert, numbers are numbers', async () => {
  const pieces: string[] = []
  for await (const piece of exportSegment(workspace, 'all', { traits: ['city', 'balance'] }))
    pieces.push(piece)
  const [header = '', first = ''] = pieces.join('').split('\n')
  expect(header).toMatch(/^profile_id,.*city,balance$/)
  expect(first).toMatch(/,"'=HYPERLINK\(""x""\)",-5$/)
})

test('a trait that is called as identities are has a column of another name', async () => {
  const pieces: string[] = []
  for await (const piece of exportSegment(workspace, 'all', { traits: ['shop'] })) pieces.push(piece)
  const [header = '', ...members] = pieces.join('').trimEnd().split('\n')
  expect(header).toMatch(/^profile_id,shop,user_id,trait:shop$/)
  expect(members.at(-1)).toMatch(/,s-3,.*,north$/)
})

test('a trait that nobody has is command/unknown-trait, and no segment is written for it', async () => {
  await expect(exported({ traits: ['ctiy'] })).rejects.toMatchObject({ code: 'command/unknown-trait' })
})

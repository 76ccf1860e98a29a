import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateSegments } from '../membership/evaluate.ts'
import { verify } from '../membership/verify.ts'
import { applyDefinitions, listSegments } from '../segments/index.ts'
import { openWorkspace, type Workspace } from '../workspace/index.ts'
import { readTotals } from '../workspace/totals.ts'
import { loadSampleShop } from './load.ts'

const UNTIL = Date.UTC(2026, 5, 30)
const SMALL = { profiles: 400 }

let folder: string
let workspace: Workspace
let now = UNTIL
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-load-'))
  workspace = await openWorkspace({ dataDir: folder, clock: () => now })
})
afterAll(async () => {
  await workspace.close()
  await rm(folder, { recursive: true, force: true })
})

test('a load that is cut short is taken up again with the same data', async () => {
  const stop = new AbortController()
  const cut = loadSampleShop(workspace, {
    ...SMALL,
    signal: stop.signal,
    onProgress: (phase) => {
      if (phase === 'events') stop.abort()
    },
  })
  await expect(cut).rejects.toMatchObject({ code: 'ingest/stopped' })
  expect((await readTotals(workspace)).events).toBe(0)
  now += 3_600_000
  const phases = new Set<string>()
  expect(await loadSampleShop(workspace, { ...SMALL, onProgress: (phase) => phases.add(phase) })).toBe(true)
  expect(workspace.settings.currency).toBe('EUR')
  expect([...phases]).toEqual(['generating', 'traits', 'events', 'evaluating'])
  expect(await readTotals(workspace)).toMatchObject({ profiles: 400, lastEvaluation: { asOf: now } })
  expect(await readdir(workspace.directory.tmp)).not.toContain('sample-shop')
})

test('there are 25 segments and 3 segmentations, few of them empty, and every kind of segmentation is there', async () => {
  const segments = await listSegments(workspace)
  expect(segments.filter(({ kind }) => kind === 'segment')).toHaveLength(25)
  expect(new Set(segments.map(({ segmentation }) => segmentation ?? 'none')).size).toBe(4)
  expect(segments.filter(({ size }) => size === 0).length).toBeLessThanOrEqual(4)
  expect(segments.filter(({ kind, description }) => kind === 'segment' && !description)).toEqual([])
  expect(new Set(segments.flatMap(({ tags }) => tags))).toEqual(
    new Set([
      'demographic',
      'geographic',
      'psychographic',
      'behavioural',
      'technographic',
      'value',
      'life-cycle',
    ]),
  )
})

test('its segments name nothing that its data does not hold', async () => {
  const file = { name: 'segments.yaml', text: await readFile('examples/sample-shop/segments.yaml', 'utf8') }
  expect((await applyDefinitions(workspace, [file], { dryRun: true })).warnings).toEqual([])
})

test('all ways of answering agree on it', async () => {
  expect(await verify(workspace)).toMatchObject({ differences: 0, profiles: 400 })
})

test('a workspace that holds data is left alone', async () => {
  expect(await loadSampleShop(workspace, SMALL)).toBe(false)
})

test('a clock that went back is command/clock-behind', async () => {
  const before = now
  now -= 60_000
  const behind = { code: 'command/clock-behind' as const }
  await expect(evaluateSegments(workspace)).rejects.toMatchObject(behind)
  now = before
})

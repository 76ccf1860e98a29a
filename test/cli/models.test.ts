import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelDetail, ModelListing, RefreshSummary } from '../../src/models/index.ts'
import { problemsOf, satsuma, satsumaJson } from '../support/cli.ts'

let folder: string
let data: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-cli-models-'))
  data = join(folder, 'data')
  const rows = Array.from({ length: 400 }, (_, row) => {
    const day = new Date(Date.UTC(2025, 0, 1) + (row % 300) * 86_400_000).toISOString().slice(0, 10)
    return `c${row % 150},${day},${10 + ((row * 7) % 90)}`
  })
  await file('orders.csv', `customer,date,amount\n${rows.join('\n')}\n`)
  await run('import', join(folder, 'orders.csv'), '--yes')
  await file('models.yaml', 'model: rfm\nmethod: rfm\nwith: {scores: 3}\nrefresh: daily\ntitle: Who buys\n')
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

async function run(...args: string[]): Promise<string> {
  const { code, out, err } = await satsuma(args, { data })
  expect(err).toBe('')
  expect(code).toBe(0)
  return out
}

test('a model is applied, refreshed, shown and listed, with its runs and their reports, and removed', async () => {
  expect(await run('models', 'list')).toContain('There are no models yet')
  const models = join(folder, 'models.yaml')
  expect(await run('models', 'apply', models, '--dry-run')).toContain(
    '1 model would change; nothing was saved.',
  )
  expect(await run('models', 'apply', models)).toContain('Run it: satsuma models refresh rfm')

  const past = await satsumaJson<RefreshSummary>(['models', 'refresh', 'rfm', '--as-of', '2025-09-01'], {
    data,
  })
  expect(past).toMatchObject({ status: 'done', asOf: Date.UTC(2025, 8, 1), segmentations: ['rfm_group'] })
  expect(await run('models', 'refresh', 'rfm')).toMatch(
    /^rfm, run 2 as of .* 150 profiles, [\d,]+ values changed\.\n/,
  )

  expect(await run('models', 'list')).toMatch(/rfm +rfm +1 +every day at 4:00 +done .* 150\n/)
  const shown = await run('models', 'show', 'rfm')
  expect(shown).toMatch(/^Who buys rfm\n/)
  expect(shown).toContain('scores: 3')
  expect(shown).toMatch(/rfm\/group +group +RFM group/)
  const { models: listed } = await satsumaJson<{ models: ModelListing[] }>(['models', 'list'], { data })
  expect(listed).toMatchObject([{ name: 'rfm', current: { id: 2, startedBy: 'command line' } }])
  const detail = await satsumaJson<ModelDetail>(['models', 'show', 'rfm'], { data })
  expect(detail).toMatchObject({ trouble: [], segmentations: ['rfm_group'] })

  expect((await run('models', 'history', 'rfm')).split('\n')).toHaveLength(4)
  const page = join(folder, 'report.html')
  const report = await run('models', 'history', 'rfm', '--run', '2', '--html', page)
  expect(report).toContain('RFM of this workspace')
  expect(await readFile(page, 'utf8')).toContain('<html')

  expect(await problemsOf(['models', 'remove', 'rfm'], { data })).toEqual([2, 'command/still-used'])
  await run('segments', 'remove', 'rfm_group', '--kind', 'segmentation')
  expect(await run('models', 'remove', 'rfm')).toMatch(
    /^Removed the model rfm; [\d,]+ values of profiles ended\.\n$/,
  )
}, 60_000)

test('what is wrong is told, with its place where it is of a file', async () => {
  const broken = await file('broken.yaml', 'model: x\nmethod: rmf\n')
  const { code, err } = await satsuma(['models', 'apply', broken], { data })
  expect([code, err]).toEqual([
    2,
    expect.stringContaining('broken.yaml:2:1: method: There is no method "rmf". Did you mean "rfm"?'),
  ])
  expect(await problemsOf(['models', 'refresh', 'none'], { data })).toEqual([2, 'command/not-found'])
  expect(await problemsOf(['models', 'show', 'none'], { data })).toEqual([2, 'command/not-found'])
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANALYSES } from '../../src/analyses/index.ts'
import { listSegments } from '../../src/segments/index.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { openPage, openSite, type Site, seen, settled } from './browser.ts'
import { englishTexts } from './english.ts'
import { visit } from './visit.ts'

let small: SmallWorkspace
let site: Site
let page: Page
/** What the data of the workspace hold, the longest first. */
let data: readonly string[]
beforeAll(async () => {
  small = await openSmallWorkspace()
  site = await openSite(small.workspace)
  ;({ page } = await openPage(site, '/segments'))
  const segments = await listSegments(small.workspace)
  const names = segments.flatMap(({ id, title, description }) => [id, title, description])
  data = names.filter((name) => name !== undefined).toSorted((a, b) => b.length - a.length)
  await page.evaluate("localStorage.setItem('satsuma.language', 'de')")
  await page.reload()
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})

/** Asks an analysis as its page does, and resolves with the address of its answer. */
async function ask(method: string, options: object): Promise<string> {
  const asked = await page.evaluate(
    `fetch('/api/v1/analyses/${method}/runs', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(${JSON.stringify({ options })}),
    }).then((response) => response.json())`,
  )
  const { id } = asked as { id: string }
  const job = () => page.evaluate(`fetch('/api/v1/jobs/${id}').then((response) => response.json())`)
  await expect.poll(async () => ((await job()) as { status: string }).status).toBe('done')
  return `/analyses/runs/${((await job()) as { result: { run: number } }).result.run}`
}

async function englishAt(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of paths) {
    await visit(page, path)
    await settled(page)
    for (const text of await englishTexts(page, data)) found.push(`${path}: ${text}`)
  }
  return found
}

test('German pages of segments, profiles, data and settings hold no English sentence', async () => {
  expect(
    await englishAt([
      ...['/', '/segments', '/segments/buyers', '/segments/plan/pro', '/build/segment/buyers', '/gallery'],
      ...[
        '/compare?ids=buyers,visitors',
        '/profiles',
        '/profiles/1',
        '/data',
        '/data/events',
        '/data/traits',
      ],
      ...['/data/events/order_completed', '/imports', '/imports/new', '/live', '/jobs', '/models'],
      ...[
        '/settings',
        '/settings/users',
        '/settings/keys',
        '/settings/webhooks',
        '/settings/audit',
        '/account',
      ],
    ]),
  ).toEqual([])
})

test('German pages of analyses hold no English sentence, before they are asked and after', async () => {
  const asked = [
    await ask('rfm', {}),
    await ask('cohorts', { unit: 'week' }),
    await ask('quality', {}),
    await ask('personas', { segment: 'buyers' }),
    await ask('baskets', {}),
  ]
  const forms = ANALYSES.map(({ name }) => `/analyses/${name}`)
  expect(await englishAt(['/analyses', ...forms, '/analyses/runs', ...asked])).toEqual([])
})

test('a page goes on in its language, whatever is chosen in another', async () => {
  const { page: english } = await openPage(site, '/segments/visitors')
  await visit(page, '/segments/visitors')
  expect(await page.evaluate('localStorage.length')).toBe(0)
  expect(await seen(english.locator('main'))).toContain('Profiles who did page_viewed')
  expect(await seen(page.locator('main'))).toContain('Profile, die page_viewed')
  await english.close()
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { satsuma, satsumaJson } from '../support/cli.ts'

const SHOP = 'examples/online-shop'

let folder: string
let file: string
let at: { data: string }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-catalogue-'))
  at = { data: join(folder, 'data') }
  file = join(folder, 'odd.yaml')
  await writeFile(
    file,
    `# Two oddities
- {segment: fine, when: {event: order_completed}}
- segment: odd
  when:
    all:
      - event: order_complete
      - event: order_completed
        where: {property: revenue, is: "5"}
`,
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const WARNINGS = [
  { code: 'definition/unknown-name', line: 6, column: 9, path: [1, 'when', 'all', 0, 'event'] },
  { code: 'definition/other-type', line: 8, column: 36, path: [1, 'when', 'all', 1, 'where', 'is'] },
]

test('an empty workspace has no catalogue and warns of no names', async () => {
  expect((await satsuma(['catalogue'], at)).out).toBe('There is no data yet: satsuma import\n')
  expect(await satsumaJson(['segments', 'apply', file, '--dry-run'], at)).toMatchObject({ warnings: [] })
})

test('names and types that the data does not hold are told with their places', async () => {
  await satsumaJson(['import', `${SHOP}/order-lines.csv`, '--map', `${SHOP}/mapping.yaml`], at)
  const warnings = WARNINGS.map((one) => ({ ...one, file }))
  expect(await satsumaJson(['segments', 'apply', file, '--dry-run'], at)).toMatchObject({ warnings })
  expect(await satsumaJson(['segments', 'diff', file], at)).toMatchObject({ warnings })
  for (const command of ['apply', 'diff']) {
    const { out, code } = await satsuma(['segments', command, file], at)
    expect(out).toContain(
      `warning: ${file}:6:9: [1].when.all[0].event: The data holds no event "order_complete".`,
    )
    expect(code).toBe(0)
  }
})

test('the catalogue is a table of events and one of traits', async () => {
  const { out } = await satsuma(['catalogue'], at)
  expect(out).toMatch(
    /^Event +Events +Profiles +Property +Present +Holds\norder_completed +118 +40 +products +100\.0%/,
  )
  expect(out).toMatch(/\n +revenue +100\.0% +a number\n/)
  expect(await satsumaJson(['catalogue'], at)).toMatchObject({
    events: [{ name: 'order_completed', records: 118, profiles: 40 }, { name: 'articles_returned' }],
  })
})

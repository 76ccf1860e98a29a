import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { satsuma } from './support/cli.ts'

const HOME = process.cwd()
let folder: string
let readme: string

beforeAll(async () => {
  readme = await readFile('README.md', 'utf8')
  folder = await mkdtemp(join(tmpdir(), 'satsuma-readme-'))
  process.chdir(folder)
})
afterAll(async () => {
  process.chdir(HOME)
  await rm(folder, { recursive: true, force: true })
})

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? ''
}

/** The commands in the order of the README, without comments; serving is for another test. */
function commands(): string[][] {
  return [...readme.matchAll(/^satsuma (?!start)([^#\n]+)/gm)].map(([, rest = '']) => rest.trim().split(/ +/))
}

test("the README's own import and segment work as they are written", async () => {
  await writeFile('orders.csv', block('csv'))
  await writeFile('segments.yaml', block('yaml'))
  const said: Record<string, string> = {}
  for (const [first = '', ...rest] of commands()) {
    const args = first === 'import' ? [first, ...rest, '--yes'] : [first, ...rest]
    const { code, out, err } = await satsuma(args, { data: 'my-shop' })
    expect([code, err]).toEqual([0, ''])
    said[args.slice(0, 2).join(' ')] = out
  }
  expect(said['import orders.csv']).toMatch(/^Imported 5 rows/)
  expect(said['segments diff']).toMatch(/good-customers +new +2 +\+2/)
  expect(said['segments members']).toMatch(/2 profiles.*\n\nada\ncleo\n/)
  expect(said['segments explain']).toContain('ada is in good-customers')
  expect(await readFile('good-customers.csv', 'utf8')).toBe(
    'profile_id,customer_id,country\n0,ada,DE\n2,cleo,CH\n',
  )
})

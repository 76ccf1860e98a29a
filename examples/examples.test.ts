import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { satsuma, satsumaJson } from '../test/support/cli.ts'

const EXAMPLES = ['online-shop', 'subscription', 'retail-chain']

/** The blocks of commands in a README, each a list of arguments for every command. */
async function commandsOf(example: string): Promise<string[][][]> {
  const text = await readFile(join('examples', example, 'README.md'), 'utf8')
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block.trim().split('\n'))
  return blocks.map((lines) => lines.map((line) => line.split(' ').slice(1)))
}

describe.each(EXAMPLES)('examples/%s', (example) => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'satsuma-example-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('the commands of its README give the committed sizes', async () => {
    const at = { data: join(folder, 'data') }
    const [commands = [], ...others] = await commandsOf(example)
    const evaluate = commands.at(-1) ?? []
    for (const command of commands) expect(await satsuma(command, at)).toMatchObject({ code: 0, err: '' })
    const { segments } = await satsumaJson<{ segments: { segment: string; size: number }[] }>(evaluate, at)
    const apply = ['segments', 'apply', `examples/${example}/segments.yaml`, '--dry-run']
    expect(await satsumaJson(apply, at)).toMatchObject({ warnings: [] })
    const sizes = Object.fromEntries(segments.map(({ segment, size }) => [segment, size]))
    await expect(`${JSON.stringify(sizes, null, 2)}\n`).toMatchFileSnapshot(`./${example}/expected.json`)
    for (const command of others.flat()) {
      expect(await satsuma(command, at)).toMatchObject({ code: 0, err: '' })
    }
    const { differences } = await satsumaJson<{ differences: number }>(['verify'], at)
    expect(differences).toBe(0)
  })
})

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'

const SOURCE = join(import.meta.dirname, '..')

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly static?: boolean
  readonly tag?: { readonly name?: string }
}

/** Sentences that are said while their file is loaded, once and for all in English, instead of when somebody asks. */
function saidOnLoading(text: string): string[] {
  const found: string[] = []
  const visit = (node: Node): void => {
    if (/Function/.test(node.type) || (node.type === 'PropertyDefinition' && !node.static)) return
    if (node.type === 'TaggedTemplateExpression' && node.tag?.name === 'say')
      found.push(text.slice(node.start, node.end))
    for (const inner of Object.values(node).flat()) if (isNode(inner)) visit(inner)
  }
  visit(parseAst(text, { lang: 'ts' }) as Node)
  return found
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

test('no sentence is said while its file is loaded, when nobody is being answered', async () => {
  const files = (await readdir(SOURCE, { recursive: true })).filter((file) => /(?<!\.test)\.ts$/.test(file))
  const texts = await Promise.all(files.map((file) => readFile(join(SOURCE, file), 'utf8')))
  const saying = texts.filter((text) => text.includes('say`'))
  expect(saying.length).toBeGreaterThan(100)
  expect(saying.flatMap(saidOnLoading)).toEqual([])
})

test('what functions say is said when they are called', () => {
  const text = [
    'const WORDS: Words = { a: say`one`, b: () => say`two`, c: [sayLater`three`, say`four`] }',
    'function five() { return say`five` }',
    'class Six { static six = say`six`; seven = say`seven`; eight() { return say`eight` } }',
  ].join('\n')
  expect(saidOnLoading(text)).toEqual(['say`one`', 'say`four`', 'say`six`'])
})

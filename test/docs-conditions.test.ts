import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONDITIONS } from '../src/conditions/index.ts'
import { LANGUAGE_PAGE, withTables } from '../src/definition/documentation.ts'
import { libraryOf } from '../src/definition/library.ts'
import { requireDefinitions } from '../src/definition/read.ts'
import { fieldsOf } from '../src/definition/schema-walk.ts'
import { PREDICATES } from '../src/predicates/index.ts'
import { type Bench, type LogEntry, openBench } from './support/agreement.ts'
import { blocksOf, conditionPages } from './support/docs.ts'

const pages = conditionPages()

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

it('has a page for every condition, and none beside', () => {
  expect(pages.map(({ key }) => key).sort()).toEqual(CONDITIONS.map(({ key }) => key).sort())
})

describe.each(pages)('$key', ({ key, text, definitions, condition, log, expected }) => {
  it('gives the members that its page says, in both evaluators', async () => {
    const library = libraryOf(requireDefinitions(definitions))
    await bench.fill(log as unknown as LogEntry[])
    expect(expected.length).toBeGreaterThan(0)
    for (const { at, members } of expected) {
      expect({ at, ...(await bench.members({ members: condition }, at, {}, library)) }).toEqual({
        at,
        members,
      })
    }
  })

  it('names every field', () => {
    const shared = new Set<string>(PREDICATES.map((predicate) => predicate.key))
    const schema = CONDITIONS.find((one) => one.key === key)!.schema
    const missing = fieldsOf(schema).filter((field) => !shared.has(field) && !text.includes(`\`${field}\``))
    expect(missing.filter((field) => field !== 'ignoreCase')).toEqual([])
  })
})

describe('the page on the language', () => {
  const page = readFileSync(LANGUAGE_PAGE, 'utf8')

  it('has the tables that the code gives; "writeDocumentation" writes them', () => {
    expect(withTables(page)).toBe(page)
  })

  it('shows definitions that are understood', () => {
    const files = blocksOf(page).filter(({ kind }) => kind === 'yaml file')
    expect(files.length).toBeGreaterThan(2)
    for (const { text } of files) expect(requireDefinitions(text)).not.toEqual([])
  })
})

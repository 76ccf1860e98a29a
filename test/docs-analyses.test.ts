import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { ANALYSES } from '../src/analyses/index.ts'
import { rfmOptions } from '../src/analyses/rfm/options.ts'

const PAGE = readFileSync('docs/analyze.md', 'utf8')

test.each(ANALYSES.map(({ name }) => name))('docs/analyze.md lists %s and has a section on it', (name) => {
  const [, anchor] = new RegExp(`^\\| \\[\`${name}\`\\]\\(#([a-z-]+)\\) \\|`, 'm').exec(PAGE) ?? []
  const headings = [...PAGE.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
    title.toLowerCase().replace(/ /g, '-'),
  )
  expect(headings).toContain(anchor)
})

test('every option of a method says what it is', () => {
  for (const { name, options } of ANALYSES) {
    const { properties = {} } = z.toJSONSchema(options, { io: 'input' })
    for (const [key, property] of Object.entries(properties))
      expect([name, key, property]).toEqual([
        name,
        key,
        expect.objectContaining({ description: expect.any(String) }),
      ])
  }
})

test('the groups of the page are groups', () => {
  const [, groups = ''] = /```yaml\n(- name: Best[\s\S]*?)```/.exec(PAGE) ?? []
  expect(rfmOptions.safeParse({ groups: parse(groups) }).success).toBe(true)
})

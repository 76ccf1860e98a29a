import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BLOCKED_VALUES } from './blocked-values.ts'
import { IdentityRules } from './rules.ts'

const text = readFileSync('docs/identity.md', 'utf8')

test('the documented namespaces, limits and numbers are those of the code', () => {
  const { namespaces, blockAfter, mostLinks } = new IdentityRules().setting
  const rows = [...text.matchAll(/^\| `([\w*]+)`[^|]*\| (\d+) \|/gm)].map(([, name, limit]) => ({
    name,
    limit: Number(limit),
  }))
  expect(rows).toEqual(namespaces)
  expect(text).toContain(`more than ${blockAfter} others`)
  expect(text).toContain(`more than ${mostLinks.toLocaleString('en')} at all`)
})

test('every value that stands for nobody is documented', () => {
  const documented = text.toLowerCase()
  for (const value of BLOCKED_VALUES.filter((one) => one !== '')) expect(documented).toContain(`\`${value}\``)
})

test('the rules of the example are valid', () => {
  const [, json = ''] = /```json\n([^`]+)```/.exec(text)!
  expect(new IdentityRules(JSON.parse(json)).limitOf('loyalty_card')).toBe(1)
})

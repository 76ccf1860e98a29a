import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { inPseudo, unmarkedIn } from '../language/testing/pseudo.ts'
import { yamlWords } from './yaml-words.ts'

test.each([
  ['segment: [', 'This is not indented as it must be, or a bracket is not closed'],
  ['a:\n  b: 1\n c: 2', 'This is not indented as it must be, or a bracket is not closed'],
  ['a: "x', 'A quote, colon, comma or dash is missing here'],
  ['all:\n  - a: 1\n   b: 2', 'A quote, colon, comma or dash is missing here'],
  ['a: b: c', /^A name stands on one line with the colon after it, /],
  ['a\nb: 1', /^A name stands on one line with the colon after it, /],
  ['a: [a: b: c]', 'Between brackets nothing is nested by colons and lines of its own'],
  ['a:\n\tb: 1', 'Tabs are not allowed as indentation'],
  ['a: @x', 'A text that begins with this sign stands in quotes'],
  ['a: "\\q"', 'There is no such escape sequence'],
  ['a: "b" c', 'This is not expected here'],
  ['a: 1\na: 2', 'Map keys must be unique'],
  ['a: !secret x', 'Unresolved tag: only plain data is understood'],
  ['a: &b *c', 'Aliases and anchors are not right here'],
  ['%x\n---\na: 1', 'This is not understood as YAML'],
])('%j: %s', (text, words) => {
  const { errors, warnings } = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  const [found] = [...errors, ...warnings]
  expect(yamlWords(found!.code)).toMatch(words)
  expect(
    unmarkedIn(
      inPseudo(() => yamlWords(found!.code)),
      () => false,
    ),
  ).toEqual([])
})

import { expect, test } from 'vitest'
import { namespacesOf } from './namespaces'
import { segmentPath } from './segment-path'
import { tokensOf } from './yaml-tokens'

test('the address of a part is readable, and everything else in it is encoded', () => {
  expect(segmentPath('lifecycle/at-risk')).toBe('/segments/lifecycle/at-risk')
  expect(segmentPath('a b?')).toBe('/segments/a%20b%3F')
  expect(segmentPath('vips', 'email:a+b@c.de')).toBe('/segments/vips?profile=email%3Aa%2Bb%40c.de#why')
})

test('YAML is coloured without losing a character', () => {
  const lines = [
    '# note',
    'segment: vips',
    '  - event: order',
    '    where: { "a:b": 1 }',
    '"quoted: key": x',
    '  - plain',
  ]
  for (const line of lines)
    expect(
      tokensOf(line)
        .map(({ text }) => text)
        .join(''),
    ).toBe(line)
  expect(tokensOf('  - event: order').map(({ kind, text }) => [kind, text])).toEqual([
    ['plain', '  - '],
    ['key', 'event'],
    ['plain', ':'],
    ['value', ' order'],
  ])
  expect(tokensOf('# note')).toEqual([{ kind: 'comment', text: '# note' }])
  expect(tokensOf('  - plain')).toEqual([{ kind: 'value', text: '  - plain' }])
})

test('the namespaces of a page: the most common first', () => {
  const of = (...namespaces: string[]) => ({
    profileId: 1,
    identities: namespaces.map((namespace) => ({ namespace, value: 'x' })),
  })
  expect(namespacesOf([of('email'), of('user_id', 'email', 'email'), of('user_id'), of('user_id')])).toEqual([
    'user_id',
    'email',
  ])
  expect(namespacesOf([])).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokensOf } from './yaml-tokens'

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

test('no line loses or gains a character, whatever it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('', '  - ', 'a: ', '# ', '"'), (text, lead) => {
      const line = lead + text.replaceAll('\n', '')
      expect(
        tokensOf(line)
          .map((token) => token.text)
          .join(''),
      ).toBe(line)
    }),
  )
})

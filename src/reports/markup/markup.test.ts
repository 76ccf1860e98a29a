import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeMarkup, markup } from './index.ts'

test('what is put into markup is escaped, unless it is markup', () => {
  const inside = markup`<b>${'a < b & "c"'}</b>`
  expect(String(markup`<p title="${"it's"}">${inside}</p>`)).toBe(
    '<p title="it&#39;s"><b>a &lt; b &amp; &quot;c&quot;</b></p>',
  )
})

test('lists are joined, what is not there leaves nothing, numbers are rounded to hundredths', () => {
  expect(String(markup`${['a', [markup`<i/>`, null]]}${undefined}${false}${0}${1 / 3}`)).toBe('a<i/>00.33')
})

test('no text opens a tag, ends an attribute or holds what a page may not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(escapeMarkup(text)).not.toMatch(/[<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F]/)
    }),
  )
  expect(escapeMarkup('\u0000\uD800a')).toBe('\uFFFD\uFFFDa')
})

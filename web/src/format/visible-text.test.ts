import { expect, test } from 'vitest'
import { visible } from './visible-text'

test('what would make a text read as another one is written out', () => {
  expect(visible('invoice\u202Efdp.exe')).toBe('invoice\\u202Efdp.exe')
  expect(visible('a\u200Bb\u0000c\uFEFF')).toBe('a\\u200Bb\\u0000c\\uFEFF')
})

test('everything else stays, in whatever script it is', () => {
  for (const text of ['Zoë\n\tx', 'שלום', '<img src=x onerror=alert(1)>', '👩‍👩‍👧', 'javascript:alert(1)']) {
    expect(visible(text)).toBe(text)
  }
})

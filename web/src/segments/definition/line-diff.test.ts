import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLines, foldDiff } from './line-diff'

const said = (before: string, after: string) =>
  diffLines(before, after).map(({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`)

test('what stays, goes and comes', () => {
  expect(said('a\nb\nc\n', 'a\nx\nc\nd\n')).toEqual([' a', '-b', '+x', ' c', '+d'])
  expect(said('', 'a')).toEqual(['+a'])
  expect(said('a', '')).toEqual(['-a'])
  expect(said('a\nb', 'a\nb')).toEqual([' a', ' b'])
})

test('either text can be had back from the difference', () => {
  const [before, after] = [
    'when:\n  all:\n    - a\n    - b\n  x: 1',
    'when:\n  any:\n    - b\n    - c\n    - a',
  ]
  const lines = diffLines(before, after)
  const without = (kind: string) =>
    lines
      .filter((line) => line.kind !== kind)
      .map(({ text }) => text)
      .join('\n')
  expect(without('added')).toBe(before)
  expect(without('removed')).toBe(after)
})

test('what is far from a change is folded', () => {
  const before = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].join('\n')
  const folded = foldDiff(diffLines(before, before.replace('h', 'i')))
  expect(folded.map((line) => (line.kind === 'gap' ? line.lines : line.text))).toEqual([
    5,
    'f',
    'g',
    'h',
    'i',
  ])
  expect(foldDiff(diffLines('a\nb', 'a\nb'))).toEqual([{ kind: 'gap', lines: 2 }])
})

const texts = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
  .map((lines) => lines.join('\n'))

test('of any two texts both can be had back, and no line is said to change that stays', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const lines = diffLines(before, after)
      const without = (kind: string) =>
        lines
          .filter((line) => line.kind !== kind)
          .map(({ text }) => text)
          .join('\n')
      expect([without('added'), without('removed')]).toEqual([before, after])
      if (before === after) expect(lines.every(({ kind }) => kind === 'same')).toBe(true)
    }),
  )
})

test('folding leaves out nothing but what stays, and counts it', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const lines = diffLines(before, after)
      const folded = foldDiff(lines)
      const counted = folded.reduce((sum, line) => sum + (line.kind === 'gap' ? line.lines : 1), 0)
      expect(counted).toBe(lines.length)
      const changes = (all: readonly { readonly kind: string }[]) =>
        all.filter(({ kind }) => kind === 'added' || kind === 'removed')
      expect(changes(folded)).toEqual(changes(lines))
    }),
  )
})

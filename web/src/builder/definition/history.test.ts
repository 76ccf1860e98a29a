import { expect, test } from 'vitest'
import { begin, change, redo, undo } from './history'

test('steps are taken back and done again', () => {
  const two = change(change(begin('a'), 'b', { at: 0 }), 'c', { at: 0 })
  expect(undo(two).present).toBe('b')
  expect(undo(undo(undo(two))).present).toBe('a')
  expect(redo(undo(two)).present).toBe('c')
  expect(redo(two).present).toBe('c')
  expect(redo(change(undo(two), 'd', { at: 0 })).present).toBe('d')
})

test('typing in one place is one step until somebody pauses', () => {
  const typed = ['a', 'ab', 'abc'].reduce(
    (history, text, index) => change(history, text, { place: 'title', at: 300 * index }),
    begin(''),
  )
  expect(undo(typed).present).toBe('')
  expect(undo(change(typed, 'abcd', { place: 'title', at: 5_000 })).present).toBe('abc')
  expect(undo(change(typed, 'abcd', { place: 'text', at: 700 })).present).toBe('abc')
  expect(change(typed, 'abc', { at: 0 })).toBe(typed)
})

test('what was undone is not joined by further typing', () => {
  const typed = change(begin(''), 'a', { place: 'title', at: 0 })
  const again = change(undo(typed), 'b', { place: 'title', at: 100 })
  expect(undo(again).present).toBe('')
})

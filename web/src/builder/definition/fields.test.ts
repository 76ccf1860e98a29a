import { expect, test } from 'vitest'
import { emptyDefinition, kindOfDefinition, nameFor, setField, setTitle, tagsOf } from './fields'

test.each([
  ['Grüße aus Köln!', 'grusse-aus-koln'],
  ['  VIP -- 2026  ', 'vip-2026'],
  ['日本', 'new-segment'],
  ['a'.repeat(80), 'a'.repeat(60)],
])('the name made of %s is %s', (title, name) => {
  expect(nameFor(title, 'segment')).toBe(name)
})

test('the name follows the title until somebody chooses another, or it is saved', () => {
  const titled = setTitle(emptyDefinition('segment'), 'Big spenders', false)
  expect(Object.entries(titled).slice(0, 2)).toEqual([
    ['segment', 'big-spenders'],
    ['title', 'Big spenders'],
  ])
  expect(setTitle(titled, 'Spenders', false)).toMatchObject({ segment: 'spenders' })
  expect(setTitle(titled, 'Spenders', true)).toMatchObject({ segment: 'big-spenders' })
  expect(setTitle(setField(titled, 'segment', 'mine'), 'Spenders', false)).toMatchObject({ segment: 'mine' })
  expect(setTitle(titled, '', false)).toEqual(emptyDefinition('segment'))
})

test('fields stand where a file would have them', () => {
  const definition = setField({ segment: 'a', when: { all: [] }, custom: 1 }, 'tags', ['x'])
  expect(Object.keys(definition)).toEqual(['segment', 'tags', 'when', 'custom'])
  expect(tagsOf(definition)).toEqual(['x'])
  expect(tagsOf({ tags: 'x' })).toEqual([])
  expect(kindOfDefinition({ metric: 'm' })).toBeUndefined()
})

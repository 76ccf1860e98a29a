import { expect, test } from 'vitest'
import { groupsAround, itemsOf, viewTree } from './items'
import { type Direction, stepFrom } from './moves'

const when = {
  all: [{ event: 'a' }, { not: { any: [{ event: 'b' }, { not: { not: { event: 'c' } } }] } }, { event: 'd' }],
}
const tree = viewTree(when, ['when'])
const place = (text: string) => text.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))

test('a negation is a mark on what it stands around', () => {
  const said = itemsOf(tree).map(({ kind, path, negations }) => `${path.join('.')} ${kind} ${negations}`)
  expect(said).toEqual([
    'when group 0',
    'when.all.0 condition 0',
    'when.all.1 group 1',
    'when.all.1.not.any.0 condition 0',
    'when.all.1.not.any.1 condition 2',
    'when.all.2 condition 0',
  ])
})

test.each([
  ['a single condition', { event: 'a' }, 1],
  ['a negated group', { not: { any: [] } }, 1],
  ['nothing', undefined, 0],
  ['a group with a field that no group has', { all: [], in: 'x' }, 1],
])('%s at the root stands in a group', (_, node, parts) => {
  expect(viewTree(node, ['when'])).toMatchObject({ kind: 'group', join: 'all', at: ['when'] })
  expect(viewTree(node, ['when']).parts).toHaveLength(parts)
})

test('the groups around an item are found', () => {
  const around = (path: string) => groupsAround(tree, place(path)).map(({ path }) => path.join('.'))
  expect(around('when.all.1.not.any.0')).toEqual(['when', 'when.all.1'])
  expect(around('when.all.1')).toEqual(['when'])
  expect(around('when.all.9')).toEqual([])
  expect(around('when')).toEqual([])
})

test.each<[string, Direction, string | undefined]>([
  ['when.all.0', 'up', undefined],
  ['when.all.0', 'down', 'when 2'],
  ['when.all.0', 'in', 'when.all.1.not 0'],
  ['when.all.0', 'out', undefined],
  ['when.all.2', 'up', 'when 1'],
  ['when.all.2', 'down', undefined],
  ['when.all.2', 'in', 'when.all.1.not 2'],
  ['when.all.1.not.any.0', 'up', 'when 1'],
  ['when.all.1.not.any.1', 'down', 'when 2'],
  ['when.all.1.not.any.1', 'out', 'when 2'],
  ['when.all.1.not.any.1', 'in', undefined],
])('%s is moved %s to %s', (path, direction, expected) => {
  const to = stepFrom(tree, place(path), direction)
  expect(to && `${to.group.join('.')} ${to.index}`).toBe(expected)
})

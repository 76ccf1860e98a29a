import { expect, test } from 'vitest'
import { addPart, changePart, changeRest, movePart, removePart } from './part-edits'

const when = { event: 'order' }
const stages = {
  segmentation: 'stages',
  parts: [
    { name: 'x', title: 'X', when },
    { name: 'y', when },
  ],
  rest: { name: 'z' },
}
const names = ({ parts }: { readonly parts?: unknown }) =>
  (parts as readonly { readonly name: string }[]).map(({ name }) => name)

test('parts are added with a name that is free, moved and taken out', () => {
  expect(names(addPart(stages, 'Y'))).toEqual(['x', 'y', 'y-2'])
  expect(names(movePart(stages, 1, -1))).toEqual(['y', 'x'])
  expect(names(movePart(stages, 0, -1))).toEqual(['x', 'y'])
  expect(names(removePart(stages, 0))).toEqual(['y'])
})

test('parts and the rest are named; an empty title is none, an empty name stays to be filled in', () => {
  expect(changePart(stages, 1, 'title', 'Y').parts).toEqual([
    stages.parts[0],
    { name: 'y', title: 'Y', when },
  ])
  expect(Object.keys((changePart(stages, 1, 'title', 'Y').parts as object[])[1]!)).toEqual([
    'name',
    'title',
    'when',
  ])
  expect(changePart(stages, 0, 'title', '').parts).toMatchObject([{ name: 'x', when }, {}])
  expect(changePart(stages, 0, 'name', '').parts).toMatchObject([{ name: '' }, {}])
  expect(changeRest(stages, 'title', 'Others').rest).toEqual({ name: 'z', title: 'Others' })
})

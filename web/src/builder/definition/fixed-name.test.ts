import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Draft, draftOf, withText } from './draft'
import { nameOf, setTitle } from './fields'
import { withFixedName } from './fixed-name'
import { begin, change, type History, undo } from './history'
import { readText } from './yaml-text'

const empty = draftOf({ segment: 'new-segment', when: { all: [] } })
const named = draftOf({ segment: 'loyal', title: 'Loyal', when: { all: [{ event: 'order' }] } })
const steps = (...drafts: readonly Draft[]) =>
  drafts.reduce((history, draft) => change(history, draft, { at: 0 }), begin(empty))

test('what was before it was saved takes over the name, in the text as well', () => {
  const { present, past } = undo(withFixedName(steps(named), 'segment', 'loyal'))
  expect(past).toEqual([])
  expect(present.definition).toEqual({ segment: 'loyal', when: { all: [] } })
  expect(present.text).toBe('segment: loyal\nwhen:\n  all: []\n')
})

test('a step that was not understood, or of another kind, is left out', () => {
  const broken = withText(named, 'segment: [')
  const other = draftOf({ segmentation: 'stages', parts: [] })
  const history = withFixedName(steps(broken, other, named), 'segment', 'loyal')
  expect(history.past).toHaveLength(1)
  expect(history.present).toEqual(named)
})

test('what was taken back before saving can be done again under the name', () => {
  const history = withFixedName(
    undo(steps(named, draftOf({ segment: 'later', when: {} }))),
    'segment',
    'loyal',
  )
  expect(history.future.map(({ definition }) => nameOf(definition))).toEqual(['loyal'])
})

test('whatever was typed, every step has the name and says the same in text and tree', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 6 }), (titles) => {
      const drafts = titles.map((title) => draftOf(setTitle(empty.definition, title, false)))
      const { past, present, future } = withFixedName(steps(...drafts), 'segment', 'loyal') as History<Draft>
      for (const { definition, text } of [...past, present, ...future]) {
        expect(nameOf(definition)).toBe('loyal')
        const reading = readText(text)
        expect(reading.ok && reading.definition).toEqual(definition)
      }
    }),
    { numRuns: 20 },
  )
})

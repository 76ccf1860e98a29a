import { expect, test } from 'vitest'
import { segmentRow } from '../testing/segment-row'
import { justSavedIn } from './just-saved'
import { nameProblem, takenNames } from './name-problem'

const when = { all: [{ event: 'order' }] }
const part = segmentRow('stages/new', { kind: 'part', name: 'new', segmentation: 'stages' })
const ROWS = [segmentRow('loyal'), segmentRow('gone', { status: 'archived' }), part]
const fresh = { saved: undefined }
const saved = { saved: { kind: 'segment', name: 'loyal', version: 2, text: '', definition: {} } } as const

test('names are taken by kind; a part takes none', () => {
  expect([...takenNames(ROWS, 'segment')]).toEqual(['loyal', 'gone'])
  expect([...takenNames([part, part, ...ROWS], 'segmentation')]).toEqual(['stages'])
})

test.each<[string, object, string | undefined]>([
  ['a name that is taken', { segment: 'loyal', when }, 'The name “loyal” is taken.'],
  ['the name of what is archived', { segment: 'gone', when }, 'The name “gone” is taken.'],
  ['a free name', { segment: 'mine', when }, undefined],
  ['the name of a part', { segment: 'new', when }, undefined],
  ['the name of a segmentation', { segment: 'stages', when }, undefined],
  ['the same for a segmentation', { segmentation: 'stages', parts: [] }, 'The name “stages” is taken.'],
  ['what is no segment', { metric: 'loyal' }, undefined],
])('something new with %s', (_, definition, message) => {
  expect(nameProblem({ ...definition }, fresh, ROWS)?.message).toBe(message)
})

test('nobody chose the name of what is still empty', () => {
  const rows = [segmentRow('new-segment')]
  expect(nameProblem({ segment: 'new-segment', when: { all: [] } }, fresh, rows)).toBeUndefined()
  expect(nameProblem({ segment: 'new-segment', when }, fresh, rows)?.path).toEqual(['segment'])
})

test.each<[string, object, readonly string[] | undefined]>([
  ['keeps its name', { segment: 'loyal', when }, undefined],
  ['has got another name', { segment: 'loyals', when }, ['segment']],
  ['has got no name', { segment: '', when }, ['segment']],
  ['has become a segmentation', { segmentation: 'loyal', parts: [] }, ['segmentation']],
  ['is nothing any more', { when }, ['segment']],
])('something saved that %s', (_, definition, path) => {
  const problem = nameProblem({ ...definition }, saved, ROWS)
  expect(problem?.path).toEqual(path)
  if (path) expect(problem?.mend).toBe('Write “segment: loyal” again.')
})

test.each<[unknown, boolean]>([
  [{ version: 1, history: { past: [], present: {}, future: [] } }, true],
  [{ version: 2, history: { past: [], present: {}, future: [] } }, false],
  [{ version: 1 }, false],
  [{ saved: 1 }, false],
  [null, false],
])('an address that carries %j was just saved as version 1: %s', (state, was) => {
  expect(justSavedIn(state, 1) !== undefined).toBe(was)
})

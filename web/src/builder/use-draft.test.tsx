import { act } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { runHook } from '../testing/show'
import { type Draft, draftOf } from './definition/draft'
import { insertNode, removeNode } from './definition/edits'
import { setField } from './definition/fields'
import { begin, change, type History } from './definition/history'
import { keepDraft, keptDraft } from './draft-store'
import { type Start, startFrom, startFromSaved } from './start'
import { useDraft } from './use-draft'

const order = { event: 'order' }
const loyal = { segment: 'loyal', when: { all: [order] } }
const SAVED = { kind: 'segment', name: 'loyal', version: 3, ...draftOf(loyal) } as const
const KEY = 'segment/loyal'

function write(start: Start = startFromSaved(SAVED, localStorage), steps?: History<Draft>) {
  const { result, unmount } = runHook(() => useDraft(start, steps))
  const step = (deed: (editing: typeof result.current) => void) => act(() => deed(result.current))
  return { now: () => result.current, step, unmount }
}

const titled = (title: string) => (definition: object) => setField({ ...definition }, 'title', title)

describe('a draft', () => {
  test('begins unchanged, with nothing to take back, and leaves nothing in the browser', () => {
    const { now } = write()
    expect(now()).toMatchObject({ isChanged: false, canUndo: false, canRedo: false })
    expect(now().draft.definition).toEqual(loyal)
    expect(localStorage).toHaveLength(0)
  })

  test('is kept as soon as it differs, and forgotten once it is as it was', () => {
    const { now, step } = write()
    step(({ edit }) => edit(titled('Mine')))
    expect(now().isChanged).toBe(true)
    expect(keptDraft(localStorage, KEY)).toMatchObject({ version: 3, text: expect.stringContaining('Mine') })
    step(({ undo }) => undo())
    expect(now().isChanged).toBe(false)
    expect(keptDraft(localStorage, KEY)).toBeUndefined()
  })

  test('that says the same in other words is not changed', () => {
    const { now, step } = write()
    step(({ type }) => type('{"segment": "loyal", "when": {"all": [{"event": "order"}]}}'))
    expect(now()).toMatchObject({ isChanged: false, canUndo: true })
  })

  test('comes back as it was left, and changes the version of then', () => {
    keepDraft(localStorage, KEY, { text: 'segment: loyal\nwhen: {all: []}', version: 2, at: 1 })
    const { now } = write()
    expect(now().draft.definition).toEqual({ segment: 'loyal', when: { all: [] } })
    expect(now()).toMatchObject({ isChanged: true, canUndo: false })
  })

  test('of an address has a place of its own among what is kept', () => {
    const [one, other] = [startFrom(loyal, localStorage), startFrom({ ...loyal, segment: 'b' }, localStorage)]
    const { step } = write(one)
    step(({ edit }) => edit(titled('Mine')))
    expect(keptDraft(localStorage, one.key)?.text).toContain('Mine')
    expect(keptDraft(localStorage, other.key)).toBeUndefined()
  })

  test('that is broken keeps what it said last, and does not take edits of the tree', () => {
    const { now, step } = write()
    step(({ type }) => type('segment: [loyal'))
    expect(now().draft.problem).toMatchObject({ line: 1 })
    expect(now().draft.definition).toEqual(loyal)
    step(({ edit }) => edit((definition) => removeNode(definition, ['when', 'all', 0])))
    expect(now().draft.text).toBe('segment: [loyal')
    expect(now().isChanged).toBe(true)
    expect(keptDraft(localStorage, KEY)?.text).toBe('segment: [loyal')
  })
})

describe('steps', () => {
  test('are taken back and made again in either view', () => {
    const { now, step } = write()
    step(({ edit }) => edit((one) => insertNode(one, { group: ['when'], index: 1 }, { event: 'visit' })))
    step(({ type }) => type(now().draft.text.replace('visit', 'click')))
    expect(now().draft.definition.when).toEqual({ all: [order, { event: 'click' }] })
    step(({ undo }) => undo())
    expect(now().draft.text).toContain('visit')
    step(({ undo }) => undo())
    expect(now().draft.definition).toEqual(loyal)
    step(({ redo }) => redo())
    step(({ redo }) => redo())
    expect(now().draft.text).toContain('click')
    expect(now().canRedo).toBe(false)
  })

  test('are one while somebody types in one place', () => {
    const { now, step } = write()
    for (const title of ['M', 'Mi', 'Mine']) step(({ edit }) => edit(titled(title), 'title'))
    step(({ edit }) => edit(titled('Mine!'), 'elsewhere'))
    step(({ undo }) => undo())
    expect(now().draft.definition.title).toBe('Mine')
    step(({ undo }) => undo())
    expect(now().draft.definition).toEqual(loyal)
  })

  test('that change nothing are none', () => {
    const { now, step } = write()
    step(({ edit }) => edit((definition) => definition))
    step(({ type }) => type(now().draft.text))
    expect(now().canUndo).toBe(false)
  })

  test('include going on with something else', () => {
    const { now, step } = write()
    const other = { segment: 'other', when: { all: [] } }
    step(({ replace }) => replace(draftOf(other)))
    expect(now().draft).toEqual(draftOf(other))
    step(({ undo }) => undo())
    expect(now().draft.definition).toEqual(loyal)
  })

  test('of the page before can be taken back, unless something else was left here', () => {
    const earlier = draftOf({ segment: 'loyal', when: { all: [] } })
    const history = change(begin(earlier), draftOf(loyal), { at: 0 })
    const { now, step, unmount } = write(startFromSaved(SAVED, localStorage), history)
    expect(now()).toMatchObject({ isChanged: false, canUndo: true })
    step(({ undo }) => undo())
    expect(now().draft).toBe(earlier)
    unmount()
    const left = write(startFromSaved(SAVED, localStorage), history)
    expect(left.now()).toMatchObject({ canUndo: false, isChanged: true })
  })
})

import { describe, expect, test } from 'vitest'
import { draftOf } from './definition/draft'
import { keepDraft, keptDraft } from './draft-store'
import { savedOf } from './saved'
import { copyOf, draftInParam, startEmpty, startFrom, startFromSaved, stepsOf } from './start'
import { undoKeyOf } from './use-undo-keys'
import { viewOf, viewOnly } from './ViewChoice'

/** What a browser keeps, as long as a test. */
function shelf(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage
}

const loyal = { segment: 'loyal', when: { event: 'order' } }
const text = 'segment: loyal\nwhen: {event: order}'
const saved = { kind: 'segment', name: 'loyal', version: 3, text, definition: loyal } as const

describe('what somebody begins with', () => {
  test('is what was left here, otherwise what is saved', () => {
    const browser = shelf()
    expect(stepsOf(startFromSaved(saved, browser)).present.definition).toEqual(loyal)
    keepDraft(browser, 'segment/loyal', { text: 'segment: loyal\nwhen: {all: []}', version: 2, at: 1 })
    const start = startFromSaved(saved, browser)
    expect(start.kept?.version).toBe(2)
    expect(stepsOf(start).present.definition).toEqual({ segment: 'loyal', when: { all: [] } })
    expect(stepsOf(startEmpty('segment', browser)).present).toEqual(
      draftOf({ segment: 'new-segment', when: { all: [] } }),
    )
    const given = startFrom(loyal, browser)
    expect(given).toMatchObject({ kind: 'segment', saved: undefined, kept: undefined })
    keepDraft(browser, given.key, { text: 'segment: mine', version: 0, at: 1 })
    expect(startFrom(loyal, browser).kept?.text).toBe('segment: mine')
  })

  test.each(['not JSON', '{"text": 1}', 'null'])('is not what a browser kept as %s', (text) => {
    const browser = shelf()
    browser.setItem('satsuma.draft:segment/loyal', text)
    expect(keptDraft(browser, 'segment/loyal')).toBeUndefined()
  })

  test('does without a browser that keeps nothing', () => {
    const refuse = () => {
      throw new Error('denied')
    }
    const closed = { getItem: refuse, setItem: refuse, removeItem: refuse }
    keepDraft(closed, 'segment/loyal', { text: '', version: 0, at: 0 })
    expect(keptDraft(closed, 'segment/loyal')).toBeUndefined()
  })

  test('is the definition of an address', () => {
    const param = (text: string) => Buffer.from(text).toString('base64url')
    expect(draftInParam(param('segment: köln\nwhen: {trait: city, is: Köln}'))?.definition).toMatchObject({
      when: { is: 'Köln' },
    })
    for (const text of ['metric: m', 'a: [', '- a']) expect(draftInParam(param(text))).toBeUndefined()
    expect(draftInParam('%%%')).toBeUndefined()
  })

  test('is a copy with a title and name of its own', () => {
    expect(copyOf(loyal, (title) => `Copy of ${title}`)).toEqual({
      segment: 'copy-of-loyal',
      title: 'Copy of loyal',
      when: { event: 'order' },
    })
  })
})

test('a saved definition is data; a metric is not built here', () => {
  const status = { status: 'active', createdAt: 0, updatedAt: 0 } as const
  expect(savedOf({ kind: 'segment', name: 'loyal', version: 3, yaml: text, ...status })).toEqual(saved)
  expect(savedOf({ kind: 'metric', name: 'm', version: 1, yaml: 'metric: m', ...status })).toBeUndefined()
})

const key = (pressed: string) => {
  const keys = pressed.split('+')
  return {
    key: keys.at(-1)!,
    ctrlKey: keys.includes('Ctrl'),
    metaKey: keys.includes('Cmd'),
    shiftKey: keys.includes('Shift'),
    altKey: keys.includes('Alt'),
  }
}

test.each([
  ['Ctrl+z', 'undo'],
  ['Cmd+z', 'undo'],
  ['Ctrl+Shift+Z', 'redo'],
  ['Ctrl+y', 'redo'],
  ['z', undefined],
  ['Ctrl+Alt+z', undefined],
  ['Ctrl+Shift+y', undefined],
])('%s asks for %s', (pressed, asked) => {
  expect(undoKeyOf(key(pressed))).toBe(asked)
})

test('an address names a view', () => {
  expect([viewOnly('?view=both&definition=abc'), viewOnly('?kind=segment')]).toEqual(['?view=both', ''])
  expect([viewOf('both'), viewOf('nonsense'), viewOf(null)]).toEqual(['both', 'conditions', 'conditions'])
})

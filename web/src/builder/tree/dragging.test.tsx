import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { show } from '../../testing/show'
import { viewTree } from '../definition/items'
import { startFrom } from '../start'
import { KNOWN, NO_RESULTS } from '../testing/drafts'
import { useDraft } from '../use-draft'
import { Tree } from './Tree'

const [a, b, c] = ['a', 'b', 'c'].map((trait) => ({ trait, exists: true }))
const WHEN = { all: [a, { any: [b, c] }] }

function Written({ readOnly = false }: { readonly readOnly?: boolean }) {
  const { draft, edit } = useDraft(startFrom({ segment: 's', when: WHEN }, sessionStorage))
  const tree = viewTree(draft.definition.when, ['when'])
  return (
    <>
      <Tree
        tree={tree}
        edit={edit}
        results={NO_RESULTS}
        problems={[]}
        readOnly={readOnly}
        isWaiting={false}
      />
      <output aria-label="written">{JSON.stringify(draft.definition.when)}</output>
    </>
  )
}

const open = (readOnly?: boolean) => show(<Written readOnly={readOnly ?? false} />, { known: KNOWN })
const written = () => JSON.parse(screen.getByLabelText('written').textContent ?? '') as unknown
const handle = (name: string, place = 0) =>
  screen.getAllByRole('button', { name: `Options of ${name}` })[place]!
const row = (name: string, place = 0) => handle(name, place).closest('li')!
const head = (name: string) => handle(name).parentElement!
const end = (place: number) =>
  screen.getAllByRole('button', { name: '+ Add condition' })[place]!.closest('[data-end-of]')!

const dragged = () => document.querySelector('[data-dragged=true]')

/** Above the middle of everything, where it would go before, and below it: in jsdom nothing has a height. */
const ABOVE = -1
const BELOW = 1

/** What is under the pointer: jsdom knows no places. */
let pointed: Element | undefined
beforeEach(() => {
  pointed = undefined
  const places = {
    elementFromPoint: () => pointed ?? null,
    elementsFromPoint: () => (pointed ? [pointed] : []),
  }
  Object.assign(document, places)
})
afterEach(() => {
  for (const name of ['elementFromPoint', 'elementsFromPoint']) Reflect.deleteProperty(document, name)
})

/** What a browser tells of a pointer that drags. */
async function tell(what: string, target: Element, clientY = 0): Promise<void> {
  const event = new MouseEvent(what, { bubbles: true, cancelable: true, clientY })
  const dataTransfer = {
    setData() {},
    setDragImage() {},
    types: [],
    items: [],
    effectAllowed: 'all',
    dropEffect: 'none',
  }
  Object.defineProperty(event, 'dataTransfer', { value: dataTransfer })
  await act(async () => {
    target.dispatchEvent(event)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  })
}

/** Takes an item by its handle. */
async function take(item: Element, by: Element): Promise<void> {
  pointed = by
  await tell('dragstart', item)
}

async function hold(over: Element, clientY: number): Promise<void> {
  await tell('dragenter', over, clientY)
  await tell('dragover', over, clientY)
}

async function drop(over: Element, clientY: number): Promise<void> {
  await hold(over, clientY)
  await tell('drop', over, clientY)
  await tell('dragend', over, clientY)
}

describe('an item that is dragged', () => {
  test.each<[string, () => Element, number, object]>([
    ['before a condition', () => row('condition 2'), ABOVE, { all: [{ any: [b, a, c] }] }],
    ['behind a condition', () => row('condition 2'), BELOW, { all: [{ any: [b, c, a] }] }],
    ['before the head of a group', () => head('group 2'), ABOVE, WHEN],
    ['behind the head of a group', () => head('group 2'), BELOW, { all: [{ any: [a, b, c] }] }],
    ['at the end of a group', () => end(0), BELOW, { all: [{ any: [b, c, a] }] }],
    ['at the end of all', () => end(1), BELOW, { all: [{ any: [b, c] }, a] }],
  ])('goes %s', async (_, over, clientY, expected) => {
    open()
    await take(row('condition 1'), handle('condition 1'))
    expect(row('condition 1').dataset.dragged).toBe('true')
    await drop(over(), clientY)
    expect(written()).toEqual(expected)
    expect(dragged()).toBeNull()
  })

  test('shows where it would go while it is held there', async () => {
    open()
    await take(row('condition 1'), handle('condition 1'))
    await hold(row('condition 2'), ABOVE)
    expect(row('condition 2').dataset.edge).toBe('before')
    await hold(row('condition 2'), BELOW)
    expect(row('condition 2').dataset.edge).toBe('after')
    await hold(end(1), BELOW)
    expect(row('condition 2').dataset.edge).toBeUndefined()
    expect((end(1) as HTMLElement).dataset.over).toBe('true')
    await tell('dragend', row('condition 1'))
    expect(written()).toEqual(WHEN)
  })

  test('does not go into itself', async () => {
    open()
    await take(head('group 2'), handle('group 2'))
    expect(dragged()).not.toBeNull()
    await hold(row('condition 2'), ABOVE)
    expect(row('condition 2').dataset.edge).toBeUndefined()
    await drop(row('condition 2'), ABOVE)
    expect(written()).toEqual(WHEN)
  })

  test('stays where it is when it is dropped on nothing', async () => {
    open()
    await take(row('condition 1'), handle('condition 1'))
    await drop(document.body, BELOW)
    expect(written()).toEqual(WHEN)
  })

  test('is held by its handle only, and by nothing where it is only read', async () => {
    const page = open()
    await take(row('condition 1'), row('condition 1'))
    expect(row('condition 1').dataset.dragged).toBe('false')
    page.unmount()
    open(true)
    expect(row('condition 1').draggable).toBe(false)
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import type { ConditionProblem } from '../conditions'
import { viewTree } from '../definition/items'
import type { PlacedProblem } from '../results/at-items'
import type { Results } from '../results/use-results'
import { startFrom } from '../start'
import { about, count, exactly, KNOWN, NO_RESULTS } from '../testing/drafts'
import { useDraft } from '../use-draft'
import { Tree } from './Tree'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((trait) => ({ trait, exists: true }))

interface WrittenProps {
  readonly when: object
  readonly results?: Results
  readonly problems?: readonly PlacedProblem[]
  readonly readOnly?: boolean
}

function Written({ when, results = NO_RESULTS, problems = [], readOnly = false }: WrittenProps) {
  const { draft, edit, undo } = useDraft(startFrom({ segment: 's', when }, sessionStorage))
  const tree = viewTree(draft.definition.when, ['when'])
  return (
    <>
      <Tree
        tree={tree}
        edit={edit}
        results={results}
        problems={problems}
        readOnly={readOnly}
        isWaiting={false}
      />
      <button type="button" onClick={undo}>
        Undo
      </button>
      <output aria-label="written">{JSON.stringify(draft.definition.when)}</output>
    </>
  )
}

const open = (when: object, more: Partial<WrittenProps> = {}) =>
  show(<Written when={when} {...more} />, { known: KNOWN })
const written = () => JSON.parse(screen.getByLabelText('written').textContent ?? '') as unknown
const said = () => screen.getAllByRole('status').map(wordsIn).join(' ').trim()
const handle = (name: string, place = 0) =>
  screen.getAllByRole('button', { name: `Options of ${name}` })[place]!
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent

describe('by keyboard', () => {
  test.each([
    ['condition 2', ['ArrowUp'], { all: [b, a, { any: [c] }] }, 'Moved to place 1 of 3.'],
    ['condition 1', ['ArrowDown', 'ArrowDown'], { all: [b, { any: [c] }, a] }, 'Moved'],
    ['condition 2', ['ArrowRight'], { all: [a, { any: [b, c] }] }, 'Moved'],
    ['group 3', ['ArrowUp', 'ArrowUp'], { all: [{ any: [c] }, a, b] }, 'Moved to place 1 of 3.'],
  ])('%s goes %s', async (name, keys, expected, told) => {
    const page = open({ all: [a, b, { any: [c] }] })
    handle(name).focus()
    for (const key of keys) await page.user.keyboard(`{Alt>}{${key}}{/Alt}`)
    expect(written()).toEqual(expected)
    expect(said()).toContain(told)
  })

  test('a condition leaves its group, and the keyboard stays with it', async () => {
    const page = open({ all: [a, { any: [b, c] }] })
    handle('condition 2').focus()
    await page.user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    expect(written()).toEqual({ all: [a, { any: [b] }, c] })
    await waitFor(() => expect(focused()).toBe('Options of condition 3'))
  })

  test('where there is no way that is said, and nothing changes', async () => {
    const page = open({ all: [a, b] })
    handle('condition 1').focus()
    await page.user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(said()).toContain('There is no way in this direction.')
    expect(written()).toEqual({ all: [a, b] })
    await page.user.keyboard('{ArrowDown}')
    expect(written()).toEqual({ all: [a, b] })
  })
})

describe('by menu', () => {
  test.each([
    ['Negate: must not hold', { all: [a, b] }, { all: [{ not: a }, b] }],
    ['Do not negate', { all: [{ not: a }, b] }, { all: [a, b] }],
    ['Duplicate', { all: [a, b] }, { all: [a, a, b] }],
    ['Add an alternative: group with “any”', { all: [a, b] }, { all: [{ any: [a] }, b] }],
    ['Put into a group with “all”', { any: [a, b] }, { any: [{ all: [a] }, b] }],
    ['Remove', { all: [a, b] }, { all: [b] }],
    ['Move down', { all: [a, b] }, { all: [b, a] }],
    ['Move into the group beside it', { all: [a, { any: [b] }] }, { all: [{ any: [a, b] }] }],
  ])('%s', async (item, before, after) => {
    const page = open(before)
    await page.user.click(handle('condition 1'))
    await page.user.click(await screen.findByRole('menuitem', { name: new RegExp(`^${item}`) }))
    expect(written()).toEqual(after)
    await page.user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(written()).toEqual(before)
  })

  test('a group is dissolved unless something negates it', async () => {
    const page = open({ all: [a, { any: [b, c] }] })
    await page.user.click(handle('group 2'))
    await page.user.click(await screen.findByRole('menuitem', { name: 'Dissolve this group' }))
    expect(written()).toEqual({ all: [a, b, c] })
    page.unmount()
    const negated = open({ all: [a, { not: { any: [b, c] } }] })
    await negated.user.click(handle('group 2'))
    await screen.findByRole('menuitem', { name: 'Do not negate' })
    expect(screen.queryByRole('menuitem', { name: 'Dissolve this group' })).toBeNull()
  })

  test('moves that lead nowhere are not offered', async () => {
    const page = open({ all: [a, b] })
    await page.user.click(handle('condition 1'))
    const item = async (name: RegExp) => (await screen.findByRole('menuitem', { name })) as HTMLButtonElement
    expect((await item(/^Move up/)).disabled).toBe(true)
    expect((await item(/^Move down/)).disabled).toBe(false)
    expect((await item(/^Move into/)).disabled).toBe(true)
    expect((await item(/^Move out/)).disabled).toBe(true)
  })
})

describe('menus by keyboard', () => {
  test.each(['{Enter}', ' ', '{ArrowDown}'])(
    '%s opens the options on the first that can be chosen',
    async (key) => {
      const page = open({ all: [a, b] })
      handle('condition 1').focus()
      await page.user.keyboard(key)
      await waitFor(() => expect(focused()).toMatch(/^Move down/))
      await page.user.keyboard('{Escape}')
      expect(focused()).toBe('Options of condition 1')
      await page.user.keyboard(key)
      await waitFor(() => expect(focused()).toMatch(/^Move down/))
      await page.user.tab()
      expect(document.activeElement?.closest('[data-form]')).not.toBeNull()
      expect(screen.queryByRole('menu')).toBeNull()
    },
  )

  test.each(['{Enter}', ' ', '{ArrowDown}'])('%s opens what can be added on the search', async (key) => {
    const page = open({ all: [] })
    const add = screen.getByRole('button', { name: '+ Add condition' })
    add.focus()
    await page.user.keyboard(key)
    await waitFor(() => expect(focused()).toBe('Search conditions'))
    await page.user.keyboard('{Escape}')
    expect([focused(), screen.queryByRole('listbox')]).toEqual(['+ Add condition', null])
    await page.user.keyboard(key)
    await waitFor(() => expect(focused()).toBe('Search conditions'))
    await page.user.tab()
    expect([focused(), screen.queryByRole('listbox')]).toEqual(['+ Add group', null])
  })
})

describe('what is searched for', () => {
  const shop = (names: readonly string[]) =>
    [
      ...KNOWN,
      [
        ['catalogue'],
        {
          events: names.map((name) => ({ name, records: 9, profiles: 5, sampled: 9, values: [] })),
          traits: [
            {
              name: 'country',
              records: 5,
              profiles: 5,
              sampled: 5,
              values: [{ path: '', types: { text: 5 } }],
            },
          ],
        },
      ],
      [
        ['definitions', 'metric'],
        { definitions: [{ name: 'y', yaml: 'metric: y\ntitle: Spend in a year' }] },
      ],
    ] as const

  const searching = async (typed: string, events = ['visit', 'order_completed']) => {
    const answers = { 'GET /catalogue/values': { sampled: 0, types: {}, values: [] } }
    const page = show(<Written when={{ all: [] }} />, { known: shop(events), answers })
    await page.user.click(screen.getByRole('button', { name: '+ Add condition' }))
    await page.user.type(await screen.findByRole('combobox', { name: 'Search conditions' }), typed)
    return page
  }

  test.each([
    ['order', { event: 'order_completed' }],
    ['country', { trait: 'country', is: '' }],
    ['spend', { metric: 'y', atLeast: 1 }],
    ['stopped', { stopped: { event: '', before: '90 days', quietFor: '30 days' } }],
  ])('%s is added by Enter, with its name filled in and its fields open', async (typed, condition) => {
    const page = await searching(typed)
    await page.user.keyboard('{Enter}')
    expect(written()).toEqual({ all: [condition] })
    expect(screen.getByRole('button', { name: 'Done' })).toBeDefined()
  })

  test('the arrow keys move through what is found, which is told to those who listen', async () => {
    const page = await searching('bought')
    const field = screen.getByRole('combobox', { name: 'Search conditions' })
    const active = () => wordsIn(document.getElementById(field.getAttribute('aria-activedescendant')!))
    expect(active()).toMatch(/^order_completed – did/)
    await page.user.keyboard('{ArrowDown}')
    expect(active()).toMatch(/^Did something/)
    await page.user.keyboard('{ArrowUp}{Enter}')
    expect(written()).toEqual({ all: [{ event: 'order_completed' }] })
  })

  test('that nothing is found is said, and Enter adds nothing', async () => {
    const page = await searching('zzz')
    expect(said()).toContain('Nothing found. Try another word.')
    expect(screen.queryByRole('listbox')).toBeNull()
    await page.user.keyboard('{Enter}')
    expect(written()).toEqual({ all: [] })
  })

  test('where the data hold a single event, it is filled in', async () => {
    const page = await searching('one after another', ['order'])
    await page.user.keyboard('{Enter}')
    expect(written()).toEqual({
      all: [{ sequence: [{ event: 'order' }, { event: 'order', within: '7 days' }] }],
    })
  })
})

describe('what is added and taken out', () => {
  test('a condition is added of a kind, and typing goes on in its first empty field', async () => {
    const page = open({ all: [] })
    expect(wordsIn(page.container)).toContain('Everybody is in. Add a condition to say who is meant.')
    await page.user.click(screen.getByRole('button', { name: '+ Add condition' }))
    await page.user.click(await screen.findByRole('option', { name: 'Has a trait' }))
    expect(written()).toEqual({ all: [{ trait: '', exists: true }] })
    expect(said()).toContain('Added.')
    await waitFor(() => expect(focused()).toBe('Trait'))
    await page.user.keyboard('plan')
    expect(written()).toEqual({ all: [{ trait: 'plan', exists: true }] })
    await page.user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(written()).toEqual({ all: [{ trait: '', exists: true }] })
  })

  test('everything that can be added stands under what it is about', async () => {
    const page = open({ all: [] })
    await page.user.click(screen.getByRole('button', { name: '+ Add condition' }))
    const menu = await screen.findByRole('listbox')
    const titles = within(menu).getAllByRole('option').map(wordsIn)
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles).toHaveLength(23)
    for (const about of ['What they did', 'Who they are', 'How much', 'Other segments', 'More'])
      expect(wordsIn(menu)).toContain(about)
  })

  test('a group in a group joins otherwise, and says that it is empty', async () => {
    const page = open({ all: [a] })
    await page.user.click(screen.getByRole('button', { name: '+ Add group' }))
    expect(written()).toEqual({ all: [a, { any: [] }] })
    expect(wordsIn(page.container)).toContain('This group is empty.')
    await waitFor(() => expect(focused()).toBe('+ Add condition'))
  })

  test.each([
    ['the one after it', { all: [a, b, c] }, 'condition 2', 'Options of condition 2'],
    ['the one before it', { all: [a, b] }, 'condition 2', 'Options of condition 1'],
    ['what can be added', { all: [a] }, 'condition 1', '+ Add condition'],
  ])('when a condition is gone the keyboard goes to %s', async (_, when, name, next) => {
    const page = open(when)
    await page.user.click(screen.getByRole('button', { name: `Remove ${name}` }))
    expect(said()).toContain('Removed.')
    await waitFor(() => expect(focused()).toBe(next))
  })

  test('a group is taken out with all that is in it', async () => {
    const page = open({ all: [a, { any: [b, { all: [c, d] }] }] })
    await page.user.click(screen.getAllByRole('button', { name: 'Remove group 2' })[0]!)
    expect(written()).toEqual({ all: [a] })
  })
})

describe('how a group joins', () => {
  test('is chosen at its head', async () => {
    const page = open({ all: [a, { any: [b, c] }] })
    const [root, inner] = screen.getAllByRole('combobox', {
      name: 'How the conditions of this group are joined',
    })
    expect([root, inner].map((select) => (select as HTMLSelectElement).value)).toEqual(['all', 'any'])
    await page.user.selectOptions(root!, 'any')
    await page.user.selectOptions(inner!, 'all')
    expect(written()).toEqual({ any: [a, { all: [b, c] }] })
  })

  test('is said otherwise of what is negated; two negations cancel out', () => {
    const page = open({ all: [{ not: { any: [a, b] } }, { not: { not: { any: [c, d] } } }] })
    const heads = [...page.container.querySelectorAll('[data-negated]')].map(wordsIn)
    expect(heads.filter((head) => head.startsWith('Not those who match'))).not.toHaveLength(0)
    expect(page.container.querySelectorAll('[data-negated=true]')).not.toHaveLength(0)
    const [, outer, twice] = screen.getAllByRole('combobox')
    expect(wordsIn(outer!.closest('[data-negated]'))).toMatch(/^Not those who match/)
    expect(wordsIn(twice!.closest('[data-negated]'))).toMatch(/^Match/)
  })

  test('a condition that must not hold says so, as often as it is written', () => {
    open({ all: [{ not: a }, { not: { not: b } }] })
    expect(screen.getAllByTitle('Must not hold').map(wordsIn)).toEqual(['not', 'not not'])
  })
})

describe('what is known of conditions', () => {
  const nodes = [
    { path: ['when', 'all', 0], size: exactly(600), left: exactly(600) },
    { path: ['when', 'all', 1], size: about(500, 20), left: about(250, 10) },
  ]
  const words = {
    sentences: [],
    clauses: [{ path: ['when', 'all', 0], text: 'whose a is known' }],
    problems: [],
  }
  const results = { ...NO_RESULTS, isCurrent: true, count: count({ nodes }), words }

  test('how many each takes in, how many it removes, and who is left', () => {
    const page = open({ all: [a, b] }, { results })
    const rows = [...page.container.querySelectorAll('li')].map(wordsIn)
    expect(rows[0]).toContain('600')
    expect(rows[1]).toMatch(/−350.*≈ 250 left.*≈ 500 by itself/)
    expect(screen.getByRole('img', { name: '60.0% of all profiles' })).toBeDefined()
  })

  test('their options are called by what they say', () => {
    open({ all: [a, b] }, { results })
    expect(handle('whose a is known')).toBeDefined()
    expect(handle('condition 2')).toBeDefined()
  })

  test('numbers and words go with a condition that is moved, until the next are there', async () => {
    const page = open({ all: [a, b] }, { results })
    handle('whose a is known').focus()
    await page.user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    const rows = [...page.container.querySelectorAll('li')].map(wordsIn)
    expect(rows[1]).toContain('600')
    expect(handle('whose a is known')).toBeDefined()
  })

  test('nothing is drawn of an empty workspace', () => {
    open({ all: [a] }, { results: { ...results, count: count({ profiles: 0, nodes }) } })
    expect(screen.queryByRole('img')).toBeNull()
  })

  test.each<[string, ConditionProblem['path'], string]>([
    ['a condition', ['when', 'all', 0, 'trait'], 'condition 1'],
    ['a group', ['when', 'all', 1, 'any'], 'group 2'],
  ])('what is wrong with %s stands at it', (_, path, name) => {
    const problem = {
      path,
      message: 'There is no such trait.',
      mend: 'Did you mean “b”?',
      severity: 'error',
    } as const
    open({ all: [a, { any: [b] }] }, { problems: [problem] })
    const item = handle(name).closest('li')!
    expect(wordsIn(item)).toContain('There is no such trait. Did you mean “b”?')
    expect(screen.getAllByText(/There is no such trait/)).toHaveLength(1)
  })
})

test('what is only read offers nothing to change', () => {
  open({ all: [a, { any: [b] }] }, { readOnly: true })
  expect(screen.queryByRole('button', { name: '+ Add condition' })).toBeNull()
  expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull()
  for (const name of ['condition 1', 'group 2'])
    expect((handle(name) as HTMLButtonElement).disabled).toBe(true)
  for (const select of screen.getAllByRole('combobox'))
    expect((select as HTMLSelectElement).disabled).toBe(true)
})

test('of no condition any can hold, so nobody is in', () => {
  const page = open({ any: [] })
  expect(wordsIn(page.container)).toContain('Nobody is in: of no condition any can hold. Add one.')
})

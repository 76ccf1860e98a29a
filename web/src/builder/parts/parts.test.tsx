import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { SavedDefinition } from '../../api/definition'
import type { Answers } from '../../testing/answers'
import { wordsIn } from '../../testing/reading'
import { type Stage, show } from '../../testing/show'
import type { Definition } from '../definition/node'
import { EditPage } from '../EditPage'
import { count, DRAFTS, exactly, sentTo } from '../testing/drafts'

const YAML = `segmentation: stages
title: Stages
parts:
  - name: new
    title: New
    when:
      trait: age
      below: 30
  - name: loyal
    when:
      all:
        - trait: plan
          exists: true
rest:
  name: others
`
const STAGES: SavedDefinition = {
  kind: 'segmentation',
  name: 'stages',
  version: 1,
  status: 'active',
  createdAt: 0,
  updatedAt: 0,
  yaml: YAML,
}

async function open(answers: Answers = {}) {
  const page = show(<EditPage />, {
    at: '/build/segmentation/stages',
    route: '/build/:kind/:name',
    may: ['segments:write'],
    answers: {
      ...DRAFTS,
      'GET /definitions/segmentation/stages': STAGES,
      'POST /definitions': { applied: [], warnings: [] },
      ...answers,
    },
  })
  await screen.findByRole('list', { name: 'Parts' })
  return page
}

const titles = () =>
  screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Title of part/ }).map(({ value }) => value)
const names = () =>
  screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Name of part/ }).map(({ value }) => value)
const shown = () => {
  const parts = within(screen.getByRole('list', { name: 'Parts' })).getAllByRole('textbox', {
    name: /^Name of part/,
  })
  return parts.findIndex((part) => part.closest('li')!.dataset.shown === 'true')
}
const press = ({ user }: Stage, name: string) => user.click(screen.getByRole('button', { name }))

async function write({ user }: Stage, field: string, text: string): Promise<void> {
  await user.clear(screen.getByLabelText(field))
  if (text !== '') await user.paste(text)
}

/** What is saved. */
async function save(page: Awaited<ReturnType<typeof open>>): Promise<Definition> {
  await press(page, 'Save')
  await waitFor(() => expect(sentTo(page.asked, 'POST /definitions')).toHaveLength(1))
  const [body] = sentTo(page.asked, 'POST /definitions') as [{ readonly definitions: readonly Definition[] }]
  return body.definitions[0]!
}

describe('the parts of a segmentation', () => {
  test('stand in their order, one of them with its conditions', async () => {
    await open()
    expect([titles(), names()]).toEqual([
      ['New', ''],
      ['new', 'loyal'],
    ])
    expect(shown()).toBe(0)
    expect(screen.getAllByRole('combobox', { name: /^How the conditions/ })).toHaveLength(1)
    expect(wordsIn(document.body)).toContain('everybody is in the first part whose conditions hold')
  })

  test('are counted one at a time, each without those before it', async () => {
    const page = await open()
    await waitFor(() => expect(sentTo(page.asked, 'POST /drafts/count')).toHaveLength(1))
    await press(page, 'Show its conditions')
    expect(shown()).toBe(1)
    await waitFor(() => expect(sentTo(page.asked, 'POST /drafts/count')).toHaveLength(2))
    const young = { trait: 'age', below: 30 }
    const loyal = { all: [{ trait: 'plan', exists: true }] }
    expect(sentTo(page.asked, 'POST /drafts/count')).toMatchObject([
      { definition: { segment: 'stages-part', when: young } },
      { definition: { segment: 'stages-part', when: { all: [{ not: young }, loyal] } } },
    ])
  })

  test('tell who joins and who leaves them', async () => {
    const saved = {
      size: exactly(250),
      joiners: exactly(3),
      leavers: exactly(0),
      staying: exactly(250),
      joinerSample: [],
      leaverSample: [],
    }
    await open({ 'POST /drafts/count': count({ saved }) })
    const change = await screen.findByRole('region', { name: 'Against the saved version' })
    expect(wordsIn(change)).toContain('join +3')
  })

  test('are added behind the others, with a name and title, and shown', async () => {
    const page = await open()
    await press(page, '+ Add a part')
    expect([titles(), names(), shown()]).toEqual([['New', '', 'Part 3'], ['new', 'loyal', 'part-3'], 2])
    expect((await save(page)).parts).toMatchObject([{}, {}, { name: 'part-3', when: { all: [] } }])
  })

  test('are moved, and stay shown', async () => {
    const page = await open()
    await press(page, 'Move part 1 down')
    expect([names(), shown()]).toEqual([['loyal', 'new'], 1])
    await press(page, 'Move part 2 up')
    expect([names(), shown()]).toEqual([['new', 'loyal'], 0])
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move part 1 up' }).disabled).toBe(true)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move part 2 down' }).disabled).toBe(true)
  })

  test('are removed but for the last, and removing one is taken back', async () => {
    const page = await open()
    await press(page, 'Remove part 1')
    expect(names()).toEqual(['loyal'])
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Remove part 1' }).disabled).toBe(true)
    await press(page, 'Undo')
    expect(names()).toEqual(['new', 'loyal'])
  })

  test('are called by a title and a name; a title that is cleared is none', async () => {
    const page = await open()
    await write(page, 'Title of part 1', '')
    await write(page, 'Title of part 2', 'Loyal')
    await write(page, 'Name of part 2', 'loyal-ones')
    expect((await save(page)).parts).toEqual([
      { name: 'new', when: { trait: 'age', below: 30 } },
      { name: 'loyal-ones', title: 'Loyal', when: { all: [{ trait: 'plan', exists: true }] } },
    ])
  })

  test('leave the rest, which has a title and a name too', async () => {
    const page = await open()
    await write(page, 'The rest: Title', 'Others')
    await write(page, 'The rest: Name', 'all-others')
    expect((await save(page)).rest).toEqual({ name: 'all-others', title: 'Others' })
  })

  test('are edited where they stand: a condition goes to the part that is shown', async () => {
    const page = await open()
    await press(page, 'Show its conditions')
    await press(page, '+ Add group')
    expect((await save(page)).parts).toEqual([
      { name: 'new', title: 'New', when: { trait: 'age', below: 30 } },
      { name: 'loyal', when: { all: [{ trait: 'plan', exists: true }, { any: [] }] } },
    ])
  })
})

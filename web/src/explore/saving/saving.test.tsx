import { screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import type { Schemas } from '../../api/wire'
import { modelSavedWith } from '../../builder/model-saved'
import { type Answers, NEVER, Refusal } from '../../testing/answers'
import { show } from '../../testing/show'
import { definitionAt, definitionOffered, selection } from '../testing/picture'
import type { NeededModel } from './needed-model'
import { type Picked, SelectionBar } from './SelectionBar'

const HINT = 'Pick something.'
const PICKED: Picked = {
  title: 'Best & <bold>',
  count: 1_234,
  note: '12.0% of all',
  segment: { title: 'Best & <bold>', when: { event: 'order_completed' } },
}

const bar = (picked: Partial<Picked> | undefined, may: readonly string[] = ['segments:write']) => {
  const onClear = vi.fn()
  const all = picked && { ...PICKED, ...picked }
  return { ...show(<SelectionBar picked={all} hint={HINT} onClear={onClear} />, { may }), onClear }
}

describe('the bar of what is picked', () => {
  test('says what can be picked while nothing is', () => {
    bar(undefined)
    expect(selection().textContent).toBe(HINT)
  })

  test.each([
    [0, '0 profiles · 12.0% of all'],
    [1, '1 profile · 12.0% of all'],
    [1_234_567, '1,234,567 profiles · 12.0% of all'],
  ])('of %i tells how many they are', (count, text) => {
    bar({ count })
    expect(screen.getByRole('status').textContent).toBe(`Best & <bold>${text}`)
  })

  test('leads to the builder with the whole segment', () => {
    bar({})
    expect(definitionOffered()).toEqual({
      segment: 'best-bold',
      title: 'Best & <bold>',
      when: { event: 'order_completed' },
    })
  })

  test('has those beside it who are the rest', () => {
    const rest = { title: 'The rest', when: { not: { event: 'order_completed' } } }
    bar({ others: [{ label: 'Save the 70 others', count: 70, segment: rest }] })
    expect(definitionOffered('Save the 70 others')).toEqual({ segment: 'the-rest', ...rest })
  })

  test('says why it cannot be a segment', () => {
    bar({ segment: 'Nobody knows the past.' })
    expect(selection().textContent).toContain('Nobody knows the past.')
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.getAllByRole('button')).toHaveLength(1)
  })

  test('saves nothing for whoever may not, and is cleared all the same', async () => {
    const { user, onClear } = bar({}, [])
    expect(screen.queryByRole('link')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(onClear).toHaveBeenCalledOnce()
  })
})

const NEEDED: NeededModel = {
  method: 'rfm',
  options: { scores: 4, cuts: 'quantile' },
  outputs: ['group'],
  segmentBy: (model) => ({ title: 'Champions', when: { model: `${model}/group`, is: 'Champions' } }),
}

const RUN: Schemas['ModelRun'] = {
  id: 1,
  model: 'rfm',
  version: 1,
  method: 'rfm',
  options: {},
  seed: 1,
  startedBy: 'u1',
  asOf: 0,
  startedAt: 0,
  status: 'done',
}

const model = (name: string, more: Partial<Schemas['ModelDetail']> = {}): Schemas['ModelDetail'] => ({
  name,
  method: 'rfm',
  options: { scores: 4 },
  seed: 1,
  schedule: 'daily',
  refreshed: 'every day',
  version: 1,
  createdAt: 0,
  updatedAt: 0,
  says: [],
  segmentations: [],
  trouble: [],
  ...more,
})

/** Saves a selection that rests on a model, with one click. */
async function save(answers: Answers, may: readonly string[] = ['segments:write', 'models:write']) {
  const stage = show(<SelectionBar picked={{ ...PICKED, segment: NEEDED }} hint={HINT} />, {
    may,
    answers: {
      'GET /models': { models: [] },
      'GET /analyses': {
        analyses: [{ name: 'rfm', options: { properties: { cuts: { default: 'quantile' } } } }],
      },
      ...answers,
    },
  })
  const button = screen.getByRole('button', { name: 'Save this selection' })
  await vi.waitFor(() => expect(button.hasAttribute('data-loading')).toBe(false))
  await stage.user.click(button)
  return { ...stage, button }
}

const said = () => screen.getAllByRole('status').at(-1)?.textContent
const arrived = ({ where }: { readonly where: () => string }) =>
  vi.waitFor(() => {
    expect(where()).toMatch(/^\/build\?/)
    return definitionAt(where())
  })

describe('a selection that rests on a model', () => {
  test('takes the one that says so already, of which there is nothing to tell', async () => {
    const stage = await save({ 'GET /models': { models: [model('mine', { current: RUN })] } })
    expect(await arrived(stage)).toMatchObject({ when: { model: 'mine/group', is: 'Champions' } })
    expect(modelSavedWith(stage.state())).toBeUndefined()
    expect(stage.asked.every(({ what }) => what.startsWith('GET'))).toBe(true)
  })

  test('saves one with the options that are not as usual, goes on once it is run, and has it told there', async () => {
    const running = { ...model('rfm'), lastRun: { ...RUN, status: 'running' as const } }
    let asked = 0
    const stage = await save({
      'PUT /models/rfm': model('rfm'),
      'GET /models/rfm': () => (asked++ === 0 ? running : { ...running, current: RUN }),
    })
    await vi.waitFor(() => expect(said()).toMatch(/is saved as a model and run/))
    expect(stage.button.getAttribute('data-loading')).toBe('true')
    expect(await arrived(stage)).toMatchObject({ when: { model: 'rfm/group', is: 'Champions' } })
    expect(modelSavedWith(stage.state())).toBe('rfm')
    expect(stage.asked.find(({ what }) => what === 'PUT /models/rfm')?.body).toEqual({
      method: 'rfm',
      with: { scores: 4 },
      refresh: 'daily',
      expectedVersion: 0,
    })
  })

  test('names a new one so that none is overwritten', async () => {
    const others = [model('rfm', { options: { scores: 9 } }), model('rfm-2', { method: 'churn' })]
    const stage = await save({
      'GET /models': { models: others },
      'PUT /models/rfm-3': model('rfm-3'),
      'GET /models/rfm-3': model('rfm-3', { current: RUN }),
    })
    expect(await arrived(stage)).toMatchObject({ when: { model: 'rfm-3/group' } })
  })

  test('runs one that has said nothing yet instead of saving another', async () => {
    const stage = await save({
      'GET /models': { models: [model('mine')] },
      'POST /models/mine/refresh': { run: 1 },
      'GET /models/mine': model('mine', { current: RUN }),
    })
    expect(await arrived(stage)).toMatchObject({ when: { model: 'mine/group' } })
    expect(modelSavedWith(stage.state())).toBeUndefined()
    expect(stage.asked.some(({ what }) => what.startsWith('PUT'))).toBe(false)
  })

  test('says why the model says nothing, and runs it again instead of saving another', async () => {
    const reason = 'There are too few purchases.'
    const failed = model('rfm', { lastRun: { ...RUN, status: 'insufficient-data', reason } })
    let asked = 0
    const stage = await save({
      'GET /models': () => ({ models: asked++ === 0 ? [] : [failed] }),
      'PUT /models/rfm': failed,
      'GET /models/rfm': failed,
      'POST /models/rfm/refresh': { run: 2 },
    })
    expect((await screen.findByRole('alert')).textContent).toBe(reason)
    expect(said()).toBe('')
    expect(stage.where()).toBe('/')
    await vi.waitFor(() => expect(asked).toBe(2))
    await stage.user.click(stage.button)
    await vi.waitFor(() =>
      expect(stage.asked.filter(({ what }) => !what.startsWith('GET')).map(({ what }) => what)).toEqual([
        'PUT /models/rfm',
        'POST /models/rfm/refresh',
      ]),
    )
  })

  test('says why it was not saved', async () => {
    const refusal = new Refusal(409, { message: 'Somebody saved it.', mend: 'Look again.' })
    await save({ 'PUT /models/rfm': refusal })
    expect((await screen.findByRole('alert')).textContent).toBe('Somebody saved it.Look again.')
  })

  test('is for whoever may save models, and says so to others', async () => {
    const { button, asked } = await save({}, ['segments:write'])
    expect(button).toHaveProperty('disabled', true)
    expect(said()).toMatch(/you may not save models/)
    expect(asked.every(({ what }) => what.startsWith('GET'))).toBe(true)
  })

  test('is saved by others where the model is there', async () => {
    const there = { 'GET /models': { models: [model('mine', { current: RUN })] } }
    const stage = await save(there, ['segments:write'])
    expect(await arrived(stage)).toMatchObject({ when: { model: 'mine/group' } })
  })

  test('saves nothing before it is known which models there are', async () => {
    const segment = { ...PICKED, segment: NEEDED }
    const { user, asked } = show(<SelectionBar picked={segment} hint={HINT} />, {
      may: ['segments:write', 'models:write'],
      answers: { 'GET /models': NEVER, 'GET /analyses': { analyses: [] } },
    })
    const button = screen.getByRole('button', { name: 'Save this selection' })
    expect(button.getAttribute('data-loading')).toBe('true')
    await user.click(button)
    expect(asked.every(({ what }) => what.startsWith('GET'))).toBe(true)
  })
})

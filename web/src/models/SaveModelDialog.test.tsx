import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Answers, Refusal } from '../testing/answers'
import { wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { SaveModelDialog } from './SaveModelDialog'

function open(answers: Answers = {}) {
  let closed = 0
  const page = show(<SaveModelDialog method="rfm" options={{ scores: 4 }} onClose={() => (closed += 1)} />, {
    at: '/analyses/runs/3',
    answers: {
      'PUT /models/rfm': { name: 'rfm', action: 'created', version: 1 },
      'PUT /models/ours': { name: 'ours', action: 'created', version: 1 },
      'POST /models/ours/refresh': { id: 'j', kind: 'refresh', status: 'done' },
      ...answers,
    },
  })
  return { ...page, closed: () => closed }
}

const save = () => screen.getByRole('button', { name: 'Save and run' })
const field = (name: RegExp) => screen.getByLabelText(name)

test('asks again every day under the name of its analysis, unless more is said', async () => {
  const { user, asked, where } = open()
  await user.click(save())
  await waitFor(() => expect(where()).toBe('/models/rfm'))
  expect(asked.map(({ what, body }) => [what, body])).toEqual([
    ['PUT /models/rfm', { method: 'rfm', with: { scores: 4 }, refresh: 'daily', expectedVersion: 0 }],
  ])
})

test('takes a name and title of its own; one on demand is run once now', async () => {
  const { user, asked, where } = open()
  await user.clear(field(/^Name/))
  await user.type(field(/^Name/), 'ours')
  await user.type(field(/^Title/), 'Our best')
  await user.selectOptions(field(/^Refresh/), 'on demand')
  await user.click(save())
  await waitFor(() => expect(where()).toBe('/models/ours'))
  await waitFor(() => expect(asked.map(({ what }) => what)).toContain('POST /models/ours/refresh'))
  expect(asked[0]?.body).toMatchObject({ title: 'Our best', refresh: 'manual' })
})

test('a name that is taken says so, and nothing else is asked', async () => {
  const { user, asked, where } = open({
    'PUT /models/rfm': new Refusal(409, { message: 'There is a model "rfm".', mend: 'Choose another name.' }),
  })
  await user.click(save())
  expect(wordsIn(await screen.findByRole('alert'))).toContain('There is a model "rfm".')
  expect(asked).toHaveLength(1)
  expect(where()).toBe('/analyses/runs/3')
})

test('is left without saving', async () => {
  const { user, asked, closed } = open()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(closed()).toBe(1)
  expect(asked).toEqual([])
})

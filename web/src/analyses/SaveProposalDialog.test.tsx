import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Answers, Refusal, sent } from '../testing/answers'
import { segmentRow } from '../testing/segment-row'
import { show } from '../testing/show'
import { SaveProposalDialog } from './SaveProposalDialog'

const PROPOSAL = {
  segmentation: 'life-cycle',
  title: 'Life cycle',
  parts: [{ name: 'loyal', when: { event: 'order' } }],
  rest: { name: 'visitor' },
}
const part = (segmentation: string, more: object = {}) =>
  segmentRow(`${segmentation}/x`, {
    ...{ kind: 'part', name: 'x', segmentation, segmentationTitle: 'Our stages', version: 4 },
    ...more,
  })

function open(answers: Answers = {}) {
  let closed = 0
  const page = show(<SaveProposalDialog proposal={PROPOSAL} onClose={() => (closed += 1)} />, {
    at: '/analyses/runs/3',
    answers: {
      'GET /segments': ({ query }: { query: URLSearchParams }) => ({
        segments: query.has('status') ? [part('old', { status: 'archived' })] : [part('stages')],
      }),
      'POST /definitions': {},
      'GET /definitions/segmentation/life-cycle': {},
      'GET /definitions/segmentation/stages': {},
      ...answers,
    },
  })
  return { ...page, closed: () => closed }
}

const save = () => screen.getByRole('button', { name: 'Save' })
const field = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name)
const isWrong = () => field(/^Name/).getAttribute('aria-invalid') === 'true'

test('is saved as it is proposed, and leads to the segmentations', async () => {
  const { user, asked, where } = open()
  await user.click(save())
  await waitFor(() => expect(where()).toBe('/segments?view=segmentations'))
  expect(sent(asked)).toEqual([['POST /definitions', { definitions: [PROPOSAL], expectedVersion: 0 }]])
})

test('takes a name and a title of its own', async () => {
  const { user, asked, where } = open({ 'GET /definitions/segmentation/ours': {} })
  await user.clear(field(/^Title/))
  await user.clear(field(/^Name/))
  await user.type(field(/^Name/), 'ours')
  await user.click(save())
  await waitFor(() => expect(where()).toBe('/segments?view=segmentations'))
  const { title: _, ...untitled } = PROPOSAL
  expect(sent(asked)[0]?.[1]).toMatchObject({ definitions: [{ ...untitled, segmentation: 'ours' }] })
})

test('a name that is taken is said at the field, until it is to be replaced', async () => {
  const { user, asked, where } = open()
  await user.clear(field(/^Name/))
  await user.type(field(/^Name/), 'stages')
  expect(screen.getByText('“Our stages” has this name. Choose another name, or replace it.')).toBeDefined()
  expect(isWrong()).toBe(true)
  await user.click(save())
  expect(sent(asked)).toEqual([])
  await user.click(screen.getByRole('checkbox', { name: 'Replace it: this becomes its version 5' }))
  expect(isWrong()).toBe(false)
  await user.click(save())
  await waitFor(() => expect(where()).toBe('/segments?view=segmentations'))
  expect(sent(asked)[0]?.[1]).toMatchObject({ expectedVersion: 4 })
})

test('another name is not to be replaced because one was', async () => {
  const { user } = open()
  await user.clear(field(/^Name/))
  await user.type(field(/^Name/), 'stages')
  await user.click(screen.getByRole('checkbox'))
  await user.type(field(/^Name/), '-2')
  expect(screen.queryByRole('checkbox')).toBeNull()
  await user.clear(field(/^Name/))
  await user.type(field(/^Name/), 'old')
  expect(screen.getByText(/is archived\. Choose another name/)).toBeDefined()
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('a name that is none is said at the field, anything else below', async () => {
  const refused = (path: string[], message: string) => new Refusal(400, { path, message })
  let refusal = refused(['segmentation'], 'Expected a name of lower-case letters.')
  const { user, where } = open({ 'POST /definitions': () => refusal })
  await user.click(save())
  await screen.findByText('Expected a name of lower-case letters.')
  expect(isWrong()).toBe(true)
  expect(screen.queryByRole('alert')).toBeNull()
  refusal = refused([], 'The data directory is full.')
  await user.type(field(/^Name/), 's')
  expect(isWrong()).toBe(false)
  await user.click(save())
  expect((await screen.findByRole('alert')).textContent).toContain('The data directory is full.')
  expect(where()).toBe('/analyses/runs/3')
})

test('is left without saving', async () => {
  const { user, asked, closed } = open()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(closed()).toBe(1)
  expect(sent(asked)).toEqual([])
})

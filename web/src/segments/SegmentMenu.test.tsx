import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { SegmentDetail } from '../api/segments'
import { type Answers, NEVER, Refusal } from '../testing/answers'
import { wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { SegmentMenu } from './SegmentMenu'
import { aPart, aSegment } from './testing/segments'

const open = (segment: SegmentDetail, answers: Answers = {}, may: readonly string[] = ['segments:write']) =>
  show(<SegmentMenu segment={segment} />, { at: '/segments/buyers', may, answers })
const deeds = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)

test.each([
  ['active', ['Pause …', 'Archive …', 'Delete …']],
  ['paused', ['Resume …', 'Archive …', 'Delete …']],
  ['archived', ['Restore …', 'Delete …']],
] as const)('what may be done to one that is %s', async (status, offered) => {
  const { user } = open(aSegment({ status }))
  await user.click(screen.getByText('Change'))
  expect(deeds()).toEqual(offered)
})

test('who may not change it is offered nothing', () => {
  const { container } = open(aSegment(), {}, [])
  expect(container.querySelector('details')).toBeNull()
})

test.each([
  ['active', 'Pause', 'pause', 'Pause Bought lately?', /^Everybody leaves now, and nobody enters/],
  ['paused', 'Resume', 'resume', 'Resume Bought lately?', /^Whoever satisfies it enters now\.$/],
  ['active', 'Archive', 'archive', 'Archive Bought lately?', /^Everybody leaves now\. It is out of the way/],
  ['archived', 'Restore', 'restore', 'Restore Bought lately?', /^It is in its list again/],
] as const)(
  'one that is %s: %s is sent after what it does was said',
  async (status, deed, sent, title, effect) => {
    const { user, asked, where } = open(aSegment({ status }), {
      [`POST /definitions/segment/buyers/${sent}`]: {},
    })
    await user.click(screen.getByText('Change'))
    await user.click(screen.getByRole('button', { name: `${deed} …` }))
    const dialog = screen.getByRole('dialog', { name: title })
    expect(wordsIn(dialog.querySelector('p'))).toMatch(effect)
    expect(asked).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: deed }))
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    expect(asked.map(({ what }) => what)).toEqual([`POST /definitions/segment/buyers/${sent}`])
    expect(where()).toBe('/segments/buyers')
  },
)

test('what is deleted is left for the list', async () => {
  const { user, asked, where } = open(aSegment(), { 'DELETE /definitions/segment/buyers': undefined })
  await user.click(screen.getByText('Change'))
  await user.click(screen.getByRole('button', { name: 'Delete …' }))
  await user.click(screen.getByRole('button', { name: 'Delete' }))
  await expect.poll(where).toBe('/segments')
  expect(asked.map(({ what }) => what)).toEqual(['DELETE /definitions/segment/buyers'])
})

test('of a part the whole segmentation is concerned, and that is said', async () => {
  const { user, asked } = open(aPart(), { 'POST /definitions/segmentation/plan/pause': NEVER })
  await user.click(screen.getByText('Change'))
  await user.click(screen.getByRole('button', { name: 'Pause …' }))
  const dialog = screen.getByRole('dialog', { name: 'Pause the segmentation Plan?' })
  expect(wordsIn(dialog)).toContain('This concerns all parts of the segmentation.')
  await user.click(within(dialog).getByRole('button', { name: 'Pause' }))
  expect(asked.map(({ what }) => what)).toEqual(['POST /definitions/segmentation/plan/pause'])
})

test('what is refused says why, and can be given up', async () => {
  const refusal = new Refusal(409, { message: 'Keen refers to it.', mend: 'Delete Keen first.' })
  const { user, where } = open(aSegment(), { 'DELETE /definitions/segment/buyers': refusal })
  await user.click(screen.getByText('Change'))
  await user.click(screen.getByRole('button', { name: 'Delete …' }))
  await user.click(screen.getByRole('button', { name: 'Delete' }))
  expect(wordsIn(await screen.findByRole('alert'))).toBe('Keen refers to it.Delete Keen first.')
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(where()).toBe('/segments/buyers')
})

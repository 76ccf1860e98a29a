import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { DefinitionVersion } from '../../api/definitions'
import type { SegmentUses } from '../../api/segment-relations'
import type { SegmentDetail } from '../../api/segments'
import { type Answers, type Asked, NEVER, Refusal } from '../../testing/answers'
import { itemsIn, wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { aPart, aSegment, at } from '../testing/segments'
import { DefinitionView } from './DefinitionView'

const USES = 'GET /segments/buyers/uses'
const VERSIONS = 'GET /definitions/segment/buyers/versions'
const uses = (more: Partial<SegmentUses> = {}): SegmentUses => ({ usedBy: [], uses: [], models: [], ...more })
const version = (number: number, yaml: string, savedBy?: string): DefinitionVersion => ({
  ...{ version: number, createdAt: at(`2026-03-0${number}T09:00:00Z`), yaml },
  ...(savedBy !== undefined && { savedBy }),
})
const versions = (list: readonly DefinitionVersion[], next: string | null = null) => ({
  versions: list,
  next,
})

const open = (
  answers: Answers = {},
  may: readonly string[] = [],
  segment: SegmentDetail = aSegment({ yaml: 'segment: buyers\nwhen: { event: order }\n' }),
) =>
  show(<DefinitionView segment={segment} />, {
    ...{ may, known: [knownStatus()] },
    answers: { [USES]: uses(), [VERSIONS]: versions([]), ...answers },
  })
const used = () => screen.findByRole('region', { name: 'Where it is used' })

test('the definition stands as in a file, and can be copied', async () => {
  open({ [USES]: NEVER, [VERSIONS]: NEVER })
  const yaml = screen.getByRole('region', { name: 'Definition as YAML' })
  expect(yaml.textContent).toBe('segment: buyers\nwhen: { event: order }\n')
  expect(yaml.tabIndex).toBe(0)
  expect(screen.getByRole('button', { name: 'Copy the definition' })).toBeDefined()
})

test('what rests on it, of each kind, leads there', async () => {
  open({
    [USES]: uses({
      usedBy: [
        { kind: 'segment', name: 'keen', title: 'Keen' },
        { kind: 'segmentation', name: 'plan', title: 'Plan' },
      ],
      uses: [{ kind: 'metric', name: 'spend', title: 'Spend' }],
      models: [
        { name: 'churn', title: 'Who leaves', how: 'reads' },
        { name: 'likely', title: 'Who buys', how: 'writes' },
      ],
    }),
  })
  const region = await used()
  const groups = [...(await within(region).findAllByRole('heading', { level: 3 }))].map(
    ({ textContent, parentElement }) => [textContent, itemsIn(parentElement!)],
  )
  expect(groups).toEqual([
    ['Segments that refer to it', ['Keen segment', 'Plan segmentation']],
    ['Models', ['Who leaves looks at it', 'Who buys made it']],
    ['It refers to', ['Spend metric']],
  ])
  expect(
    within(region)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual([...['/segments/keen', '/models/churn', '/models/likely']])
})

test('where nothing refers to it that is said, to whoever sees no webhooks and keys', async () => {
  open()
  expect(await screen.findByText(/^Nothing refers to it/)).toBeDefined()
})

test('webhooks and keys of pages are told to whoever may see them', async () => {
  const webhook = (id: string, segments?: readonly string[]) => ({
    ...{ id, url: `https://example.org/${id}` },
    ...(segments && { segments }),
  })
  const key = { id: 'k', name: 'Web shop', kind: 'page', segments: ['buyers'] }
  open(
    {
      'GET /webhooks': { webhooks: [webhook('all'), webhook('it', ['buyers']), webhook('other', ['lost'])] },
      'GET /keys': {
        keys: [key, { ...key, id: 'old', name: 'Old', revokedAt: 1 }, { ...key, id: 'w', kind: 'write' }],
      },
    },
    ['webhooks:manage', 'keys:manage'],
  )
  const region = await used()
  expect(itemsIn((await within(region).findByText('Webhooks that tell of it')).parentElement!)).toEqual([
    ...['https://example.org/all tells of everything', 'https://example.org/it'],
  ])
  expect(itemsIn((await within(region).findByText('Keys of pages that tell of it')).parentElement!)).toEqual([
    'Web shop',
  ])
})

test('versions tell who saved them and what they changed, the newest first', async () => {
  const { user } = open({
    [VERSIONS]: versions([
      version(2, 'segment: buyers\nwhen: b', 'ada@example.org'),
      version(1, 'segment: buyers\nwhen: a'),
    ]),
  })
  const region = screen.getByRole('region', { name: 'Versions' })
  await expect.poll(() => itemsIn(region)[0]).toMatch(/^Version 2, 2 Mar 2026, 09:00, by ada@example\.org/)
  expect(itemsIn(region)[1]).toMatch(/^Version 1, 1 Mar 2026, 09:00 ?the first one$/)
  await user.click(screen.getByText('What changed'))
  expect(wordsIn(screen.getByRole('region', { name: 'Difference to the version before' }))).toBe(
    'segment: buyers− Removed: when: a+ Added: when: b',
  )
})

test('what is far from a change is folded', async () => {
  const lines = ['a: 1', 'b: 1', 'c: 1', 'd: 1', 'e: 1']
  const now = lines.with(4, 'e: 2')
  open({ [VERSIONS]: versions([version(2, now.join('\n')), version(1, lines.join('\n'))]) })
  const difference = await screen.findByRole('region', { name: 'Difference to the version before' })
  expect(wordsIn(difference)).toMatch(/^… 2 lines as before/)
})

test('earlier versions are read when somebody wants them; only the very first is the first', async () => {
  const answers = {
    [VERSIONS]: ({ query }: Asked) =>
      query.get('after') === null
        ? versions([version(3, 'c'), version(2, 'b')], 'then')
        : versions([version(1, 'a')]),
  }
  const { user, asked } = open(answers)
  await screen.findByText(/^Version 2/)
  expect(screen.queryByText('the first one')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Show more versions' }))
  expect(await screen.findByText('the first one')).toBeDefined()
  expect(screen.getAllByText('What changed')).toHaveLength(2)
  const queries = asked.filter(({ what }) => what === VERSIONS).map(({ query }) => query.get('after'))
  expect(queries).toEqual([null, 'then'])
})

test('a part has the versions of its segmentation', async () => {
  const answers = {
    'GET /segments/plan%2Fpro/uses': uses(),
    'GET /definitions/segmentation/plan/versions': versions([version(1, 'segmentation: plan')]),
  }
  open(answers, [], aPart())
  expect(await screen.findByText(/^Version 1/)).toBeDefined()
})

test('uses and versions each say why they cannot be had', async () => {
  open({
    [USES]: new Refusal(500, { message: 'Uses broke.' }),
    [VERSIONS]: new Refusal(500, { message: 'Versions broke.' }),
  })
  expect((await within(await used()).findByRole('alert')).textContent).toContain('Uses broke.')
  expect(await screen.findByText('Versions broke.')).toBeDefined()
})

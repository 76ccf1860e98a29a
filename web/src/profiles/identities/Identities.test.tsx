import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Connection, Connections, ProfileChange, Separation } from '../../api/profiles'
import { type Answers, NEVER, Refusal } from '../../testing/answers'
import { itemsIn, wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { aProfile, at, connections, ofAda } from '../testing/profiles'
import { Identities } from './Identities'

const BROWSER = { namespace: 'anonymous_id', value: 'browser-1' }
const ADA = { namespace: 'user_id', value: 'ada' }
const joined: Connection = {
  ...{ from: BROWSER, to: ADA, at: at('2026-03-01T10:00:00Z') },
  ...{ call: 'identify', messageId: 'm2' },
}
const separation: Separation = {
  ...{ a: { ...BROWSER, profile: 9 }, b: { ...ADA, profile: 7 }, at: at('2026-03-02T10:00:00Z') },
  ...{ by: 'grace@example.org', reason: 'Two people at one computer' },
}
const CONNECTIONS = ofAda('/connections')
const EDITOR = ['profiles:write']

const open = (
  found: Partial<Connections> | unknown,
  may: readonly string[] = EDITOR,
  answers: Answers = {},
) =>
  show(<Identities profile={aProfile()} identity="profile_id:7" />, {
    ...{ may, known: [knownStatus()] },
    answers: { [CONNECTIONS]: found, ...answers },
  })

test('those that say most about who it is come first', () => {
  const { container } = open(NEVER)
  expect(itemsIn(container)).toEqual(['ada@example.orgemail', 'browser-1anonymous_id'])
})

test('which call named which together, and when', async () => {
  open(connections({ joined: [joined, { ...joined, from: ADA, call: 'manual', messageId: 'by ada' }] }))
  const region = await screen.findByRole('region', { name: 'How they were joined' })
  expect(itemsIn(region)).toEqual([
    expect.stringMatching(
      /^anonymous_id:browser-1 and user_id:ada Separate identify call, message m2, 1 Mar 2026, 10:00$/,
    ),
    expect.stringContaining('joined by hand, by ada'),
  ])
})

test('a profile of one identity was not joined, refused or separated', async () => {
  const { asked } = open(connections())
  await screen.findByText('ada@example.org')
  expect(asked.map(({ what }) => what)).toEqual([CONNECTIONS])
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull()
  expect(document.querySelector('details')).toBeNull()
})

test('who was named together and is somebody else nevertheless, and why', async () => {
  const other = { namespace: 'user_id', value: 'javascript:alert(1)' }
  open(connections({ refused: [{ ...joined, to: other, reason: 'a profile has one user_id' }] }))
  const region = await screen.findByRole('region', { name: 'Named together, and not joined' })
  expect(itemsIn(region)[0]).toContain('Because a profile has one user_id.')
  const [link] = within(region).getAllByRole('link')
  expect(link?.getAttribute('href')).toBe('/profiles/user_id%3Ajavascript%3Aalert(1)')
})

test('what came and what went, the latest first', async () => {
  const change = { at: at('2026-03-01T10:00:00Z'), identities: [ADA] }
  const history: readonly ProfileChange[] = [
    { ...change, from: 9, to: 7, cause: 'link', call: 'identify', messageId: 'm2' },
    { ...change, from: 7, to: 9, cause: 'separation', by: 'Grace' },
  ]
  const { container } = open(connections({ history }))
  await screen.findByText('What joined this profile and what left it')
  expect(itemsIn(container.querySelector('details')!)).toEqual([
    'user_id:ada went to profile 9: separated by hand, by Grace 1 Mar 2026, 10:00',
    'user_id:ada came from profile 9: a call named them together, identify call, message m2 1 Mar 2026, 10:00',
  ])
})

const separate = { name: 'Separate anonymous_id:browser-1 and user_id:ada' }

test('two are separated with a reason, after what that does was said', async () => {
  const { user, asked } = open(connections({ joined: [joined] }), EDITOR, {
    'POST /profiles/unmerge': undefined,
  })
  await user.click(await screen.findByRole('button', separate))
  const dialog = screen.getByRole('dialog', { name: 'Make two profiles of this one?' })
  expect(wordsIn(dialog)).toContain('anonymous_id:browser-1 and user_id:ada become two profiles')
  expect(wordsIn(dialog)).toContain('You can take it back here at any time')
  await user.type(within(dialog).getByLabelText(/^Why/), '  Two people <b> {Enter}')
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(asked.find(({ what }) => what.startsWith('POST'))?.body).toEqual({
    ...{ a: BROWSER, b: ADA, reason: 'Two people <b>' },
  })
  // Everything about profiles is asked for again.
  expect(asked.filter(({ what }) => what === CONNECTIONS).length).toBe(2)
})

test('nothing is separated without a reason, or after a second thought', async () => {
  const { user, asked } = open(connections({ joined: [joined] }))
  await user.click(await screen.findByRole('button', separate))
  await user.click(screen.getByRole('button', { name: 'Make two profiles' }))
  expect(screen.getByRole('dialog')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(asked.every(({ what }) => what.startsWith('GET'))).toBe(true)
})

test('a separation that is refused says why, and what was written stays', async () => {
  const { user } = open(connections({ joined: [joined] }), EDITOR, {
    'POST /profiles/unmerge': new Refusal(409, {
      message: 'They are not one profile.',
      mend: 'Load it again.',
    }),
  })
  await user.click(await screen.findByRole('button', separate))
  const reason = screen.getByLabelText<HTMLInputElement>(/^Why/)
  await user.type(reason, 'Two people{Enter}')
  const alert = await screen.findByRole('alert')
  expect(wordsIn(alert)).toContain('They are not one profile.')
  expect(reason.value).toBe('Two people')
})

test('a separation tells who did it, when and why, and leads to both', async () => {
  open(connections({ separations: [separation] }))
  const region = await screen.findByRole('region', { name: 'Separated by hand' })
  expect(wordsIn(region)).toContain('“Two people at one computer”')
  expect(wordsIn(region)).toContain('by grace@example.org, 2 Mar 2026, 10:00')
  expect(
    within(region)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual([...['/profiles/9', '/profiles/7']])
})

test('it is taken back after what that does was said', async () => {
  const { user, asked } = open(connections({ separations: [separation] }), EDITOR, {
    'POST /profiles/rejoin': undefined,
  })
  await user.click(
    await screen.findByRole('button', {
      name: 'Take back the separation of anonymous_id:browser-1 and user_id:ada',
    }),
  )
  const dialog = screen.getByRole('dialog', { name: 'Take this separation back?' })
  expect(wordsIn(dialog)).toContain('Everything is as if they had never been separated')
  await user.click(within(dialog).getByRole('button', { name: 'Take it back' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(asked.find(({ what }) => what.startsWith('POST'))?.body).toEqual({ a: BROWSER, b: ADA })
})

test('who may only look is offered neither', async () => {
  open(connections({ joined: [joined], separations: [separation] }), [])
  await screen.findByRole('region', { name: 'Separated by hand' })
  expect(screen.queryByRole('button')).toBeNull()
})

test('how they were joined cannot be had: it says why, and is tried again', async () => {
  let isUp = false
  const { user } = open(() =>
    isUp ? connections({ joined: [joined] }) : new Refusal(500, { message: 'It broke.' }),
  )
  expect((await screen.findByRole('alert')).textContent).toContain('It broke.')
  isUp = true
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('region', { name: 'How they were joined' })).toBeDefined()
})

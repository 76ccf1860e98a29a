import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { IdentityRules } from '../../api/settings'
import { type Answers, NEVER, Refusal, sent } from '../../testing/answers'
import { show } from '../../testing/show'
import { IdentitiesPage } from './IdentitiesPage'

const STORED: IdentityRules = {
  namespaces: [
    { name: 'user_id', limit: 1 },
    { name: 'email', limit: 5 },
    { name: '*', limit: 3 },
  ],
  blockAfter: 20,
  mostLinks: 1000,
  blockedValues: ['test', 'n/a'],
  phoneCountry: 'NO',
}
const RULES = '/settings/identity-rules'

function open(answers: Answers = {}, may: readonly string[] = ['settings:read', 'settings:write']) {
  const saves = { [`PUT ${RULES}`]: ({ body }: { readonly body: unknown }) => body }
  return show(<IdentitiesPage />, {
    at: '/settings/identities',
    may,
    answers: { [`GET ${RULES}`]: STORED, ...saves, ...answers },
  })
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const number = (name: string) => screen.getByRole<HTMLInputElement>('spinbutton', { name })
const kinds = () =>
  screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Kind' }).map(({ value }) => value)
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const loaded = () => screen.findByRole('textbox', { name: 'Country of telephone numbers' })
const dialog = () => within(screen.getByRole('dialog'))

async function saveAll({ user }: ReturnType<typeof open>) {
  await user.click(button('Save the rules'))
  await user.click(dialog().getByRole('button', { name: 'Save the rules' }))
  await screen.findByText('Saved')
}

test('the rules that are in place are shown, the strongest kind first', async () => {
  open()
  await loaded()
  expect(kinds()).toEqual(['user_id', 'email', 'all others'])
  expect(screen.getAllByRole<HTMLInputElement>('spinbutton', { name: 'At most' })[1]?.value).toBe('5')
  expect(screen.getByText('Beside each, how many of it one customer may have.')).toBeDefined()
  expect(box('Values of your own, one in each line').value).toBe('test\nn/a')
  expect(number('People who may share one').value).toBe('20')
  expect(number('Identities seen with one').value).toBe('1000')
  expect(box('Country of telephone numbers').value).toBe('NO')
})

test('there is nothing to save before something is changed, nor once it is changed back', async () => {
  const { user } = open()
  const country = await loaded()
  expect(button('Save the rules').disabled).toBe(true)
  await user.clear(country)
  expect(button('Save the rules').disabled).toBe(false)
  await user.type(country, 'no')
  expect(button('Save the rules').disabled).toBe(true)
})

test('whatever is changed is put in place together, after a question', async () => {
  const page = open()
  const country = await loaded()
  await page.user.click(button('Weaker: user_id'))
  await page.user.clear(country)
  await page.user.type(country, 'se')
  await page.user.clear(number('People who may share one'))
  await page.user.type(number('People who may share one'), '7')
  await page.user.type(box('Values of your own, one in each line'), '\n test \nnobody')
  expect(sent(page.asked)).toEqual([])
  await page.user.click(button('Save the rules'))
  expect(dialog().getByText(/Every profile is resolved anew/)).toBeDefined()
  await page.user.click(dialog().getByRole('button', { name: 'Save the rules' }))
  expect(await screen.findByText('Saved')).toBeDefined()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(sent(page.asked)).toEqual([
    [
      `PUT ${RULES}`,
      {
        namespaces: [
          { name: 'email', limit: 5 },
          { name: 'user_id', limit: 1 },
          { name: '*', limit: 3 },
        ],
        blockAfter: 7,
        mostLinks: 1000,
        blockedValues: ['test', 'n/a', 'nobody'],
        phoneCountry: 'SE',
      },
    ],
  ])
})

test('once they are in place there is nothing to save again', async () => {
  const page = open()
  await page.user.click(await screen.findByRole('button', { name: 'Stronger: email' }))
  await saveAll(page)
  expect(button('Save the rules').disabled).toBe(true)
  await page.user.click(button('Stronger: user_id'))
  expect(screen.queryByText('Saved')).toBeNull()
})

test('no country is sent as none', async () => {
  const page = open()
  await page.user.clear(await loaded())
  await saveAll(page)
  expect(sent(page.asked)[0]?.[1]).not.toHaveProperty('phoneCountry')
})

test('a kind is added before all others, named, moved and taken out', async () => {
  const page = open()
  await loaded()
  await page.user.click(button('Add a kind'))
  expect(kinds()).toEqual(['user_id', 'email', '', 'all others'])
  await page.user.type(screen.getAllByRole('textbox', { name: 'Kind' })[2]!, 'crm')
  await page.user.click(button('Stronger: crm'))
  await page.user.click(button('Remove email'))
  expect(kinds()).toEqual(['user_id', 'crm', 'all others'])
  await saveAll(page)
  expect(sent(page.asked)[0]?.[1]).toMatchObject({
    namespaces: [
      { name: 'user_id', limit: 1 },
      { name: 'crm', limit: 5 },
      { name: '*', limit: 3 },
    ],
  })
})

test('what stands for all others moves, and is neither renamed nor taken out', async () => {
  const { user } = open()
  await loaded()
  const others = screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Kind' })[2]!
  expect(others.readOnly).toBe(true)
  await user.type(others, 'x')
  expect(kinds()).toEqual(['user_id', 'email', 'all others'])
  expect(screen.queryByRole('button', { name: 'Remove all others' })).toBeNull()
  await user.click(button('Stronger: all others'))
  expect(kinds()).toEqual(['user_id', 'all others', 'email'])
})

test.each(['Stronger: user_id', 'Weaker: all others'])(
  '%s moves nothing at the end of the list',
  async (name) => {
    const { user } = open()
    await loaded()
    await user.click(button(name))
    expect(kinds()).toEqual(['user_id', 'email', 'all others'])
    expect(button('Save the rules').disabled).toBe(true)
  },
)

test('a limit is a number of at least one; without one nothing is asked', async () => {
  const { user, asked } = open()
  await loaded()
  const limit = screen.getAllByRole<HTMLInputElement>('spinbutton', { name: 'At most' })[0]!
  await user.clear(limit)
  expect(limit.value).toBe('')
  await user.click(button('Save the rules'))
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.type(limit, '0')
  await user.click(button('Save the rules'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(sent(asked)).toEqual([])
})

test('rules that are refused say why, and stay as they were written', async () => {
  const refusal = new Refusal(400, { message: 'Two kinds are called email.', mend: 'Rename one.' })
  const { user } = open({ [`PUT ${RULES}`]: refusal })
  await loaded()
  await user.click(button('Add a kind'))
  await user.type(screen.getAllByRole('textbox', { name: 'Kind' })[2]!, 'email')
  await user.click(button('Save the rules'))
  await user.click(dialog().getByRole('button', { name: 'Save the rules' }))
  expect((await dialog().findByRole('alert')).textContent).toBe('Two kinds are called email.Rename one.')
  await user.click(dialog().getByRole('button', { name: 'Cancel' }))
  expect(kinds()).toEqual(['user_id', 'email', 'email', 'all others'])
  expect(screen.queryByText('Saved')).toBeNull()
})

test('whoever may only look changes nothing', async () => {
  open({}, ['settings:read'])
  await loaded()
  for (const field of [...screen.getAllByRole('textbox'), ...screen.getAllByRole('spinbutton')])
    expect(field).toHaveProperty('disabled', true)
  expect(screen.queryByRole('button')).toBeNull()
})

test.each([
  ['on their way', NEVER, 'status', 'Loading'],
  ['away', new Refusal(503, { message: 'The store is away.' }), 'alert', 'The store is away.'],
])('rules that are %s', async (_, answer, role, text) => {
  open({ [`GET ${RULES}`]: answer })
  const said = await screen.findByRole(role)
  expect(said.getAttribute('aria-label') ?? said.textContent).toContain(text)
})

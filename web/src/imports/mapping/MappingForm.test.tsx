import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { MAPPING } from '../testing/files'
import { MappingForm } from './MappingForm'
import { useMappingText } from './use-mapping-text'
import { YamlField } from './YamlField'

const COLUMNS = ['CustomerID', 'InvoiceDate', 'Total', 'Country', 'Kind']

function Beside({ proposed }: { readonly proposed: string }) {
  const { text, setText, reading, view } = useMappingText(proposed)
  return (
    <>
      {view && <MappingForm text={text} view={view} columns={COLUMNS} onChange={setText} />}
      <YamlField text={text} reading={reading} onChange={setText} />
    </>
  )
}

const open = (proposed = MAPPING) => show(<Beside proposed={proposed} />)
const yaml = () => screen.getByLabelText<HTMLTextAreaElement>('Mapping as YAML').value
const group = (legend: RegExp) => screen.getByText(legend, { selector: 'legend' }).closest('fieldset')!
const part = (legend: RegExp) => within(group(legend))
const customer = () => part(/^Customer/)
const time = () => part(/^Time/)
const traits = () => part(/^Traits/)
const event = () => within(screen.getByLabelText('Event 1'))

async function retype(user: UserEvent, field: HTMLElement, text: string, end = '{Enter}'): Promise<void> {
  await user.clear(field)
  await user.paste(text)
  await user.keyboard(end)
}

const TODAY = /constant: "?\d{4}-\d{2}-\d{2}"?/

describe('each field writes what it says', () => {
  test.each<[string, (user: UserEvent) => Promise<void>, string | RegExp]>([
    [
      'the column of customers, whose comment stays',
      (user) => user.selectOptions(customer().getByLabelText('Column'), 'Kind'),
      'column: Kind # theirs',
    ],
    [
      'the kind of identity',
      (user) => retype(user, customer().getByLabelText('Kind of identity'), 'email'),
      'namespace: email',
    ],
    [
      'the column of times',
      (user) => user.selectOptions(time().getByLabelText('Column'), 'Kind'),
      'time:\n  column: Kind\n  format: D.M.YYYY',
    ],
    ['how times are written', (user) => retype(user, time().getByLabelText('Format'), 'iso'), 'format: iso'],
    [
      'the time zone of times',
      (user) => retype(user, time().getByLabelText('Time zone'), 'Europe/Oslo', '{Tab}'),
      'timeZone: Europe/Oslo',
    ],
    [
      'one date for all rows',
      (user) => user.selectOptions(time().getByLabelText('Where it stands'), 'One date for all rows'),
      TODAY,
    ],
    [
      'another event',
      (user) => user.click(part(/^Events/).getByRole('button', { name: 'Add an event' })),
      '- { name: event_2 }',
    ],
    [
      'the name of an event',
      (user) => retype(user, event().getByLabelText('Event'), 'bought'),
      '- name: bought\n    properties',
    ],
    [
      'names of events in a column',
      (user) => user.selectOptions(event().getByLabelText('Its name is'), 'In a column'),
      'name: { column: CustomerID }',
    ],
    [
      'another property',
      (user) => user.click(event().getByRole('button', { name: 'Add a property' })),
      'amount: Total\n      CustomerID: CustomerID',
    ],
    [
      'the column of a property',
      (user) => user.selectOptions(event().getByLabelText('From column'), 'Kind'),
      'amount: Kind',
    ],
    [
      'the type of a property',
      (user) => user.selectOptions(event().getByLabelText('Read as'), 'number'),
      'amount: { column: Total, type: number }',
    ],
    [
      'the name of a property',
      (user) => retype(user, event().getByLabelText('Property'), 'total'),
      'total: Total',
    ],
    [
      'another trait',
      (user) => user.click(traits().getByRole('button', { name: 'Add a trait' })),
      'country: Country\n  CustomerID: CustomerID',
    ],
    [
      'the name of a trait',
      (user) => retype(user, traits().getByLabelText('Trait'), 'land', '{Tab}'),
      'traits:\n  land: Country',
    ],
  ])('%s', async (_, deed, written) => {
    const { user } = open()
    await deed(user)
    if (typeof written === 'string') expect(yaml()).toContain(written)
    else expect(yaml()).toMatch(written)
    expect(yaml()).toMatch(/^# Orders of the shop\n/)
  })

  test.each<[string, (user: UserEvent) => Promise<void>, RegExp]>([
    [
      'the time',
      (user) => user.selectOptions(time().getByLabelText('Where it stands'), 'Nowhere: traits only'),
      /^time:/m,
    ],
    [
      'the last event',
      (user) => user.click(event().getByRole('button', { name: 'Remove event 1' })),
      /^events:/m,
    ],
    [
      'the last property',
      (user) => user.click(event().getByRole('button', { name: 'Remove the property amount' })),
      /properties/,
    ],
    [
      'the last trait',
      (user) => user.click(traits().getByRole('button', { name: 'Remove the trait country' })),
      /^traits:/m,
    ],
  ])('%s is taken out', async (_, deed, gone) => {
    const { user } = open()
    expect(yaml()).toMatch(gone)
    await deed(user)
    expect(yaml()).not.toMatch(gone)
  })
})

test('a kind of identity that is cleared is the usual one', async () => {
  const { user } = open(MAPPING.replace('# theirs', '# theirs\n  namespace: email'))
  await retype(user, customer().getByLabelText('Kind of identity'), '', '{Tab}')
  expect(yaml()).not.toContain('namespace')
  expect(customer().getByLabelText('Kind of identity')).toHaveProperty('value', 'customer_id')
})

test('numbers of customers may be those that calls use: it says how they become the same people', async () => {
  const { user } = open()
  expect(wordsIn(group(/^Customer/))).toContain(
    'Then choose user_id, or the same person becomes two profiles.',
  )
  await retype(user, customer().getByLabelText('Kind of identity'), 'user_id', '{Tab}')
  expect(wordsIn(group(/^Customer/))).not.toContain('two profiles')
})

test('one date is changed, and a column takes its place again', async () => {
  const { user } = open('time: { constant: 2026-01-01 }\n')
  await retype(user, time().getByLabelText('Date'), '2025-12-31')
  expect(yaml()).toContain('2025-12-31')
  await user.selectOptions(time().getByLabelText('Where it stands'), 'In a column')
  expect(yaml()).toMatch(/^time:\s+(\{ )?column: CustomerID/)
})

test('without events it says that rows give traits only', () => {
  open('traits: { country: Country }\n')
  expect(wordsIn(group(/^Events/))).toContain('None: the rows give traits only.')
})

test('an event by a column takes another column, and a name of its own again', async () => {
  const { user } = open('events: [{ name: { column: Kind } }]\n')
  await user.selectOptions(event().getByLabelText('Column'), 'Country')
  expect(yaml()).toContain('column: Country')
  await user.selectOptions(event().getByLabelText('Its name is'), 'Always the same')
  expect(yaml()).toContain('name: event_1')
})

test('how dates are written is asked of dates alone', async () => {
  const { user } = open()
  expect(event().queryByLabelText('Written as')).toBeNull()
  await user.selectOptions(event().getByLabelText('Read as'), 'date')
  expect(event().getByLabelText('Written as')).toHaveProperty('value', 'iso')
  await retype(user, event().getByLabelText('Written as'), 'D.M.YYYY')
  expect(yaml()).toContain('amount: { column: Total, type: date, format: D.M.YYYY }')
})

test('a name that is taken or empty stays as it was', async () => {
  const { user } = open('traits: { a: Total, b: Kind }\n')
  const [, second] = traits().getAllByLabelText('Trait')
  await retype(user, second!, 'a')
  expect(second).toHaveProperty('value', 'b')
  await retype(user, second!, '')
  expect(second).toHaveProperty('value', 'b')
})

test('half a name is no name, and Escape gives it up', async () => {
  const { user } = open()
  const field = event().getByLabelText('Event')
  await user.type(field, '_twice')
  expect(yaml()).toContain('name: order_completed\n')
  await user.keyboard('{Escape}')
  expect(field).toHaveProperty('value', 'order_completed')
})

test('whoever renames a field by keyboard goes on from there', async () => {
  const { user } = open()
  await retype(user, traits().getByLabelText('Trait'), 'land', '{Tab}')
  expect(document.activeElement).toBe(traits().getByLabelText('From column'))
  await retype(user, traits().getByLabelText('Trait'), 'land_2', '{Enter}')
  expect(document.activeElement).toBe(traits().getByLabelText('Trait'))
})

test('what only the YAML can say is told, and stays', async () => {
  const { user } = open(
    'events:\n  - name: sale\n    when: { column: Kind, equals: sale }\n    lines: { by: Total }\ntraitsOf: rest\n',
  )
  expect(wordsIn(screen.getByLabelText('Event 1'))).toMatch(
    /only rows where Kind is “sale” rows with the same Total are one event/,
  )
  expect(wordsIn(group(/^Traits/))).toContain('and all members of rest')
  await retype(user, event().getByLabelText('Event'), 'bought')
  expect(yaml()).toMatch(/name: bought\n {4}when: .*\n {4}lines: .*\ntraitsOf: rest/)
})

test('a column that the file has not stays where the YAML names it', () => {
  open('customer: { column: user.id }\n')
  expect(customer().getByLabelText('Column')).toHaveProperty('value', 'user.id')
})

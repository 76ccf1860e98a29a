import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../../../testing/show'
import { Kept } from '../testing/Kept'
import { calledBy, nameMeant } from './called'
import { NameBox } from './NameBox'

const EVENTS = [
  { name: 'order_completed', note: '1.2K' },
  { name: 'visit', note: '400', title: 'Came by' },
  { name: 'reorder', note: '3' },
] as const

function shown(props: Partial<Parameters<typeof NameBox>[0]> = {}) {
  const taken: string[] = []
  const { user } = show(
    <Kept begin={props.value ?? ''} onTake={(next) => taken.push(next)}>
      {(value, take) => (
        <NameBox label="Event" suggestions={EVENTS} {...props} value={value} onChange={take} />
      )}
    </Kept>,
  )
  return { taken, user, box: screen.getByLabelText<HTMLInputElement>('Event', { selector: 'input' }) }
}

const offered = () => screen.queryAllByRole('option').map(({ textContent }) => textContent)

test('an empty box offers all names with how much there is of each', async () => {
  const { user, box } = shown()
  await user.click(box)
  expect(offered()).toEqual(['order_completed1.2K', 'Came byvisit400', 'reorder3'])
})

test('what begins with the text that is typed comes first, and Enter takes it', async () => {
  const { user, box, taken } = shown()
  await user.type(box, 'ORDER')
  expect(offered()).toEqual(['order_completed1.2K', 'reorder3'])
  await user.keyboard('{Enter}')
  expect(taken.at(-1)).toBe('order_completed')
  expect(offered()).toEqual([])
})

test('the arrow keys go through what is offered, and Escape leaves the text', async () => {
  const { user, box, taken } = shown()
  await user.type(box, 'or')
  await user.keyboard('{ArrowDown}{Enter}')
  expect(taken.at(-1)).toBe('reorder')
  await user.clear(box)
  await user.type(box, 'vi{Escape}')
  expect(offered()).toEqual([])
  expect(box.value).toBe('vi')
})

test('a name is found by its title, and called by it from then on', async () => {
  const { user, box, taken } = shown()
  await user.type(box, 'came{Enter}')
  expect(taken.at(-1)).toBe('visit')
  expect(box.value).toBe('Came by')
  await user.tab()
  expect(box.value).toBe('Came by')
})

test('the name may be typed, and the title: while that goes on, what is typed stands there', async () => {
  const { user, box, taken } = shown({ value: 'visit' })
  expect(box.value).toBe('Came by')
  await user.clear(box)
  await user.type(box, 'visit')
  expect([box.value, taken.at(-1)]).toEqual(['visit', 'visit'])
  await user.tab()
  expect(box.value).toBe('Came by')
  await user.clear(box)
  await user.type(box, 'came by')
  expect([box.value, taken.at(-1)]).toEqual(['came by', 'visit'])
  await user.type(box, ' once')
  expect([box.value, taken.at(-1)]).toEqual(['came by once', 'came by once'])
})

test('a title that several have, or that is the name of another, does not stand for a name', () => {
  const twice = [
    { name: 'a', title: 'Same' },
    { name: 'b', title: 'Same' },
    { name: 'c', title: 'a' },
  ]
  expect(['a', 'b', 'c'].map((name) => calledBy(name, twice))).toEqual(['a', 'b', 'c'])
  expect(nameMeant('Same', twice)).toBe('Same')
})

test('whoever comes back is offered all names, not only the one that stands there', async () => {
  const { user, box } = shown({ value: 'visit' })
  await user.click(box)
  expect(offered()).toHaveLength(3)
})

test('another text is kept, and said to be unknown once it is done', async () => {
  const { user, box, taken } = shown()
  await user.type(box, 'zzz')
  expect(screen.queryByText('not in the data')).toBeNull()
  await user.tab()
  expect(taken.at(-1)).toBe('zzz')
  const note = screen.getByText('not in the data')
  expect(box.getAttribute('aria-describedby')).toBe(note.id)
})

test.each<[what: string, props: Partial<Parameters<typeof NameBox>[0]>]>([
  ['an empty name', { value: '' }],
  ['a known one', { value: 'visit' }],
  ['any while it is not known what there is', { value: 'zzz', suggestions: undefined }],
  ['a value, of which others are as good', { value: 'zzz', isOpen: true }],
])('nothing is said of %s', (_, props) => {
  shown(props)
  expect(screen.queryByText('not in the data')).toBeNull()
})

test('of values that are as good as others, Enter keeps what was typed', async () => {
  const { user, box, taken } = shown({ isOpen: true })
  await user.type(box, 'or{Enter}')
  expect(taken.at(-1)).toBe('or')
})

test('very many names are offered a hundred at a time, and narrow down', async () => {
  const suggestions = Array.from({ length: 5_000 }, (_, index) => ({ name: `e${index}` }))
  const { user, box } = shown({ suggestions })
  await user.click(box)
  expect(offered()).toHaveLength(100)
  await user.type(box, '4999')
  expect(offered()).toEqual(['e4999'])
})

test('hostile names are text', async () => {
  const { user, box, taken } = shown({ suggestions: [{ name: '<img src=x>' }, { name: 'a\u202Eb' }] })
  await user.click(box)
  expect(offered()).toEqual(['<img src=x>', 'a\\u202Eb'])
  expect(document.querySelector('img')).toBeNull()
  await user.click(screen.getAllByRole('option')[1]!)
  expect(taken.at(-1)).toBe('a\u202Eb')
})

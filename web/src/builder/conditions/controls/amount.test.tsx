import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { runHook, show } from '../../../testing/show'
import { Kept } from '../testing/Kept'
import { Amount } from './Amount'
import { readNumber, typedNumber } from './number-text'
import { Reading } from './reading'
import { useTyped } from './use-typed'

type AmountProps = Parameters<typeof Amount>[0]

function shown(props: Partial<AmountProps> = {}) {
  const taken: number[] = []
  const { user } = show(
    <Kept begin={props.value ?? 30} onTake={(next) => taken.push(next)}>
      {(value, take) => <Amount label="Days" {...props} value={value} onChange={take} />}
    </Kept>,
  )
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Days' })
  return { taken, user, box }
}

/** What is said beside a box, as a screen reader finds it. */
function descriptionOf(box: HTMLElement): string | undefined {
  const id = box.getAttribute('aria-describedby')
  return id === null ? undefined : document.getElementById(id)?.textContent
}

test('each number that is typed is taken', async () => {
  const { taken, user, box } = shown()
  await user.clear(box)
  await user.type(box, '125')
  expect(taken).toEqual([1, 12, 125])
  expect(box.value).toBe('125')
})

test.each<[text: string, props: Partial<AmountProps>, note: string]>([
  ['three', {}, 'not a number such as 2.5'],
  ['1.5', { isWhole: true }, 'not a whole number such as 3'],
  ['0', { isWhole: true, least: 1 }, 'not a whole number of at least 1'],
  ['-3', { isWhole: true, least: 1 }, 'not a whole number of at least 1'],
  ['1e5', {}, 'not a number such as 2.5'],
])('%s is kept while somebody is there, and said to be wrong', async (text, props, note) => {
  const { taken, user, box } = shown(props)
  await user.clear(box)
  await user.type(box, text)
  expect(box.value).toBe(text)
  expect(box.getAttribute('aria-invalid')).toBe('true')
  expect(descriptionOf(box)).toBe(note)
  expect(taken.at(-1)).not.toBe(Number(text))
})

test('what was not understood gives way to the number once somebody leaves', async () => {
  const { taken, user, box } = shown()
  await user.clear(box)
  expect(descriptionOf(box)).toBe('not a number such as 2.5')
  await user.tab()
  expect(box.value).toBe('30')
  expect(descriptionOf(box)).toBeUndefined()
  expect(taken).toEqual([])
})

test('a number that is too small on the way to a larger one is not taken', async () => {
  const { taken, user, box } = shown({ isWhole: true, least: 1 })
  await user.clear(box)
  await user.type(box, '05')
  expect(taken).toEqual([5])
  expect(box.value).toBe('05')
})

test('a half typed number keeps its text', async () => {
  const { taken, user, box } = shown({ value: 2 })
  await user.type(box, '.')
  expect(box.value).toBe('2.')
  await user.type(box, '50')
  expect(box.value).toBe('2.50')
  expect(taken).toEqual([2.5])
})

test('what such numbers usually are is said of the box', () => {
  const { box } = shown({ hint: 'usually 12 to 80' })
  expect(descriptionOf(box)).toBe('usually 12 to 80')
})

test.each([
  [0, '0'],
  [1_234_567.5, '1,234,567.5'],
  [-2, '-2'],
])('%d is read as %s', (value, words) => {
  const { container } = show(
    <Reading value={true}>
      <Amount label="Days" value={value} onChange={() => {}} />
    </Reading>,
  )
  expect(container.textContent).toBe(words)
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('a text follows the value when that changes from elsewhere', () => {
  let value = 5
  const { result, rerender } = runHook(() => useTyped(value, typedNumber, readNumber, () => {}))
  expect(result.current).toMatchObject({ text: '5', isUnread: false })
  value = 7
  rerender()
  expect(result.current.text).toBe('7')
})

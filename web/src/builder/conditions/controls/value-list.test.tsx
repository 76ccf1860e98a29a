import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../../../testing/show'
import { Kept } from '../testing/Kept'
import { Reading } from './reading'
import { ValueList } from './ValueList'

const KNOWN = [
  { name: 'pro', note: '30%' },
  { name: 'free', note: '60%' },
] as const

function shown(begin: readonly string[] = []) {
  const taken: (readonly string[])[] = []
  const { user } = show(
    <Kept begin={begin} onTake={(next) => taken.push(next)}>
      {(values, take) => <ValueList label="Value" values={values} onChange={take} suggestions={KNOWN} />}
    </Kept>,
  )
  const box = screen.getByLabelText('Value', { selector: 'input' })
  return { taken, user, box }
}

const offered = () => screen.queryAllByRole('option').map(({ textContent }) => textContent)

test('values are typed and entered, each once', async () => {
  const { taken, user, box } = shown()
  await user.type(box, 'a{Enter}b, c{Enter}a{Enter}')
  expect(taken.at(-1)).toEqual(['a', 'b, c'])
})

test('known values are offered until they are chosen', async () => {
  const { taken, user, box } = shown(['free'])
  await user.click(box)
  expect(offered()).toEqual(['pro30%'])
  await user.click(screen.getByRole('option'))
  expect(taken.at(-1)).toEqual(['free', 'pro'])
})

test('Backspace takes the last value out', async () => {
  const { taken, user, box } = shown(['free', 'pro'])
  await user.type(box, '{Backspace}')
  expect(taken.at(-1)).toEqual(['free'])
})

test('what is typed and not entered counts once somebody leaves', async () => {
  const { taken, user, box } = shown()
  await user.type(box, 'new')
  await user.tab()
  expect(taken.at(-1)).toEqual(['new'])
})

test.each<[values: readonly string[], words: string]>([
  [[], '…'],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('%j read as %s', (values, words) => {
  const { container } = show(
    <Reading value={true}>
      <ValueList label="Value" values={values} onChange={() => {}} suggestions={[]} />
    </Reading>,
  )
  expect(container.textContent).toBe(words)
})

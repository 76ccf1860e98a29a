import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../../../testing/show'
import { Kept } from '../testing/Kept'
import { YamlCondition } from '../YamlCondition'
import { YamlValue } from './YamlValue'

function shown(begin: unknown) {
  const taken: unknown[] = []
  const { user } = show(
    <Kept begin={begin} onTake={(next) => taken.push(next)}>
      {(value, take) => (
        <>
          <YamlValue label="Filter" value={value} onChange={take} />
          <button type="button" onClick={() => take({ other: 1 })}>
            undo
          </button>
        </>
      )}
    </Kept>,
  )
  return { taken, user, box: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Filter' }) }
}

test('a value is shown as YAML, and another is taken once it is written', async () => {
  const { taken, user, box } = shown({ a: [1, 'x'] })
  expect(box.value).toBe('a:\n  - 1\n  - x')
  await user.clear(box)
  await user.type(box, 'b: true')
  expect(taken).toEqual([])
  await user.tab()
  expect(taken).toEqual([{ b: true }])
  expect(box.value).toBe('b: true')
})

test('text that is no YAML stays, says where it is wrong, and changes nothing', async () => {
  const { taken, user, box } = shown({ a: 1 })
  await user.clear(box)
  await user.type(box, 'a: [[')
  await user.tab()
  expect(box.value).toBe('a: [')
  expect(screen.getByText(/^Line 1: .*The condition stays as it was until this is mended\.$/)).toBeDefined()
  expect(box.getAttribute('aria-invalid')).toBe('true')
  expect(taken).toEqual([])
})

test('the text follows a value that changes from elsewhere', async () => {
  const { user, box } = shown({ a: 1 })
  await user.click(screen.getByRole('button', { name: 'undo' }))
  expect(box.value).toBe('other: 1')
})

test('a note beside the value changes nothing, and stays', async () => {
  const { taken, user, box } = shown({ a: 1 })
  await user.type(box, '  # a note')
  await user.tab()
  expect(box.value).toBe('a: 1  # a note')
  expect(taken).toEqual([])
})

test('a condition is fields; anything else is refused', async () => {
  const taken: object[] = []
  const { user } = show(<YamlCondition condition={{ evnt: 'a' }} onChange={(next) => taken.push(next)} />)
  const box = screen.getByRole('textbox', { name: 'Condition as YAML' })
  await user.clear(box)
  await user.type(box, 'everybody')
  await user.tab()
  expect(screen.getByText(/^A condition is fields with values/)).toBeDefined()
  expect(taken).toEqual([])
  await user.type(box, ': x')
  await user.tab()
  expect(taken).toEqual([{ everybody: 'x' }])
})

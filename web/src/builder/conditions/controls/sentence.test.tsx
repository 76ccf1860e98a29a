import { screen } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { expect, test } from 'vitest'
import { show } from '../../../testing/show'
import { Choice, optionsOf } from './Choice'
import { Extra, TakeOut } from './Extra'
import { Reading } from './reading'
import { Line, Sentence, Together, Words } from './Sentence'
import { TextBox } from './TextBox'

const nothing = () => {}

/** What a sentence says where it is only read. */
function read(sentence: ReactNode): string {
  return show(<Reading value={true}>{sentence}</Reading>).container.textContent!
}

test('a sentence that is read has its words, its values and blanks between them', () => {
  const sentence = (
    <Sentence>
      <Words>
        did
        <Together>
          {'at least'}
          <TextBox label="Times" value="3" onChange={nothing} />
        </Together>
        {''}
        {false}
        <Extra label="filter" onClick={nothing} />
        times
        <TakeOut label="Remove" onClick={nothing} />
      </Words>
    </Sentence>
  )
  expect(read(sentence)).toBe(' did at least 3 times')
  expect(screen.queryByRole('button')).toBeNull()
})

test('what is still to come is three dots', () => {
  expect(read(<TextBox label="Word" value="" onChange={nothing} />)).toBe('…')
})

test('what may be added stands at the end of its line', () => {
  const { container } = show(
    <Line>
      <Words>
        did
        <Extra label="filter" onClick={nothing} />
        <TextBox label="Times" value="3" onChange={nothing} />
      </Words>
    </Line>,
  )
  const controls = [...container.querySelectorAll('input, button')]
  expect(controls.map((one) => one.tagName)).toEqual(['INPUT', 'BUTTON'])
})

const FRUIT = [
  { value: 'a', label: 'apple' },
  { group: 'Stone fruit', items: [{ value: 'p', label: 'plum' }] },
] as const

test('a choice offers words in groups, and gives the value of the one that is chosen', async () => {
  const chosen: string[] = []
  const { user } = show(
    <Choice label="Fruit" value="a" options={FRUIT} onChange={(one) => chosen.push(one)} />,
  )
  const select = screen.getByRole('combobox', { name: 'Fruit' })
  expect(screen.getByRole('group', { name: 'Stone fruit' })).toBeDefined()
  await user.selectOptions(select, 'plum')
  expect(chosen).toEqual(['p'])
})

test.each([
  ['a', 'apple'],
  ['p', 'plum'],
  ['q', 'q'],
])('the choice %s reads %s', (value, words) => {
  expect(read(<Choice label="Fruit" value={value as 'a'} options={FRUIT} onChange={nothing} />)).toBe(words)
})

test('options are made of values and their labels', () => {
  expect(optionsOf(['a'], (one) => one.toUpperCase())).toEqual([{ value: 'a', label: 'A', said: 'A' }])
  expect(optionsOf(['a'], String, () => 'an a')).toEqual([{ value: 'a', label: 'a', said: 'an a' }])
})

function Growing() {
  const [words, setWords] = useState<readonly string[]>(['one'])
  return (
    <fieldset>
      {words.map((word) => (
        <Words key={word}>
          <TextBox label={word} value={word} onChange={nothing} />
          <TakeOut
            label={`Remove ${word}`}
            onClick={() => setWords(words.filter((other) => other !== word))}
          />
        </Words>
      ))}
      {words.length < 3 && <Extra label="word" onClick={() => setWords([...words, `w${words.length}`])} />}
    </fieldset>
  )
}

const focused = () => document.activeElement?.getAttribute('aria-label')

test('whoever adds something goes on in it', async () => {
  const { user } = show(<Growing />)
  screen.getByRole('button', { name: 'word' }).focus()
  await user.keyboard('{Enter}')
  expect(focused()).toBe('w1')
})

test('whoever takes something out stays beside where it was', async () => {
  const { user } = show(<Growing />)
  await user.click(screen.getByRole('button', { name: 'word' }))
  await user.click(screen.getByRole('button', { name: 'Remove w1' }))
  expect(focused()).toBe('Remove one')
  await user.keyboard('{Enter}')
  expect(document.activeElement?.textContent).toContain('word')
})

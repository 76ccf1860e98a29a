import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { conditionPages } from '../../../../test/support/docs.ts'
import { show } from '../../testing/show'
import { isRecord } from '../definition/plain-data'
import { ConditionForm, type ConditionProblem } from './ConditionForm'
import { type Condition, newCondition } from './kinds'
import { Kept } from './testing/Kept'
import { buttons, field, openForm, press } from './testing/open-form'
import { SHOP } from './testing/shop'

const ORDER = { event: 'order', atLeast: 2 } as const
const SENTENCE = 'Did order at least 2 times'

interface ShownProps {
  readonly condition: Condition
  readonly problems?: readonly ConditionProblem[]
  readonly readOnly?: boolean
}

function shown({ condition, problems = [], readOnly = false }: ShownProps) {
  const taken: Condition[] = []
  const form = (
    <ConditionForm
      condition={condition}
      onChange={(next) => taken.push(next)}
      problems={problems}
      readOnly={readOnly}
    />
  )
  return { ...show(form, SHOP), taken }
}

const focused = () => document.activeElement

test('a condition is its sentence, which opens into its fields and closes again', async () => {
  const { user } = shown({ condition: ORDER })
  const sentence = screen.getByRole('button', { name: SENTENCE })
  expect(sentence.getAttribute('aria-expanded')).toBe('false')
  await user.click(sentence)
  expect(screen.getByRole('group', { name: 'Did something' })).toBeDefined()
  expect(focused()).toBe(field('What is measured'))
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(focused()).toBe(screen.getByRole('button', { name: SENTENCE }))
})

test('by keyboard alone it is opened, changed and closed', async () => {
  const { user, written } = openForm(ORDER)
  await user.click(screen.getByRole('button', { name: 'Done' }))
  await user.keyboard('{Enter}')
  while (focused() !== field('Number of times')) await user.tab()
  await user.keyboard('{Backspace}7')
  while (focused() !== screen.getByRole('button', { name: 'Done' })) await user.tab()
  await user.keyboard('{Enter}')
  expect(written()).toEqual({ event: 'order', atLeast: 7 })
  expect(focused()?.textContent).toContain('at least 7 times')
})

test('one that has just been added is open, with nothing taken from whoever adds it', () => {
  const { taken } = shown({ condition: newCondition('event') })
  expect(buttons('Done')).toHaveLength(1)
  expect(taken).toEqual([])
})

test('who may only read has the sentence, and no button', () => {
  const { container } = shown({ condition: ORDER, readOnly: true })
  expect(container.textContent?.trim()).toBe(SENTENCE)
  expect(screen.queryByRole('button')).toBeNull()
})

test('what is wrong stands below it, with what to do, errors and notes apart', () => {
  const problems: readonly ConditionProblem[] = [
    { path: ['oneOf'], message: '"oneOf" is empty.', mend: 'Give at least 1 value.', severity: 'error' },
    {
      path: ['trait'],
      message: 'The data holds no trait.',
      mend: 'Did you mean "plan"?',
      severity: 'warning',
    },
  ]
  shown({ condition: { trait: 'plam', oneOf: [] }, problems })
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Error: "oneOf" is empty. Give at least 1 value.',
    'Note: The data holds no trait. Did you mean "plan"?',
  ])
})

test('a condition that becomes another from elsewhere shows its fields', async () => {
  const begin: Condition = { event: '' }
  const form = (
    <Kept begin={begin} onTake={() => {}}>
      {(condition, take) => (
        <>
          <button type="button" onClick={() => take({ trait: '', exists: true })}>
            undo
          </button>
          <ConditionForm condition={condition} onChange={take} problems={[]} readOnly={false} />
        </>
      )}
    </Kept>
  )
  const { user } = show(form, SHOP)
  await user.click(screen.getByRole('button', { name: 'undo' }))
  expect(field('Trait')).toBeDefined()
  expect(screen.queryByLabelText('Event')).toBeNull()
})

test.each<[what: string, condition: Condition]>([
  ['no kind', { evnt: 'order' }],
  ['two kinds', { event: 'order', trait: 'plan' }],
  ['a field that no form has', { event: 'order', weekly: true }],
  ['two measures', { event: 'order', sum: 'a', mean: 'b' }],
  ['a name that is a number', { trait: 5, exists: true }],
])('one of %s is YAML', (_, condition) => {
  const { written } = openForm(condition)
  expect(screen.getByRole('textbox', { name: 'Condition as YAML' })).toBeDefined()
  expect(written()).toEqual(condition)
})

test('YAML that a form can say becomes the form', async () => {
  const { user, written } = openForm({ evnt: 'order' })
  const box = screen.getByRole('textbox', { name: 'Condition as YAML' })
  await user.clear(box)
  await user.type(box, 'event: order')
  expect(written()).toEqual({ evnt: 'order' })
  await user.tab()
  expect(written()).toEqual({ event: 'order' })
  expect(field('What is measured')).toBeDefined()
})

/** Every number is typed again as it stands there. */
function typeAgain(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('input[inputmode]')) {
    const { value } = box
    fireEvent.change(box, { target: { value: '' } })
    fireEvent.change(box, { target: { value } })
  }
}

const EXAMPLES = conditionPages().flatMap(({ key, condition }) =>
  isRecord(condition) && key in condition ? [[key, condition] as const] : [],
)

/** The words that each choice offers. */
const choices = () =>
  [...document.querySelectorAll('select')].map(({ options }) => [...options].map(({ text }) => text))

test.each(EXAMPLES)(
  'the example of %s is the same after it was opened, typed again and closed, and offers each word once',
  (_, example) => {
    const { written } = openForm(example)
    for (const words of choices()) expect(words).toEqual([...new Set(words)])
    typeAgain()
    press('Done')()
    expect(written()).toEqual(example)
  },
)

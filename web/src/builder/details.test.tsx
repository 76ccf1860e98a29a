import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { show } from '../testing/show'
import { Details } from './Details'
import type { Definition } from './definition/node'
import type { PlacedProblem } from './results/at-items'
import { startFrom } from './start'
import { useDraft } from './use-draft'

const when = { all: [] }

interface WrittenProps {
  readonly definition: Definition
  readonly problems?: readonly PlacedProblem[]
  readonly readOnly?: boolean
  readonly nameIsFixed?: boolean
}

function Written({ definition, problems = [], readOnly = false, nameIsFixed = false }: WrittenProps) {
  const { draft, edit, undo } = useDraft(startFrom(definition, sessionStorage))
  return (
    <>
      <Details
        definition={draft.definition}
        kind="segment"
        edit={edit}
        problems={problems}
        readOnly={readOnly}
        nameIsFixed={nameIsFixed}
      />
      <button type="button" onClick={undo}>
        Undo
      </button>
      <output>{JSON.stringify(draft.definition)}</output>
    </>
  )
}

const open = (definition: Definition = { segment: 's', when }, more: Partial<WrittenProps> = {}) =>
  show(<Written definition={definition} {...more} />)
const written = () => JSON.parse(screen.getAllByRole('status').at(-1)!.textContent ?? '') as Definition
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

describe('the details of a definition', () => {
  test.each([
    ['Description', 'description', 'For the spring.'],
    ['Folder', 'folder', 'Campaigns/Spring'],
    ['Owner', 'owner', 'ada@example.com'],
  ])('%s: what is cleared is not there any more', async (name, key, text) => {
    const page = open()
    await page.user.type(field(name), text)
    expect(written()).toEqual({ segment: 's', [key]: text, when })
    await page.user.clear(field(name))
    expect(written()).toEqual({ segment: 's', when })
  })

  test.each([
    ['spring, sale', ['spring', 'sale']],
    ['spring,, sale ,', ['spring', 'sale']],
    ['spring, spring', ['spring']],
    [' , ', undefined],
  ])('tags written as %j are %j', async (text, tags) => {
    const page = open()
    await page.user.type(field('Tags'), text)
    expect(field('Tags').value).toBe(text)
    expect(written().tags).toEqual(tags)
  })

  test('tags that change elsewhere change here', async () => {
    const page = open({ segment: 's', tags: ['a', 'b'], when })
    expect(field('Tags').value).toBe('a, b')
    await page.user.type(field('Tags'), ', c')
    await page.user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(field('Tags').value).toBe('a, b')
  })

  test('typing in one field is one step back', async () => {
    const page = open()
    await page.user.type(field('Owner'), 'ada')
    await page.user.type(field('Folder'), 'x')
    await page.user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(written()).toEqual({ segment: 's', owner: 'ada', when })
  })

  test('the name is chosen until it is saved', async () => {
    const page = open()
    await page.user.type(field('Name for files and programs'), 'x')
    expect(written()).toEqual({ segment: 'sx', when })
    page.unmount()
    open(undefined, { nameIsFixed: true })
    expect(field('Name for files and programs').readOnly).toBe(true)
    expect(field('Owner').readOnly).toBe(false)
  })

  test('nothing is changed where it is only read', () => {
    open(undefined, { readOnly: true })
    for (const one of screen.getAllByRole<HTMLInputElement>('textbox')) expect(one.readOnly).toBe(true)
  })

  test.each([
    ['segment', 'Name for files and programs'],
    ['owner', 'Owner'],
    ['tags', 'Tags'],
  ])('what is wrong with %s stands at its field', (key, name) => {
    const problem = { path: [key, 0], message: 'It is wrong.', mend: 'Mend it.', severity: 'error' } as const
    open(undefined, { problems: [problem] })
    expect(field(name).getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('It is wrong.')).toBeDefined()
    expect(screen.getByText('Details').closest('details')!.open).toBe(true)
  })

  test('what is wrong with conditions does not open them', () => {
    const problem = { path: ['when', 'all'], message: 'Wrong.', mend: '', severity: 'error' } as const
    open(undefined, { problems: [problem] })
    expect(screen.getByText('Details').closest('details')!.open).toBe(false)
  })
})

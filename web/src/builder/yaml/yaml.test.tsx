import { completionStatus, startCompletion } from '@codemirror/autocomplete'
import { EditorView } from '@codemirror/view'
import { act, screen, waitFor } from '@testing-library/react'
import { useEffect, useLayoutEffect } from 'react'
import { describe, expect, test } from 'vitest'
import { type Answers, Refusal } from '../../testing/answers'
import { wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import type { PlacedProblem } from '../results/at-items'
import { startFrom } from '../start'
import { KNOWN } from '../testing/drafts'
import { useDraft } from '../use-draft'
import { YamlPanel } from './YamlPanel'

const TEXT = 'segment: s\nwhen:\n  event: order\n'
const SCHEMA = {
  properties: {
    segment: { type: 'string' },
    title: { type: 'string', description: 'The name that people see.' },
    when: { properties: { event: { type: 'string' } } },
  },
}

interface WrittenProps {
  readonly problems?: readonly PlacedProblem[]
  readonly readOnly?: boolean
  /** Follows each text as soon as it is drawn, and again once all effects are done. */
  readonly onDrawn?: () => void
  readonly onDone?: () => void
}

function Written({ problems = [], readOnly = false, onDrawn, onDone }: WrittenProps) {
  const { draft, type, edit, undo } = useDraft(
    startFrom({ segment: 's', when: { event: 'order' } }, sessionStorage),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: they follow each text
  useLayoutEffect(() => void onDrawn?.(), [draft.text])
  // biome-ignore lint/correctness/useExhaustiveDependencies: they follow each text
  useEffect(() => void onDone?.(), [draft.text])
  return (
    <>
      <YamlPanel draft={draft} problems={problems} readOnly={readOnly} onType={type} />
      <button type="button" onClick={() => edit((one) => ({ ...one, when: { event: 'visit' } }))}>
        Visit
      </button>
      <button type="button" onClick={undo}>
        Undo
      </button>
      <output aria-label="written">{JSON.stringify(draft.definition)}</output>
    </>
  )
}

async function open(props: WrittenProps = {}, answers: Answers = {}) {
  const catalogue = {
    events: [{ name: 'order', records: 1, profiles: 1, sampled: 1, values: [] }],
    traits: [],
  }
  const known = [...KNOWN, [['catalogue'], catalogue] as const, [['definition-schema'], SCHEMA] as const]
  const page = show(<Written {...props} />, { known, answers })
  await screen.findByRole('textbox', { name: 'Definition as YAML' })
  return page
}

const editor = () => EditorView.findFromDOM(screen.getByRole('textbox'))!
const text = () => editor().state.doc.toString()
const written = () => JSON.parse(screen.getByLabelText('written').textContent ?? '') as unknown

/** What somebody types at an offset, instead of so many characters. */
function type(insert: string, from: number, replaced = 0): void {
  act(() => {
    editor().dispatch({
      changes: { from, to: from + replaced, insert },
      selection: { anchor: from + insert.length },
      userEvent: 'input.type',
    })
  })
}

describe('the YAML of a draft', () => {
  test('says what the tree says, and what is typed is what the tree says', async () => {
    await open()
    expect(text()).toBe(TEXT)
    type('visit', TEXT.indexOf('order'), 5)
    expect(written()).toEqual({ segment: 's', when: { event: 'visit' } })
  })

  test('follows the tree, and the cursor stays where it was', async () => {
    const page = await open()
    act(() => editor().dispatch({ selection: { anchor: 3 } }))
    await page.user.click(screen.getByRole('button', { name: 'Visit' }))
    expect(text()).toBe(TEXT.replace('order', 'visit'))
    expect(editor().state.selection.main.anchor).toBe(3)
    await page.user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(text()).toBe(TEXT)
  })

  test('is not taken back to what it was when somebody types faster than it is drawn', async () => {
    const seen: string[] = []
    const next = TEXT.replace('order', 'orders')
    let isReady = false
    await open({
      onDrawn: () => {
        if (isReady && text() === next) editor().dispatch({ changes: { from: 0, insert: '#' } })
      },
      onDone: () => {
        if (isReady) seen.push(text())
      },
    })
    isReady = true
    type('s', TEXT.indexOf('order') + 'order'.length)
    expect(new Set(seen)).toEqual(new Set([`#${next}`]))
  })

  test('that is broken says where, and the last that was understood stays', async () => {
    await open()
    type('[', TEXT.indexOf('order'))
    expect(wordsIn(screen.getByRole('alert'))).toMatch(
      /^Line \d+: .* The conditions wait until this is mended\.$/,
    )
    expect(written()).toEqual({ segment: 's', when: { event: 'order' } })
    expect(document.querySelectorAll('.cm-lint-marker-error')).toHaveLength(1)
    type('', TEXT.indexOf('order'), 1)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(text()).toBe(TEXT)
  })

  test('keeps comments while it is edited, and says what becomes of them', async () => {
    const page = await open()
    expect(screen.queryByText(/^Comments are saved/)).toBeNull()
    type('# For the spring\n', 0)
    expect(
      screen.getByText('Comments are saved, too. Each stays with what it stands at, and goes with it.'),
    ).toBeDefined()
    await page.user.click(screen.getByRole('button', { name: 'Visit' }))
    expect(text()).toBe(`# For the spring\n${TEXT.replace('order', 'visit')}`)
  })

  test('marks the lines of what is wrong and what is odd', async () => {
    await open({
      problems: [
        { path: ['when', 'event'], message: 'No such event.', mend: '', severity: 'warning' },
        { path: ['segment'], message: 'The name is taken.', mend: '', severity: 'error' },
        { path: [], message: 'It is small.', mend: '', severity: 'warning' },
      ],
    })
    await waitFor(() => {
      expect(document.querySelectorAll('.cm-lint-marker-warning')).toHaveLength(1)
      expect(document.querySelectorAll('.cm-lint-marker-error')).toHaveLength(1)
    })
  })

  test('cannot be typed where it is only read', async () => {
    await open({ readOnly: true })
    await waitFor(() => expect(editor().state.readOnly).toBe(true))
  })

  test('can be reached by keyboard, and is copied as it stands', async () => {
    const page = await open()
    expect(screen.getByRole('textbox').tabIndex).toBe(0)
    await page.user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await navigator.clipboard.readText()).toBe(TEXT)
    expect(screen.getByRole('button', { name: 'Copied' })).toBeDefined()
  })

  test('is completed: what may be written is offered while somebody types', async () => {
    await open()
    act(() => editor().focus())
    type('ti', 'segment: s\n'.length)
    const options = await screen.findAllByRole('option')
    expect(options.map(wordsIn)).toEqual(['title'])
  })

  test('is completed with values of the data, which are asked for where they are compared', async () => {
    const values = [
      { value: 'Köln', share: 0.5 },
      { value: 5, share: 0.1 },
    ]
    const page = await open({}, { 'GET /catalogue/values': { sampled: 10, types: { text: 10 }, values } })
    act(() => editor().focus())
    type('trait: city\n  is: ', TEXT.indexOf('event'), 'event: order'.length)
    act(() => void startCompletion(editor()))
    expect((await screen.findAllByRole('option')).map(wordsIn)).toEqual(['Köln', '5'])
    const asked = page.asked.map(({ what, query }) => `${what}?${query}`)
    expect(asked).toEqual(['GET /catalogue/values?of=trait&name=city&path=&limit=20'])
  })

  test('is not completed with what cannot be asked for', async () => {
    await open({}, { 'GET /catalogue/values': new Refusal(500) })
    act(() => editor().focus())
    type('trait: city\n  is: ', TEXT.indexOf('event'), 'event: order'.length)
    act(() => void startCompletion(editor()))
    await waitFor(() => expect(completionStatus(editor().state)).toBeNull())
    expect(screen.queryByRole('option')).toBeNull()
  })
})

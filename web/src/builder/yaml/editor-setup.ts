import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import { defaultKeymap } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import type { Complete } from './completion/use-completing'

/** Marks what comes from elsewhere, so that it is not told as typed. */
const fromOutside = Annotation.define<true>()

const theme = EditorView.theme({
  '&': { backgroundColor: 'var(--wash)', color: 'var(--ink)', fontSize: '0.8125rem', borderRadius: '8px' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': {
    fontFamily: 'var(--mantine-font-family-monospace)',
    lineHeight: '1.6',
    maxHeight: '70vh',
  },
  '.cm-content': { padding: '0.625rem 0', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-soft)', border: '0' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 24%, transparent) !important',
  },
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    borderRadius: '6px',
    backgroundColor: 'var(--card)',
    color: 'var(--ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.125rem 0.5rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--wash)',
    color: 'var(--ink)',
    boxShadow: 'inset 3px 0 var(--accent)',
  },
  '.cm-tooltip.cm-completionInfo': { padding: '0.25rem 0.5rem', fontSize: '0.8125rem' },
})

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
])

interface EditorOptions {
  readonly parent: HTMLElement
  readonly text: string
  readonly label: string
  readonly onType: (text: string) => void
  readonly complete: Complete
}

/** An editor of YAML. Undoing is the page's, which has one history; Tab leaves it. */
export function openEditor({ parent, text, label, onType, complete }: EditorOptions) {
  const editable = new Compartment()
  const told = EditorView.updateListener.of(({ docChanged, transactions, state }) => {
    const isOutside = transactions.some((one) => one.annotation(fromOutside))
    if (docChanged && !isOutside) onType(state.doc.toString())
  })
  const extensions: Extension = [
    lineNumbers(),
    lintGutter(),
    indentOnInput(),
    bracketMatching(),
    yaml(),
    syntaxHighlighting(colours),
    autocompletion({ override: [completing(complete)], icons: false }),
    keymap.of(defaultKeymap),
    EditorView.lineWrapping,
    // What scrolls must hold something that takes the focus by its own attribute: checkers do not know editable text.
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    editable.of([]),
    theme,
    told,
  ]
  const view = new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) })
  return {
    show: (next: string) => replaceText(view, next),
    mark: (marks: readonly LineMark[]) => markLines(view, marks),
    setReadOnly: (readOnly: boolean) =>
      view.dispatch({ effects: editable.reconfigure(EditorState.readOnly.of(readOnly)) }),
    close: () => view.destroy(),
  }
}

/** Offers what may be written as soon as something is typed, and where nothing is on request. */
function completing(complete: Complete) {
  return async ({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> => {
    const found = await complete(state.doc.toString(), pos)
    if (found === undefined || (found.from === pos && !explicit)) return null
    return { ...found, options: [...found.options], filter: false }
  }
}

/** Something wrong or odd on some lines, from 1 on. */
export interface LineMark {
  readonly from: number
  readonly to: number
  readonly severity: 'error' | 'warning' | 'hint'
  readonly message: string
}

/** Replaces only what differs, so that the cursor stays where it is. */
function replaceText(view: EditorView, next: string): void {
  const now = view.state.doc.toString()
  if (now === next) return
  const most = Math.min(now.length, next.length)
  let [start, end] = [0, 0]
  while (start < most && now[start] === next[start]) start += 1
  while (end < most - start && now[now.length - 1 - end] === next[next.length - 1 - end]) end += 1
  const insert = next.slice(start, next.length - end)
  view.dispatch({
    changes: { from: start, to: now.length - end, insert },
    // Whoever takes a step back or forth here goes on where it changed something.
    ...(view.hasFocus ? { selection: { anchor: start + insert.length } } : {}),
    annotations: fromOutside.of(true),
  })
}

function markLines(view: EditorView, marks: readonly LineMark[]): void {
  const { doc } = view.state
  const line = (number: number) => doc.line(Math.min(Math.max(1, number), doc.lines))
  const found = marks.map(
    ({ from, to, severity, message }): Diagnostic => ({
      from: line(from).from,
      to: line(to).to,
      severity,
      message,
    }),
  )
  view.dispatch(setDiagnostics(view.state, found))
}

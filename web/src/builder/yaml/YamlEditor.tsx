import { useEffect, useLayoutEffect, useRef } from 'react'
import { texts } from '../../i18n'
import { useCompleting } from './completion/use-completing'
import { type LineMark, openEditor } from './editor-setup'

const t = texts('builder')

interface YamlEditorProps {
  readonly text: string
  readonly marks: readonly LineMark[]
  readonly readOnly: boolean
  readonly onType: (text: string) => void
}

/** The definition as text. Loaded when it is shown first. */
export function YamlEditor({ text, marks, readOnly, onType }: YamlEditorProps) {
  const parent = useRef<HTMLDivElement>(null)
  const editor = useRef<ReturnType<typeof openEditor>>(undefined)
  const typed = useRef(onType)
  const complete = useCompleting()
  const completing = useRef(complete)
  const first = useRef(text)
  typed.current = onType
  completing.current = complete
  useEffect(() => {
    const opened = openEditor({
      parent: parent.current!,
      text: first.current,
      label: t('yaml.label'),
      onType: (next) => typed.current(next),
      complete: (next, offset) => completing.current(next, offset),
    })
    editor.current = opened
    return opened.close
  }, [])
  // At once: what is typed before a later effect would be taken back by it.
  useLayoutEffect(() => editor.current?.show(text), [text])
  useEffect(() => editor.current?.mark(marks), [marks])
  useEffect(() => editor.current?.setReadOnly(readOnly), [readOnly])
  return <div ref={parent} />
}

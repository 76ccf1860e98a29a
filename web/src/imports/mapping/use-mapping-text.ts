import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { readText, type TextReading } from './mapping-text'
import { type MappingView, viewMapping } from './mapping-view'

/** Typing pauses this long before the server is asked. */
const PAUSE_MS = 400

interface MappingText {
  readonly text: string
  readonly setText: (text: string) => void
  readonly reading: TextReading
  /** What the form shows; undefined where it cannot. */
  readonly view: MappingView | undefined
  /** The last text that was YAML, once typing has paused. */
  readonly settled: string
}

/** A mapping that a form and a text change: the text is the mapping, the form is a view of it. */
export function useMappingText(proposed: string): MappingText {
  const [text, setTextOnly] = useState(proposed)
  const [valid, setValid] = useState(proposed)
  const reading = useMemo(() => readText(text), [text])
  const view = useMemo(() => (reading.ok ? viewMapping(reading.data) : undefined), [reading])
  const [settled] = useDebouncedValue(valid, PAUSE_MS)
  const setText = (next: string) => {
    setTextOnly(next)
    if (readText(next).ok) setValid(next)
  }
  return { text, setText, reading, view, settled }
}

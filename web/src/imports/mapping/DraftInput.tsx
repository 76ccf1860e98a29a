import { TextInput } from '@mantine/core'
import { memo, useId, useState } from 'react'

interface DraftInputProps {
  readonly label: string
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly suggestions?: readonly string[]
  readonly description?: string
}

/** A text that counts when it is finished: half a name is no name. */
export function DraftInput({ label, value, onCommit, suggestions, description }: DraftInputProps) {
  const [draft, setDraft] = useState<string>()
  const list = useId()
  const commit = () => {
    if (draft !== undefined && draft !== value) onCommit(draft)
    setDraft(undefined)
  }
  return (
    <>
      <TextInput
        size="xs"
        label={label}
        description={description}
        value={draft ?? value}
        autoComplete="off"
        spellCheck={false}
        list={suggestions && list}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape') setDraft(undefined)
        }}
      />
      {suggestions && <Suggestions id={list} suggestions={suggestions} />}
    </>
  )
}

interface SuggestionsProps {
  readonly id: string
  readonly suggestions: readonly string[]
}

/** Time zones are hundreds, and every key that is pressed would draw them again. */
const Suggestions = memo(({ id, suggestions }: SuggestionsProps) => (
  <datalist id={id}>
    {suggestions.map((suggestion) => (
      <option key={suggestion} value={suggestion} />
    ))}
  </datalist>
))

import { TextInput } from '@mantine/core'
import { useId, useState } from 'react'

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
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  )
}

import { useState } from 'react'

interface Typing<Value> {
  readonly text: string
  /** What it was understood as; what is shown follows the value once that is another. */
  readonly value: Value
}

interface Typed {
  readonly text: string
  /** Whether what stands there is not understood. */
  readonly isUnread: boolean
  readonly onType: (text: string) => void
  readonly onLeave: () => void
}

/** The text of an input for a value that not every text stands for: what is half typed stays, and counts once it is one. */
export function useTyped<Value>(
  value: Value,
  write: (value: Value) => string,
  read: (text: string) => Value | undefined,
  onChange: (value: Value) => void,
): Typed {
  const [typing, setTyping] = useState<Typing<Value>>()
  const isTyping = typing !== undefined && Object.is(typing.value, value)
  const text = isTyping ? typing.text : write(value)
  return {
    text,
    isUnread: isTyping && read(text) === undefined,
    onType: (next) => {
      const understood = read(next)
      setTyping({ text: next, value: understood ?? value })
      if (understood !== undefined && !Object.is(understood, value)) onChange(understood)
    },
    onLeave: () => setTyping(undefined),
  }
}

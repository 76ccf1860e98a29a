import { type ReactNode, useState } from 'react'

interface KeptProps<Value> {
  readonly begin: Value
  readonly onTake: (value: Value) => void
  readonly children: (value: Value, take: (value: Value) => void) => ReactNode
}

/** Keeps a value for a control as its page does, and tells of each that the control gives. */
export function Kept<Value>({ begin, onTake, children }: KeptProps<Value>) {
  const [value, keep] = useState(begin)
  return children(value, (next) => {
    onTake(next)
    keep(next)
  })
}

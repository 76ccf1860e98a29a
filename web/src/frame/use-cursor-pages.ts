import { useState } from 'react'
import type { CursorPlace } from '../api/segments'

/** The way taken through pages that only know what comes next. */
export interface CursorPages extends CursorPlace {
  readonly forward: (next: string) => void
  readonly back: () => void
}

export function useCursorPages(): CursorPages {
  const [trail, setTrail] = useState<readonly string[]>([])
  return {
    after: trail.at(-1),
    index: trail.length,
    forward: (next) => setTrail((old) => [...old, next]),
    back: () => setTrail((old) => old.slice(0, -1)),
  }
}

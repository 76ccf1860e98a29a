import { useState } from 'react'

/** Whether something is or was in view: what was asked for once need not be asked for again. */
export function useSeen(inView: boolean): boolean {
  const [seen, setSeen] = useState(inView)
  if (inView && !seen) setSeen(true)
  return seen || inView
}

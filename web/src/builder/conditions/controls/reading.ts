import { createContext, useContext } from 'react'

/** Whether the controls below only say what they hold: the same sentence without anything to change. */
export const Reading = createContext(false)

export function useIsReading(): boolean {
  return useContext(Reading)
}

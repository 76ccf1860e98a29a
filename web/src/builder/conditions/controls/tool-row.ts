import { createContext, useContext } from 'react'

/** Where what may be added stands: at the end of its line, or below the fields, out of the sentence's way. */
export const ToolRow = createContext<HTMLElement | null>(null)

export function useToolRow(): HTMLElement | null {
  return useContext(ToolRow)
}

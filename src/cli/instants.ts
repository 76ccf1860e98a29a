import { fail } from '../errors/index.ts'

export const INSTANT_HELP =
  'a day (2025-03-01, from midnight of the workspace) or an instant (2025-03-01T09:30:00Z)'

/** The whole number from `low` on that an option names. */
export function wholeNumber(option: string, low: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    return Number.isSafeInteger(value) && value >= low
      ? value
      : fail('command/not-a-count', { option, text, low })
  }
}

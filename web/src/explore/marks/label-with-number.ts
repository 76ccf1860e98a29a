import { shorten, textWidth } from '../../../../src/reports/drawing/text-width.ts'

export const LABEL_SIZE = 13
/** Below it there is room for names alone. */
const LEAST_ROOM = 100

/** A name and its number: a long name gives way to the number, and where there is little room the number to the name. */
export function labelWithNumber(name: string, number: string, room: number): string {
  if (room < LEAST_ROOM) return shorten(name, room, LABEL_SIZE)
  const told = ` ${number}`
  return `${shorten(name, room - textWidth(told, LABEL_SIZE), LABEL_SIZE)}${told}`
}

import type { Frame } from '../drawing/frame.ts'
import { formatsOf } from '../format/index.ts'

const formats = formatsOf({ timeZone: 'Europe/Berlin', currency: 'EUR' })

/** What charts are drawn for in tests: a wide page, a narrow one, one of several small charts. */
export const FRAMES = [
  { width: 826, size: 'wide', formats },
  { width: 320, size: 'narrow', formats },
  { width: 250, size: 'small', formats },
] as const satisfies readonly Frame[]

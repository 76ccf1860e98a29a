import { expect, test } from 'vitest'
import type { Movement } from '../../api/segments'
import { recordedSince } from './beginning'

const moved = (at: number, cause: Movement['cause'], entered: number, exited: number): Movement => ({
  ...{ at, cause, entered, exited },
})
const FIRST = moved(10, 'definition', 900, 0)
const EDITED = moved(20, 'definition', 4, 7)
const CAME = moved(30, 'data', 2, 0)

test.each([
  ['whom the first evaluation found did not come then', [CAME, EDITED, FIRST], 5, [CAME, EDITED]],
  ['the first evaluation was before', [CAME, EDITED, FIRST], 15, [CAME, EDITED]],
  ['an edit is the first that is known', [CAME, EDITED], 15, [CAME, EDITED]],
  ['it began with nobody', [CAME], 15, [CAME]],
  ['nothing is known', [], 15, []],
])('%s', (_, all, from, movements) => {
  expect(recordedSince(all, from)).toEqual(movements)
})

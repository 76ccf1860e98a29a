import { expect, test } from 'vitest'
import { KEPT_REFUSALS } from '../src/server/tracking/take-request.ts'
import { TREATMENTS } from '../src/tracking/protocol/treatments.ts'
import { live } from '../web/src/live/texts/en.ts'

const { of, ofRequests } = live.issues

test('the live page explains everything that can be wrong with a call', () => {
  expect(Object.keys(of).sort()).toEqual(Object.keys(TREATMENTS).sort())
})

test('and with a whole request', () => {
  expect(Object.keys(ofRequests).sort()).toEqual([...KEPT_REFUSALS, 'value-left-out'].sort())
})

test('what is not taken is said not to be', () => {
  for (const [code, { kind }] of Object.entries(TREATMENTS)) {
    const { treatment } = of[code as keyof typeof of]
    expect([code, /not taken/.test(treatment)]).toEqual([code, kind === 'rejected'])
  }
})

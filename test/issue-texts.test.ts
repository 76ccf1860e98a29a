import { expect, test } from 'vitest'
import { KEPT_REFUSALS } from '../src/server/tracking/take-request.ts'
import { TREATMENTS } from '../src/tracking/protocol/treatments.ts'
import { FURTHER_TEXTS, ISSUE_TEXTS, issueText } from '../web/src/live/issue-texts.ts'

test('the live page explains everything that can be wrong with a call', () => {
  expect(Object.keys(ISSUE_TEXTS).sort()).toEqual(Object.keys(TREATMENTS).sort())
})

test('and with a whole request', () => {
  expect(Object.keys(FURTHER_TEXTS).sort()).toEqual([...KEPT_REFUSALS, 'value-left-out'].sort())
  expect(issueText('tracking/too-large', 'rejected').treatment).toMatch(/None of its calls/)
})

test('what is not taken is said not to be', () => {
  for (const [code, { kind }] of Object.entries(TREATMENTS)) {
    expect([code, /not taken/.test(issueText(code, kind).treatment)]).toEqual([code, kind === 'rejected'])
  }
  expect(issueText('of-tomorrow', 'repaired')).toMatchObject({ title: 'of-tomorrow' })
})

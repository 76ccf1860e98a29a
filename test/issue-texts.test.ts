import { expect, test } from 'vitest'
import { TREATMENTS } from '../src/tracking/protocol/treatments.ts'
import { ISSUE_TEXTS, issueText } from '../web/src/live/issue-texts.ts'

test('the live page explains everything that can be wrong with a call', () => {
  expect(Object.keys(ISSUE_TEXTS).sort()).toEqual(Object.keys(TREATMENTS).sort())
})

test('what is not taken is said not to be', () => {
  for (const [code, { kind }] of Object.entries(TREATMENTS)) {
    expect([code, /not taken/.test(issueText(code, kind).treatment)]).toEqual([code, kind === 'rejected'])
  }
  expect(issueText('of-tomorrow', 'repaired')).toMatchObject({ title: 'of-tomorrow' })
})

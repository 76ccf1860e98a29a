import { expect, test } from 'vitest'
import { speaking } from '../language/index.ts'
import { IdentityRules } from './rules.ts'

const rulesOf = (setting: unknown) => () => new IdentityRules(setting)

test('rules that are not valid say where and why: identity/invalid-rules', () => {
  const twice = { name: 'email', limit: 1 }
  expect(rulesOf({ namespaces: [twice, twice] })).toThrow(
    'namespaces: A namespace is named twice. namespaces: The namespace "*" is missing.',
  )
  expect(rulesOf({ blockAfter: 0 })).toThrow(
    'blockAfter: 0 is too small for "blockAfter". Write a number of at least 1.',
  )
  expect(rulesOf(7)).toThrow('The rules of identities are not valid: Expected an object, found the number 7.')
})

test('they say it in German', () => {
  expect(() => speaking('de', rulesOf({ phoneCountry: 'XX' }))).toThrow(
    'Die Regeln der Identitäten sind nicht gültig: phoneCountry: Das ist kein Land, dessen Telefonnummern bekannt sind.',
  )
})

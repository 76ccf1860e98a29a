import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consentEvents, consentsOf } from './consents'

const given = (traits: Record<string, unknown>) =>
  consentsOf(
    Object.fromEntries(Object.entries(traits).map(([name, value]) => [name, { value, since: 1 }])),
  ).map(({ trait, purpose, isGiven }) => [trait, purpose, isGiven])

test('traits whose name says consent, and whose value says yes or no', () => {
  expect(
    given({
      consent: { email: true, sms: false, ads: { google: 'granted' } },
      emailConsent: 'yes',
      marketing_opt_in: false,
      newsletter_subscribed: 1,
      email_unsubscribed: true,
      do_not_contact: false,
    }),
  ).toEqual([
    ['consent', 'email', true],
    ['consent', 'sms', false],
    ['consent', 'ads.google', true],
    ['emailConsent', 'email', true],
    ['marketing_opt_in', 'marketing', false],
    ['newsletter_subscribed', 'newsletter', true],
    ['email_unsubscribed', 'email', false],
    ['do_not_contact', 'contact', true],
  ])
  expect(given({ consent: true, opt_in: 'no' })).toEqual([
    ['consent', 'consent', true],
    ['opt_in', 'opt_in', false],
  ])
})

test.each([
  ['newsletter', true, 'newsletter', true],
  ['Newsletter', 'no', 'newsletter', false],
  ['newsletter_opt_in', 0, 'newsletter', false],
  ['push_enabled', false, 'push', false],
  ['pushNotificationsEnabled', true, 'push_notifications', true],
  ['sms_opt_in', 'yes', 'sms', true],
  ['marketing', true, 'marketing', true],
  ['marketing_emails', 'subscribed', 'marketing_emails', true],
  ['email_marketing', 'unsubscribed', 'email_marketing', false],
  ['acceptsMarketing', true, 'marketing', true],
  ['buyer_accepts_marketing', true, 'marketing', true],
  ['receives_newsletter', false, 'newsletter', false],
  ['newsletter_subscription', 1, 'newsletter', true],
  ['newsletter_abonniert', true, 'newsletter', true],
  ['Werbeeinwilligung', true, 'werbeeinwilligung', true],
  ['email_erlaubt', false, 'email', false],
  ['unsubscribed', true, 'unsubscribed', false],
])('usual names say so without the word: %j with %j is about %s, and %s', (name, value, purpose, isGiven) => {
  expect(given({ [name]: value })).toEqual([[name, purpose, isGiven]])
})

test('what is about mails and phones without asking for leave is none', () => {
  const names = [
    ...['email', 'phone', 'sms', 'push', 'email_verified', 'phone_verified', 'marketing_qualified'],
    ...['newsletter_reader', 'push_token', 'sms_delivered', 'wants_refund', 'enabled', 'two_factor_enabled'],
  ]
  expect(given(Object.fromEntries(names.map((name) => [name, true])))).toEqual([])
  expect(given({ marketing: { qualified: true }, newsletter: ['weekly'], newsletters: 'weekly' })).toEqual([])
})

test('what only sounds like one, or says neither yes nor no, is none', () => {
  expect(
    given({ consentient: true, consent: 'maybe', adopting: true, subscription: true, plan: 'yes' }),
  ).toEqual([])
})

test('events about consents', () => {
  const event = { count: 2, firstAt: 1, lastAt: 3 }
  const names = [
    'consent_given',
    'Email Unsubscribed',
    'newsletterOptIn',
    'order_completed',
    'adoption_started',
  ]
  expect(
    consentEvents(Object.fromEntries(names.map((name) => [name, event]))).map(({ name }) => name),
  ).toEqual(names.slice(0, 3))
})

test.each([
  ['gdpr_consent', true, 'gdpr_consent'],
  ['GDPR Consent', 'granted', 'gdpr_consent'],
  ['consents', { sms: 'withdrawn' }, 'sms'],
  ['opted-in', 0, 'opted_in'],
  ['push opt-in', 'opted_in', 'push'],
  ['smsOptOut', 'yes', 'sms'],
  ['do_not_email', 'true', 'email'],
])('%j with %j is a consent to %s', (name, value, purpose) => {
  expect(given({ [name]: value }).map(([, to]) => to)).toEqual([purpose])
})

test.each([null, '', 'later', 2, [], [true], {}])('%j is neither yes nor no', (value) => {
  expect(given({ consent: value, email_opt_in: value })).toEqual([])
})

test('no name and no value of a customer breaks it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (traits) => {
      for (const [trait, , isGiven] of given(traits)) {
        expect(Object.hasOwn(traits, String(trait))).toBe(true)
        expect(typeof isGiven).toBe('boolean')
      }
    }),
  )
})

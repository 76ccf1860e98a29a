import { expect, test } from 'vitest'
import type { Key } from '../api/keys'
import { entriesFor } from '../frame/navigation'
import { meaningOf } from './audit/actions'
import { byUse, endOf, keyState } from './keys/key-state'
import { snippetsFor } from './keys/snippets'
import { SECTIONS } from './sections'

const key = (id: string, more: Partial<Key> = {}): Key => ({
  ...{ id, kind: 'api', name: id, hint: 'sk_', scopes: [], segments: [], createdAt: 0 },
  ...more,
})

test('keys that work come first; a key works until it is revoked or its time is over', () => {
  const keys = [key('old', { expiresAt: 5 }), key('gone', { revokedAt: 1 }), key('new', { expiresAt: 6 })]
  expect(keys.map((one) => keyState(one, 5))).toEqual(['expired', 'revoked', 'inUse'])
  expect(byUse(keys, 5).map(({ id }) => id)).toEqual(['new', 'old', 'gone'])
})

test('a key lives for so many days, or until it is revoked', () => {
  expect(endOf('', 7)).toEqual({})
  expect(endOf('30', 7)).toEqual({ expiresAt: 7 + 30 * 86_400_000 })
})

test('the snippets name the server and the key', () => {
  const snippets = snippetsFor('https://cdp.example.org:8443', 'wk_1')
  for (const named of ['wk_1', 'cdp.example.org:8443']) {
    expect(snippets.filter(({ text }) => text.includes(named))).toHaveLength(3)
  }
  expect(snippets[0]?.text).toMatch(/apiHost: 'cdp\.example\.org:8443\/v1', protocol: 'https'/)
})

test('only those parts of the settings are offered that somebody may see', () => {
  const labels = (permissions: string[]) => entriesFor(SECTIONS, permissions).map(({ label }) => label)
  expect(labels([])).toEqual(['Your account'])
  expect(labels(['settings:read', 'audit:read'])).toEqual([
    'Workspace',
    'Identities',
    'Audit log',
    'Your account',
  ])
})

test('a change is said in words, also one that is not known', () => {
  expect(meaningOf('key.create')).toBe('created a key')
  expect(meaningOf('profile.unmerge')).toBe('made two profiles of one')
  expect(meaningOf('trait.take-back')).toBe('trait: take back')
})

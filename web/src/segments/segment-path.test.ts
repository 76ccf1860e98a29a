import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explaining, segmentPath } from './segment-path'

/** What the router makes of an address. */
const parsed = (path: string) => new URL(path, 'http://localhost')
const name = fc.string({ minLength: 1 }).filter((text) => !/^\.{1,2}$|\//.test(text))

test('any segment and part is found by its address', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 2 }), (parts) => {
      const { pathname, search } = parsed(segmentPath(parts.join('/')))
      const found = pathname.slice('/segments/'.length).split('/').map(decodeURIComponent)
      expect([found, search]).toEqual([parts, ''])
    }),
  )
})

test('whoever is to be explained comes back from the address, and what else it says stays', () => {
  fc.assert(
    fc.property(fc.string(), (profile) => {
      const { searchParams, hash } = parsed(segmentPath('vips', profile))
      expect([searchParams.get('profile'), hash]).toEqual([profile, '#why'])
      const { search } = explaining(new URLSearchParams('range=week&profile=old'), profile)
      expect(Object.fromEntries(new URLSearchParams(search))).toEqual({ range: 'week', profile })
    }),
  )
})

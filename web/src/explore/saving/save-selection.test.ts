import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { allOf, anyOf, memberCondition, not } from './condition'
import { buildAddress, definitionOf } from './save-selection'

const decode = (address: string) => {
  const param = new URLSearchParams(address.split('?')[1]).get('definition') ?? ''
  return parse(Buffer.from(param, 'base64url').toString('utf8'))
}

test('a selection is a segment named after its title', () => {
  const when = { geo: { city: 'Köln' } }
  expect(definitionOf({ title: 'Köln & Bonn', when })).toEqual({
    segment: 'koln-bonn',
    title: 'Köln & Bonn',
    when,
  })
  expect(definitionOf({ title: '東京', when })).toHaveProperty('segment', 'selection')
  expect(String(definitionOf({ title: `${'long '.repeat(60)}`, when }).segment)).toMatch(/^(long-)+long$/)
})

test('the address holds all of it, whatever signs it has', () => {
  const picked = {
    title: 'Wer “50 %” hat? ✓',
    description: 'a: b',
    when: { all: [{ trait: 'x', is: '2025-03-01' }, { not: { trait: 'y', is: 'null' } }] },
  }
  const address = buildAddress(picked)
  expect(address).toMatch(/^\/build\?definition=[\w-]+$/)
  expect(decode(address)).toEqual(definitionOf(picked))
})

test('whatever a selection is called and rests on comes back from its address', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 })
  const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text, { maxLength: 3 }))
  const when = fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), value, {
    minKeys: 1,
    maxKeys: 4,
    noNullPrototype: true,
  })
  fc.assert(
    fc.property(fc.record({ title: text, description: text, when }), (picked) => {
      const address = buildAddress(picked)
      expect(address).toMatch(/^\/build\?definition=[\w-]+$/)
      expect(decode(address)).toEqual(definitionOf(picked))
      expect(definitionOf(picked).segment).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }),
  )
})

test('conditions are joined where there are several', () => {
  const [a, b] = [{ event: 'a' }, { event: 'b' }]
  expect(allOf([a])).toBe(a)
  expect(anyOf([a, not(b)])).toEqual({ any: [a, { not: b }] })
  expect(memberCondition('vip')).toEqual({ segment: 'vip' })
  expect(memberCondition('lifecycle/loyal')).toEqual({ segmentation: 'lifecycle', part: 'loyal' })
})

import { expect, test } from 'vitest'
import type { SegmentRow } from '../api/segments'
import { buildPath } from './build-path'
import { askAbout, sayEffect } from './deeds'
import { explaining, segmentPath } from './segment-path'
import { searchOfView, viewOf } from './view'

test('the address of a part is readable, and everything else in it is encoded', () => {
  expect(segmentPath('lifecycle/at-risk')).toBe('/segments/lifecycle/at-risk')
  expect(segmentPath('a b?')).toBe('/segments/a%20b%3F')
  expect(segmentPath('vips', 'email:a+b@c.de')).toBe('/segments/vips?profile=email%3Aa%2Bb%40c.de#why')
  expect(explaining(new URLSearchParams('search=ada&profile=x'), 'a:b')).toEqual({
    ...{ search: '?search=ada&profile=a%3Ab', hash: '#why' },
  })
})

test('where a segment is edited; a part with its segmentation', () => {
  const row = { name: 'vips', kind: 'segment' } as SegmentRow
  expect(buildPath(row)).toBe('/build/segment/vips')
  expect(buildPath({ ...row, kind: 'part', name: 'pro', segmentation: 'plan' })).toBe(
    '/build/segmentation/plan',
  )
})

test('a view has an address, which keeps how far back one looks', () => {
  expect([viewOf('use'), viewOf('nothing'), viewOf(null)]).toEqual(['use', 'overview', 'overview'])
  const params = new URLSearchParams('range=week&search=ada&view=use')
  expect(searchOfView('insights', params)).toBe('?view=insights&range=week')
  expect(searchOfView('overview', new URLSearchParams('view=use'))).toBe('')
})

test('what is about to be done is said of the segment, or of the segmentation that a part is of', () => {
  const row = { title: 'VIPs' } as SegmentRow
  expect(askAbout('pause', row)).toBe('Pause VIPs?')
  expect(sayEffect('resume', row)).toBe('Whoever satisfies it enters now.')
  const part = { ...row, segmentationTitle: 'Plan' }
  expect(askAbout('delete', part)).toBe('Delete the segmentation Plan?')
  expect(sayEffect('resume', part)).toMatch(/^This concerns all parts/)
})

import { expect, test } from 'vitest'
import type { GalleryTemplate } from '../api/gallery'
import { findTemplates, galleryAsked, galleryParams } from './filter'

const template = (name: string, more: Partial<GalleryTemplate> = {}): GalleryTemplate => ({
  name,
  category: 'buying',
  title: name,
  purpose: '',
  bindings: [],
  missing: [],
  saved: false,
  definition: {},
  ...more,
})

const { definition: _, ...without } = template('wish-list', { purpose: 'Needs a list' })
const TEMPLATES = [
  without,
  template('carts', { category: 'interest' }),
  template('regulars', { sentence: 'Gold' }),
]
const names = (templates: readonly GalleryTemplate[]) => templates.map(({ name }) => name)

test('templates that can be used stand apart from those that lack data', () => {
  const { usable, lacking } = findTemplates(TEMPLATES, { search: '', category: '' })
  expect([names(usable), names(lacking)]).toEqual([['carts', 'regulars'], ['wish-list']])
})

test('a search looks into titles, purposes and sentences; a category keeps its own', () => {
  expect(names(findTemplates(TEMPLATES, { search: ' GOLD ', category: '' }).usable)).toEqual(['regulars'])
  expect(names(findTemplates(TEMPLATES, { search: 'list needs', category: '' }).lacking)).toEqual([
    'wish-list',
  ])
  expect(names(findTemplates(TEMPLATES, { search: '', category: 'interest' }).usable)).toEqual(['carts'])
})

test('the address holds what is asked for, and nothing where everything is', () => {
  expect(galleryParams({ search: '', category: '' }).toString()).toBe('')
  const asked = { search: 'a b', category: 'value' }
  expect(galleryAsked(galleryParams(asked))).toEqual(asked)
})

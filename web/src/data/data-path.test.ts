import { expect, test } from 'vitest'
import { namePath } from './data-path'

test('the page of a name is found whatever it is', () => {
  expect(namePath('event', 'a/b c')).toBe('/data/events/a%2Fb%20c')
})

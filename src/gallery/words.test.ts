import { expect, it, test } from 'vitest'
import { closeness, wordsOf } from './words.ts'

it.each([
  ['orderCompleted', 'order completed'],
  ['Order Completed', 'order completed'],
  ['order_completed', 'order completed'],
  ['E-Mail geöffnet', 'e mail geoffnet'],
  ['device.type', 'device type'],
  ['model:churn/probability', 'model churn probability'],
])('the words of %j are %j', (name, words) => {
  expect(wordsOf(name).join(' ')).toBe(words)
})

const CALLED = ['product added', 'add to cart', 'cart']

test('a name that is one of those is closest, in their order; one that holds one comes later', () => {
  expect(closeness('Add To Cart', CALLED)).toBe(1)
  expect(closeness('shop product added', CALLED)).toBe(3)
  expect(closeness('carts', CALLED)).toBe(Number.POSITIVE_INFINITY)
})

test('words that turn the meaning, and many others, are no fit', () => {
  expect(closeness('cart item removed', CALLED)).toBe(Number.POSITIVE_INFINITY)
  expect(closeness('product added failed', CALLED)).toBe(Number.POSITIVE_INFINITY)
  expect(closeness('a cart and all that is in it', CALLED)).toBe(Number.POSITIVE_INFINITY)
  expect(closeness('Payment Failed', ['payment failed'])).toBe(0)
})

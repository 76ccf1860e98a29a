import { say, sayLater } from '../../language/index.ts'
import { type Family, last, none, says, template } from '../template.ts'

/** What people look at, put into carts and leave there. */
export const interest: Family = {
  name: 'interest',
  title: sayLater`Carts and interest`,
  templates: [
    template({
      name: 'abandoned-cart',
      title: sayLater`Abandoned cart`,
      purpose: sayLater`Remind them of what they left in the cart, while they still want it.`,
      needs: ['cartAdded', 'purchase'],
      likes: ['cartId'],
      when: ({ cartAdded, purchase, cartId }) => ({
        sequence: [{ event: cartAdded.name }, { not: { event: purchase.name }, within: '1 day' }],
        ...(cartId && { sameValueOf: cartId.name }),
        in: last(14),
      }),
    }),
    template({
      name: 'abandoned-checkout',
      title: sayLater`Abandoned checkout`,
      purpose: sayLater`Closest to an order of all: help with whatever stopped them at the till.`,
      needs: ['checkoutStarted', 'purchase'],
      when: ({ checkoutStarted, purchase }) => ({
        sequence: [{ event: checkoutStarted.name }, { not: { event: purchase.name }, within: '1 day' }],
        in: last(14),
      }),
    }),
    template({
      name: 'looked-not-bought',
      title: sayLater`Looked, did not buy`,
      purpose: sayLater`Show them again what they looked at, with an answer to what kept them.`,
      needs: ['productViewed', 'purchase'],
      when: ({ productViewed, purchase }) => ({
        all: [{ event: productViewed.name, in: last(14), atLeast: 3 }, none(purchase, last(14))],
      }),
    }),
    template({
      name: 'keeps-coming-back',
      title: sayLater`Keeps coming back to look`,
      purpose: sayLater`Looked at products on several days lately: advice works better here than a discount.`,
      needs: ['productViewed', 'purchase'],
      when: ({ productViewed, purchase }) => ({
        all: [
          { event: productViewed.name, activeDays: true, in: last(30), atLeast: 3 },
          none(purchase, last(30)),
        ],
      }),
    }),
    template({
      name: 'searched-not-bought',
      title: sayLater`Searched, did not buy`,
      purpose: sayLater`They told you in words what they want; suggest it, or learn what is missing.`,
      needs: ['searched', 'purchase'],
      when: ({ searched, purchase }) => ({
        all: [{ event: searched.name, in: last(14) }, none(purchase, last(14))],
      }),
    }),
    template({
      name: 'wishlist-waiting',
      title: sayLater`Wish list still open`,
      purpose: sayLater`Tell them when something on their list becomes cheaper or scarce.`,
      needs: ['wishlisted', 'purchase'],
      when: ({ wishlisted, purchase }) => ({
        sequence: [{ event: wishlisted.name }, { not: { event: purchase.name } }],
        in: last(60),
      }),
    }),
    template({
      name: 'category-fans',
      title: sayLater`Fans of the favourite category`,
      titleFor: ({ topCategory }) => say`Interested in ${commonest(topCategory.test)}`,
      purpose: sayLater`Send them what is new in the category that they look at most.`,
      needs: ['productViewed', 'topCategory'],
      when: ({ productViewed, topCategory }) => ({
        event: productViewed.name,
        where: says(topCategory),
        in: last(30),
        atLeast: 3,
      }),
    }),
    template({
      name: 'back-on-the-site',
      title: sayLater`Back after a while`,
      purpose: sayLater`Greet those who return after a quarter of silence before they leave again.`,
      needs: ['pageViewed'],
      when: ({ pageViewed }) => ({
        restarted: { event: pageViewed.name, quietFor: '90 days', within: '14 days' },
      }),
    }),
  ],
}

const commonest = (test: object) => String((test as { readonly is?: unknown }).is)

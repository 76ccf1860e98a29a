import { sayLater } from '../../language/index.ts'
import { type Family, last, none, template } from '../template.ts'

/** How often and how people buy. */
export const buying: Family = {
  name: 'buying',
  title: sayLater`Buying habits`,
  templates: [
    template({
      name: 'one-time-buyers',
      title: sayLater`One-time buyers`,
      purpose: sayLater`The second order makes a customer: it is the one to work for.`,
      needs: ['purchase'],
      when: ({ purchase }) => ({ event: purchase.name, equals: 1 }),
    }),
    template({
      name: 'new-customers',
      title: sayLater`New customers`,
      purpose: sayLater`Welcome them: their first order is at most 30 days old.`,
      needs: ['purchase'],
      when: ({ purchase }) => ({ firstEvent: purchase.name, time: { inLast: '30 days' } }),
    }),
    template({
      name: 'second-order-due',
      title: sayLater`Second order due`,
      purpose: sayLater`Bought once, one to three months ago: the time to suggest what goes with it.`,
      needs: ['purchase'],
      when: ({ purchase }) => ({
        all: [
          { event: purchase.name, equals: 1 },
          { lastEvent: purchase.name, time: { moreThanAgo: '30 days', inLast: '90 days' } },
        ],
      }),
    }),
    template({
      name: 'regulars',
      title: sayLater`Regular customers`,
      purpose: sayLater`Three orders or more in a year: thank them, and ask what they would like.`,
      needs: ['purchase'],
      when: ({ purchase }) => ({ event: purchase.name, in: last(365), atLeast: 3 }),
    }),
    template({
      name: 'every-quarter',
      title: sayLater`Orders every quarter`,
      purpose: sayLater`Your most faithful: at least one order in each of the last four quarters of a year.`,
      needs: ['purchase'],
      when: ({ purchase }) => ({
        regularly: { event: purchase.name, every: '91 days', inAtLeast: 4, ofTheLast: 4 },
      }),
    }),
    template({
      name: 'just-bought',
      title: sayLater`Bought this week`,
      purpose: sayLater`Leave them out of campaigns, and ask how it went instead.`,
      needs: ['purchase'],
      when: ({ purchase }) => ({ event: purchase.name, in: last(7) }),
    }),
    template({
      name: 'same-time-last-year',
      title: sayLater`Bought at this time last year`,
      purpose: sayLater`For what comes once a year: gifts, seasons, holidays. They have not ordered yet this time.`,
      needs: ['purchase'],
      when: ({ purchase }) => ({
        all: [
          { event: purchase.name, in: { from: '380 days ago', to: '335 days ago' } },
          none(purchase, last(45)),
        ],
      }),
    }),
    template({
      name: 'big-baskets',
      title: sayLater`Big baskets`,
      purpose: sayLater`The fifth with the largest orders on average: sets, bundles and free delivery pay here.`,
      needs: ['purchase', 'amount'],
      when: ({ purchase, amount }) => ({
        population: { event: purchase.name, mean: amount.name, in: last(365) },
        top: '20%',
      }),
    }),
    template({
      name: 'many-returns',
      title: sayLater`Sends much back`,
      purpose: sayLater`Help them choose: two returns or more in a year, of a third of their orders at least.`,
      needs: ['purchase', 'refund'],
      when: ({ purchase, refund }) => ({
        all: [
          { event: refund.name, in: last(365), atLeast: 2 },
          {
            event: refund.name,
            in: last(365),
            atLeast: { event: purchase.name, in: last(365), times: 0.33 },
          },
        ],
      }),
    }),
  ],
}

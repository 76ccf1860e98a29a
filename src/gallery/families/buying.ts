import { type Family, last, none, template } from '../template.ts'

/** How often and how people buy. */
export const buying: Family = {
  name: 'buying',
  title: 'Buying habits',
  templates: [
    template({
      name: 'one-time-buyers',
      title: 'One-time buyers',
      purpose: 'The second order makes a customer: it is the one to work for.',
      needs: ['purchase'],
      when: ({ purchase }) => ({ event: purchase.name, equals: 1 }),
    }),
    template({
      name: 'new-customers',
      title: 'New customers',
      purpose: 'Welcome them: their first order is at most 30 days old.',
      needs: ['purchase'],
      when: ({ purchase }) => ({ firstEvent: purchase.name, time: { inLast: '30 days' } }),
    }),
    template({
      name: 'second-order-due',
      title: 'Second order due',
      purpose: 'Bought once, one to three months ago: the time to suggest what goes with it.',
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
      title: 'Regular customers',
      purpose: 'Three orders or more in a year: thank them, and ask what they would like.',
      needs: ['purchase'],
      when: ({ purchase }) => ({ event: purchase.name, in: last(365), atLeast: 3 }),
    }),
    template({
      name: 'every-quarter',
      title: 'Orders every quarter',
      purpose: 'Your most faithful: at least one order in each of the last four quarters of a year.',
      needs: ['purchase'],
      when: ({ purchase }) => ({
        regularly: { event: purchase.name, every: '91 days', inAtLeast: 4, ofTheLast: 4 },
      }),
    }),
    template({
      name: 'just-bought',
      title: 'Bought this week',
      purpose: 'Leave them out of campaigns, and ask how it went instead.',
      needs: ['purchase'],
      when: ({ purchase }) => ({ event: purchase.name, in: last(7) }),
    }),
    template({
      name: 'same-time-last-year',
      title: 'Bought at this time last year',
      purpose: 'For what comes once a year: gifts, seasons, holidays. They have not ordered yet this time.',
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
      title: 'Big baskets',
      purpose: 'The fifth with the largest orders on average: sets, bundles and free delivery pay here.',
      needs: ['purchase', 'amount'],
      when: ({ purchase, amount }) => ({
        population: { event: purchase.name, mean: amount.name, in: last(365) },
        top: '20%',
      }),
    }),
    template({
      name: 'many-returns',
      title: 'Sends much back',
      purpose: 'Help them choose: two returns or more in a year, of a third of their orders at least.',
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

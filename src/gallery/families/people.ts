import { say, sayLater } from '../../language/index.ts'
import { type Family, has, last, none, template } from '../template.ts'

/** Who they are, and their standing with you. */
export const people: Family = {
  name: 'people',
  title: sayLater`People and loyalty`,
  templates: [
    template({
      name: 'birthday-this-week',
      title: sayLater`Birthday this week`,
      purpose: sayLater`A birthday today or in the next 7 days, for a greeting by e-mail.`,
      needs: ['birthDate'],
      when: ({ birthDate }) => ({ trait: birthDate.name, anniversaryInNext: '7 days' }),
    }),
    template({
      name: 'birthday-next-month',
      title: sayLater`Birthday next month`,
      purpose: sayLater`For greetings by post, which need their time.`,
      needs: ['birthDate'],
      when: ({ birthDate }) => ({ trait: birthDate.name, anniversaryInMonth: 'next' }),
    }),
    template({
      name: 'abroad',
      title: sayLater`Customers abroad`,
      titleFor: ({ homeCountry }) =>
        say`Customers outside ${String((homeCountry.test as { is?: unknown }).is)}`,
      purpose: sayLater`Everybody outside the commonest country: other prices, languages and deliveries.`,
      needs: ['homeCountry'],
      when: ({ homeCountry }) => ({
        all: [{ trait: homeCountry.name, exists: true }, { not: has(homeCountry) }],
      }),
    }),
    template({
      name: 'status-expires',
      title: sayLater`Status expires soon`,
      purpose: sayLater`Their card, tier or points end within 60 days: one more order keeps them.`,
      needs: ['cardExpires'],
      when: ({ cardExpires }) => ({ trait: cardExpires.name, inNext: '60 days' }),
    }),
    template({
      name: 'unspent-points',
      title: sayLater`Many points, no order`,
      purpose: sayLater`Among the fifth with the most points, and no order for 90 days: remind them of their points.`,
      needs: ['points', 'purchase'],
      when: ({ points, purchase }) => ({
        all: [{ population: { trait: points.name }, top: '20%' }, none(purchase, last(90))],
      }),
    }),
    template({
      name: 'brings-friends',
      title: sayLater`Brings friends`,
      purpose: sayLater`Invited somebody in the last year: your best advertisement, and worth a thank-you.`,
      needs: ['referred'],
      when: ({ referred }) => ({ event: referred.name, in: last(365) }),
    }),
    template({
      name: 'happy-reviewers',
      title: sayLater`Happy reviewers`,
      purpose: sayLater`Gave four stars or more in the last half year: ask them to tell others.`,
      needs: ['reviewed', 'rating'],
      when: ({ reviewed, rating }) => ({
        event: reviewed.name,
        where: { property: rating.name, atLeast: 4 },
        in: last(180),
      }),
    }),
    template({
      name: 'unhappy-reviewers',
      title: sayLater`Unhappy reviewers`,
      purpose: sayLater`Gave two stars or fewer in the last 90 days: answer before anything else is sent.`,
      needs: ['reviewed', 'rating'],
      when: ({ reviewed, rating }) => ({
        event: reviewed.name,
        where: { property: rating.name, atMost: 2 },
        in: last(90),
      }),
    }),
    template({
      name: 'in-touch-with-support',
      title: sayLater`In touch with support`,
      purpose: sayLater`Contacted support in the last 14 days: keep advertising away until it is solved.`,
      needs: ['supportContacted'],
      when: ({ supportContacted }) => ({ event: supportContacted.name, in: last(14) }),
    }),
    template({
      name: 'silent-after-support',
      title: sayLater`Silent after support`,
      purpose: sayLater`Contacted support and has not ordered for 60 days since: was it solved?`,
      needs: ['supportContacted', 'purchase'],
      when: ({ supportContacted, purchase }) => ({
        sequence: [{ event: supportContacted.name }, { not: { event: purchase.name }, within: '60 days' }],
        in: last(180),
      }),
    }),
  ],
}

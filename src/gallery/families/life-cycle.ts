import { sayLater } from '../../language/index.ts'
import { type Family, last, none, template } from '../template.ts'

/** From the first sign-up to the loss of a customer. */
export const lifeCycle: Family = {
  name: 'life-cycle',
  title: sayLater`Life cycle`,
  templates: [
    template({
      name: 'new-sign-ups',
      title: sayLater`New sign-ups`,
      purpose: sayLater`Signed up in the last 30 days and has not ordered: the first weeks decide.`,
      needs: ['signedUp', 'purchase'],
      when: ({ signedUp, purchase }) => ({ all: [{ event: signedUp.name, in: last(30) }, none(purchase)] }),
    }),
    template({
      name: 'never-bought',
      title: sayLater`Signed up, never bought`,
      purpose: sayLater`An account for more than a month and no order: one good reason to begin.`,
      needs: ['signedUp', 'purchase'],
      when: ({ signedUp, purchase }) => ({
        all: [{ firstEvent: signedUp.name, time: { moreThanAgo: '30 days' } }, none(purchase)],
      }),
    }),
    template({
      name: 'at-risk-of-leaving',
      title: sayLater`Lapsing`,
      purpose: sayLater`Ordered in the year before, and not for 120 days: act before they are gone.`,
      needs: ['purchase'],
      when: ({ purchase }) => ({
        stopped: { event: purchase.name, before: '365 days', quietFor: '120 days' },
      }),
    }),
    template({
      name: 'lost-customers',
      title: sayLater`Lost customers`,
      purpose: sayLater`No order for more than a year: a last letter, then spare the cost.`,
      needs: ['purchase'],
      when: ({ purchase }) => ({ lastEvent: purchase.name, time: { moreThanAgo: '365 days' } }),
    }),
    template({
      name: 'won-back-customers',
      title: sayLater`Won back`,
      purpose: sayLater`Ordered again after half a year of silence: find out what brought them back.`,
      needs: ['purchase'],
      when: ({ purchase }) => ({
        restarted: { event: purchase.name, quietFor: '180 days', within: '60 days' },
      }),
    }),
    template({
      name: 'quiet-visitors',
      title: sayLater`Does not visit any more`,
      purpose: sayLater`Came regularly and has not been there for a month: often the first sign.`,
      needs: ['pageViewed'],
      when: ({ pageViewed }) => ({
        stopped: { event: pageViewed.name, before: '90 days', quietFor: '30 days' },
      }),
    }),
    template({
      name: 'customer-anniversary',
      title: sayLater`Anniversary as a customer`,
      purpose: sayLater`Signed up on one of the next 14 days, some years ago: a friendly reason to write.`,
      needs: ['signedUpAt'],
      when: ({ signedUpAt }) => ({
        all: [
          { trait: signedUpAt.name, anniversaryInNext: '14 days' },
          { trait: signedUpAt.name, moreThanAgo: '300 days' },
        ],
      }),
    }),
    template({
      name: 'likely-to-leave',
      title: sayLater`Likely to leave`,
      purpose: sayLater`The tenth that the churn model thinks most likely to leave.`,
      needs: ['churnProbability'],
      when: ({ churnProbability }) => ({ population: { trait: churnProbability.name }, top: '10%' }),
    }),
    template({
      name: 'valuable-and-leaving',
      title: sayLater`Valuable and likely to leave`,
      purpose: sayLater`Revenue at risk: among the best fifth by spend and the likeliest fifth to leave.`,
      needs: ['purchase', 'amount', 'churnProbability'],
      when: ({ purchase, amount, churnProbability }) => ({
        all: [
          { population: { event: purchase.name, sum: amount.name, in: last(365) }, top: '20%' },
          { population: { trait: churnProbability.name }, top: '20%' },
        ],
      }),
    }),
  ],
}

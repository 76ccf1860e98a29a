import { type Family, last, none, template } from '../template.ts'

/** Trials, contracts and what ends them. */
export const subscription: Family = {
  name: 'subscription',
  title: 'Subscriptions',
  templates: [
    template({
      name: 'trial-ends-soon',
      title: 'Trial ends this week',
      purpose: 'Show what they would miss: their trial ends within 7 days.',
      needs: ['trialEnds'],
      when: ({ trialEnds }) => ({ trait: trialEnds.name, inNext: '7 days' }),
    }),
    template({
      name: 'trial-not-converted',
      title: 'Trial without a subscription',
      purpose: 'Began a trial in the last 60 days and has not subscribed: ask what was missing.',
      needs: ['trialStarted', 'subscriptionStarted'],
      when: ({ trialStarted, subscriptionStarted }) => ({
        all: [{ event: trialStarted.name, in: last(60) }, none(subscriptionStarted)],
      }),
    }),
    template({
      name: 'cancelled-lately',
      title: 'Cancelled lately',
      purpose: 'Ended their subscription in the last 90 days: the best time to win them back.',
      needs: ['subscriptionCancelled'],
      when: ({ subscriptionCancelled }) => ({ event: subscriptionCancelled.name, in: last(90) }),
    }),
    template({
      name: 'payment-failed',
      title: 'Payment failed',
      purpose: 'A payment failed in the last 14 days: a kind reminder saves most of them.',
      needs: ['paymentFailed'],
      when: ({ paymentFailed }) => ({ event: paymentFailed.name, in: last(14) }),
    }),
    template({
      name: 'renews-soon',
      title: 'Contract renews soon',
      purpose: 'Renews or ends within 30 days: speak with them before they decide.',
      needs: ['renews'],
      when: ({ renews }) => ({ trait: renews.name, inNext: '30 days' }),
    }),
  ],
}

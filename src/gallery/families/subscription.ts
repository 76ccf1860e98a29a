import { sayLater } from '../../language/index.ts'
import { type Family, last, none, template } from '../template.ts'

/** Trials, contracts and what ends them. */
export const subscription: Family = {
  name: 'subscription',
  title: sayLater`Subscriptions`,
  templates: [
    template({
      name: 'trial-ends-soon',
      title: sayLater`Trial ends this week`,
      purpose: sayLater`Show what they would miss: their trial ends within 7 days.`,
      needs: ['trialEnds'],
      when: ({ trialEnds }) => ({ trait: trialEnds.name, inNext: '7 days' }),
    }),
    template({
      name: 'trial-not-converted',
      title: sayLater`Trial without a subscription`,
      purpose: sayLater`Began a trial in the last 60 days and has not subscribed: ask what was missing.`,
      needs: ['trialStarted', 'subscriptionStarted'],
      when: ({ trialStarted, subscriptionStarted }) => ({
        all: [{ event: trialStarted.name, in: last(60) }, none(subscriptionStarted)],
      }),
    }),
    template({
      name: 'cancelled-lately',
      title: sayLater`Cancelled lately`,
      purpose: sayLater`Ended their subscription in the last 90 days: the best time to win them back.`,
      needs: ['subscriptionCancelled'],
      when: ({ subscriptionCancelled }) => ({ event: subscriptionCancelled.name, in: last(90) }),
    }),
    template({
      name: 'payment-failed',
      title: sayLater`Payment failed`,
      purpose: sayLater`A payment failed in the last 14 days: a kind reminder saves most of them.`,
      needs: ['paymentFailed'],
      when: ({ paymentFailed }) => ({ event: paymentFailed.name, in: last(14) }),
    }),
    template({
      name: 'renews-soon',
      title: sayLater`Contract renews soon`,
      purpose: sayLater`Renews or ends within 30 days: speak with them before they decide.`,
      needs: ['renews'],
      when: ({ renews }) => ({ trait: renews.name, inNext: '30 days' }),
    }),
  ],
}

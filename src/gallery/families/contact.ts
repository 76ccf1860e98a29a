import { sayLater } from '../../language/index.ts'
import { type Family, has, last, none, template } from '../template.ts'

/** Who reads what is sent, and who may be written to. */
export const contact: Family = {
  name: 'contact',
  title: sayLater`E-mail and consent`,
  templates: [
    template({
      name: 'engaged-readers',
      title: sayLater`Engaged readers`,
      purpose: sayLater`Opened five e-mails or more in 90 days: the first to tell of anything new.`,
      needs: ['emailOpened'],
      when: ({ emailOpened }) => ({ event: emailOpened.name, in: last(90), atLeast: 5 }),
    }),
    template({
      name: 'sleepy-subscribers',
      title: sayLater`Sleepy subscribers`,
      purpose: sayLater`Was sent three e-mails or more in 90 days and opened none: write less, or say goodbye.`,
      needs: ['emailSent', 'emailOpened'],
      when: ({ emailSent, emailOpened }) => ({
        all: [{ event: emailSent.name, in: last(90), atLeast: 3 }, none(emailOpened, last(90))],
      }),
    }),
    template({
      name: 'clicked-not-bought',
      title: sayLater`Clicked, did not buy`,
      purpose: sayLater`Followed a link in an e-mail and did not order within a week: the offer was nearly right.`,
      needs: ['emailClicked', 'purchase'],
      when: ({ emailClicked, purchase }) => ({
        sequence: [{ event: emailClicked.name }, { not: { event: purchase.name }, within: '7 days' }],
        in: last(30),
      }),
    }),
    template({
      name: 'left-the-list',
      title: sayLater`Left the newsletter`,
      purpose: sayLater`Unsubscribed in the last 90 days: reach them elsewhere, and learn from when they left.`,
      needs: ['unsubscribed'],
      when: ({ unsubscribed }) => ({ event: unsubscribed.name, in: last(90) }),
    }),
    template({
      name: 'buyers-without-consent',
      title: sayLater`Buyers who may not be written to`,
      purpose: sayLater`Ordered in the last year without agreeing to e-mails: ask at the next order.`,
      needs: ['purchase', 'consent'],
      when: ({ purchase, consent }) => ({
        all: [{ event: purchase.name, in: last(365) }, { not: has(consent) }],
      }),
    }),
    template({
      name: 'may-be-written-to',
      title: sayLater`May be written to`,
      purpose: sayLater`Has agreed to e-mails and has an address: what every e-mail audience begins with.`,
      needs: ['consent', 'email'],
      when: ({ consent, email }) => ({ all: [has(consent), { trait: email.name, exists: true }] }),
    }),
  ],
}

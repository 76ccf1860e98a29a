import { sayLater } from '../../language/index.ts'
import { type Family, has, last, says, template } from '../template.ts'

/** Where people look and where they buy. */
export const channels: Family = {
  name: 'channels',
  title: sayLater`Devices and channels`,
  templates: [
    template({
      name: 'mobile-only',
      title: sayLater`Mobile only`,
      purpose: sayLater`Every page of the last 90 days on a phone or tablet: short texts, quick payment.`,
      needs: ['pageViewed', 'onMobile'],
      when: ({ pageViewed, onMobile }) => ({
        all: [
          { event: pageViewed.name, where: says(onMobile), in: last(90) },
          { event: pageViewed.name, where: { not: says(onMobile) }, in: last(90), equals: 0 },
        ],
      }),
    }),
    template({
      name: 'several-devices',
      title: sayLater`Phone and computer`,
      purpose: sayLater`Looks on both within 90 days: let carts follow them from one to the other.`,
      needs: ['pageViewed', 'onMobile'],
      when: ({ pageViewed, onMobile }) => ({
        all: [
          { event: pageViewed.name, where: says(onMobile), in: last(90) },
          { event: pageViewed.name, where: { not: says(onMobile) }, in: last(90) },
        ],
      }),
    }),
    template({
      name: 'has-the-app',
      title: sayLater`Has the app`,
      purpose: sayLater`Reach them there first: it costs nothing and is seen at once.`,
      needs: ['appInstalled'],
      when: ({ appInstalled }) => ({ event: appInstalled.name }),
    }),
    template({
      name: 'app-may-notify',
      title: sayLater`App with notifications`,
      purpose: sayLater`Has the app and allows it to notify: for what is only true today.`,
      needs: ['appInstalled', 'pushAllowed'],
      when: ({ appInstalled, pushAllowed }) => ({ all: [{ event: appInstalled.name }, has(pushAllowed)] }),
    }),
    template({
      name: 'research-online-buy-offline',
      title: sayLater`Looks online, buys in a store`,
      purpose: sayLater`Saw a product online and bought in a store within two weeks: the site earns more than it shows.`,
      needs: ['productViewed', 'purchase', 'inStore'],
      when: ({ productViewed, purchase, inStore }) => ({
        sequence: [
          { event: productViewed.name },
          { event: purchase.name, where: says(inStore), within: '14 days' },
        ],
        in: last(90),
      }),
    }),
    template({
      name: 'online-and-store',
      title: sayLater`Buys online and in stores`,
      purpose: sayLater`Bought in both within a year: usually the most faithful of all.`,
      needs: ['purchase', 'inStore'],
      when: ({ purchase, inStore }) => ({
        all: [
          { event: purchase.name, where: says(inStore), in: last(365) },
          { event: purchase.name, where: { not: says(inStore) }, in: last(365) },
        ],
      }),
    }),
  ],
}

import { type Family, has, last, says, template } from '../template.ts'

/** Where people look and where they buy. */
export const channels: Family = {
  name: 'channels',
  title: 'Devices and channels',
  templates: [
    template({
      name: 'mobile-only',
      title: 'Mobile only',
      purpose: 'Every page of the last 90 days on a phone or tablet: short texts, quick payment.',
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
      title: 'Phone and computer',
      purpose: 'Looks on both within 90 days: let carts follow them from one to the other.',
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
      title: 'Has the app',
      purpose: 'Reach them there first: it costs nothing and is seen at once.',
      needs: ['appInstalled'],
      when: ({ appInstalled }) => ({ event: appInstalled.name }),
    }),
    template({
      name: 'app-may-notify',
      title: 'App with notifications',
      purpose: 'Has the app and allows it to notify: for what is only true today.',
      needs: ['appInstalled', 'pushAllowed'],
      when: ({ appInstalled, pushAllowed }) => ({ all: [{ event: appInstalled.name }, has(pushAllowed)] }),
    }),
    template({
      name: 'research-online-buy-offline',
      title: 'Looks online, buys in a store',
      purpose:
        'Saw a product online and bought in a store within two weeks: the site earns more than it shows.',
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
      title: 'Buys online and in stores',
      purpose: 'Bought in both within a year: usually the most faithful of all.',
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

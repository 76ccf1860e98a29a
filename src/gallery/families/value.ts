import { sayLater } from '../../language/index.ts'
import type { Found } from '../role.ts'
import { type Family, last, none, says, template } from '../template.ts'

type Buys = { readonly purchase: Found; readonly amount: Found }

const spent = ({ purchase, amount }: Buys, window?: object) => ({
  event: purchase.name,
  sum: amount.name,
  ...(window && { in: window }),
})

const HALF_YEAR_BEFORE = { from: '360 days ago', to: '180 days ago' }

/** What customers are worth, and at which price they buy. */
export const value: Family = {
  name: 'value',
  title: sayLater`Value and price`,
  templates: [
    template({
      name: 'top-customers',
      title: sayLater`Top 10% by spend`,
      purpose: sayLater`The tenth that spent the most in a year: service, early access, a personal word.`,
      needs: ['purchase', 'amount'],
      when: (buys) => ({ population: spent(buys, last(365)), top: '10%' }),
    }),
    template({
      name: 'lapsed-vips',
      title: sayLater`Lapsed VIPs`,
      purpose: sayLater`Worth a call: once among the best fifth, and no order for half a year.`,
      needs: ['purchase', 'amount'],
      when: (buys) => ({
        all: [
          { population: spent(buys), top: '20%' },
          { event: buys.purchase.name },
          none(buys.purchase, last(180)),
        ],
      }),
    }),
    template({
      name: 'rising-spend',
      title: sayLater`Spends more and more`,
      purpose: sayLater`Tomorrow’s best: half a year worth half as much again as the half year before.`,
      needs: ['purchase', 'amount'],
      when: (buys) => ({
        all: [
          { ...spent(buys, HALF_YEAR_BEFORE), moreThan: 0 },
          { ...spent(buys, last(180)), moreThan: { ...spent(buys, HALF_YEAR_BEFORE), times: 1.5 } },
        ],
      }),
    }),
    template({
      name: 'falling-spend',
      title: sayLater`Spends less and less`,
      purpose: sayLater`Still there, but this half year is worth less than half of the one before: ask why.`,
      needs: ['purchase', 'amount'],
      when: (buys) => ({
        all: [
          { ...spent(buys, last(180)), moreThan: 0 },
          { ...spent(buys, last(180)), lessThan: { ...spent(buys, HALF_YEAR_BEFORE), times: 0.5 } },
        ],
      }),
    }),
    template({
      name: 'high-margin',
      title: sayLater`High margin`,
      purpose: sayLater`The fifth that earns you the most, which is not always the fifth that spends the most.`,
      needs: ['purchase', 'margin'],
      when: ({ purchase, margin }) => ({
        population: { event: purchase.name, sum: margin.name, in: last(365) },
        top: '20%',
      }),
    }),
    template({
      name: 'discount-hunters',
      title: sayLater`Discount hunters`,
      purpose: sayLater`Most of their orders had a discount: keep offers for them, and from the others.`,
      needs: ['purchase', 'discounted'],
      when: ({ purchase, discounted }) => ({
        all: [
          { event: purchase.name, in: last(365), atLeast: 2 },
          {
            event: purchase.name,
            where: says(discounted),
            in: last(365),
            moreThan: { event: purchase.name, in: last(365), times: 0.5 },
          },
        ],
      }),
    }),
    template({
      name: 'never-full-price',
      title: sayLater`Never paid the full price`,
      purpose: sayLater`Two orders or more, all with a discount: see who stays when there is none.`,
      needs: ['purchase', 'discounted'],
      when: ({ purchase, discounted }) => ({
        all: [
          { event: purchase.name, atLeast: 2 },
          { event: purchase.name, where: { not: says(discounted) }, equals: 0 },
        ],
      }),
    }),
    template({
      name: 'full-price-buyers',
      title: sayLater`Full-price buyers`,
      purpose: sayLater`They buy without a discount: do not teach them to wait for one.`,
      needs: ['purchase', 'discounted'],
      when: ({ purchase, discounted }) => ({
        all: [
          { event: purchase.name, in: last(365), atLeast: 2 },
          { event: purchase.name, where: says(discounted), in: last(365), equals: 0 },
        ],
      }),
    }),
  ],
}

export const CATEGORIES = [
  'camping',
  'hiking',
  'climbing',
  'cycling',
  'water_sports',
  'winter_sports',
  'garden',
  'kitchen',
  'home_textiles',
  'kids_outdoor',
] as const

export type Category = (typeof CATEGORIES)[number]

export interface Product {
  readonly sku: string
  readonly name: string
  readonly category: Category
  readonly cents: number
  /** Made of recycled or certified material. */
  readonly sustainable: boolean
}

type Row = readonly [name: string, cents: number, sustainable?: 'sustainable']

const RANGE: Readonly<Record<Category, readonly Row[]>> = {
  camping: [
    ['Trekking tent, 2 persons', 28995],
    ['Family tent, 5 persons', 64900],
    ['Down sleeping bag', 21990],
    ['Sleeping bag of recycled fibre', 12995, 'sustainable'],
    ['Sleeping mat', 5995],
    ['Gas stove', 4450],
    ['Camp lantern', 2490],
    ['Titanium mug', 1995],
    ['Enamel plate', 890],
  ],
  hiking: [
    ['Rain jacket', 18995],
    ['Rain jacket, recycled', 21995, 'sustainable'],
    ['Hiking boots', 17990],
    ['Trekking poles', 7995],
    ['Backpack, 35 l', 11995],
    ['Backpack of organic cotton, 20 l', 8990, 'sustainable'],
    ['Merino socks', 2195, 'sustainable'],
    ['Water bottle', 1890],
    ['Hiking map', 1290],
  ],
  climbing: [
    ['Climbing shoes', 11990],
    ['Harness', 6995],
    ['Rope, 60 m', 15990],
    ['Rope of recycled yarn, 60 m', 17990, 'sustainable'],
    ['Helmet', 5990],
    ['Quickdraw set', 8495],
    ['Chalk bag', 1995],
    ['Chalk', 690],
  ],
  cycling: [
    ['Gravel bike', 149900],
    ['Bikepacking bag set', 23990],
    ['Cycling helmet', 8995],
    ['Pannier of recycled tarpaulin', 7495, 'sustainable'],
    ['Bike light set', 4990],
    ['Cycling gloves', 2995],
    ['Multi-tool', 2490],
    ['Inner tube', 695],
  ],
  water_sports: [
    ['Stand-up paddle board', 44900],
    ['Inflatable kayak', 57900],
    ['Wetsuit of natural rubber', 24990, 'sustainable'],
    ['Paddle', 7990],
    ['Dry bag, 30 l', 2995],
    ['Swim goggles', 1995],
    ['Beach towel, organic', 2490, 'sustainable'],
    ['Reef-safe sun cream', 1495, 'sustainable'],
  ],
  winter_sports: [
    ['Touring skis', 69900],
    ['Snowshoes', 14990],
    ['Ski jacket', 27990],
    ['Insulated jacket, recycled', 19995, 'sustainable'],
    ['Ski goggles', 8990],
    ['Wool beanie', 2495, 'sustainable'],
    ['Ski gloves', 4995],
    ['Hand warmers', 590],
  ],
  garden: [
    ['Charcoal grill', 24900],
    ['Hammock', 6995],
    ['Raised bed of larch', 12900, 'sustainable'],
    ['Pruning shears', 3290],
    ['Solar lights', 2990, 'sustainable'],
    ['Watering can', 2450],
    ['Bird feeder', 1990],
    ['Wildflower seeds', 495, 'sustainable'],
  ],
  kitchen: [
    ['Cast-iron pot', 15990],
    ['Espresso maker', 4290],
    ['Carbon-steel pan', 6990],
    ['Chef’s knife', 8990],
    ['Bamboo cutting board', 2990, 'sustainable'],
    ['Thermos flask', 3495],
    ['Lunch box of steel', 2290, 'sustainable'],
    ['Beeswax wraps', 1490, 'sustainable'],
  ],
  home_textiles: [
    ['Wool blanket', 11990],
    ['Linen bedding', 13990, 'sustainable'],
    ['Down pillow', 6995],
    ['Cushion of organic cotton', 2990, 'sustainable'],
    ['Bath towel', 2490],
    ['Sheepskin', 8990],
    ['Rug of recycled wool', 18900, 'sustainable'],
    ['Scented candle', 1690],
  ],
  kids_outdoor: [
    ['Child carrier', 26990],
    ['Kids’ rain suit', 5990],
    ['Kids’ hiking boots', 6995],
    ['Balance bike', 8990],
    ['Kids’ sleeping bag', 5495],
    ['Magnifying glass', 990],
    ['Wooden climbing triangle', 15900, 'sustainable'],
    ['Snow slider', 1290],
  ],
}

/** The range of the shop by category, cheapest and dearest mixed. */
export const PRODUCTS: readonly (readonly Product[])[] = CATEGORIES.map((category) =>
  RANGE[category].map(([name, cents, sustainable], index) => ({
    sku: `${category.slice(0, 3).toUpperCase()}-${String(101 + index)}`,
    name,
    category,
    cents,
    sustainable: sustainable !== undefined,
  })),
)

/** Logarithms of the prices, in the order of `PRODUCTS`: choosing a product weighs them often. */
export const LOG_PRICES: readonly (readonly number[])[] = PRODUCTS.map((range) =>
  range.map(({ cents }) => Math.log(cents)),
)

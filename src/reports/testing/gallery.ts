import { randomFrom } from '../../stats/index.ts'
import type { Block, LinePoint, Report, Section } from '../index.ts'

const DAY = 86_400_000
const START = Date.UTC(2010, 11, 1)
const random = randomFrom(7)
const range = (length: number) => Array.from({ length }, (_, index) => index)
/** Roughly normal, which is all that pictures need. */
const bell = () => range(6).reduce((sum) => sum + random.uniform(), -3)

const ABOUT = [
  { label: 'Rows', value: { measure: 'count', value: 541_909 } },
  { label: 'Customers', value: { measure: 'count', value: 4_338 } },
  { label: 'Purchases', value: { measure: 'count', value: 18_532 } },
  { label: 'Period', value: '1 Dec 2010 to 9 Dec 2011' },
  { label: 'Amounts', value: 'column total, in GBP' },
] as const satisfies Report['about']

const GROUPS = [
  'Champions',
  'Loyal',
  'Promising',
  'New',
  'Needs attention',
  'At risk',
  'Lapsed',
  'One-time buyers long ago',
]

const BARS: readonly Block[] = [
  {
    kind: 'bars',
    title: 'Customers by group',
    description:
      'Champions are 15% of the customers; those who bought once, long ago, are the largest group.',
    category: 'Group',
    labels: GROUPS,
    value: { title: 'Customers', measure: 'count' },
    series: [{ name: 'Customers', values: [642, 812, 401, 290, 365, 498, 420, 910] }],
    highlight: [0, 5],
    note: 'Strong: the groups that the findings speak of.',
  },
  {
    kind: 'bars',
    title: 'Share that bought again within 90 days',
    description: 'Three of four champions bought again, and one of ten lapsed customers.',
    category: 'Group',
    labels: GROUPS.slice(0, 5),
    value: { title: 'Share that bought again', measure: 'share' },
    series: [
      {
        name: 'Observed',
        values: [
          { value: 0.752, low: 0.712, high: 0.789 },
          { value: 0.561, low: 0.52, high: 0.6 },
          { value: 0.34, low: 0.28, high: 0.41 },
          { value: 0.28, low: 0.19, high: 0.39 },
          { value: 0.21, low: 0.15, high: 0.28 },
        ],
      },
    ],
    interval: '95% interval',
    mark: { at: 0.42, name: 'everybody: 42.0%' },
  },
  {
    kind: 'bars',
    direction: 'up',
    title: 'Purchases by hour of the day',
    description: 'Most is bought around noon, next to nothing before six and after twenty.',
    category: 'Hour',
    labels: range(24).map(String),
    value: { title: 'Purchases', measure: 'count' },
    series: [
      {
        name: 'Purchases',
        values: range(24).map((hour) => Math.round(3_000 * Math.exp(-(((hour - 12.4) / 3) ** 2)))),
      },
    ],
  },
  {
    kind: 'bars',
    direction: 'up',
    arrangement: 'stacked',
    title: 'Revenue by quarter and group',
    description: 'Champions brought most of every quarter, and their part grew.',
    category: 'Quarter',
    labels: ['Q1 2011', 'Q2 2011', 'Q3 2011', 'Q4 2011'],
    value: { title: 'Revenue', measure: 'money' },
    series: [
      { name: 'Champions', values: [820_000, 910_000, 1_310_000, 1_720_000] },
      { name: 'Loyal', values: [410_000, 402_000, 455_000, 520_000] },
      { name: 'All others', values: [310_000, 290_000, 240_000, 260_000] },
    ],
  },
  {
    kind: 'bars',
    arrangement: 'shares',
    title: 'How each channel’s customers divide',
    description: 'Half of those who came by recommendation are champions or loyal.',
    category: 'Channel of the first visit',
    labels: [
      'Recommendation',
      'Search',
      'Paid social',
      'An affiliate with a rather long name that has to be broken',
    ],
    value: { title: 'Share of customers', measure: 'count' },
    series: [
      { name: 'Champions', values: [120, 220, 90, 10] },
      { name: 'Loyal', values: [140, 300, 110, 30] },
      { name: 'All others', values: [240, 900, 700, 160] },
    ],
  },
  {
    kind: 'bars',
    title: 'Change in revenue since last year',
    description: 'Garden lost a third; kitchen and gifts grew.',
    category: 'Category',
    labels: ['Kitchen', 'Gifts', 'Lighting', 'Garden'],
    value: { title: 'Change', measure: 'share' },
    series: [{ name: 'Change', values: [0.31, 0.12, -0.04, -0.33] }],
  },
]

const weekly = (level: number, trend: number): readonly LinePoint[] =>
  range(53).map((week) => {
    const y = Math.max(0, Math.round(level + trend * week + bell() * level * 0.08))
    return { x: START + week * 7 * DAY, y }
  })

const forecast: readonly LinePoint[] = range(14).map((week) => {
  const y = 660 + 7 * week
  return { x: START + (52 + week) * 7 * DAY, y, low: y - 30 - 14 * week, high: y + 30 + 14 * week }
})

const survival = (rate: number): readonly LinePoint[] =>
  range(19).map((month) => {
    const y = Math.exp(-rate * month)
    return { x: month, y, low: y * (1 - 0.012 * month), high: Math.min(1, y * (1 + 0.012 * month)) }
  })

const LINES: readonly Block[] = [
  {
    kind: 'lines',
    title: 'Weekly purchases, with a forecast',
    description:
      'Purchases grew from about 300 to 660 a week, and are expected to reach 750 by March, give or take 200.',
    x: { title: 'Week', measure: 'day' },
    y: { title: 'Purchases a week', measure: 'count', from: 0 },
    series: [
      { name: 'Observed', points: weekly(300, 7) },
      { name: 'Expected', points: forecast, dashed: true },
    ],
    band: '80% interval',
    marks: [
      { at: START + 52 * 7 * DAY, name: 'today' },
      { at: START + 30 * 7 * DAY, name: 'new prices' },
    ],
  },
  {
    kind: 'lines',
    title: 'How many are still customers',
    description: 'After a year 55% of yearly and 17% of monthly contracts are still running.',
    x: { title: 'Months since the contract began', measure: 'number' },
    y: { title: 'Share still there', measure: 'share', from: 0, to: 1 },
    series: [
      { name: 'Two years', points: survival(0.015), form: 'steps' },
      { name: 'One year', points: survival(0.05), form: 'steps' },
      { name: 'Month to month', points: survival(0.15), form: 'steps' },
    ],
    band: '95% interval',
    level: { at: 0.5, name: 'half' },
  },
]

const COHORTS: readonly Block[] = [
  {
    kind: 'heat-map',
    title: 'Customers by recency and frequency',
    description: 'The largest cells are the corners: bought often and lately, or once and long ago.',
    x: { title: 'Frequency score', labels: ['1', '2', '3', '4', '5'] },
    y: { title: 'Recency score', labels: ['5', '4', '3', '2', '1'] },
    value: { title: 'Customers', measure: 'count' },
    cells: [
      [60, 90, 150, 220, 410],
      [110, 140, 190, 230, 210],
      [190, 200, 190, 170, 90],
      [280, 220, 160, 100, 40],
      [430, 230, 120, 50, 20],
    ],
  },
  {
    kind: 'heat-map',
    title: 'Customers who came back, by month of the first purchase',
    description: 'Of those who came in December 2010 a third buys in any later month; of later ones a fifth.',
    x: { title: 'Months since the first purchase', labels: range(12).map((month) => String(month + 1)) },
    y: {
      title: 'First purchase',
      labels: range(13).map(
        (month) =>
          `${['Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'][month % 12]} ${month === 0 ? 2010 : 2011}`,
      ),
    },
    value: { title: 'Share that bought', measure: 'share' },
    cells: range(13).map((row) =>
      range(13).map((month) => (row + month > 11 ? null : (row === 0 ? 0.36 : 0.2) + bell() * 0.015)),
    ),
  },
  {
    kind: 'heat-map',
    title: 'What each cluster does more or less than everybody',
    description: 'Night owls browse three times as much and order half as often.',
    x: { title: 'Cluster', labels: ['Regulars', 'Night owls', 'Bargain hunters'] },
    y: {
      title: 'Feature',
      labels: ['Orders a month', 'Visits a month', 'Share at a discount', 'Days since the last order'],
    },
    value: { title: 'Times the mean of everybody', measure: { decimals: 2 } },
    cells: [
      [2.1, 0.5, 0.9],
      [1.1, 3.0, 1.2],
      [0.6, 0.9, 2.4],
      [0.4, 1.6, 1],
    ],
    middle: 1,
  },
]

const cloud = (x: number, y: number, size: number) =>
  range(size).map(() => ({ x: x + bell() * 0.6, y: y + bell() * 0.6 }))

const MAPS: readonly Block[] = [
  {
    kind: 'scatter',
    title: 'Map of the clusters',
    description: 'Three clusters lie apart; a fifth of the customers belongs to none.',
    x: { title: 'Buys more, and more often', measure: 'number' },
    y: { title: 'Buys other things', measure: 'number' },
    groups: [
      { name: 'Regulars', points: cloud(2.4, 0.6, 900) },
      { name: 'Night owls', points: cloud(-1.4, 1.6, 700) },
      { name: 'Bargain hunters', points: cloud(-0.4, -1.8, 500) },
      { name: 'In no cluster', rest: true, points: cloud(0.2, 0, 400) },
    ],
    note: '2,500 of 54,210 customers, drawn at random.',
  },
  {
    kind: 'scatter',
    title: 'Segments by size and value',
    description: 'Champions are few and worth most; lapsed customers are many and worth little.',
    x: { title: 'Customers', measure: 'count', log: true },
    y: { title: 'Revenue of a customer', measure: 'money' },
    groups: [
      {
        name: 'Segments',
        points: GROUPS.slice(0, 6).map((label, index) => ({
          x: [642, 1_812, 401, 2_900, 365, 14_980][index]!,
          y: [5_210, 2_380, 900, 420, 310, 120][index]!,
          label,
          size: [3_300_000, 1_900_000, 360_000, 120_000, 110_000, 180_000][index]!,
        })),
      },
    ],
    note: 'The area of a dot is the revenue of its segment.',
  },
]

const bins = (middle: number, width: number) =>
  range(30).map((bin) => Math.round(900 * Math.exp(-(((bin - middle) / width) ** 2))))

const SPREADS: readonly Block[] = [
  {
    kind: 'histogram',
    title: 'Days between two purchases',
    description: 'Half of all purchases come within 28 days of the one before, a tenth after more than 110.',
    x: { title: 'Days', measure: 'count' },
    y: { title: 'Purchases', measure: 'count' },
    edges: range(31).map((bin) => bin * 5),
    series: [{ name: 'Purchases', values: range(30).map((bin) => Math.round(1_900 * Math.exp(-bin / 6))) }],
    marks: [
      { at: 28, name: 'median: 28' },
      { at: 39, name: 'mean: 39' },
      { at: 110, name: '90% within 110 days' },
    ],
  },
  {
    kind: 'histogram',
    title: 'Scores of those who left and those who stayed',
    description: 'The two overlap between 0.3 and 0.5, where the model cannot tell them apart.',
    x: { title: 'Predicted chance of leaving', measure: 'share' },
    y: { title: 'Customers', measure: 'count' },
    edges: range(31).map((bin) => bin / 30),
    series: [
      { name: 'Stayed', values: bins(7, 5) },
      { name: 'Left', values: bins(19, 6) },
    ],
  },
]

const roc = (power: number) => range(21).map((step) => ({ x: step / 20, y: (step / 20) ** power }))
const unit = { measure: 'share', from: 0, to: 1 } as const

const CURVES: readonly Block[] = [
  {
    kind: 'curve',
    title: 'Who leaves is found early in the list',
    description: 'The first fifth of the list holds 52% of those who left, against 20% by chance.',
    x: { title: 'Share of the list', ...unit },
    y: { title: 'Share of those who left', ...unit },
    series: [
      { name: 'The model', points: roc(0.35) },
      { name: 'Days since the last purchase', points: roc(0.6) },
    ],
    against: { name: 'by chance' },
  },
  {
    kind: 'curve',
    title: 'Gain over chance, by how much of the list is used',
    description: 'The first tenth holds 3.9 times as many as chance would find.',
    x: { title: 'Share of the list', ...unit },
    y: { title: 'Times as many as by chance', measure: 'number', from: 0 },
    series: [
      {
        name: 'liftAtK',
        points: range(20).map((step) => ({ x: (step + 1) / 20, y: 1 + 3.2 * (1 - (step + 1) / 20) ** 1.4 })),
      },
    ],
    against: { name: 'by chance', level: 1 },
  },
]

const FLOWS: readonly Block[] = [
  {
    kind: 'flow',
    title: 'Where customers went from quarter to quarter',
    description: 'One in six active customers was at risk a quarter later; few came back from there.',
    measure: 'count',
    columns: ['Q2 2011', 'Q3 2011', 'Q4 2011'].map((title) => ({
      title,
      stages: ['Active', 'At risk', 'Lapsed'],
    })),
    links: [0, 1].flatMap((column) =>
      [
        [1_480, 310, 40],
        [190, 260, 420],
        [60, 10, 980],
      ].flatMap((row, from) => row.map((value, to) => ({ column, from, to, value }))),
    ),
  },
  {
    kind: 'intersections',
    title: 'How the segments overlap',
    description:
      '612 customers are in “Newsletter” and “Loyal” at once; 90 are in all three that are mailed weekly.',
    value: { title: 'Profiles', measure: 'count' },
    sets: [
      { name: 'Newsletter', size: 2_890 },
      { name: 'Loyal', size: 1_450 },
      { name: 'Big spenders', size: 780 },
      { name: 'At risk', size: 690 },
    ],
    intersections: [
      { sets: [0], size: 1_820 },
      { sets: [0, 1], size: 612 },
      { sets: [], size: 1_204 },
      { sets: [3], size: 455 },
      { sets: [0, 3], size: 190 },
      { sets: [1, 2], size: 410 },
      { sets: [0, 1, 2], size: 268 },
      { sets: [2], size: 57 },
      { sets: [1], size: 115 },
      { sets: [1, 2, 3], size: 45 },
    ],
  },
  {
    kind: 'estimates',
    title: 'What goes with leaving',
    description:
      'Month-to-month contracts and fibre go with leaving; long tenure and a second service with staying.',
    category: 'Trait',
    value: { title: 'Hazard ratio', measure: { decimals: 2 }, log: true },
    rows: [
      { name: 'Month to month', group: 'Contract', value: { value: 3.4, low: 2.7, high: 4.3 } },
      { name: 'One year', group: 'Contract', value: { value: 1.2, low: 0.94, high: 1.53 } },
      { name: 'Fibre', group: 'Service', value: { value: 1.8, low: 1.45, high: 2.2 } },
      { name: 'Technical support', group: 'Service', value: { value: 0.62, low: 0.5, high: 0.77 } },
      { name: 'Paperless billing', group: 'Billing', value: { value: 1.05, low: 0.9, high: 1.22 } },
    ],
    interval: '95% interval',
    neutral: { at: 1, name: 'no difference' },
  },
  {
    kind: 'multiples',
    title: 'Customers who come back, by country',
    description:
      'Germany and France keep customers as the United Kingdom does; Australia loses them after three months.',
    panels: ['United Kingdom', 'Germany', 'France', 'Australia'].map((title, index) => ({
      kind: 'lines' as const,
      title,
      description: `${[3_921, 94, 87, 9][index]!.toLocaleString('en-US')} customers`,
      x: { title: 'Months', measure: 'count' as const },
      y: { title: 'Share that bought', measure: 'share' as const },
      series: [{ name: 'Share', points: survival([0.08, 0.09, 0.085, 0.3][index]!) }],
      band: '95% interval',
    })),
  },
]

const WORDS: readonly Block[] = [
  {
    kind: 'text',
    text: 'Text says what does not fit a lead: why a group is as it is, and what was done to see it.',
  },
  {
    kind: 'list',
    items: [
      'Write to the 498 at risk before the end of the month.',
      'Leave the champions alone: they come anyway.',
    ],
  },
  {
    kind: 'facts',
    facts: [
      { label: 'Customers', value: { measure: 'count', value: 642 } },
      {
        label: 'Share of revenue',
        value: { measure: 'share', value: { value: 0.483, low: 0.46, high: 0.51 } },
      },
      { label: 'Mean order', value: { measure: 'money', value: 412.5 } },
      { label: 'Last order', value: { measure: 'day', value: START + 372 * DAY } },
      { label: 'Days between orders', value: { measure: { unit: 'days' }, value: 21.4 } },
      { label: 'Favourite category', value: 'Kitchen' },
    ],
  },
  {
    kind: 'callout',
    tone: 'note',
    title: 'A note',
    text: 'Returns are left out: an order of nothing is no purchase.',
  },
  { kind: 'callout', tone: 'good', text: 'The groups cover everybody, and nobody is in two.' },
  {
    kind: 'callout',
    tone: 'caution',
    title: 'Few customers',
    text: 'Australia has 9 customers: its curve says little.',
  },
  {
    kind: 'callout',
    tone: 'missing',
    title: 'No forecast by category',
    text: 'It needs a column with the category; this file has none.',
  },
  {
    kind: 'table',
    title: 'The groups in numbers',
    columns: [
      { name: 'Group', is: 'text' },
      { name: 'Customers', is: 'count', bar: true },
      { name: 'Share', is: 'share' },
      { name: 'Revenue of one', is: 'money', interval: '95% interval' },
      { name: 'Last order', is: 'day' },
    ],
    rows: GROUPS.map((group, index) => {
      const mean = 5_000 / (index + 1)
      const customers = [642, 812, 401, 290, 365, 498, 420, 910][index]!
      const value = { value: mean, low: mean * 0.9, high: mean * 1.12 }
      return [
        group,
        customers,
        customers / 4_338,
        index === 6 ? null : value,
        START + (372 - index * 40) * DAY,
      ]
    }),
    total: ['Everybody', 4_338, 1, { value: 2_054, low: 1_990, high: 2_120 }, null],
    note: 'Revenue of the last twelve months. Lapsed customers had none.',
  },
  {
    kind: 'table',
    title: 'The best customers',
    columns: [
      { name: 'Customer', is: 'text' },
      { name: 'Orders', is: 'count' },
      { name: 'Revenue', is: 'money', bar: true },
    ],
    rows: range(30).map((index) => [
      `customer ${14_646 + index * 37}`,
      210 - index * 5,
      280_206 / (index + 1),
    ]),
    shown: 10,
  },
]

const SECTIONS: readonly Section[] = [
  {
    title: 'Who the customers are',
    lead: 'A third of the customers gives three quarters of the revenue, and a tenth is about to leave.',
    blocks: BARS,
  },
  {
    title: 'How they come back',
    lead: 'Growth comes from new customers; those who came last Christmas are the most faithful.',
    blocks: LINES,
  },
  { title: 'Scores and cohorts', blocks: COHORTS },
  { title: 'Clusters', lead: 'Three kinds of customers can be told apart.', blocks: MAPS },
  { title: 'Distributions', blocks: SPREADS },
  {
    title: 'Is the model any good?',
    lead: 'It finds those who leave more than twice as well as the days since the last purchase alone.',
    blocks: CURVES,
  },
  { title: 'Movements and overlaps', blocks: FLOWS },
  { title: 'Words and tables', blocks: WORDS },
]

/** A report that uses every block and every kind of chart, with plausible numbers. */
export const GALLERY: Report = {
  title: 'RFM of online-retail.csv',
  asOf: Date.UTC(2011, 11, 9, 12, 50),
  timeZone: 'Europe/London',
  currency: 'GBP',
  about: ABOUT,
  findings: [
    {
      figure: { measure: 'share', value: { value: 0.483, low: 0.462, high: 0.505 } },
      sentence: 'of last year’s revenue came from 642 champions, 15% of the customers.',
      advice: 'Keep them: what they get should not depend on a coupon.',
    },
    {
      figure: { measure: 'count', value: 498 },
      sentence: 'good customers have not bought for twice as long as they usually wait.',
      advice: 'Write to them first; each brought £1,120 in the year before.',
    },
    {
      figure: { measure: 'money', value: 557_760 },
      sentence: 'of yearly revenue is at stake with those 498.',
    },
    {
      figure: { measure: { unit: 'days' }, value: 28 },
      sentence:
        'is how long half of the customers wait until they buy again; a reminder before that is early.',
    },
  ],
  trust: [
    {
      level: 'sound',
      text: 'Bought again in the 90 days that were held back: 75% of the champions, 9% of the lapsed.',
    },
    { level: 'sound', text: 'The same groups come out of 94 of 100 random halves of the customers.' },
    {
      level: 'caution',
      text: '135,080 rows without a customer were left out: a quarter of all rows, a fifth of the revenue.',
    },
    { level: 'warning', text: 'Amounts are in two currencies in 12 rows; they were summed as they are.' },
  ],
  sections: SECTIONS,
  method: [
    {
      name: 'RFM scores',
      text: 'Customers are ranked by the days since their last purchase, the number of purchases and their sum, and each ranking is cut into fifths.',
      formula: 'score(x) = 1 + #{ cuts c : c < x },  c = quantiles 0.2, 0.4, 0.6, 0.8 (type 7)',
      assumptions: ['A row is a purchase; several on one day are one.', 'The past year is like the next.'],
      source: 'Hughes, A. M. (1994). Strategic Database Marketing. Probus.',
    },
    { name: 'Intervals', text: 'Wilson’s for shares, the bootstrap’s with 1,000 draws for amounts.' },
  ],
}

/** A report of data that give no result. */
export const INSUFFICIENT: Report = {
  title: 'Customer value of orders.csv',
  asOf: Date.UTC(2011, 11, 9),
  timeZone: 'UTC',
  about: [{ label: 'Customers', value: { measure: 'count', value: 1 } }],
  findings: [],
  insufficient: {
    reason:
      'Nobody bought a second time, so there is nothing from which to learn how often customers come back.',
    remedies: [
      'A longer period: half of the customers of most shops come back within four months.',
      'RFM needs no repeat purchases: satsuma analyze rfm.',
    ],
  },
  trust: [],
  sections: [],
  method: [],
}

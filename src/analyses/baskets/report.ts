import { say } from '../../language/index.ts'
import type { Chart, Finding, Formats, Method, Note, Section, Table, Value } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { spokenFormats } from '../spoken-formats.ts'
import type { BasketsOptions } from './analysis.ts'
import type { BasketsResult, ProductAffinity, Rule } from './result.ts'

/** What baskets mean to people. */
export function basketsReport(found: BasketsResult, { calendar }: ReportContext<BasketsOptions>): ReportBody {
  const view = new View(found, spokenFormats({ timeZone: calendar.timeZone }))
  return {
    about: [
      { label: say`Baskets`, value: { measure: 'count', value: found.baskets } },
      { label: say`Customers`, value: { measure: 'count', value: found.customers } },
      {
        label: found.level === 'product' ? say`Products` : say`Categories`,
        value: { measure: 'count', value: found.items },
      },
      { label: say`Named by`, value: found.list ? say`${found.property} in ${found.list}` : found.property },
    ],
    findings: view.findings(),
    trust: view.trust(),
    sections: view.sections(),
    method: methods(),
  }
}

const together = (names: readonly string[]) =>
  names.map((name) => say`“${name}”`).reduce((others, name) => say`${others} and ${name}`)

class View {
  readonly #found: BasketsResult
  readonly #formats: Formats

  constructor(found: BasketsResult, formats: Formats) {
    this.#found = found
    this.#formats = formats
  }

  findings(): Finding[] {
    const findings = [this.#best(), this.#broadest(), this.#size(), this.#top(), this.#taste()]
    return findings.filter((finding) => finding !== undefined)
  }

  #best(): Finding | undefined {
    const [rule] = this.#found.rules
    if (!rule) {
      return {
        sentence: say`Nothing is surely bought together more often than by chance, of what is in ${this.#formats.counted(this.#found.least, 'basket')} or more and comes up to the least confidence and lift.`,
      }
    }
    return {
      figure: { measure: { unit: say`times`, decimals: 1 }, value: rule.lift.value },
      sentence: say`as often as others, who buys ${together(rule.antecedent)} also buys “${rule.consequent}”: ${this.#formats.share(rule.confidence)} of these baskets, ${this.#formats.share(rule.expected)} of all.`,
      advice: say`Show “${rule.consequent}” beside it, or sell them as a set.`,
    }
  }

  /** The rule by which most baskets have more in them than by chance. */
  #broadest(): Finding | undefined {
    const extra = (rule: Rule) => rule.baskets * (1 - 1 / rule.lift.value)
    const [rule] = this.#found.rules.toSorted((a, b) => extra(b) - extra(a))
    if (!rule || rule === this.#found.rules[0]) return undefined
    return {
      figure: { measure: 'count', value: rule.baskets },
      sentence: say`baskets hold ${together([...rule.antecedent, rule.consequent])}, the combination that matters most: ${this.#formats.number(rule.lift.value, { decimals: 1 })} times as many as by chance.`,
    }
  }

  #size(): Finding {
    const { meanSize, ofOneItem, baskets, level } = this.#found
    const alone = this.#formats.share(ofOneItem / baskets)
    return {
      figure: { measure: { decimals: 1 }, value: meanSize },
      sentence:
        level === 'product'
          ? say`different products are in a basket; ${alone} hold one alone.`
          : say`different categories are in a basket; ${alone} hold one alone.`,
    }
  }

  #top(): Finding | undefined {
    const { top, baskets } = this.#found
    const [first] = top
    if (!first) return undefined
    return {
      figure: { measure: 'share', value: first.baskets / baskets },
      sentence: say`of baskets hold “${first.name}”, more than anything else.`,
    }
  }

  #taste(): Finding | undefined {
    const all = this.#found.segments.flatMap(({ segment, products }) =>
      products.filter(({ ratio }) => (ratio?.low ?? 0) > 1).map((product) => ({ segment, product })),
    )
    const [first] = all.toSorted((a, b) => (b.product.ratio?.low ?? 0) - (a.product.ratio?.low ?? 0))
    if (!first) return undefined
    const { segment, product } = first
    return {
      figure: { measure: 'share', value: product.share },
      sentence: say`of ${segment} have bought “${product.name}”, against ${this.#formats.share(product.restShare)} of other customers.`,
    }
  }

  trust(): Note[] {
    const { rules, examined, least, list, ofOneItem, baskets } = this.#found
    const seen = this.#formats.counted(examined, 'rule')
    const inBaskets = this.#formats.counted(least, 'basket')
    const shown = this.#formats.count(rules.length)
    const looked: Note = {
      level: 'sound',
      text:
        examined === 1
          ? say`${seen} in ${inBaskets} or more was looked at; ${shown} are shown, each no chance after correction for all of them.`
          : say`${seen} in ${inBaskets} or more were looked at; ${shown} are shown, each no chance after correction for all of them.`,
    }
    const notes: Note[] = [
      ...(examined === 0 ? [] : [looked]),
      {
        level: 'caution',
        text: say`What goes together need not sell together: a rule tells nothing of what a recommendation adds. Try it on half of the customers.`,
      },
    ]
    if (list === undefined || list === null)
      notes.push({
        level: 'caution',
        text: say`Purchases of one customer on one day are taken as one basket.`,
      })
    if (ofOneItem / baskets > 0.8)
      notes.push({
        level: 'caution',
        text: say`Most baskets hold one item, so little is known of what goes together.`,
      })
    return notes
  }

  sections(): Section[] {
    const { rules, sets, segments, top } = this.#found
    return [
      ...(rules.length > 0
        ? [{ title: say`What goes together`, blocks: [this.#rules(), this.#chart()] }]
        : []),
      ...(sets.length > 0 ? [{ title: say`Most frequent together`, blocks: [this.#sets()] }] : []),
      ...(segments.length > 0
        ? [
            {
              title: say`What segments like`,
              lead: say`The share of a segment’s customers who have bought something, beside that of all other customers.`,
              blocks: [this.#affinities()],
            },
          ]
        : []),
      ...(top.length > 0 ? [{ title: say`Most bought`, blocks: [this.#items()] }] : []),
    ]
  }

  #rules(): Table {
    return {
      kind: 'table',
      columns: [
        { name: say`Who buys`, is: 'text' },
        { name: say`also buys`, is: 'text' },
        { name: say`Baskets`, is: 'count' },
        { name: say`Of these baskets`, is: 'share', bar: true },
        { name: say`Of all`, is: 'share' },
        { name: say`Lift`, is: { decimals: 2 }, interval: '95%' },
      ],
      rows: this.#found.rules.map((rule) => [
        rule.antecedent.join(' + '),
        rule.consequent,
        rule.baskets,
        rule.confidence,
        rule.expected,
        rule.lift,
      ]),
      note: say`Lift: how many times as often as in all baskets. In order of the lower end of its interval.`,
    }
  }

  #chart(): Chart {
    const rows = this.#found.rules.slice(0, 15)
    return {
      kind: 'estimates',
      title: say`The strongest rules`,
      description:
        rows.length === 1
          ? say`The lift of one rule with its interval; 1 is what chance gives.`
          : say`The lift of ${rows.length} rules with their intervals; 1 is what chance gives.`,
      category: say`Rule`,
      value: { title: say`Lift`, measure: { decimals: 1 } },
      rows: rows.map((rule) => ({
        name: `${rule.antecedent.join(' + ')} → ${rule.consequent}`,
        value: rule.lift,
      })),
      interval: '95%',
      neutral: { at: 1, name: say`Chance` },
    }
  }

  #sets(): Table {
    const { sets, baskets } = this.#found
    return {
      kind: 'table',
      columns: [
        { name: say`Together`, is: 'text' },
        { name: say`Baskets`, is: 'count', bar: true },
        { name: say`Of all`, is: 'share' },
      ],
      rows: sets.map((set) => [set.items.join(' + '), set.baskets, set.baskets / baskets]),
      shown: 15,
    }
  }

  #affinities(): Table {
    return {
      kind: 'table',
      columns: [
        { name: say`Segment`, is: 'text' },
        { name: say`Customers`, is: 'count' },
        { name: say`Item`, is: 'text' },
        { name: say`Of the segment`, is: 'share' },
        { name: say`Of others`, is: 'share' },
        { name: say`Times as often`, is: { decimals: 2 }, interval: '95%' },
      ],
      rows: this.#found.segments.flatMap(({ segment, customers, products }) =>
        products.map((product) => [
          segment,
          customers,
          product.name,
          product.share,
          product.restShare,
          ratioValue(product),
        ]),
      ),
      note: say`Only what is no chance after correction for all products of a segment (Benjamini and Hochberg), the surest differences first.`,
      shown: 30,
    }
  }

  #items(): Table {
    const { top, baskets } = this.#found
    return {
      kind: 'table',
      columns: [
        { name: say`Item`, is: 'text' },
        { name: say`Baskets`, is: 'count', bar: true },
        { name: say`Of all`, is: 'share' },
        { name: say`Customers`, is: 'count' },
      ],
      rows: top.map((item) => [item.name, item.baskets, item.baskets / baskets, item.customers]),
      shown: 15,
    }
  }
}

function ratioValue({ ratio }: ProductAffinity): Value {
  if (ratio === null) return null
  const { value, low, high } = ratio
  return high === null ? value : { value, low, high }
}

const methods = (): readonly Method[] => [
  {
    name: say`Rules`,
    text: say`All sets of items that enough baskets hold, and all rules of them with one item on the right that come up to the least confidence and lift. Kept are those whose second item is not as frequent without the first side (chi-squared test, corrected by Benjamini and Hochberg) and whose lift has an interval clear of 1 (delta method on its logarithm).`,
    formula: 'lift = P(X and Y) / (P(X) P(Y))',
    assumptions: [say`Baskets are independent of each other; those of one customer are not quite.`],
    source: 'Agrawal & Srikant (1994), Fast algorithms for mining association rules.',
  },
  {
    name: say`What segments like`,
    text: say`Customers of the segment who have ever bought an item, beside all other customers: the ratio of the two shares with its score interval.`,
    source: 'Koopman (1984); Benjamini & Hochberg (1995).',
  },
]

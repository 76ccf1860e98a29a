import { texts } from '../../../i18n'
import type { Fields } from '../../definition/plain-data'
import { Choice, type Option, optionsOf } from '../controls/Choice'
import { Extra, TakeOut } from '../controls/Extra'
import { Words } from '../controls/Sentence'
import { withField, withRenamed } from '../language/fields'
import {
  beginComparison,
  NUMBER_COMPARISONS,
  type NumberComparison,
  nextComparison,
  readComparisons,
  type WrittenComparison,
} from '../language/number-comparisons'
import { NumberOperand } from './NumberOperand'

const t = texts('conditions')

/** A comparison as it is offered: none at all, and zero times, have words of their own where events are counted. */
type Offered = NumberComparison | 'once' | 'never'

interface NumberComparisonsProps<Of extends Fields> {
  readonly written: Of
  readonly onChange: (written: Of) => void
  /** Whether it is how often something happened, or some other number. */
  readonly words: 'times' | 'value'
  /** What such numbers usually are. */
  readonly usual?: string | undefined
}

/** What a number is compared with; all that are written must hold. Without any, it is at least 1. */
export function NumberComparisons<Of extends Fields>(props: NumberComparisonsProps<Of>) {
  const { written, onChange, words, usual } = props
  const comparisons = readComparisons(written)
  const next = nextComparison(comparisons.map(({ key }) => key))
  const choose = (chosen: Offered, before: WrittenComparison | undefined) => {
    if (chosen === 'once') return onChange(withField(written, before?.key ?? 'atLeast', undefined))
    const key = chosen === 'never' ? 'equals' : chosen
    const operand = chosen === 'never' ? 0 : beginComparison(key, before?.operand)
    onChange(
      before === undefined
        ? withField(written, key, operand)
        : withRenamed(written, before.key, key, operand),
    )
  }
  const rows: readonly (WrittenComparison | undefined)[] =
    comparisons.length === 0 ? [undefined] : comparisons
  return (
    <Words>
      {rows.map((row, index) => {
        const offered = offeredOf(row, words)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison keeps its place when it becomes another
          <Words key={index}>
            {index > 0 && t('and')}
            <Choice
              label={t(`labels.${words}Comparison`)}
              value={offered}
              options={optionsFor(words, comparisons, row)}
              onChange={(chosen) => choose(chosen, row)}
            />
            {row !== undefined && offered !== 'never' && (
              <NumberOperand
                comparison={row}
                words={words}
                usual={usual}
                onChange={(operand) => onChange(withField(written, row.key, operand))}
              />
            )}
            {comparisons.length > 1 && row !== undefined && (
              <TakeOut
                label={t('remove.comparison', { comparison: t(`${words}Comparisons.${row.key}`) })}
                onClick={() => onChange(withField(written, row.key, undefined))}
              />
            )}
          </Words>
        )
      })}
      {comparisons.length > 0 && next !== undefined && (
        <Extra
          label={t('add.andComparison')}
          onClick={() => onChange(withField(written, next, beginComparison(next, undefined)))}
        />
      )}
    </Words>
  )
}

function offeredOf(row: WrittenComparison | undefined, words: 'times' | 'value'): Offered {
  if (row === undefined) return 'once'
  return words === 'times' && row.key === 'equals' && row.operand === 0 ? 'never' : row.key
}

function optionsFor(
  words: 'times' | 'value',
  written: readonly WrittenComparison[],
  row: WrittenComparison | undefined,
): readonly Option<Offered>[] {
  const open = NUMBER_COMPARISONS.filter((key) => key === row?.key || !written.some((one) => one.key === key))
  const alone: readonly Offered[] = written.length > 1 ? [] : words === 'times' ? ['once', 'never'] : []
  const none: readonly Offered[] = words === 'value' && row === undefined ? ['once'] : []
  return optionsOf([...alone, ...none, ...open], (one) => t(`${words}Comparisons.${one}`))
}

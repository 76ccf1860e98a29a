import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { type CatalogueValues, useCatalogueValues, type ValuesPlace } from '../../../api/catalogue'
import { formatShare, formatShortMoney } from '../../../format/number'
import { texts } from '../../../i18n'
import { saidNumber } from '../controls/number-text'
import { useIsReading } from '../controls/reading'
import type { Place, Suggestion } from './known-names'

const t = texts('conditions')

const PAUSE_MS = 150

/** The values at a place, as inputs ask for them. */
interface KnownValues {
  readonly suggestions: readonly Suggestion[]
  /** What numbers there usually are: "usually 12 to 80". */
  readonly usual: string | undefined
  readonly onSearch: (search: string) => void
  readonly onFocus: () => void
}

/** Numbers as each event or trait has them; or, of a profile, how many such events there are, and what they come to. */
export type UsualOf = 'each' | 'count' | 'sum'

interface KnownValuesOptions {
  readonly atOnce?: boolean
  /** Which numbers are said to be usual. */
  readonly of?: UsualOf
}

/** The most frequent values at a place. They are asked for once somebody is there, or at once where numbers are typed. */
export function useKnownValues(
  place: Place | undefined,
  { atOnce = false, of = 'each' }: KnownValuesOptions = {},
): KnownValues {
  const isReading = useIsReading()
  const [isHere, setHere] = useState(false)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, PAUSE_MS)
  const isWanted = !isReading && (atOnce || isHere)
  const { data } = useCatalogueValues(isWanted ? valuesPlace(place) : undefined, atOnce ? '' : search)
  return useMemo(
    () => ({
      suggestions: suggestionsOf(data),
      usual: usualOf(data, of),
      onSearch: setTyped,
      onFocus: () => {
        setHere(true)
        setTyped('')
      },
    }),
    [data, of],
  )
}

/** Of several events the first is asked. */
function valuesPlace(place: Place | undefined): ValuesPlace | undefined {
  if (place === undefined || place.of === 'trait') return place
  return { of: 'event', name: place.names[0] ?? '', path: place.path }
}

function suggestionsOf(data: CatalogueValues | undefined): readonly Suggestion[] {
  const shares = new Map(data?.values.map(({ value, share }) => [String(value), share]))
  return [...shares].map(([name, share]) => ({ name, note: formatShare(share) }))
}

/** Between what nine of ten numbers lie, in as few digits as tell them apart. */
export function usualOf(data: CatalogueValues | undefined, of: UsualOf = 'each'): string | undefined {
  const levels = of === 'each' ? data?.numbers : data?.perProfile?.[of]
  if (levels === undefined) return undefined
  const currency = of === 'count' ? undefined : data?.currency
  const [low, high] = [levels.p05, levels.p95].map((number) => sayUsual(number, currency))
  return low === high ? t('usuallyOne', { low: low! }) : t('usually', { low: low!, high: high! })
}

function sayUsual(number: number, currency: string | undefined): string {
  const rounded = Number(number.toPrecision(3))
  return currency === undefined ? saidNumber(rounded) : formatShortMoney(rounded, currency)
}

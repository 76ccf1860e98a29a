import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { formatCount } from '../../format/number'
import { texts } from '../../i18n'
import { ErrorState } from '../../states/ErrorState'
import { Drawing } from '../marks/Drawing'
import { Mark } from '../marks/Mark'
import { useMarks } from '../marks/use-marks'
import { frameOfMost, isOn, WORLD } from './frame'
import { loadBorders } from './load-borders'
import classes from './WorldMap.module.css'
import { type CountryShape, countryMiddle, countryPath, mapHeight } from './world-layout'

const t = texts('explore')

/** A country with customers, and how strong its shade is, from 0 to 1. */
export interface MapCountry {
  readonly key: string
  readonly digits: string | null
  readonly level: number
  readonly customers: number
  readonly title: string
  readonly lines: readonly string[]
}

interface WorldMapProps {
  readonly label: string
  readonly countries: readonly MapCountry[]
  /** Rather than where most customers are. */
  readonly whole: boolean
  readonly picked: readonly string[]
  readonly onPick: (key: string) => void
}

/** Countries in shades of one colour; those with customers can be picked. */
export function WorldMap(props: WorldMapProps) {
  const borders = useQuery({
    queryKey: ['borders'],
    queryFn: loadBorders,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (borders.isError) return <ErrorState error={borders.error} onRetry={() => void borders.refetch()} />
  return (
    <div aria-busy={borders.isPending}>
      <Countries {...props} borders={borders.data ?? NONE} />
    </div>
  )
}

interface CountriesProps extends WorldMapProps {
  readonly borders: readonly CountryShape[]
}

function Countries({ label, countries, whole, picked, onPick, borders }: CountriesProps) {
  const { frame, drawn, land, beyond } = useMemo(
    () => layOut(countries, borders, whole),
    [countries, borders, whole],
  )
  const marks = useMarks({ count: drawn.length, onPick: (index) => onPick(drawn[index]!.key) })
  const told = (width: number) => {
    const country = marks.told === undefined ? undefined : drawn[marks.told]
    if (country === undefined) return undefined
    return { ...countryMiddle(country, width, frame), title: country.title, lines: country.lines }
  }
  return (
    <Drawing label={label} height={mapHeight} told={told}>
      {(width) => (
        // Cuts off what goes on beyond its edges.
        <svg width={width} height={mapHeight(width)} role="presentation">
          <g>
            {land.map((shape, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: some places have no number
              <path key={index} className={classes.land} d={countryPath(shape, width, frame)} />
            ))}
          </g>
          {drawn.map((country, index) => (
            <Mark
              key={country.key}
              marks={marks}
              index={index}
              name={[country.title, ...country.lines].join(', ')}
              isPicked={picked.includes(country.key)}
            >
              <path
                className={classes.country}
                d={countryPath(country, width, frame)}
                style={{ '--level': country.level } as React.CSSProperties}
              />
            </Mark>
          ))}
          {beyond > 0 && (
            <text className={classes.beyond} x={8} y={mapHeight(width) - 8}>
              {t('regions.beyond', { count: beyond, written: formatCount(beyond) })}
            </text>
          )}
        </svg>
      )}
    </Drawing>
  )
}

const ANTARCTICA = '010'
const NONE: readonly CountryShape[] = []

/** What the map shows: the countries with customers that are on it, and the other land. */
function layOut(countries: readonly MapCountry[], borders: readonly CountryShape[], whole: boolean) {
  const shapes = new Map(borders.map((shape) => [shape.digits, shape]))
  const known = countries.flatMap((country) => {
    const shape = country.digits === null ? undefined : shapes.get(country.digits)
    return shape ? [{ ...country, rings: shape.rings }] : []
  })
  const frame = whole
    ? WORLD
    : frameOfMost(known.map(({ rings, customers }) => ({ rings, weight: customers })))
  const taken = new Set([ANTARCTICA, ...known.map(({ digits }) => digits)])
  const drawn = known.filter(({ rings }) => isOn(frame, rings))
  const customersOf = (some: readonly MapCountry[]) => some.reduce((sum, { customers }) => sum + customers, 0)
  return {
    frame,
    drawn,
    beyond: customersOf(known) - customersOf(drawn),
    land: borders.filter(({ digits, rings }) => !taken.has(digits ?? null) && isOn(frame, rings)),
  }
}

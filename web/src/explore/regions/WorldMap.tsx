import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { formatCount } from '../../format/number'
import { texts } from '../../i18n'
import { ErrorState } from '../../states/ErrorState'
import { Drawing } from '../marks/Drawing'
import { Mark } from '../marks/Mark'
import { useMarks } from '../marks/use-marks'
import { isOn, middleOfPlaces } from './frame'
import { loadBorders } from './load-borders'
import { MapTools } from './MapTools'
import { Reach } from './Reach'
import { frameOf, type MapView, shapeOf } from './view'
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
  readonly view: MapView
  readonly onView: (view: MapView) => void
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

const NARROW = '(max-width: 600px)'
/** Of the line below the map. */
const BELOW = 24

function Countries({ label, countries, view, onView, picked, onPick, borders }: CountriesProps) {
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false })
  const shape = shapeOf(view, isNarrow)
  const { frame, drawn, land, beyond } = useMemo(
    () => layOut({ countries, borders, view, shape }),
    [countries, borders, view, shape],
  )
  const marks = useMarks({ count: drawn.length, onPick: (index) => onPick(drawn[index]!.key) })
  const told = (width: number) => {
    const country = marks.told === undefined ? undefined : drawn[marks.told]
    if (country === undefined) return undefined
    return { ...countryMiddle(country, width, frame), title: country.title, lines: country.lines }
  }
  const high = (width: number) => mapHeight(width, frame)
  const chosen = drawn.filter(({ key }) => picked.includes(key))
  return (
    <>
      <MapTools view={view} frame={frame} middle={middleOfPlaces(chosen)} onView={onView} />
      <Drawing label={label} height={(width) => high(width) + BELOW} told={told}>
        {(width) => (
          <>
            {/* Cuts off what goes on beyond its edges. */}
            <svg width={width} height={high(width)} role="presentation">
              <g>
                {land.map((one, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: some places have no number
                  <path key={index} className={classes.land} d={countryPath(one, width, frame)} />
                ))}
              </g>
              {drawn.map((country, index) => (
                <Reach key={country.key} marks={marks} index={index} {...{ country, width, frame }} />
              ))}
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
            </svg>
            {beyond > 0 && (
              <text className={classes.beyond} y={high(width) + BELOW - 4}>
                {t('regions.beyond', { count: beyond, written: formatCount(beyond) })}
              </text>
            )}
          </>
        )}
      </Drawing>
    </>
  )
}

const ANTARCTICA = '010'
const NONE: readonly CountryShape[] = []

interface Asked extends Pick<CountriesProps, 'countries' | 'borders' | 'view'> {
  readonly shape: number
}

/** What the map shows: the countries with customers that are on it, and the other land. */
function layOut({ countries, borders, view, shape }: Asked) {
  const shapes = new Map(borders.map((one) => [one.digits, one]))
  const known = countries.flatMap((country) => {
    const found = country.digits === null ? undefined : shapes.get(country.digits)
    return found ? [{ ...country, rings: found.rings }] : []
  })
  const places = known.map(({ rings, customers }) => ({ rings, weight: customers }))
  const frame = frameOf(view, places, shape)
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

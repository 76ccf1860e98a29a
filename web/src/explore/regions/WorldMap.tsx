import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ErrorState } from '../../states/ErrorState'
import { Drawing } from '../marks/Drawing'
import { Mark } from '../marks/Mark'
import { useMarks } from '../marks/use-marks'
import { loadBorders } from './load-borders'
import classes from './WorldMap.module.css'
import { type CountryShape, countryMiddle, countryPath, worldHeight } from './world-layout'

/** A country with customers, and how strong its shade is, from 0 to 1. */
interface MapCountry {
  readonly key: string
  readonly digits: string | null
  readonly level: number
  readonly title: string
  readonly lines: readonly string[]
}

interface WorldMapProps {
  readonly label: string
  readonly countries: readonly MapCountry[]
  readonly picked: readonly string[]
  readonly onPick: (key: string) => void
}

/** Countries in shades of one colour; those with customers can be picked. */
export function WorldMap({ label, countries, picked, onPick }: WorldMapProps) {
  const borders = useQuery({
    queryKey: ['borders'],
    queryFn: loadBorders,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const shapes = useMemo(
    () => new Map((borders.data ?? []).map((shape) => [shape.digits, shape])),
    [borders.data],
  )
  const drawn = countries.filter(({ digits }) => digits !== null && shapes.has(digits))
  const others = (borders.data ?? []).filter(
    ({ digits }) => digits !== ANTARCTICA && drawn.every((country) => country.digits !== digits),
  )
  const marks = useMarks({ count: drawn.length, onPick: (index) => onPick(drawn[index]!.key) })
  const shapeOf = ({ digits }: MapCountry): CountryShape => shapes.get(digits ?? undefined) ?? EMPTY
  const told = (width: number) => {
    const country = marks.told === undefined ? undefined : drawn[marks.told]
    if (country === undefined) return undefined
    return { ...countryMiddle(shapeOf(country), width), title: country.title, lines: country.lines }
  }
  if (borders.isError) return <ErrorState error={borders.error} onRetry={() => void borders.refetch()} />
  return (
    <div aria-busy={borders.isPending}>
      <Drawing label={label} height={worldHeight} told={told}>
        {(width) => (
          // Cuts off what goes on beyond the date line.
          <svg width={width} height={worldHeight(width)} role="presentation">
            <g>
              {others.map((shape, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: some places have no number
                <path key={index} className={classes.land} d={countryPath(shape, width)} />
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
                  d={countryPath(shapeOf(country), width)}
                  style={{ '--level': country.level } as React.CSSProperties}
                />
              </Mark>
            ))}
          </svg>
        )}
      </Drawing>
    </div>
  )
}

const ANTARCTICA = '010'
const EMPTY: CountryShape = { digits: undefined, rings: [] }

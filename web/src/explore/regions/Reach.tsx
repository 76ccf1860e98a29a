import type { Marks } from '../marks/use-marks'
import type { Frame } from './frame'
import classes from './WorldMap.module.css'
import { type CountryShape, countryMiddle, countrySize } from './world-layout'

/** As large as a finger needs. */
const LEAST = 24

interface ReachProps {
  readonly marks: Marks
  readonly index: number
  readonly country: Pick<CountryShape, 'rings'>
  readonly width: number
  readonly frame: Frame
}

/** What can be hit of a country that is drawn small, beside it: it lies below the countries. */
export function Reach({ marks, index, country, width, frame }: ReachProps) {
  if (countrySize(country, width, frame) >= LEAST) return null
  const { x, y } = countryMiddle(country, width, frame)
  const { onPointerEnter, onPointerLeave, onClick } = marks.propsOf(index)
  return (
    <circle
      className={classes.reach}
      cx={x}
      cy={y}
      r={LEAST / 2}
      {...{ onPointerEnter, onPointerLeave, onClick }}
    />
  )
}

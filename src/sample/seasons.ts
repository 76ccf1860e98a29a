import { DAY } from './local-time.ts'
import type { Category } from './products.ts'
import { CATEGORIES } from './products.ts'

/** The highest value of `demand`. */
export const PEAK_DEMAND = 4

/** Parts of the year that differ from an ordinary day: first and last day as month × 100 + day, factor. */
const SPELLS: readonly (readonly [from: number, to: number, factor: number])[] = [
  [101, 101, 0.8],
  [102, 120, 1.15],
  [121, 228, 0.75],
  [401, 515, 1.1],
  [601, 715, 1.3],
  [801, 831, 0.85],
  [1122, 1130, 3],
  [1201, 1218, 2.3],
  [1219, 1223, 1.3],
  [1224, 1226, 0.35],
]

const BY_DAY = dailyDemand()

/** How much is bought at an instant, 1 on an ordinary day; the thrifty wait for Black Friday. */
export function demand(instant: number, priceSensitivity: number): number {
  const date = new Date(instant)
  const day = date.getUTCMonth() * 31 + date.getUTCDate() - 1
  const factor = BY_DAY[day]!
  return day >= BLACK_FRIDAY[0] && day <= BLACK_FRIDAY[1]
    ? Math.min(PEAK_DEMAND, factor * (0.7 + 0.12 * priceSensitivity))
    : factor
}

const BLACK_FRIDAY = [10 * 31 + 21, 10 * 31 + 29] as const

function dailyDemand(): readonly number[] {
  return Array.from({ length: 12 * 31 }, (_, index) => {
    const day = (Math.floor(index / 31) + 1) * 100 + (index % 31) + 1
    return SPELLS.find(([from, to]) => day >= from && day <= to)?.[2] ?? 1
  })
}

export function isBlackFriday(instant: number): boolean {
  return inMonthDays(instant, 1122, 1130)
}

export function isChristmas(instant: number): boolean {
  return inMonthDays(instant, 1201, 1223)
}

export function isSummerSale(instant: number): boolean {
  return inMonthDays(instant, 701, 715)
}

function inMonthDays(instant: number, from: number, to: number): boolean {
  const date = new Date(instant)
  const day = (date.getUTCMonth() + 1) * 100 + date.getUTCDate()
  return day >= from && day <= to
}

/** Interest in a category by month, January first, in the northern hemisphere. */
const CATEGORY_MONTHS: Readonly<Record<Category, readonly number[]>> = {
  camping: [3, 4, 6, 9, 13, 16, 16, 12, 7, 4, 4, 5],
  hiking: [4, 5, 8, 10, 12, 11, 10, 11, 12, 10, 7, 6],
  climbing: [6, 6, 7, 8, 8, 8, 8, 8, 7, 6, 6, 6],
  cycling: [3, 4, 9, 12, 13, 12, 11, 10, 8, 5, 4, 5],
  water_sports: [1, 1, 2, 4, 9, 15, 18, 13, 5, 2, 2, 2],
  winter_sports: [16, 12, 5, 2, 1, 1, 1, 1, 4, 9, 15, 18],
  garden: [2, 4, 11, 16, 15, 11, 8, 6, 5, 3, 2, 3],
  kitchen: [8, 7, 7, 7, 7, 6, 6, 6, 7, 8, 11, 16],
  home_textiles: [9, 8, 7, 6, 5, 5, 5, 6, 8, 10, 12, 15],
  kids_outdoor: [5, 5, 7, 9, 10, 9, 8, 8, 8, 6, 8, 11],
}

const NORTH = CATEGORIES.map((category) => CATEGORY_MONTHS[category])
const MONTH = 30.44 * DAY

/** Interest in each category at an instant; gifts and grills follow the sun of the customer's latitude. */
export function categoryInterest(instant: number, latitude: number): readonly number[] {
  const month = new Date(latitude < 0 ? instant + 6 * MONTH : instant).getUTCMonth()
  return INTEREST_BY_MONTH[month]!
}

const INTEREST_BY_MONTH = Array.from({ length: 12 }, (_, month) => NORTH.map((months) => months[month]!))

import { calendarDay, DAY } from './local-time.ts'
import { namesOf } from './names.ts'
import type { Country } from './places.ts'
import type { Random } from './random.ts'

export type Gender = 'female' | 'male' | 'non_binary'

/** Who a customer is. What the shop knows of it is less: see `profile.ts`. */
export interface Person {
  readonly name: string
  readonly email: string
  readonly gender: Gender
  /** Calendar day such as `1985-03-12`. */
  readonly birthDate: string
  readonly age: number
  readonly householdSize: number
}

const MAIL_DOMAINS = ['example.com', 'mail.example.net', 'post.example.org']

export function drawPerson(random: Random, { language }: Country, ageShift: number, until: number): Person {
  const gender: Gender = random.chance(0.012) ? 'non_binary' : random.chance(0.54) ? 'female' : 'male'
  const pool = namesOf(language)
  const first = random.pick(gender === 'male' ? pool.male : pool.female)
  const last = random.pick(pool.last)
  const age = drawAge(random, 42 + ageShift)
  return {
    name: `${first} ${last}`,
    email: `${plain(first)}.${plain(last)}${random.integer(9000) + 10}@${MAIL_DOMAINS[random.index([6, 3, 1])]}`,
    gender,
    birthDate: drawBirthDate(random, age, until),
    age,
    householdSize: drawHouseholdSize(random, age),
  }
}

/** Of age; the curve is folded at 18 and cut at 90, so that no birthday is more common than others. */
function drawAge(random: Random, mean: number): number {
  for (;;) {
    const age = 18 + Math.abs(mean - 18 + 14 * random.normal())
    if (age < 90) return age
  }
}

/** Some are born on 29 February, so that anniversaries of leap days can be seen at work. */
function drawBirthDate(random: Random, age: number, until: number): string {
  const born = until - Math.floor(age * 365.25) * DAY
  const year = new Date(born).getUTCFullYear()
  return year % 4 === 0 && random.chance(0.014) ? `${year}-02-29` : calendarDay(born)
}

function drawHouseholdSize(random: Random, age: number): number {
  if (age < 28) return 1 + random.index([50, 35, 15])
  if (age < 52) return 1 + random.index([18, 26, 22, 25, 7, 2])
  return 1 + random.index([32, 52, 10, 5, 1])
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase()
}

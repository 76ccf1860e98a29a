/** A newsletter that goes to every subscriber. */
export interface Campaign {
  readonly name: string
  readonly sentAt: number
  /** Factor on how many open it. */
  readonly appeal: number
}

/** Month, day, theme, appeal: the newsletters of a year. */
const CALENDAR: readonly (readonly [month: number, day: number, theme: string, appeal: number])[] = [
  [1, 7, 'winter-sale', 1.1],
  [2, 4, 'snow-days', 0.9],
  [3, 4, 'spring-preview', 1],
  [4, 2, 'garden-start', 1],
  [5, 6, 'bike-season', 0.95],
  [6, 3, 'summer-camp', 1.05],
  [7, 1, 'summer-sale', 1.25],
  [8, 12, 'last-minute-lake', 0.85],
  [9, 9, 'autumn-hikes', 1],
  [10, 7, 'cosy-home', 0.95],
  [11, 11, 'new-arrivals', 0.9],
  [11, 25, 'black-friday', 1.5],
  [12, 2, 'gift-guide', 1.2],
  [12, 16, 'last-gifts', 1.05],
]

/** All newsletters sent between two instants, at 08:00 UTC of their day, in order. */
export function campaignsBetween(from: number, until: number): readonly Campaign[] {
  const campaigns: Campaign[] = []
  for (let year = new Date(from).getUTCFullYear(); year <= new Date(until).getUTCFullYear(); year++) {
    for (const [month, day, theme, appeal] of CALENDAR) {
      const sentAt = Date.UTC(year, month - 1, day, 8)
      if (sentAt >= from && sentAt <= until) campaigns.push({ name: `${year}-${theme}`, sentAt, appeal })
    }
  }
  return campaigns
}

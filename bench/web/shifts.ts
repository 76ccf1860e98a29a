import { settled } from '../../scripts/screenshots/settled.ts'
import type { Site } from '../../web/test/browser.ts'
import { freshPage, type Moved, movedOf, sumOf } from '../../web/test/shifts.ts'

/** A page at a width that moved by itself while it was loaded. */
export interface Shifted {
  readonly address: string
  readonly width: number
  /** The sum of all its layout shifts: the share of the window that moved, times how far of it. */
  readonly layoutShift: number
  /** What moved, from where to where. */
  readonly moved: readonly Moved[]
}

/** A wide window and a narrow one, in CSS pixels. */
const WIDTHS = [1440, 390] as const

/** How long after a page is settled it is still watched. */
const WATCHED_MS = 500

/** Opens every address with an empty cache and tells which pages move, the worst first. */
export async function layoutShifts(site: Site, addresses: readonly string[]): Promise<readonly Shifted[]> {
  const shifted: Shifted[] = []
  for (const width of WIDTHS) {
    for (const address of addresses) shifted.push(await shiftsOf(site, address, width))
  }
  return shifted.filter(({ layoutShift }) => layoutShift > 0).sort((a, b) => b.layoutShift - a.layoutShift)
}

async function shiftsOf(site: Site, address: string, width: number): Promise<Shifted> {
  const page = await freshPage(site, width)
  await page.goto(`${site.address}${address}`)
  await settled(page)
  await page.waitForTimeout(WATCHED_MS)
  const moved = await movedOf(page)
  await page.context().close()
  return { address, width, layoutShift: Math.round(1_000 * sumOf(moved)) / 1_000, moved }
}

import { cleanup, screen, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { catchDownloads } from '../../testing/downloads'
import { rowsIn } from '../../testing/reading'
import { giveRoom } from '../../testing/room'
import { show } from '../../testing/show'
import type { DataTable } from './data-table'
import { Figure } from './Figure'
import { PNG_SCALE, pngOf } from './png'

giveRoom(500, 40)

const TITLE = 'Käufe & Umsätze'
const TABLE: DataTable = {
  columns: [{ name: 'Group' }, { name: 'Share', write: (value) => `${value * 100}%` }],
  rows: [
    ['Loyal "best"', 0.25],
    ['Lost', null],
  ],
}

const figure = () =>
  show(
    <Figure title={TITLE} description="Loyal <ones> are few." note="Of 2026." tables={[TABLE]}>
      <svg aria-label="the drawing">
        <circle r={3} className="dot" tabIndex={0} data-tone="1" />
        <text>Loyal & lost</text>
        <svg role="presentation">
          <rect width={1} />
        </svg>
      </svg>
      <p data-not-exported>Move the slider.</p>
    </Figure>,
  )
const menu = () => screen.getByLabelText(`Export or read as a table: ${TITLE}`)

async function choose({ user }: ReturnType<typeof figure>, item: string) {
  await user.click(menu())
  await user.click(screen.getByRole('button', { name: item }))
}

/** What a saved drawing holds. */
async function savedSvg(stage: ReturnType<typeof figure>): Promise<Element> {
  const files = catchDownloads()
  await choose(stage, 'Save as SVG')
  expect(files).toMatchObject([{ name: 'kaufe-umsatze.svg', type: 'image/svg+xml' }])
  const document = new DOMParser().parseFromString((await files[0]?.text()) ?? '', 'image/svg+xml')
  expect(document.querySelector('parsererror')).toBeNull()
  return document.documentElement
}

describe('the menu of a picture', () => {
  test('shows its numbers instead of it, and back', async () => {
    const stage = figure()
    await choose(stage, 'Show as table')
    expect(rowsIn(screen.getByRole('table'))).toEqual([
      ['Loyal "best"', '25%'],
      ['Lost', '–'],
    ])
    expect(screen.getByRole('region', { name: `The numbers of ${TITLE}` }).tabIndex).toBe(0)
    expect(screen.queryByLabelText('the drawing')).toBeNull()
    await stage.user.click(menu())
    expect(screen.queryByRole('button', { name: /^Save as (PNG|SVG)$/ })).toBeNull()
    await stage.user.click(screen.getByRole('button', { name: 'Show as picture' }))
    expect(screen.getByLabelText('the drawing')).toBeDefined()
  })

  test('which are shown as tables stands in the address, which opens them so again', async () => {
    const { user, where } = figure()
    await user.click(menu())
    await user.click(screen.getByRole('button', { name: 'Show as table' }))
    expect(where()).toBe('/?table=kaufe-umsatze')
    await user.click(menu())
    await user.click(screen.getByRole('button', { name: 'Show as picture' }))
    expect(where()).toBe('/')
    cleanup()
    const shown = <Figure {...{ title: TITLE, tables: [TABLE], name: 'picture', children: <hr /> }} />
    const again = show(shown, { at: '/explore/rfm?pick=a&table=other,picture' })
    expect(screen.getByRole('table')).toBeDefined()
    await choose(again, 'Show as picture')
    expect(again.where()).toBe('/explore/rfm?pick=a&table=other')
  })

  test('saves the numbers as CSV that spreadsheets read as UTF-8', async () => {
    const files = catchDownloads()
    await choose(figure(), 'Save numbers as CSV')
    expect(files).toMatchObject([{ name: 'kaufe-umsatze.csv', type: 'text/csv' }])
    expect(await files[0]?.text()).toBe('\uFEFFGroup,Share\r\n"Loyal ""best""",0.25\r\nLost,\r\n')
  })

  test('saves its numbers also while they are shown', async () => {
    const stage = figure()
    await choose(stage, 'Show as table')
    const files = catchDownloads()
    await choose(stage, 'Save numbers as CSV')
    expect(files).toHaveLength(1)
  })

  test('gives the focus back once something is chosen', async () => {
    catchDownloads()
    await choose(figure(), 'Save numbers as CSV')
    expect(document.activeElement).toBe(menu())
  })
})

describe('a saved drawing', () => {
  test('has its title, its sentence, its note and its texts, and nothing of the menu', async () => {
    const svg = await savedSvg(figure())
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent)
    expect(texts).toEqual(['Loyal & lost', TITLE, 'Loyal <ones> are few.', 'Of 2026.'])
  })

  test('is as large as the picture with a margin, and needs nothing else', async () => {
    const svg = await savedSvg(figure())
    expect(svg.getAttribute('viewBox')).toBe('-16 -16 532 72')
    expect(svg.getAttribute('width')).toBe('532')
    for (const name of ['class', 'style', 'tabindex', 'data-tone', 'href']) {
      expect(svg.querySelector(`[${name}]`)).toBeNull()
    }
  })

  test('has drawings once, those within others too', async () => {
    const svg = await savedSvg(figure())
    expect(svg.querySelectorAll('circle')).toHaveLength(1)
    expect(svg.querySelectorAll('rect')).toHaveLength(2)
  })

  test('leaves nothing behind on the page', async () => {
    const stage = figure()
    await savedSvg(stage)
    expect(document.querySelector('.light-colours')).toBeNull()
    expect(within(stage.container).getByText('Move the slider.')).toBeDefined()
  })
})

/** A browser that can draw pictures, or cannot. */
function drawing(result: 'load' | 'error', blob: Blob | null = new Blob(['png'])) {
  const sources: string[] = []
  class DrawnImage {
    readonly naturalWidth = 300
    readonly naturalHeight = 200
    onload: (() => void) | undefined
    onerror: (() => void) | undefined

    set src(address: string) {
      sources.push(address)
      queueMicrotask(() => (result === 'load' ? this.onload?.() : this.onerror?.()))
    }
  }
  vi.stubGlobal('Image', DrawnImage)
  const sizes: (readonly [number, number])[] = []
  const canvas = {
    width: 0,
    height: 0,
    getContext: () => ({ drawImage: (_: unknown, ...box: number[]) => sizes.push([box[2]!, box[3]!]) }),
    toBlob: (told: (blob: Blob | null) => void) => told(blob),
  }
  const create = document.createElement.bind(document)
  const spy = vi
    .spyOn(document, 'createElement')
    .mockImplementation((name: string) => (name === 'canvas' ? (canvas as never) : create(name)))
  return { sources, sizes, done: () => spy.mockRestore() }
}

describe('a picture of pixels', () => {
  test('is drawn twice as large, so that it is sharp', async () => {
    const { sources, sizes, done } = drawing('load')
    await pngOf('<svg>ä</svg>')
    done()
    expect(sources.map(decodeURIComponent)).toEqual(['data:image/svg+xml;charset=utf-8,<svg>ä</svg>'])
    expect(sizes).toEqual([[300 * PNG_SCALE, 200 * PNG_SCALE]])
  })

  test('is saved under the name of the picture', async () => {
    const stage = figure()
    const files = catchDownloads()
    const { done } = drawing('load')
    await choose(stage, 'Save as PNG')
    await vi.waitFor(() => expect(files).toMatchObject([{ name: 'kaufe-umsatze.png' }]))
    done()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test.each([
    ['cannot be drawn', 'error', new Blob()],
    ['is too large', 'load', null],
  ] as const)('that %s is told, with what works', async (_, result, blob) => {
    const stage = figure()
    const files = catchDownloads()
    const { done } = drawing(result, blob)
    await choose(stage, 'Save as PNG')
    expect((await screen.findByRole('alert')).textContent).toMatch(/SVG works everywhere/)
    done()
    expect(files).toEqual([])
  })
})

import { escapeText, type Line, linesOf } from './text-lines'

/** What decides how a shape or a text of a drawing looks; what is inherited is written out on every one. */
const STYLES = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray'],
  ...['stroke-linecap', 'stroke-linejoin', 'opacity', 'paint-order', 'display', 'visibility'],
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline'],
] as const
const MARGIN = 16
/** Not part of the picture: menus, what is for screen readers alone. */
const LEFT_OUT = '[data-not-exported], .unseen, button, select, input'

/**
 * A picture of a page as SVG that needs nothing else: every drawing within an element and every text beside it, where
 * they stand, in light colours whatever the page has. Colours of elements that are no SVG are not in it.
 */
export function snapshot(element: HTMLElement): string {
  const stage = inLight(element)
  try {
    return standAlone(stage.firstElementChild as HTMLElement)
  } finally {
    stage.remove()
  }
}

/** A copy beside the page, as wide as the original, within which the colours are the light ones. */
function inLight(element: HTMLElement): HTMLElement {
  const stage = document.createElement('div')
  stage.className = 'light-colours'
  stage.setAttribute('aria-hidden', 'true')
  stage.inert = true
  Object.assign(stage.style, {
    position: 'absolute',
    // What it would inherit is that of the page.
    color: 'var(--ink)',
    left: '-100000px',
    top: '0',
    width: `${element.getBoundingClientRect().width}px`,
  })
  const copy = element.cloneNode(true) as HTMLElement
  for (const part of copy.querySelectorAll(LEFT_OUT)) part.remove()
  stage.append(copy)
  document.body.append(stage)
  return stage
}

function standAlone(copy: HTMLElement): string {
  const origin = copy.getBoundingClientRect()
  const drawings = [...copy.querySelectorAll('svg')].filter(
    (svg) => svg.parentElement?.closest('svg') === null,
  )
  const lines = linesOf(copy)
  const [width, height] = [origin.width + 2 * MARGIN, origin.height + 2 * MARGIN].map(Math.ceil)
  const background = getComputedStyle(copy).getPropertyValue('--card').trim() || '#fff'
  const parts = [...drawings.map((svg) => placed(svg, origin)), ...lines.map((line) => textOf(line, origin))]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}"><rect x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}" fill="${background}"/>${parts.join('')}</svg>`
}

/** A drawing where it stands, with every style written at its shapes. */
function placed(svg: SVGSVGElement, origin: DOMRect): string {
  const { left, top, width, height } = svg.getBoundingClientRect()
  if (width === 0 || height === 0) return ''
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [from, to] = [
    [svg, ...svg.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ]
  to.forEach((shape, index) => {
    styleLike(shape, from[index] as Element)
  })
  for (const [name, value] of Object.entries({ x: left - origin.left, y: top - origin.top, width, height }))
    copy.setAttribute(name, String(Math.round(value * 100) / 100))
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`)
  copy.setAttribute('overflow', 'visible')
  return new XMLSerializer().serializeToString(copy)
}

function styleLike(shape: Element, original: Element): void {
  const style = getComputedStyle(original)
  for (const name of STYLES) {
    const value = style.getPropertyValue(name)
    if (value !== '') shape.setAttribute(name, value.replaceAll('"', "'"))
  }
  for (const name of ['class', 'style', 'tabindex', 'role', 'data-tone']) shape.removeAttribute(name)
}

function textOf({ text, left, bottom, style }: Line, origin: DOMRect): string {
  const { color, fontFamily, fontSize, fontWeight } = style
  const family = fontFamily.replaceAll('"', "'")
  return `<text x="${Math.round(left - origin.left)}" y="${Math.round(bottom - origin.top)}" fill="${color}" font-family="${escapeText(family)}" font-size="${fontSize}" font-weight="${fontWeight}">${escapeText(text)}</text>`
}

/** Names of elements that stand within a line, by themselves. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code em i img kbd label mark q s small span strong sub sup time u'.split(' '),
)

/**
 * What an element looks like where no style sheet is loaded, as components in jsdom are: what it says of itself, whether
 * it is hidden, and nothing else. jsdom goes through all its own rules for that, with each ancestor of each element that
 * a role is looked for in, which took a third of the time of these tests.
 */
export function computedStyle(element: Element): CSSStyleDeclaration {
  return new Proxy(element as HTMLElement, { get: read }) as unknown as CSSStyleDeclaration
}

function read(element: HTMLElement, name: string | symbol): unknown {
  if (name === 'getPropertyValue') return (property: string) => read(element, property)
  if (name === 'display') return isShown(element) ? element.style.display || usualDisplay(element) : 'none'
  if (name === 'visibility') return visibilityOf(element)
  const said: unknown = Reflect.get(element.style, name)
  return typeof said === 'function' ? said.bind(element.style) : (said ?? '')
}

function usualDisplay({ localName }: HTMLElement): string {
  return INLINE.has(localName) ? 'inline' : 'block'
}

function isShown(element: HTMLElement): boolean {
  return !element.hidden && !(element instanceof HTMLDialogElement && !element.open)
}

function visibilityOf(element: HTMLElement | null): string {
  if (element === null) return 'visible'
  return element.style.visibility || visibilityOf(element.parentElement)
}

/** Presses a link of the header, and tells how many milliseconds later its page is drawn. */
export function goTo(href: string): string {
  return `new Promise((resolve) => {
    const href = ${JSON.stringify(href)}
    const link = [...document.querySelectorAll('header nav a')].find((a) => a.getAttribute('href') === href)
    const begun = performance.now()
    const look = () => {
      const isThere = link.getAttribute('aria-current') === 'page' && document.querySelector('main h1') !== null
      requestAnimationFrame(isThere ? () => resolve(performance.now() - begun) : look)
    }
    link.click()
    requestAnimationFrame(look)
  })`
}

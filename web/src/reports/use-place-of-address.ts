import { useEffect, useRef } from 'react'

/**
 * Leads to the section that the address names, and opens it where it is folded. Browsers look for it when the page is
 * loaded, which is before a report is there, and not all of them open what is folded.
 */
export function usePlaceOfAddress() {
  const report = useRef<HTMLElement>(null)
  useEffect(() => {
    const lead = () => {
      const places = [...(report.current?.querySelectorAll('[id]') ?? [])]
      const place = places.find(({ id }) => encodeURI(`#${id}`) === location.hash)
      place?.closest('details')?.setAttribute('open', '')
      place?.scrollIntoView()
    }
    lead()
    window.addEventListener('hashchange', lead)
    return () => window.removeEventListener('hashchange', lead)
  }, [])
  return report
}

import { useSearchParams } from 'react-router'
import type { SegmentDetail } from '../api/segments'
import { WhyPanel } from '../explain/WhyPanel'
import { Members } from './members/Members'
import { SizeOverTime } from './SizeOverTime'

interface OverviewProps {
  readonly segment: SegmentDetail
  readonly timeZone: string
}

/** How large it is, who is in it, and why. */
export function Overview({ segment, timeZone }: OverviewProps) {
  const [params, setParams] = useSearchParams()
  const profile = params.get('profile') ?? ''
  const explain = (identity: string) => {
    const next = new URLSearchParams(params)
    if (identity === '') next.delete('profile')
    else next.set('profile', identity)
    setParams(next, { preventScrollReset: true })
  }
  return (
    <>
      <SizeOverTime segment={segment} timeZone={timeZone} />
      <Members segment={segment} />
      <WhyPanel id={segment.id} identity={profile} onIdentity={explain} timeZone={timeZone} />
    </>
  )
}

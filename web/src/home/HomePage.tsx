import { useHome } from '../api/home'
import { useStatus } from '../api/status'
import { FirstData } from '../first-steps/FirstData'
import { FirstSegment } from '../first-steps/FirstSegment'
import { OldData } from '../frame/OldData'
import { ErrorState } from '../states/ErrorState'
import { usePageTitle } from '../states/use-page-title'
import { AllCustomers } from './AllCustomers'
import { AtRisk } from './AtRisk'
import { Changed } from './Changed'
import classes from './HomePage.module.css'
import { HomeSkeleton } from './HomeSkeleton'
import { Moved } from './Moved'
import { Totals } from './Totals'

/** What is new, and all customers at a glance. */
export function HomePage() {
  usePageTitle(undefined)
  const status = useStatus()
  const home = useHome()
  const failed = [status, home].find(({ isError, data }) => isError && data === undefined)
  if (failed) return <ErrorState page error={failed.error} onRetry={() => void failed.refetch()} />
  if (status.data === undefined || home.data === undefined) return <HomeSkeleton />
  const { profiles } = status.data
  const hasParts = home.data.segmentations > 0
  return (
    <>
      <Totals status={status.data} home={home.data} />
      {profiles === 0 && <FirstData />}
      {profiles > 0 && <OldData />}
      {profiles > 0 && home.data.definitions === 0 && <FirstSegment />}
      {profiles > 0 && home.data.definitions > 0 && (
        <div className={classes.grid}>
          <Changed home={home.data} />
          {hasParts && <Moved home={home.data} />}
          <AtRisk home={home.data} wide={hasParts} />
          <AllCustomers />
        </div>
      )}
    </>
  )
}

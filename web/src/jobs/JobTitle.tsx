import { Link } from 'react-router'
import type { Job } from '../api/jobs'
import { Verbatim } from '../format/Verbatim'
import { jobAddress } from './job-address'

/** What is done, as the way to where it is watched and its result is, where there is one. */
export function JobTitle({ job }: { readonly job: Job }) {
  const address = jobAddress(job)
  const title = <Verbatim text={job.title} />
  return address === undefined ? title : <Link to={address}>{title}</Link>
}
